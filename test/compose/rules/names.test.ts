import { describe, expect, it } from "vitest";
import { canonical, load, refusal } from "./rule.ts";

const A = "services: {a: {image: x}}";
const nameOf = (written: Parameters<typeof load>[0], options?: Parameters<typeof load>[1]) => canonical(written, options)["name"];

describe("§2.3 the project's name", () => {
  it.each<[string, Record<string, string>, object, string]>([
    ["asked for", { "compose.yaml": `name: n\n${A}` }, { projectName: "p", environment: { COMPOSE_PROJECT_NAME: "e" } }, "p"],
    ["COMPOSE_PROJECT_NAME", { "compose.yaml": `name: n\n${A}` }, { environment: { COMPOSE_PROJECT_NAME: "e" } }, "e"],
    ["COMPOSE_PROJECT_NAME of .env", { "compose.yaml": `name: n\n${A}`, ".env": "COMPOSE_PROJECT_NAME=d" }, {}, "d"],
    [
      "the environment's before .env's",
      { "compose.yaml": A, ".env": "COMPOSE_PROJECT_NAME=d" },
      { environment: { COMPOSE_PROJECT_NAME: "e" } },
      "e",
    ],
    ["an empty COMPOSE_PROJECT_NAME is none", { "compose.yaml": A }, { environment: { COMPOSE_PROJECT_NAME: "" } }, "proj"],
    ["name:", { "compose.yaml": `name: n\n${A}` }, {}, "n"],
    ["name: of the last file", { "a.yaml": `name: n\n${A}`, "b.yaml": "name: m" }, { composeFiles: ["proj/a.yaml", "proj/b.yaml"] }, "m"],
    [
      "name: of the last file that has one",
      { "a.yaml": `name: n\n${A}`, "b.yaml": "services: {}" },
      { composeFiles: ["proj/a.yaml", "proj/b.yaml"] },
      "n",
    ],
    ["name: of the last document", { "compose.yaml": `name: n\n${A}\n---\nname: m` }, {}, "m"],
    ["name: is made fit", { "compose.yaml": `name: Foo-Bar_9.x\n${A}` }, {}, "foo-bar_9x"],
    ["name: loses what it cannot start with", { "compose.yaml": `name: -_x\n${A}` }, {}, "x"],
    ["name: sees variables", { "compose.yaml": `name: '\${N:-d}-\${M}'\n${A}`, ".env": "M=m" }, {}, "d-m"],
    ["a name of which nothing is left is none", { "compose.yaml": `name: '!!'\n${A}` }, {}, "proj"],
    ["an empty name is none", { "compose.yaml": `name: ''\n${A}` }, {}, "proj"],
    ["an unset variable is none", { "compose.yaml": `name: $NOPE\n${A}` }, {}, "proj"],
    ["the directory", { "compose.yaml": A }, {}, "proj"],
  ])("%s", (_, files, options, expected) => expect(nameOf(files, options)).toBe(expected));

  it.each<[string, string]>([
    ["My Proj_1.x", "myproj_1x"],
    ["_x", "x"],
    ["UPPER", "upper"],
    ["1a", "1a"],
    ["é-b", "b"],
  ])("the directory %s gives %s", (directoryName, expected) => expect(nameOf(A, { directoryName })).toBe(expected));

  it.each<[string, object]>([
    ["asked for", { projectName: "Bad" }],
    ["asked for", { projectName: "-x" }],
    ["asked for", { projectName: "a b" }],
    ["of COMPOSE_PROJECT_NAME", { environment: { COMPOSE_PROJECT_NAME: "Bar" } }],
    ["of COMPOSE_PROJECT_NAME", { environment: { COMPOSE_PROJECT_NAME: "_x" } }],
    ["of a directory of which nothing is left", { directoryName: "__" }],
  ])("a name %s that is not fit is refused", (_, options) => expect(refusal(A, options)).toMatch(/cannot be a project name/));

  it("is a variable of the files and of containers", () => {
    expect(canonical("name: n\nservices: {a: {image: 'i:$COMPOSE_PROJECT_NAME', environment: [COMPOSE_PROJECT_NAME]}}")).toMatchObject({
      services: { a: { image: "i:n", environment: { COMPOSE_PROJECT_NAME: "n" } } },
    });
  });
});

describe("§2.1 which files", () => {
  const image = (files: Record<string, string>, options = {}) => load(files, options).project?.services["a"]?.image;
  const of = (name: string) => `services: {a: {image: ${name}}}`;

  it.each<[string[], string]>([
    [["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"], "compose.yaml"],
    [["compose.yml", "docker-compose.yml", "docker-compose.yaml"], "compose.yml"],
    [["docker-compose.yml", "docker-compose.yaml"], "docker-compose.yml"],
    [["docker-compose.yaml"], "docker-compose.yaml"],
    [["compose.yaml", "compose.override.yml", "compose.override.yaml"], "compose.override.yml"],
    [["compose.yaml", "compose.override.yaml", "docker-compose.override.yml"], "compose.override.yaml"],
    [["compose.yaml", "docker-compose.override.yml"], "docker-compose.override.yml"],
    [["docker-compose.yml", "docker-compose.override.yaml"], "docker-compose.override.yaml"],
    [["docker-compose.yml", "compose.override.yml"], "compose.override.yml"],
  ])("of %j it is %s", (names, expected) => expect(image(Object.fromEntries(names.map((name) => [name, of(name)])))).toBe(expected));

  it("warns when there are several", () => {
    expect(load({ "compose.yaml": A, "docker-compose.yml": A }).problems.map(({ message }) => message)).toEqual([
      "Only compose.yaml is used, not docker-compose.yml.",
    ]);
  });

  it.each<[string, Record<string, string>, object, string]>([
    ["COMPOSE_FILE", {}, { environment: { COMPOSE_FILE: "one.yaml" } }, "one"],
    ["COMPOSE_FILE of several", {}, { environment: { COMPOSE_FILE: "one.yaml:two.yaml" } }, "two"],
    ["COMPOSE_FILE with another separator", {}, { environment: { COMPOSE_FILE: "one.yaml;two.yaml", COMPOSE_PATH_SEPARATOR: ";" } }, "two"],
    ["COMPOSE_FILE of .env", { ".env": "COMPOSE_FILE=one.yaml" }, {}, "one"],
    [
      "files that are asked for, before COMPOSE_FILE",
      {},
      { composeFiles: ["proj/two.yaml"], environment: { COMPOSE_FILE: "one.yaml" } },
      "two",
    ],
  ])("%s, and no override file", (_, more, options, expected) => {
    const files = {
      "compose.yaml": of("main"),
      "compose.override.yaml": of("over"),
      "one.yaml": of("one"),
      "two.yaml": of("two"),
      ...more,
    };
    expect(image(files, options)).toBe(expected);
  });

  it("COMPOSE_FILE moves the project to the directory of its first file", () => {
    const files = {
      "sub/c.yaml": "services: {a: {image: '${T:-none}', volumes: ['./d:/d']}}",
      "o/o.yaml": "services: {a: {volumes: ['./e:/e']}}",
      "sub/.env": "T=sub",
    };
    expect(canonical(files, { environment: { COMPOSE_FILE: "sub/c.yaml:o/o.yaml" } })).toMatchObject({
      name: "sub",
      services: { a: { image: "sub", volumes: [{ source: "/D/proj/sub/d" }, { source: "/D/proj/sub/e" }] } },
    });
  });

  it("a file that is not there is refused", () => {
    expect(refusal({ "one.yaml": A })).toMatch(/no compose file in proj/);
    expect(refusal({ "one.yaml": A }, { environment: { COMPOSE_FILE: "one.yaml:nope.yaml" } })).toMatch(/nope.yaml is not in the commit/);
    expect(refusal({ "one.yaml": A }, { composeFiles: ["proj/nope.yaml"] })).toMatch(/nope.yaml is not in the commit/);
  });

  it("relative paths of all files start at the project's directory", () => {
    const files = { "compose.yaml": A, "sub/b.yaml": "services: {a: {volumes: ['./d:/d'], env_file: e}}", e: "E=1" };
    expect(canonical(files, { composeFiles: ["proj/compose.yaml", "proj/sub/b.yaml"] })).toMatchObject({
      services: { a: { volumes: [{ source: "/D/proj/d" }], environment: { E: "1" } } },
    });
  });

  it("PWD is the project's directory, wherever slipway runs", () => {
    expect(image({ "compose.yaml": "services: {a: {image: 'i:$PWD'}}" })).toBe("i:/D/proj");
    expect(image({ "compose.yaml": "services: {a: {image: 'i:$PWD'}}" }, { environment: { PWD: "/p" } })).toBe("i:/D/proj");
  });
});

describe("§9 names of what a project has", () => {
  it("the project in front, the name as it is written, and the key alone where it is external", () => {
    const top = (kind: string, own: string) =>
      `${kind}: {k: {${own}}, n: {name: My.Name${own && `, ${own}`}}, e: {external: true}, f: {external: true, name: ext}}`;
    const use = "networks: [k, n, e, f], volumes: ['kk:/1'], configs: [k, n, e, f], secrets: [k, n, e, f]";
    const made = canonical(
      `services: {a: {image: x, ${use}}}\n${top("networks", "")}\n${top("configs", "content: a")}\n${top("secrets", "file: a")}\nvolumes: {kk: }`,
    );
    for (const kind of ["networks", "configs", "secrets"]) {
      const objects = made[kind] as Record<string, { name: string }>;
      expect([kind, objects["k"]!.name, objects["n"]!.name, objects["e"]!.name, objects["f"]!.name]).toEqual([
        kind,
        "proj_k",
        "My.Name",
        "e",
        "ext",
      ]);
    }
    expect(made["volumes"]).toEqual({ kk: { name: "proj_kk" } });
  });

  it.each<[string, unknown]>([
    ["{external: {name: old}}", { external: true, name: "old" }],
    ["{external: {name: old}, name: old}", { external: true, name: "old" }],
    ["{external: {}}", { external: true, name: "n" }],
    ["{external: 'true'}", { external: true, name: "n" }],
    ["{external: false}", { name: "proj_n" }],
    ["{external: true, driver: d, labels: {a: 1}}", { external: true, name: "n", driver: "d", labels: { a: "1" } }],
  ])("a network %s", (network, expected) => {
    expect(canonical(`services: {a: {image: x, networks: [n]}}\nnetworks: {n: ${network}}`)["networks"]).toEqual({
      n: { ipam: {}, ...(expected as object) },
    });
  });

  it("two different names are refused", () => {
    expect(refusal("services: {a: {image: x}}\nnetworks: {n: {external: {name: a}, name: b}}")).toMatch(/differ/);
  });
});

describe("§7b profiles", () => {
  const text = "services: {a: {image: a}, b: {image: b, profiles: [p]}, c: {image: c, profiles: [q, r]}, d: {image: d, profiles: []}}";
  it.each<[object, string[]]>([
    [{}, ["a", "d"]],
    [{ profiles: ["p"] }, ["a", "b", "d"]],
    [{ profiles: ["r", "p"] }, ["a", "b", "c", "d"]],
    [{ profiles: ["*"] }, ["a", "b", "c", "d"]],
    [{ profiles: ["nope"] }, ["a", "d"]],
    [{ environment: { COMPOSE_PROFILES: "q" } }, ["a", "c", "d"]],
    [{ environment: { COMPOSE_PROFILES: "p, q" } }, ["a", "b", "c", "d"]],
    [{ environment: { COMPOSE_PROFILES: "" } }, ["a", "d"]],
    [{ environment: { COMPOSE_PROFILES: "*" } }, ["a", "b", "c", "d"]],
    [{ profiles: ["p"], environment: { COMPOSE_PROFILES: "q" } }, ["a", "b", "d"]],
  ])("%j", (options, expected) => expect(Object.keys(canonical(text, options)["services"] as object)).toEqual(expected));

  it("COMPOSE_PROFILES may stand in .env", () => {
    expect(Object.keys(canonical({ "compose.yaml": text, ".env": "COMPOSE_PROFILES=p" })["services"] as object)).toEqual(["a", "b", "d"]);
  });

  it.each<[string, boolean]>([
    ["depends_on: [b]", true],
    ["depends_on: {b: {condition: service_started, required: true}}", true],
    ["depends_on: {b: {condition: service_started, required: false}}", false],
    ["links: [b]", true],
    ["volumes_from: [b]", true],
    ["network_mode: 'service:b'", true],
    ["ipc: 'service:b'", true],
  ])("a service with %s on one that is not enabled: refused %s", (dependency, isRefused) => {
    const made = `services: {a: {image: a, ${dependency}}, b: {image: b, profiles: [p]}}`;
    expect(refusal(made) !== "").toBe(isRefused);
    expect(refusal(made, { profiles: ["p"] })).toBe("");
    if (!isRefused) expect(canonical(made)).not.toHaveProperty("services.a.depends_on");
  });

  it("what only disabled services use is not created, and rules hold for enabled services only", () => {
    const made = canonical(
      "services: {a: {image: a}, b: {profiles: [p], networks: [nope], volumes: ['vv:/v']}}\nvolumes: {vv: }\nnetworks: {m: }",
    );
    expect(Object.keys(made).sort()).toEqual(["name", "networks", "services"]);
    expect(made["networks"]).toEqual({ default: { name: "proj_default", ipam: {} } });
  });
});
