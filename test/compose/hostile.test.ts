import { describe, expect, it } from "vitest";
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
});
