import { describe, expect, it } from "vitest";
import type { DesiredService, ImageBuild } from "../../../src/model/desired.ts";
import { formatProblem, isError } from "../../../src/model/problem.ts";
import { desiredFrom } from "../world.ts";

type Files = Readonly<Record<string, string>>;

const WEB: Files = { "web/Dockerfile": "FROM busybox:1\nCOPY . /www\n", "web/index.html": "hello", "web/notes.md": "n" };

function service(attributes: string, files: Files = WEB, environment: Files = {}): DesiredService {
  const desired = desiredFrom(`services:\n  web:\n${indented(attributes)}\n`, files, "", environment);
  const found = desired.stacks[0]?.services[0];
  if (!found) throw new Error(desired.problems.map(formatProblem).join("\n"));
  return found;
}

function build(attributes: string, files: Files = WEB, environment: Files = {}): ImageBuild {
  const { build: found } = service(attributes, files, environment);
  if (!found) throw new Error("nothing is built");
  return found;
}

function indented(text: string): string {
  return text.replace(/^/gm, "    ");
}

function contextOf({ context }: ImageBuild): Record<string, string> {
  return Object.fromEntries(context.map(({ path, content }) => [path, new TextDecoder().decode(content)]));
}

function problems(compose: string, files: Files = WEB): string[] {
  return desiredFrom(compose, files).problems.map(formatProblem);
}

describe("the image of a service with build", () => {
  it("is named by the content of what is built, and containers run that name", () => {
    const { image, body, build: built } = service("build: ./web");
    expect(image).toEqual({ reference: `shop-web:${built?.hash}`, pullPolicy: "missing", digest: undefined });
    expect(body.Image).toBe(image.reference);
    expect(built).toMatchObject({
      reference: image.reference,
      push: false,
      alsoTagged: [],
      origin: "./stacks/shop/web",
      dockerfile: "Dockerfile",
    });
    expect(Object.keys(contextOf(built!))).toEqual(["Dockerfile", "index.html", "notes.md"]);
    expect(built?.labels).toMatchObject({ "slipway.build": built?.hash, "com.docker.compose.service": "web" });
  });

  it.each<[attributes: string, reference: RegExp, alsoTagged: string[], push: boolean]>([
    ["image: team/web:1.4", /^team\/web:1\.4-[0-9a-f]{12}$/, ["team/web:1.4"], false],
    ["image: web", /^web:[0-9a-f]{12}$/, ["web:latest"], false],
    [
      "image: registry.example.com:5000/web:2",
      /^registry\.example\.com:5000\/web:2-[0-9a-f]{12}$/,
      ["registry.example.com:5000/web:2"],
      true,
    ],
    ["image: localhost/web", /^localhost\/web:[0-9a-f]{12}$/, ["localhost/web:latest"], true],
    [`image: web:${"t".repeat(128)}`, /^web:t{115}-[0-9a-f]{12}$/, [`web:${"t".repeat(128)}`], false],
  ])("called %s runs as %s", (attributes, reference, alsoTagged, push) => {
    const built = build(`build: ./web\n${attributes}`);
    expect(built.reference).toMatch(reference);
    expect(built).toMatchObject({ alsoTagged, push });
  });

  it("has build.tags besides", () => {
    expect(build("build: { context: ./web, tags: ['x/web:1', 'x/web'] }").alsoTagged).toEqual(["x/web:1", "x/web:latest"]);
  });

  const same = build("build: ./web").hash;

  it.each<[string, string, Files]>([
    ["a file outside the context", "build: ./web", { ...WEB, "other.txt": "x" }],
    ["a file that is ignored", "build: ./web", { ...WEB, "web/.dockerignore": "*.log\n.dockerignore", "web/a.log": "x" }],
    ["the number of replicas", "build: ./web\ndeploy: { replicas: 3 }", WEB],
    ["the environment of the containers", "build: ./web\nenvironment: { A: b }", WEB],
  ])("stays the same when %s changes", (_what, attributes, files) => {
    expect(build(attributes, files).hash).toBe(same);
  });

  it.each<[string, string, Files]>([
    ["a file of the context", "build: ./web", { ...WEB, "web/index.html": "bye" }],
    ["the name of a file", "build: ./web", { "web/Dockerfile": WEB["web/Dockerfile"]!, "web/index.htm": "hello", "web/notes.md": "n" }],
    ["the Dockerfile", "build: ./web", { ...WEB, "web/Dockerfile": "FROM busybox:1\n" }],
    ["an argument", "build: { context: ./web, args: { A: b } }", WEB],
    ["a label", "build: { context: ./web, labels: { a: b } }", WEB],
    ["the platform", "build: ./web\nplatform: linux/arm64", WEB],
    ["a tag", "build: { context: ./web, tags: ['x:1'] }", WEB],
  ])("is another one when %s changes", (_what, attributes, files) => {
    expect(build(attributes, files).hash).not.toBe(same);
  });

  it("makes another fingerprint, so that containers are replaced", () => {
    const before = service("build: ./web");
    const after = service("build: ./web", { ...WEB, "web/index.html": "bye" });
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(after.facets["image"]).not.toBe(before.facets["image"]);
  });
});

describe("pull_policy beside build", () => {
  it.each(["always", "missing", "if_not_present", "daily", "every_2h"])("%s takes a named image as it is, and says so", (policy) => {
    const { build: built, image, warnings } = service(`build: ./web\nimage: web:1\npull_policy: ${policy}`);
    expect(built).toBeUndefined();
    expect(image.reference).toBe("web:1");
    expect(warnings.map(({ message }) => message)).toContainEqual(expect.stringMatching(/takes web:1 as it is named/));
  });

  it.each(["image: web:1\npull_policy: build", "pull_policy: always", "pull_policy: missing", "image: web:1"])(
    "%j builds",
    (attributes) => {
      expect(service(`build: ./web\n${attributes}`).build).toBeDefined();
    },
  );

  it("never builds nothing: the image has to be there", () => {
    expect(service("build: ./web\npull_policy: never")).toMatchObject({ image: { reference: "shop-web:latest", pullPolicy: "never" } });
  });
});

describe("a service that names the image which another one builds", () => {
  const images = (worker: string): (string | undefined)[] =>
    desiredFrom(`services: { web: { build: ./web, image: app }, worker: { ${worker} } }\n`, WEB).stacks[0]!.services.map(
      ({ image }) => image.reference,
    );

  it.each(["image: app", "image: app:latest", "image: app, pull_policy: never", "image: app, pull_policy: missing"])(
    "runs what is built: %s",
    (worker) => {
      const [web, other] = images(worker);
      expect(web).toMatch(/^app:[0-9a-f]{12}$/);
      expect(other).toBe(web);
    },
  );

  it.each([
    ["image: app:2", "app:2"],
    ["image: app, pull_policy: always", "app:latest"],
  ])("runs another one when it says so: %s", (worker, reference) => {
    expect(images(worker)[1]).toBe(reference);
  });
});

describe("what is sent to the engine", () => {
  it("holds arguments, of the project's environment where they have no value", () => {
    expect(build("build: { context: ./web, args: { A: 1, B: , GONE: } }", WEB, { B: "bee" }).args).toEqual({ A: "1", B: "bee" });
  });

  it("holds every option that engines know", () => {
    const options =
      "{ context: ./web, target: one, network: host, extra_hosts: ['db=10.0.0.1'], shm_size: 64m, no_cache: true, pull: true, cache_from: ['x:1'], platforms: [linux/amd64] }";
    const files = { ...WEB, "web/Dockerfile": "FROM busybox:1 AS One\nFROM One\n" };
    expect(build(`build: ${options}`, files)).toMatchObject({
      target: "one",
      network: "host",
      extraHosts: ["db:10.0.0.1"],
      shmSizeBytes: 64 * 1024 * 1024,
      noCache: true,
      pull: true,
      cacheFrom: ["x:1"],
      platform: "linux/amd64",
      bases: ["busybox:1"],
      buildkit: false,
    });
    expect(service(`build: ${options}`, files).placement.platform).toBe("linux/amd64");
  });

  it("asks for BuildKit where the Dockerfile says what only that understands", () => {
    const dockerfile = "FROM busybox:1\nRUN --mount=type=cache,target=/c make\n";
    expect(build("build: ./web", { ...WEB, "web/Dockerfile": dockerfile }).buildkit).toBe(true);
  });

  it("is without what the Dockerfile's own ignore file leaves out, which goes before .dockerignore", () => {
    const files = { ...WEB, "web/.dockerignore": "index.html", "web/Dockerfile.dockerignore": "*.md\n*ignore" };
    expect(Object.keys(contextOf(build("build: ./web", files)))).toEqual(["Dockerfile", "index.html"]);
  });

  it.each<[string, string, Files]>([
    ["is ignored", "build: ./web", { ...WEB, "web/.dockerignore": "Dockerfile\n.dockerignore" }],
    [
      "is outside the context",
      "build: { context: ./web, dockerfile: ../docker/Web }",
      { "docker/Web": WEB["web/Dockerfile"]!, "web/index.html": "hello" },
    ],
    [
      "is written in the manifest",
      'build: { context: ./web, dockerfile_inline: "FROM busybox:1\\nCOPY . /www\\n" }',
      { "web/index.html": "hello" },
    ],
  ])("has a Dockerfile that %s where no COPY sees it", (_what, attributes, files) => {
    const built = build(attributes, files);
    expect(built.dockerfile).toBe(".slipway.Dockerfile");
    expect(contextOf(built)).toMatchObject({
      ".slipway.Dockerfile": "FROM busybox:1\nCOPY . /www\n",
      ".dockerignore": ".slipway.Dockerfile\n.dockerignore\n",
      "index.html": "hello",
    });
    expect(contextOf(built)).not.toHaveProperty("Dockerfile");
  });
});

describe("additional_contexts", () => {
  const dockerfile = "ARG V=1\nFROM scratch AS one\nCOPY --from=0 / /\nCOPY --from=lib / /lib\nFROM base\n";
  const compose = `services:
  web: { build: { context: ./web, additional_contexts: { lib: ./lib, base: "service:base", tools: "docker-image://tools:3" } } }
  base: { build: ./base }
`;
  const files = { "web/Dockerfile": dockerfile, "base/Dockerfile": "FROM busybox:1\n", "lib/x": "1" };

  it("become stages before the first one, of images that are built first", () => {
    const services = desiredFrom(compose, files).stacks[0]?.services ?? [];
    const [base, web] = services.map((each) => each.build);
    expect(web?.needs.map(({ reference }) => reference)).toEqual([base?.reference, expect.stringMatching(/^shop-web-lib:[0-9a-f]{12}$/)]);
    expect(contextOf(web!)[".slipway.Dockerfile"]).toBe(
      `ARG V=1\nFROM ${base?.reference} AS base\nFROM ${web?.needs[1]?.reference} AS lib\nFROM tools:3 AS tools\nFROM scratch AS one\nCOPY --from=3 / /\nCOPY --from=lib / /lib\nFROM base\n`,
    );
    expect(web?.bases).toEqual(["tools:3"]);
    expect(contextOf(web!.needs[1]!)).toMatchObject({ x: "1", ".slipway.Dockerfile": "FROM scratch\nCOPY . /\n" });
  });

  it("are described once, however many services need them", () => {
    const levels = Array.from({ length: 40 }, (_, index) => {
      const contexts = index === 39 ? "" : `, additional_contexts: { x: "service:s${index + 1}", y: "service:s${index + 1}" }`;
      return `  s${index}: { build: { context: ./web${contexts} } }\n`;
    });
    expect(desiredFrom(`services:\n${levels.join("")}`, WEB).stacks[0]?.services[0]?.build?.needs).toHaveLength(2);
  });

  it("change the image when they change", () => {
    const hash = (content: string): string | undefined =>
      desiredFrom(compose, { ...files, "lib/x": content }).stacks[0]?.services.find(({ name }) => name === "web")?.build?.hash;
    expect(hash("2")).not.toBe(hash("1"));
  });
});

describe("a build that cannot be", () => {
  it("does not follow a Dockerfile that is a symlink", () => {
    const { problems: told } = desiredFrom("services: { web: { build: ./web } }", WEB, "", {}, ["web/Dockerfile"]);
    expect(told.map(({ message }) => message)).toEqual(["stacks/shop/web/Dockerfile is a symlink, which slipway does not follow"]);
  });

  it.each<[compose: string, problem: string | RegExp, files?: Files]>([
    [
      "build: ./wbe",
      /stacks\/shop\/compose\.yaml:3:5: error: services\.web\.build\.context: the context \.\/stacks\/shop\/wbe is not in this commit\n.*a Dockerfile is in \.\/stacks\/shop\/web/,
    ],
    [
      "build: { context: ./web, dockerfile: dockerfile }",
      /build\.dockerfile: stacks\/shop\/web\/dockerfile is not a file of this commit\n.*did you mean Dockerfile\?/,
    ],
    ["build: ./web/Dockerfile", "is a file, and a context is a directory"],
    ["build: https://github.com/a/b.git", /is a remote context; slipway builds from the repository of the commit only/],
    ["build: { context: ./web, dockerfile: ../../../../x }", "outside the repository"],
    ["build: { context: ./web, target: two }", "web/Dockerfile has no stage two"],
    ["build: { context: ./web, additional_contexts: { x: 'https://example.com/x.git' } }", "is a remote context"],
    ["build: { context: ./web, additional_contexts: { 'alpine:3': ./web } }", "alpine:3 cannot be the name of a stage"],
    ["build: { context: ./web, additional_contexts: { x: 'service:nope' } }", "service:nope is no service of this stack"],
    ["build: { context: ./web, additional_contexts: { x: 'service:web' } }", "web needs web: a build cannot need itself"],
    ["build: { context: ./web, secrets: [s] }", "build secrets|cannot be handed to an engine"],
    ["build: { context: ./web, ssh: [default] }", "keys are not forwarded"],
    ["build: { context: ./web, privileged: true }", "a privileged build owns the host"],
    ["build: ./web\nimage: web@sha256:" + "a".repeat(64), "names a digest, which a build cannot promise"],
    ["build: ./web", "web/Dockerfile has no FROM", { "web/Dockerfile": "# nothing\n" }],
    ["build: ./web", /web\/Dockerfile:3: RUN --mount of a secret/, { "web/Dockerfile": "FROM a\n\nRUN --mount=type=secret,id=x cat\n" }],
    ["build: ./web", "web/.dockerignore, line 1: [ is no pattern", { ...WEB, "web/.dockerignore": "[" }],
    ["build: ./web", "web/big in the context is larger than 64 MiB", { ...WEB, "web/big": "x".repeat(64 * 1024 * 1024 + 1) }],
    [
      "build: ./web",
      "big.bin in the context is a pointer of Git LFS",
      { ...WEB, "web/big.bin": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n" },
    ],
  ])("%s is told at validate time", (attributes, problem, files = WEB) => {
    const found = problems(`services:\n  web:\n${indented(attributes)}\nsecrets: { s: { file: ./web/index.html } }\n`, files);
    expect(found.join("\n")).toMatch(
      typeof problem === "string"
        ? new RegExp(
            problem
              .split("|")
              .map((text) => text.replace(/[.[\]]/g, "\\$&"))
              .join("|"),
          )
        : problem,
    );
  });

  it.each(["cache_to: ['type=inline']", "provenance: 'true'", "sbom: 'true'", "ulimits: { nofile: 10 }"])(
    "in part, %s, is warned about by name",
    (attribute) => {
      const found = desiredFrom(`services:\n  web:\n    build:\n      context: ./web\n      ${attribute}\n`, WEB);
      expect(found.problems.some(isError)).toBe(false);
      expect(found.problems.map(({ at }) => at)).toContain(`services.web.build.${attribute.split(":")[0]}`);
    },
  );

  it("because two services need each other is told at both, and not at a third one", () => {
    const needing = (other: string): string => `{ build: { context: ./web, additional_contexts: { x: "service:${other}" } } }`;
    const found = desiredFrom(`services: { a: ${needing("b")}, b: ${needing("a")}, c: ${needing("a")} }\n`, WEB).problems;
    expect(found.map(({ message }) => message)).toEqual([
      "b needs a needs b: a build cannot need itself",
      "a needs b needs a: a build cannot need itself",
    ]);
  });

  it("because it needs a service that runs its own result is told once, not for ever", () => {
    const compose =
      "services: { web: { build: { context: ./web, additional_contexts: { x: 'service:worker' } }, image: app }, worker: { image: app } }\n";
    const found = desiredFrom(compose, WEB).problems;
    expect(found.map(({ message }) => message)).toEqual(["worker needs web needs worker: a build cannot need itself"]);
  });

  it("is left out as a whole stack, and the others are not", () => {
    expect(desiredFrom("services:\n  web:\n    build: ./wbe\n").brokenStacks).toEqual(["shop"]);
  });
});
