import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Bench, FLEET, makeBench, shop } from "./harness.ts";

const GOOD = "services: { web: { image: busybox:1 } }\n";
const BAD = "services:\n  web:\n    image: busybox:1\n    hostnam: a\n";

/** A directory that no git repository keeps. */
function plain(bench: Bench, files: Readonly<Record<string, string>>): string {
  const directory = path.join(bench.directory, "../plain");
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), content);
  }
  return directory;
}

describe("slipway validate of Compose files", () => {
  it("checks one file as one stack, and says so", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "compose.prod.yaml": GOOD });
    expect(await bench.slipway(["validate", "compose.prod.yaml"], { cwd })).toEqual({
      code: 0,
      stdout: "compose.prod.yaml: valid: 1 stack, 1 service\n",
      stderr: "compose.prod.yaml is checked as one stack, without a fleet.yaml.\n",
    });
  });

  it("takes a directory with a Compose file and no fleet.yaml for one stack, and says so", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "compose.yaml": GOOD, "swarm/docker-stack.yml": GOOD });
    expect((await bench.slipway(["validate"], { cwd })).stderr).toContain("no fleet.yaml");
    expect(await bench.slipway(["validate", "swarm"], { cwd })).toMatchObject({ code: 0, stdout: "swarm: valid: 1 stack, 1 service\n" });
  });

  it("checks a repository before its first commit, and config prints a file that is named like a source", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "compose.yaml": GOOD });
    execFileSync("git", ["init", "--quiet", cwd]);
    expect(await bench.slipway(["validate"], { cwd })).toMatchObject({ code: 0, stdout: ".: valid: 1 stack, 1 service\n" });
    expect(await bench.slipway(["config", "compose.yaml"], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("busybox:1"),
    });
  });

  it("takes nothing of .git for a part of a build's context", async () => {
    const bench = makeBench();
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
    const compose = "services: { web: { build: . } }\n";
    const files = { "compose.yaml": compose, Dockerfile: "FROM busybox:1\n" };
    const cwd = plain(bench, { ...files, ".git/lfs/objects": pointer });
    expect(await bench.slipway(["validate", "compose.yaml"], { cwd })).toMatchObject({ code: 0 });
    expect(await bench.slipway(["validate", "compose.yaml"], { cwd: plain(bench, { ...files, large: pointer }) })).toMatchObject({
      code: 2,
    });
  });

  it("prints paths that lead from here to the file", async () => {
    const bench = makeBench();
    bench.commit({ "fleet.yaml": FLEET, "stacks/shop/compose.yaml": BAD });
    const inside = await bench.slipway(["validate", "compose.yaml"], { cwd: path.join(bench.directory, "stacks/shop") });
    expect(inside.stderr).toContain("\ncompose.yaml:4:5: error: services.web.hostnam");
    const outside = await bench.slipway(["validate", "repository"], { cwd: path.dirname(bench.directory) });
    expect(outside.stderr).toContain("repository/stacks/shop/compose.yaml:4:5: error:");
  });

  it("names files from here in messages, too", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "empty.yaml": "" });
    expect((await bench.slipway(["validate", "empty.yaml"], { cwd })).stderr).toContain("The compose file empty.yaml is empty.");
  });

  it("checks several sources one by one, and is content with all or none", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "a.yaml": GOOD, "b.yaml": BAD });
    const ended = await bench.slipway(["validate", "a.yaml", "b.yaml"], { cwd });
    expect(ended).toMatchObject({ code: 2, stdout: "a.yaml: valid: 1 stack, 1 service\n" });
    expect(ended.stderr).toContain("b.yaml:4:5: error:");
  });

  it("merges the files of -f, later ones over earlier ones", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "a.yaml": "services: { web: { ports: ['80:80'] } }\n", "b.yaml": GOOD });
    expect(await bench.slipway(["validate", "-f", "a.yaml", "-f", "b.yaml"], { cwd })).toMatchObject({ code: 0 });
    expect(await bench.slipway(["validate", "a.yaml"], { cwd })).toMatchObject({ code: 2 });
  });

  it("takes variables from .env beside the file, or from --env-file wherever that is", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "compose.yaml": 'services: { web: { image: "${IMAGE:?}" } }\n', "../other.env": "IMAGE=a\n" });
    expect((await bench.slipway(["validate", "compose.yaml"], { cwd })).code).toBe(2);
    expect((await bench.slipway(["validate", "compose.yaml", "--env-file", "../other.env"], { cwd })).code).toBe(0);
    writeFileSync(path.join(cwd, ".env"), "IMAGE=b\n");
    expect((await bench.slipway(["validate", "compose.yaml"], { cwd })).code).toBe(0);
  });

  it.each([
    [["validate", "nowhere"], "there is no file or directory nowhere"],
    [["validate", "-f", "nowhere"], "there is no file"],
    [["validate", "-f", "a", "b"], "not both"],
    [["validate", "--format", "xml"], "Allowed choices are text, json, github"],
    [["validate", "--dialect", "podman"], "Allowed choices are compose, stack"],
  ])("refuses %j", async (argv, text) => {
    const ended = await makeBench().slipway(argv);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining(text) });
  });
});

describe("slipway validate --format", () => {
  it("github prints annotations and nothing else on standard output, relative to the repository", async () => {
    const bench = makeBench();
    bench.commit({ "infra/fleet.yaml": FLEET, "infra/stacks/shop/compose.yaml": BAD });
    const ended = await bench.slipway(["validate", "--format", "github"], { cwd: path.join(bench.directory, "infra") });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toMatch(
      /^::error file=infra\/stacks\/shop\/compose\.yaml,line=4,col=5,endColumn=12,title=compose\.unknown-attribute::services\.web\.hostnam: .*%0ADid you mean hostname\?\n$/,
    );
    expect(ended.stderr).toContain("1 error");
  });

  it("github says nothing on standard output when there is nothing to say", async () => {
    const bench = makeBench();
    bench.commit({ "fleet.yaml": FLEET, "stacks/shop/compose.yaml": shop() });
    expect(await bench.slipway(["validate"], { env: { SLIPWAY_FORMAT: "github" } })).toMatchObject({ code: 0, stdout: "" });
  });

  it("json gives every problem every key", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "compose.yaml": BAD });
    const { stdout, code } = await bench.slipway(["validate", "--format", "json"], { cwd });
    expect(code).toBe(2);
    const read: unknown = JSON.parse(stdout);
    expect(read).toMatchObject({ valid: false, sources: ["."] });
    expect(read).toHaveProperty("problems", [
      {
        severity: "error",
        code: "compose.unknown-attribute",
        message: expect.stringContaining("hostnam"),
        hint: "Did you mean hostname?",
        file: "compose.yaml",
        line: 4,
        column: 5,
        at: "services.web.hostnam",
        stack: "plain",
      },
    ]);
  });

  it("is refused by name in the environment, and gives way to a typed -o", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "compose.yaml": GOOD });
    const wrong = await bench.slipway(["validate"], { cwd, env: { SLIPWAY_FORMAT: "xml" } });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("SLIPWAY_FORMAT=xml") });
    const typed = await bench.slipway(["validate", "-o", "json"], { cwd, env: { SLIPWAY_FORMAT: "github" } });
    expect(JSON.parse(typed.stdout)).toMatchObject({ valid: true });
  });
});

describe("slipway schema", () => {
  it("prints a schema byte by byte as it is shipped, in no repository", async () => {
    const bench = makeBench();
    for (const name of ["compose", "fleet"]) {
      const shipped = readFileSync(path.join(import.meta.dirname, `../../schemas/${name}.schema.json`), "utf8");
      expect(await bench.slipway(["schema", name], { cwd: plain(bench, { x: "" }) })).toEqual({ code: 0, stdout: shipped, stderr: "" });
    }
  });

  it("lists what there is, as text and as JSON", async () => {
    const bench = makeBench();
    expect((await bench.slipway(["schema"])).stdout).toMatch(/^compose\n {4}A Compose file.*\n.*compose\.schema\.json\nfleet\n/);
    const listed: unknown = JSON.parse((await bench.slipway(["schema", "-o", "json"])).stdout);
    expect(listed).toMatchObject([{ name: "compose" }, { name: "fleet" }]);
  });

  it("says which name was probably meant", async () => {
    const ended = await makeBench().slipway(["schema", "compos"]);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining("did you mean compose?") });
  });
});

describe("slipway validate --dialect stack", () => {
  const STACK = `version: "3.8"
services:
  web:
    image: nginx:1
    command: a && b
    environment: [A=1]
    depends_on: [web2]
  web2: { image: "nginx:1" }
`;

  it("accepts what docker stack accepts, and names what behaves differently", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "docker-stack.yml": STACK });
    const ended = await bench.slipway(["validate", "--dialect", "stack"], { cwd });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/^\.: docker stack accepts it: 2 services, \d+ warnings\n$/);
    expect(ended.stderr).toMatch(
      /docker-stack\.yml:5:5: warning: services\.web\.command: docker stack: runs \["a","&&","b"\]; slipway: runs \["a"\]/,
    );
  });

  it("refuses what docker stack refuses, also where slipway would take it", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "a.yml": "services: { web: { image: nginx, scale: 2 } }\n" });
    expect((await bench.slipway(["validate", "a.yml"], { cwd })).code).toBe(0);
    const ended = await bench.slipway(["validate", "--dialect", "stack", "a.yml", "--format", "github"], { cwd });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain(
      "::error file=a.yml,line=1,col=34,endColumn=39,title=compose.stack.unknown-attribute::services.web.scale: ",
    );
  });

  it("names as a difference what only slipway refuses", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "a.yml": "services: { web: { image: nginx, credential_spec: { file: a } } }\n" });
    const ended = await bench.slipway(["validate", "--dialect", "stack", "a.yml"], { cwd });
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain("docker stack: accepts this; slipway: refuses it: ");
  });

  it("shows no line of an env file: it may be a secret", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "a.yml": "services: { web: { image: nginx, env_file: a.env } }\n", "a.env": "A='hunter2' # x\n" });
    for (const format of ["text", "json", "github"]) {
      const { stdout, stderr } = await bench.slipway(["validate", "--dialect", "stack", "a.yml", "--format", format], { cwd });
      expect(stdout + stderr).toContain("keeps the quotes");
      expect(stdout + stderr).not.toContain("hunter2");
    }
  });

  it("merges the files of -f as docker stack does, and wants a file", async () => {
    const bench = makeBench();
    const cwd = plain(bench, { "a.yml": STACK, "b.yml": 'version: "3.7"\nservices: {}\n' });
    const merged = await bench.slipway(["validate", "--dialect", "stack", "-f", "a.yml", "-f", "b.yml"], { cwd });
    expect(merged).toMatchObject({ code: 2, stderr: expect.stringContaining("b.yml:1:1: error: version: This file is of version 3.7") });
    expect(await bench.slipway(["validate", "--dialect", "stack", "."], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("name the file"),
    });
  });
});
