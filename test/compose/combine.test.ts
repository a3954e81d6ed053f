import { describe, expect, it } from "vitest";
import { errorsOf, load, projectOf } from "./project.ts";

const MAIN = "stacks/shop/compose.yaml";
const OVER = "stacks/shop/compose.override.yaml";

describe("extends", () => {
  it("takes paths of another file from that file's directory", () => {
    const project = projectOf(
      load({
        [MAIN]: "services: {web: {extends: {file: ../base/b.yaml, service: base}, environment: {B: own}}}",
        "stacks/base/b.yaml": "services: {base: {image: x, env_file: e.env, volumes: ['./d:/d'], environment: {A: base, B: base}}}",
        "stacks/base/e.env": "E=1",
      }),
    );
    expect(project.services["web"]).toMatchObject({
      image: "x",
      environment: { A: "base", B: "own", E: "1" },
      volumes: [{ source: "/.repository/stacks/base/d" }],
    });
  });

  it("says what the file has when the service is not there", () => {
    const result = load({ [MAIN]: "services: {web: {extends: bsae}, base: {image: x}}" });
    expect(result.problems[0]).toMatchObject({ code: "compose.extends", hint: "Did you mean base?" });
    const far = load({ [MAIN]: "services: {web: {extends: nothing}, base: {image: x}}" });
    expect(far.problems[0]).toMatchObject({ hint: "The file has web, base." });
  });

  it("replaces instead of merging where the derived service says !override", () => {
    const text = "services: {base: {image: x, ports: ['80:80']}, web: {extends: base, ports: !override ['81:81']}}";
    expect(projectOf(load({ [MAIN]: text })).services["web"]!.ports).toHaveLength(1);
  });
});

describe("include", () => {
  it("interpolates what it includes with the .env beside it, and takes paths from there", () => {
    const project = projectOf(
      load({
        [MAIN]: "include: [../db/compose.yaml]\nservices: {web: {image: x, depends_on: [db]}}",
        "stacks/db/compose.yaml": "name: ignored\nservices: {db: {image: 'pg:${V}', volumes: ['./d:/d']}}",
        "stacks/db/.env": "V=17",
      }),
    );
    expect(project.name).toBe("shop");
    expect(project.services["db"]).toMatchObject({ image: "pg:17", volumes: [{ source: "/.repository/stacks/db/d" }] });
  });

  it("says that the name of an included file has no effect", () => {
    const result = load({ [MAIN]: "include: [b.yaml]\nservices: {}", "stacks/shop/b.yaml": "name: other\nservices: {db: {image: pg}}" });
    expect(result.problems.map(({ severity, code, file, line }) => [severity, code, file, line])).toEqual([
      ["warning", "compose.include-ignored", "stacks/shop/b.yaml", 1],
    ]);
  });

  it("refuses a second definition in the same file, and takes one in an override file", () => {
    const files = { [MAIN]: "include: [b.yaml]\nservices: {db: {image: other}}", "stacks/shop/b.yaml": "services: {db: {image: pg}}" };
    expect(errorsOf(load(files))).toEqual([`${MAIN}:2:12: error: services.db: services.db is also defined by an included file.`]);
    const over = { ...files, [MAIN]: "include: [b.yaml]\nservices: {}", [OVER]: "services: {db: {image: other}}" };
    expect(projectOf(load(over)).services["db"]!.image).toBe("other");
  });
});

describe("merging", () => {
  it("merges the documents of one file in order", () => {
    const project = projectOf(
      load({ [MAIN]: "services: {web: {image: a, labels: {x: 1}}}\n---\nservices: {web: {image: b, labels: [y=2]}}" }),
    );
    expect(project.services["web"]).toMatchObject({ image: "b", labels: { x: "1", y: "2" } });
  });

  it("says that a list cannot override a mapping", () => {
    const result = load({ [MAIN]: "services: {web: {image: a, logging: {options: {a: b}}}}", [OVER]: "services: {web: {deploy: []}}" });
    expect(result.project).toBeUndefined();
  });

  it("expands merge keys, and what is written out wins", () => {
    const text = "x-a: &a {image: a, restart: always}\nx-b: &b {image: b, user: u}\nservices: {web: {<<: [*a, *b], restart: 'no'}}";
    expect(projectOf(load({ [MAIN]: text })).services["web"]).toMatchObject({ image: "a", restart: "no", user: "u" });
  });
});
