import { describe, expect, it } from "vitest";
import { loadProject } from "../../src/compose/load.ts";
import { treeOf } from "../../src/model/revision.ts";
import { load, loadText, projectOf } from "./project.ts";

const codes = (text: string) => [...new Set(loadText(text).problems.map((problem) => problem.code))];

describe("hostile input", () => {
  it("stops counting at the node limit where aliases multiply", () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) =>
        `x-${i}: &a${i} [${Array(9)
          .fill(i === 0 ? "z" : `*a${i - 1}`)
          .join(",")}]`,
    );
    expect(codes(levels.join("\n"))).toEqual(["compose.yaml-too-many-nodes"]);
  });

  it.each(["[", "{", "{a: ", "- ", "? ", "!x [", "&a ["])("refuses %j without end", (unit) => {
    expect(codes(unit.repeat(300_000 / unit.length))).toEqual(["compose.yaml-too-deep"]);
  });

  it("refuses deep nesting without a stack overflow", () => {
    expect(codes(`x-a: ${"[".repeat(100)}${"]".repeat(100)}`)).toEqual(["compose.yaml-too-deep"]);
    expect(codes(`x-a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`)).toEqual(["compose.yaml-too-deep"]);
  });

  it("refuses a mapping that contains itself", () => {
    expect(codes("x-a: &a {b: *a}")).toEqual(["compose.yaml-too-deep"]);
  });

  it("refuses a file over the size limit", () => {
    expect(codes(`x-a: ${"a".repeat(1_100_000)}`)).toEqual(["compose.file-too-large"]);
  });

  it.each(["__proto__", "constructor", "prototype"])("refuses the key %s", (key) => {
    expect(codes(`services: {web: {image: x, labels: {${key}: {polluted: yes}}}}`)).toContain("compose.refused-key");
    expect(codes(`services: {web: {image: x}}\nx-b: &b {${key}: {polluted: 1}}\nx-a: {<<: *b}`)).toContain("compose.refused-key");
  });

  it("keeps such a name from an env file or a list as an ordinary variable", () => {
    const result = load({
      "stacks/shop/compose.yaml": "services: {web: {image: x, env_file: a.env, environment: ['constructor=c']}}",
      "stacks/shop/a.env": "__proto__=p\n",
    });
    const environment = projectOf(result).services["web"]!.environment!;
    expect(Object.entries(environment).sort()).toEqual([
      ["__proto__", "p"],
      ["constructor", "c"],
    ]);
    expect(({} as Record<string, unknown>)["p"]).toBeUndefined();
  });

  it("refuses endless nesting of defaults in an interpolation", () => {
    expect(codes(`services: {web: {image: '${"${A:-".repeat(5000)}${"}".repeat(5000)}'}}`)).toContain("compose.interpolation");
  });

  it("stops includes that multiply", () => {
    const files: Record<string, string> = { "stacks/shop/compose.yaml": "include: [l0.yaml]\nservices: {}" };
    for (let level = 0; level < 12; level++)
      files[`stacks/shop/l${level}.yaml`] = `include: [l${level + 1}.yaml, l${level + 1}.yaml]\nservices: {}`;
    files["stacks/shop/l12.yaml"] = "services: {}";
    expect(load(files).problems.map((problem) => problem.code)).toContain("compose.too-many-files");
  });

  it("says that files include each other in a circle", () => {
    const result = load({
      "stacks/shop/compose.yaml": "include: [b.yaml]\nservices: {}",
      "stacks/shop/b.yaml": "include: [compose.yaml]\nservices: {}",
    });
    expect(result.problems.map((problem) => problem.code)).toEqual(["compose.include-cycle"]);
  });

  it("stops port ranges that multiply", () => {
    const ports = Array.from({ length: 900 }, (_, i) => `"1.1.${i >> 8}.${i & 255}:0-65535:0-65535"`);
    expect(codes(`services: {web: {image: x, ports: [${ports.join(",")}]}}`)).toEqual(["compose.syntax"]);
  });

  it("shows only so many problems, and says that there are more", () => {
    const services = Array.from({ length: 3000 }, (_, i) => `  s${i}: {imge: x}`);
    const { problems } = loadText(`services:\n${services.join("\n")}`);
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)!.code).toBe("compose.too-many-problems");
  });

  it("follows a chain of thousands of dependencies", () => {
    const services = Array.from({ length: 5000 }, (_, i) => `  s${i}: {image: x, depends_on: [s${(i + 1) % 5000}]}`);
    expect(codes(`services:\n${services.join("\n")}`)).toEqual(["compose.dependency-cycle"]);
  });

  it.each([
    ["values", "a,"],
    ["aliases", "*a,"],
    ["tags", "!t a,"],
    ["anchors", "&a a,"],
    ["quotes", "'',"],
  ])("stops at too many %s of one text", (_, unit) => {
    expect(codes(`x-a: [${unit.repeat(1_000_000 / unit.length)}]`)).toEqual(["compose.yaml-too-many-nodes"]);
  });

  it.each(["\n", "#\n", "a: 1\n", "1: 1\n", "? [a]\n: b\n"])("stops at %j repeated", (unit) => {
    expect(codes(unit.repeat(1_000_000 / unit.length))).toEqual(["compose.yaml-too-many-nodes"]);
  });

  it.each(["---\n", "--- a\n", "%TAG ! tag:x,2000:\n", "%\n"])("stops at a hundred documents or directives: %j", (unit) => {
    expect(codes(unit.repeat(1_000_000 / unit.length))).toEqual(["compose.yaml-too-many-documents"]);
  });

  it("stops where merge keys multiply", () => {
    const source = `x-a: &a {${Array.from({ length: 300 }, (_, i) => `a${i}: 1`).join(",")}}`;
    const services = Array.from({ length: 300 }, (_, i) => ` s${i}: {image: x, labels: {<<: [*a, *a]}}`);
    expect(codes(`${source}\nservices:\n${services.join("\n")}`)).toEqual(["compose.yaml-too-many-nodes"]);
  });

  it.each(["x-a: &a [*a]\nx-b: {<<: *a}", "x-a: &a {<<: *a}", "? &a [*a]\n: b"])("refuses what holds itself: %j", (text) => {
    expect(codes(text)).toEqual(["compose.yaml-too-deep"]);
  });

  it("takes an alias for the anchor that was last before it", () => {
    const text = "x-a: &a one\nx-b: &c {image: *a}\nx-c: &a two\nservices: {web: {<<: *c, hostname: *a}}";
    expect(projectOf(loadText(text)).services["web"]).toMatchObject({ image: "one", hostname: "two" });
  });

  it.each([
    ["NUL", "services: {web: {image: 'a\0b'}}", "U+0000"],
    ["an escape character", "services: {web: {image: '\u001b[31m'}}", "U+001B"],
    ["a byte order mark inside", "services: {web: {image: 'a\ufeffb'}}", "U+FEFF"],
    ["half of a surrogate pair", 'services: {web: {image: "\\ud800"}}', "surrogate"],
  ])("refuses %s as go-yaml does", (_, text, said) => {
    const { problems } = loadText(text);
    expect(problems.map(({ code }) => code)).toEqual(["compose.yaml-syntax"]);
    expect(problems[0]!.message).toContain(said);
  });

  it("refuses bytes that are not UTF-8, in compose files and env files", () => {
    const bytes = Uint8Array.from([0x61, 0x3a, 0x20, 0xff]);
    const refused = (files: Readonly<Record<string, string | Uint8Array>>): string[] =>
      loadProject({ files: treeOf(files), directory: "", directoryName: "x", environment: {} }).problems.map(({ code }) => code);
    expect(refused({ "compose.yaml": bytes })).toEqual(["compose.not-text"]);
    expect(refused({ "compose.yaml": "services: {web: {image: x, env_file: a.env}}", "a.env": bytes })).toEqual(["compose.not-text"]);
  });

  it("reads a byte order mark, CRLF and directives as any reader of YAML", () => {
    const text = "\ufeff%YAML 1.2\r\n---\r\nservices:\r\n  web:\r\n    image: x\r\n...\r\n";
    expect(projectOf(loadText(text)).services["web"]!.image).toBe("x");
  });

  it("counts bytes, not characters", () => {
    expect(codes(`x-a: ${"\u{1f600}".repeat(300_000)}`)).toEqual(["compose.file-too-large"]);
  });

  it("does not decode a file that is too large", () => {
    const files = {
      ...treeOf({ "compose.yaml": "services: {}" }),
      stat: () => ({ kind: "file" as const, mode: 0o644, sizeBytes: 2 ** 31 }),
    };
    const unread = { ...files, read: () => expect.fail("the file was read") };
    const { problems } = loadProject({ files: unread, directory: "", directoryName: "x", environment: {} });
    expect(problems.map(({ code }) => code)).toContain("compose.file-too-large");
  });

  it("does not quote a megabyte in a problem", () => {
    const { problems } = loadText(`services: {web: {image: x, command: '\${${"a".repeat(900_000)}'}}`);
    expect(problems.map(({ code }) => code)).toEqual(["compose.interpolation"]);
    expect(problems[0]!.message.length).toBeLessThan(1100);
  });

  it("refuses a key without end", () => {
    expect(codes(`${"a".repeat(900_000)}: 1`)).toEqual(["compose.yaml-key-too-long"]);
    expect(codes(`services: {web: {image: x, labels: {"${"a".repeat(1025)}": 1}}}`)).toEqual(["compose.yaml-key-too-long"]);
  });

  it("stops variables that grow out of each other", () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `A${i + 1}=$A${i}$A${i}`).join("\n");
    const files = { "stacks/shop/compose.yaml": "services: {web: {image: x}}", "stacks/shop/.env": `A0=aaaaaaaa\n${doubling}\n` };
    expect(load(files).problems.map(({ code }) => code)).toContain("compose.env-file");
  });

  it("stops a long variable that is named again and again", () => {
    const command = Array(2000).fill('"$A"').join(",");
    const result = loadText(`services: {web: {image: x, command: [${command}]}}`, { environment: { A: "a".repeat(100_000) } });
    expect(new Set(result.problems.map(({ code }) => code))).toContain("compose.interpolation");
    expect(result.project).toBeUndefined();
    const one = loadText(`services: {web: {image: x, command: ["${"$A".repeat(20)}"]}}`, { environment: { A: "a".repeat(100_000) } });
    expect(one.problems.map(({ code }) => code)).toEqual(["compose.interpolation"]);
  });

  it("stops services that all extend a large one", () => {
    const base = `  base: {image: x, environment: {${Array.from({ length: 2000 }, (_, i) => `A${i}: b`).join(",")}}}`;
    const services = Array.from({ length: 100 }, (_, i) => `  s${i}: {extends: base}`);
    expect(codes(`services:\n${base}\n${services.join("\n")}`)).toEqual(["compose.yaml-too-many-nodes"]);
  });

  it("stops a chain of services that extend each other, in whichever order they stand", () => {
    const chain = Array.from({ length: 150 }, (_, i) => `  s${i}: {extends: s${i + 1}}`).concat("  s150: {image: x}");
    expect(codes(`services:\n${chain.join("\n")}`)).toContain("compose.extends-depth");
    expect(codes(`services:\n${[...chain].reverse().join("\n")}`)).toContain("compose.extends-depth");
  });

  it("reads a file once for a thousand services that extend it", () => {
    const services = Array.from({ length: 1500 }, (_, i) => `  s${i}: {extends: {file: base.yaml, service: web}}`);
    const files = {
      "stacks/shop/compose.yaml": `services:\n${services.join("\n")}`,
      "stacks/shop/base.yaml": "services: {web: {image: x}}",
    };
    expect(Object.keys(projectOf(load(files)).services)).toHaveLength(1500);
  });

  it("stops a large model that many small files or documents are merged into", () => {
    const large = `services: {web: {image: x, environment: {${Array.from({ length: 10_000 }, (_, i) => `A${i}: b`).join(",")}}}}`;
    expect(codes(large + "\n---\nservices: {}".repeat(90))).toEqual(["compose.too-much-merging"]);
    const files = {
      "stacks/shop/compose.yaml": large,
      "stacks/shop/b.yaml": "services: {web: {tty: true}}",
      "stacks/shop/.env": `COMPOSE_FILE=compose.yaml:${Array(900).fill("b.yaml").join(":")}`,
    };
    expect(load(files).problems.map(({ code }) => code)).toEqual(["compose.too-much-merging"]);
  });

  it("stops env files and label files that many services read, and says so once", () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `B${i}=1`).join("\n");
    for (const attribute of ["env_file", "label_file"]) {
      const services = Array.from({ length: 200 }, (_, i) => `  s${i}: {image: x, ${attribute}: b.env}`);
      const files = { "stacks/shop/compose.yaml": `services:\n${services.join("\n")}`, "stacks/shop/b.env": lines };
      expect(load(files).problems.map(({ code }) => code)).toEqual(["compose.yaml-too-many-nodes"]);
    }
  });

  it("stops where the files of one project are too many bytes, and says so once", () => {
    const names = Array.from({ length: 12 }, (_, i) => `b${i}.env`);
    const large = Object.fromEntries(names.map((name) => [`stacks/shop/${name}`, `A=${"a".repeat(1_000_000)}`]));
    const files = { ...large, "stacks/shop/compose.yaml": `services: {web: {image: x, env_file: [${names.join(",")}]}}` };
    expect(load(files).problems.map(({ code }) => code)).toEqual(["compose.project-too-large"]);
  });

  it("stops includes that go too deep", () => {
    const files: Record<string, string> = { "stacks/shop/compose.yaml": "include: [l0.yaml]\nservices: {}" };
    for (let level = 0; level < 40; level++) files[`stacks/shop/l${level}.yaml`] = `include: [l${level + 1}.yaml]\nservices: {}`;
    files["stacks/shop/l40.yaml"] = "services: {}";
    expect(load(files).problems.map(({ code }) => code)).toContain("compose.include-depth");
  });

  it.each(["https://e.x/a.yaml", "git@e.x:a.git", "oci://e.x/a", "github.com/a/b", "ssh://e.x/a", "git://e.x/a", "file:///etc/passwd"])(
    "refuses %s to be included or extended",
    (path) => {
      expect(codes(`include: ["${path}"]\nservices: {}`)).toEqual(["compose.remote"]);
      expect(codes(`services: {web: {extends: {file: "${path}", service: a}}}`)).toEqual(["compose.remote"]);
    },
  );

  it.each(["../../../etc/passwd", "/etc/passwd", "../../..", "./../../../x", "a/../../../../x"])(
    "refuses %s outside of the commit",
    (path) => {
      expect(codes(`include: ["${path}"]\nservices: {}`)).toEqual(["compose.outside-repository"]);
      expect(codes(`services: {web: {extends: {file: "${path}", service: a}}}`)).toEqual(["compose.outside-repository"]);
      expect(codes(`services: {web: {image: x, env_file: "${path}"}}`)).toEqual(["compose.outside-repository"]);
    },
  );

  it.each(["symlink", "submodule"] as const)("follows no %s", (kind) => {
    const files = treeOf({ "compose.yaml": "include: [a.yaml]\nservices: {}", "a.yaml": "services: {}" });
    const stat = (path: string) => (path === "a.yaml" ? { kind, mode: 0, sizeBytes: 5 } : files.stat(path));
    const { problems } = loadProject({ files: { ...files, stat }, directory: "", directoryName: "x", environment: {} });
    expect(problems.map(({ code }) => code)).toContain("compose.not-a-file");
  });
});
