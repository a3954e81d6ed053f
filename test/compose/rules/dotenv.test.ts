import { describe, expect, it } from "vitest";
import { load, refusal, serviceOf } from "./rule.ts";

/** The container's environment from an env file. */
function environmentOf(text: string, host: Record<string, string> = {}): unknown {
  const made = serviceOf({ "compose.yaml": "services: {a: {image: x, env_file: t.env}}", "t.env": text }, "a", { environment: host });
  const { environment } = made as { environment?: Record<string, string> };
  return environment ?? made;
}

describe("§3.2 the grammar of env files", () => {
  it.each<[string, Record<string, string>]>([
    ["A=1\n\n\n  # c\n\t#d\nB=2", { A: "1", B: "2" }],
    ["\ufeffA=1", { A: "1" }],
    ["A=1\r\nB=2\r\n", { A: "1", B: "2" }],
    ["export A=1\nexport\tB=2\nexported=3", { A: "1", B: "2", exported: "3" }],
    ["A =1\nB\t= 2\nC\u00a0=\u00a03\u00a0", { A: "1", B: "2", C: "3" }],
    ["A:1\nB: 2\nC : 3", { A: "1", B: "2", C: "3" }],
    ["URL=http://h:80/p?q=1#f", { URL: "http://h:80/p?q=1#f" }],
    ["A.b-c_d=1\n[x]=2\n1a=3\né=4", { "A.b-c_d": "1", "[x]": "2", "1a": "3", é: "4" }],
    ["=x", { "": "x" }],
    ["A=", { A: "" }],
    ["A=   ", { A: "" }],
    ["A=\nB=1", { A: "", B: "1" }],
    ["A=x # c", { A: "x" }],
    ["A=x#y", { A: "x#y" }],
    ["A=#x", { A: "#x" }],
    ["A= # c", { A: "# c" }],
    ["A=x\t# c", { A: "x\t# c" }],
    ["A=a b  c  ", { A: "a b  c" }],
    ["A=a'b'c\"d", { A: "a'b'c\"d" }],
    ["A=a\\nb\\$c", { A: "a\\nb\\" }],
    ["A=1\nA=2", { A: "2" }],
    ["A=1\nB=$A${A}-${A:-x}-${Z:-z}", { A: "1", B: "11-1-z" }],
    ["B=$A\nA=1", { B: "", A: "1" }],
    ["A=$$B", { A: "$B" }],
    ["A=`x` $(y)", { A: "`x` $(y)" }],
    ["A='it\\'s \\n $B ${C} #'", { A: "it's \\n $B ${C} #" }],
    ["A=''", { A: "" }],
    ['A=""', { A: "" }],
    ["A='l1\nl2'\nB=1", { A: "l1\nl2", B: "1" }],
    ['A="l1\nl2"\nB=1', { A: "l1\nl2", B: "1" }],
    ['A="\\a\\b\\f\\n\\r\\t\\v\\\\\\""', { A: '\x07\b\f\n\r\t\v\\"' }],
    ['A="\\0101\\060\\00"', { A: "A0\0" }],
    ['A="\\z\\x41\\u0041\\\'"', { A: "\\z\\x41\\u0041\\'" }],
    ['A="\\$B $$C"', { A: "$B $C" }],
    ['A="# no comment" # c', { A: "# no comment" }],
    ['A="x" HOST\nB=2', { A: "x", HOST: "h", B: "2" }],
    ['A="x"B=1', { A: "x", B: "1" }],
    ["A='x' NOPE\n", { A: "x" }],
    ["HOST\nNOPE\nA=1", { HOST: "h", A: "1" }],
    ["export HOST\n", { HOST: "h" }],
    ["HOST", { HOST: "h" }],
  ])("%j", (text, expected) => {
    expect(environmentOf(text, { HOST: "h" })).toEqual(JSON.parse(JSON.stringify(expected).replaceAll("$", "$$$$")));
  });

  it.each<[string, number]>([
    ["A B=1", 1],
    ["A=1\nA!=2", 2],
    ['A=1\n"Q"=1', 2],
    ['A="x\nB=1', 1],
    ["A=1\n\nB='x", 3],
    ["A=${", 1],
    ["A=1\nB=${A:?}${C:?none}", 2],
    ["A # c", 1],
    ["A;B=1", 1],
  ])("%j is refused at line %i", (text, line) => {
    const result = load({ "compose.yaml": "services: {a: {image: x, env_file: t.env}}", "t.env": text });
    expect(result.problems[0]).toMatchObject({ severity: "error", file: "proj/t.env", line });
  });
});

describe("§3.3 env_file", () => {
  const read = (attribute: string, files: Record<string, string> = {}, environment: Record<string, string> = {}) =>
    serviceOf(
      { "compose.yaml": `services: {a: {image: x, env_file: ${attribute}}}`, "a.env": "A=a\nB=a", "b.env": "B=b\nC=$A-$B", ...files },
      "a",
      {
        environment,
      },
    );

  it.each<[string, unknown]>([
    ["a.env", { environment: { A: "a", B: "a" } }],
    ["[a.env, b.env]", { environment: { A: "a", B: "b", C: "a-b" } }],
    ["[b.env, a.env]", { environment: { A: "a", B: "a", C: "-b" } }],
    ["[{path: a.env}]", { environment: { A: "a", B: "a" } }],
    ["[a.env, {path: nope.env, required: false}]", { environment: { A: "a", B: "a" } }],
    ["[a.env, {path: nope.env, required: 'false'}]", { environment: { A: "a", B: "a" } }],
    ["[./dir/../a.env]", { environment: { A: "a", B: "a" } }],
    ["[]", {}],
  ])("%s", (attribute, expected) => expect(read(attribute)).toEqual(expected));

  it("a missing file is refused unless it is not required", () => {
    expect(refusal("services: {a: {image: x, env_file: nope.env}}")).toMatch(/nope.env is not in the commit/);
    expect(refusal("services: {a: {image: x, env_file: [{path: nope.env, required: true}]}}")).toMatch(/not in the commit/);
  });

  it("the raw format keeps quotes, comments, dollars and backslashes", () => {
    const raw = { "r.env": "A=\"q $X\" # c\n#c\n\nB='1'\nC=a=b\nD=\nHOST\nE=\\n \r\n" };
    expect(read("[{path: r.env, format: raw}]", raw, { HOST: "h", X: "1" })).toEqual({
      environment: { A: '"q $$X" # c', B: "'1'", C: "a=b", D: "", HOST: "h", E: "\\n " },
    });
  });

  it("an unknown format is refused", () => {
    expect(refusal({ "compose.yaml": "services: {a: {image: x, env_file: [{path: a.env, format: toml}]}}", "a.env": "A=1" })).not.toBe("");
  });

  it("files of a service that no profile enables are not read", () => {
    expect(refusal("services: {a: {image: x}, b: {image: y, profiles: [p], env_file: nope.env}}")).toBe("");
  });
});

describe("§3.4 the container's environment", () => {
  const run = (environment: string, env: Record<string, string> = {}) =>
    serviceOf(
      { "compose.yaml": `services: {a: {image: x, env_file: f.env, environment: ${environment}}}`, "f.env": "F=file\nS=$SVC\nP=$PE\nO=$F" },
      "a",
      {
        environment: env,
      },
    );

  it.each<[string, Record<string, string>, Record<string, unknown>]>([
    ["{F: own}", {}, { F: "own", S: "", P: "", O: "own" }],
    ["{F: }", {}, { F: null, S: "", P: "", O: "file" }],
    ["[F]", {}, { F: null, S: "", P: "", O: "file" }],
    ["{F: }", { F: "host" }, { F: "host", S: "", P: "", O: "host" }],
    ["{F: ''}", {}, { F: "", S: "", P: "", O: "" }],
    ["['F=']", {}, { F: "", S: "", P: "", O: "" }],
    ["{SVC: s}", {}, { F: "file", S: "s", P: "", O: "file", SVC: "s" }],
    ["{SVC: s}", { SVC: "host", PE: "pe" }, { F: "file", S: "host", P: "pe", O: "file", SVC: "s" }],
    ["{U: $F}", {}, { F: "file", S: "", P: "", O: "file", U: "" }],
    ["['U=a=b', COMPOSE_PROJECT_NAME]", {}, { F: "file", S: "", P: "", O: "file", U: "a=b", COMPOSE_PROJECT_NAME: "proj" }],
  ])("%s with %j", (environment, env, expected) => expect(run(environment, env)).toEqual({ environment: expected }));

  it("a value is not expanded again", () => {
    expect(run("{A: $V}", { V: "${F} $$" })).toMatchObject({ environment: { A: "$${F} $$$$" } });
  });

  it.each(["['A =1']", "['A\t=1']", "{A: [1]}", "{A: {b: 1}}", "[{A: 1}]", "[1]", "text"])("%s is refused", (environment) => {
    expect(run(environment)).toHaveProperty("refused");
  });

  it("a space is fine in a key of a mapping, and in labels", () => {
    expect(serviceOf("services: {a: {image: x, environment: {'A ': 1}, labels: ['b =2']}}")).toEqual({
      environment: { "A ": "1" },
      labels: { "b ": "2" },
    });
  });

  it("values of env files see the project's environment before the file's own keys", () => {
    expect(run("{}", { F: "host" })).toEqual({ environment: { F: "file", S: "", P: "", O: "host" } });
  });
});

describe("label_file", () => {
  it("has less weight than labels, and a later file more than an earlier one", () => {
    const files = {
      "compose.yaml": "services: {a: {image: x, label_file: [l1, l2], labels: {A: own}}}",
      l1: "A=1\nB=1\nC=1",
      l2: "B=2\nD=$C",
    };
    expect(serviceOf(files)).toEqual({ labels: { A: "own", B: "2", C: "1", D: "1" } });
    expect(serviceOf({ "compose.yaml": "services: {a: {image: x, label_file: ./l1}}", l1: "A.b=1" })).toEqual({ labels: { "A.b": "1" } });
  });

  it("must exist", () => expect(refusal("services: {a: {image: x, label_file: nope}}")).toMatch(/not in the commit/));
});

describe("§3.1 the project's environment", () => {
  const image = (files: Record<string, string>, options = {}) =>
    load({ "compose.yaml": "services: {a: {image: '${A:-none}-${B:-none}'}}", ...files }, options).project?.services["a"]?.image;

  it.each<[string, Record<string, string>, object, string]>([
    [".env fills what is not given", { ".env": "A=env\nB=env" }, { environment: { A: "given" } }, "given-env"],
    ["an empty value is given, too", { ".env": "A=env" }, { environment: { A: "" } }, "none-none"],
    ["env files replace .env", { ".env": "A=env\nB=env", e: "A=e" }, { envFiles: ["proj/e"] }, "e-none"],
    ["a later env file wins", { e: "A=1\nB=1", f: "A=2" }, { envFiles: ["proj/e", "proj/f"] }, "2-1"],
    ["a later env file sees an earlier one", { e: "A=1", f: "B=$A" }, { envFiles: ["proj/e", "proj/f"] }, "1-1"],
    ["the given environment beats env files", { e: "A=1" }, { envFiles: ["proj/e"], environment: { A: "g" } }, "g-none"],
    ["env files see the given environment", { e: "B=$A" }, { envFiles: ["proj/e"], environment: { A: "g" } }, "g-g"],
    ["a directory .env is ignored", { ".env/x": "A=env" }, {}, "none-none"],
    [".env of the project's directory only", { "/.env": "A=root" }, {}, "none-none"],
    ["COMPOSE_DISABLE_ENV_FILE turns .env off", { ".env": "A=env" }, { environment: { COMPOSE_DISABLE_ENV_FILE: "1" } }, "none-none"],
    ["COMPOSE_ENV_FILES names env files", { ".env": "A=env", e: "A=1", f: "B=2" }, { environment: { COMPOSE_ENV_FILES: "e,f" } }, "1-2"],
  ])("%s", (_, files, options, expected) => expect(image(files, options)).toBe(expected));

  it("an env file that is named must exist", () => {
    expect(refusal("services: {a: {image: x}}", { envFiles: ["proj/nope"] })).toMatch(/nope is not in the commit/);
  });

  it("env_file and environment never feed interpolation", () => {
    expect(image({ "compose.yaml": "services: {a: {image: '${A:-none}', env_file: e, environment: {A: own}}}", e: "A=file" })).toBe("none");
  });
});
