import { describe, expect, it } from "vitest";
import { canonical, load, refusal, serviceOf, twoFiles } from "./rule.ts";

const I = "services: {i: {image: 'i:${T:-none}', volumes: ['./d:/d']}}";

describe("§6 include: where paths start", () => {
  it.each<[string, Record<string, string>, string]>([
    ["[inc/c.yaml]", { "inc/c.yaml": I }, "/D/proj/inc/d"],
    ["[./inc/../inc/c.yaml]", { "inc/c.yaml": I }, "/D/proj/inc/d"],
    ["[{path: inc/c.yaml}]", { "inc/c.yaml": I }, "/D/proj/inc/d"],
    ["[{path: [inc/c.yaml]}]", { "inc/c.yaml": I }, "/D/proj/inc/d"],
    ["[{path: inc/c.yaml, project_directory: .}]", { "inc/c.yaml": I }, "/D/proj/d"],
    ["[{path: inc/c.yaml, project_directory: other}]", { "inc/c.yaml": I }, "/D/proj/other/d"],
    ["[../shared/c.yaml]", { "/shared/c.yaml": I }, "/D/shared/d"],
    ["[{path: [inc/c.yaml, o/o.yaml]}]", { "inc/c.yaml": I, "o/o.yaml": "services: {i: {user: u}}" }, "/D/proj/inc/d"],
    ["[o/o.yaml]", { "o/o.yaml": "include: [../inc/c.yaml]", "inc/c.yaml": I }, "/D/proj/inc/d"],
  ])("%s", (list, files, source) => {
    const made = serviceOf({ "compose.yaml": `include: ${list}\nservices: {}`, ...files }, "i");
    expect(made).toMatchObject({ volumes: [{ source }] });
  });
});

describe("§6 include: what it sees", () => {
  const image = (list: string, files: Record<string, string>, environment: Record<string, string> = {}) =>
    (serviceOf({ "compose.yaml": `include: ${list}\nservices: {}`, "inc/c.yaml": I, ...files }, "i", { environment }) as { image: string })
      .image;

  it.each<[string, string, Record<string, string>, Record<string, string>, string]>([
    ["the .env beside it", "[inc/c.yaml]", { "inc/.env": "T=inc" }, {}, "i:inc"],
    ["the including environment first", "[inc/c.yaml]", { "inc/.env": "T=inc" }, { T: "given" }, "i:given"],
    ["the including .env first", "[inc/c.yaml]", { "inc/.env": "T=inc", ".env": "T=outer" }, {}, "i:outer"],
    ["env_file instead of .env", "[{path: inc/c.yaml, env_file: e}]", { "inc/.env": "T=inc", e: "T=e" }, {}, "i:e"],
    ["several env files, the last first", "[{path: inc/c.yaml, env_file: [e, f]}]", { e: "T=e", f: "T=f" }, {}, "i:f"],
    ["nothing with /dev/null", "[{path: inc/c.yaml, env_file: /dev/null}]", { "inc/.env": "T=inc" }, {}, "i:none"],
    ["the .env of project_directory", "[{path: inc/c.yaml, project_directory: p}]", { "inc/.env": "T=inc", "p/.env": "T=p" }, {}, "i:p"],
  ])("%s", (_, list, files, environment, expected) => expect(image(list, files, environment)).toBe(expected));

  it("its variables do not reach the including file, nor env files of what it includes", () => {
    const files = {
      "compose.yaml": "include: [inc/c.yaml]\nservices: {m: {image: 'm:${T:-none}'}}",
      "inc/c.yaml": "services: {i: {image: i, env_file: e}}",
      "inc/.env": "T=inc",
      "inc/e": "K=$T",
    };
    expect(canonical(files)).toMatchObject({ services: { m: { image: "m:none" }, i: { environment: { K: "" } } } });
  });

  it("nested inclusions inherit variables inwards", () => {
    const files = { "o/c.yaml": "include: [../inc/c.yaml]", "o/.env": "T=o", "inc/.env": "T=inc" };
    expect(image("[o/c.yaml]", files)).toBe("i:o");
  });

  it("a missing env file is refused", () => {
    expect(refusal({ "compose.yaml": "include: [{path: i.yaml, env_file: nope}]", "i.yaml": I })).toMatch(/nope is not in the commit/);
  });
});

describe("§6 include: what it brings", () => {
  it("services and their resources, but neither name nor extensions", () => {
    const files = {
      "compose.yaml": "include: [i.yaml]\nservices: {}",
      "i.yaml":
        "name: other\nx-a: 1\nservices: {i: {image: i, networks: [n], volumes: ['vv:/v'], configs: [c], secrets: [s]}}\nnetworks: {n: }\nvolumes: {vv: }\nconfigs: {c: {content: c}}\nsecrets: {s: {file: s}}",
    };
    const made = canonical(files);
    expect(Object.keys(made).sort()).toEqual(["configs", "name", "networks", "secrets", "services", "volumes"]);
    expect(made).toMatchObject({
      name: "proj",
      networks: { n: { name: "proj_n" } },
      volumes: { vv: { name: "proj_vv" } },
      secrets: { s: { file: "/D/proj/s" } },
    });
  });

  it("resources that the including file's services use, and the other way round", () => {
    const files = {
      "compose.yaml": "include: [i.yaml]\nservices: {a: {image: x, volumes: ['vv:/v'], depends_on: [i]}}\nnetworks: {n: {driver: d}}",
      "i.yaml": "services: {i: {image: i, networks: [n]}}\nvolumes: {vv: }",
    };
    expect(canonical(files)).toMatchObject({ networks: { n: { driver: "d" } }, volumes: { vv: {} } });
  });

  it.each<[string, string]>([
    ["services: {i: {image: other}}", "services: {i: {image: i}}"],
    ["services: {}\nvolumes: {v: {driver: a}}", "services: {i: {image: i}}\nvolumes: {v: }"],
    ["services: {}\nnetworks: {n: {driver: a}}", "services: {i: {image: i}}\nnetworks: {n: }"],
    ["services: {}\nconfigs: {c: {content: a}}", "services: {i: {image: i}}\nconfigs: {c: {content: b}}"],
    ["services: {}\nsecrets: {c: {file: a}}", "services: {i: {image: i}}\nsecrets: {c: {file: b}}"],
  ])("%s clashes with %s (newer than 2.40.3: merged)", (own, included) => {
    expect(refusal({ "compose.yaml": `include: [i.yaml]\n${own}`, "i.yaml": included })).toMatch(/also defined by an included file/);
  });

  it("the same definition twice is no clash", () => {
    const files = {
      "compose.yaml": "include: [i.yaml]\nservices: {}\nvolumes: {v: }\nnetworks: {n: {driver: d}}",
      "i.yaml": "services: {}\nvolumes: {v: }\nnetworks: {n: {driver: d}}",
    };
    expect(refusal(files)).toBe("");
  });

  it("two inclusions that bring the same file agree, and clash where they differ", () => {
    const files = {
      "compose.yaml": "include: [a.yaml, b.yaml]\nservices: {}",
      "a.yaml": "include: [i.yaml]",
      "b.yaml": "include: [i.yaml]",
      "i.yaml": I,
    };
    expect(refusal(files)).toBe("");
    expect(refusal({ ...files, "b.yaml": "services: {i: {image: other}}" })).toMatch(/also defined/);
  });

  it("a second file may override what the first includes", () => {
    const files = { "a.yaml": "include: [inc/i.yaml]", "inc/i.yaml": I, "b.yaml": "services: {i: {image: other, volumes: ['./e:/e']}}" };
    expect(serviceOf(files, "i", twoFiles)).toMatchObject({
      image: "other",
      volumes: [{ source: "/D/proj/inc/d" }, { source: "/D/proj/e" }],
    });
  });

  it("short forms are long by then, so an override merges with them", () => {
    const files = {
      "a.yaml": "include: [i.yaml]",
      "i.yaml": "services: {i: {image: i, ports: ['80:80'], depends_on: [j]}, j: {image: j}}",
      "b.yaml": "services: {i: {ports: ['80:80'], depends_on: {j: {condition: service_healthy}}}}",
    };
    expect(serviceOf(files, "i", twoFiles)).toEqual({
      image: "i",
      ports: [{ mode: "ingress", target: 80, published: "80", protocol: "tcp" }],
      depends_on: { j: { condition: "service_healthy", required: true } },
    });
  });

  it("included content is checked on its own", () => {
    expect(refusal({ "compose.yaml": "include: [i.yaml]", "i.yaml": "services: {i: {image: i, prots: [80]}}" })).toMatch(/prots/);
    expect(refusal({ "compose.yaml": "include: [i.yaml]", "i.yaml": "volumes: {v: {external: true, driver: d}}" })).toMatch(/external/);
  });

  it("an extended service must be of the same document (newer than 2.40.3: it may be included)", () => {
    expect(refusal({ "compose.yaml": "include: [i.yaml]\nservices: {a: {extends: i}}", "i.yaml": I })).toMatch(/no service "i"/);
  });
});

describe("§6 include: form", () => {
  it.each([
    "include: i.yaml",
    "include: {path: i.yaml}",
    "include: [nope.yaml]",
    "include: [{env_file: e}]",
    "include: [{path: []}]",
    "include: [{path: {a: b}}]",
    "include: [1]",
    "include: ['https://h/r.git']",
    "include: ['oci://h/r']",
  ])("%s is refused", (text) => expect(refusal({ "compose.yaml": `${text}\nservices: {}`, "i.yaml": I })).not.toBe(""));

  it.each(["include: ", "include: []"])("%j includes nothing", (text) => expect(refusal(`${text}\nservices: {}`)).toBe(""));

  it("a circle is refused with its files", () => {
    const files = { "compose.yaml": "include: [a.yaml]", "a.yaml": "include: [b.yaml]", "b.yaml": "include: [a.yaml]" };
    expect(refusal(files)).toBe("Files include each other in a circle: proj/compose.yaml → proj/a.yaml → proj/b.yaml → proj/a.yaml.");
    expect(refusal({ "compose.yaml": "include: [compose.yaml]" })).toMatch(/circle/);
  });

  it("a warning tells that a name has no effect", () => {
    const result = load({ "compose.yaml": "include: [i.yaml]\nservices: {}", "i.yaml": "name: other\nservices: {}" });
    expect(result.problems.map(({ code, file }) => [code, file])).toEqual([["compose.include-ignored", "proj/i.yaml"]]);
  });
});
