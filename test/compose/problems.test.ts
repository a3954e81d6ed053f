import { describe, expect, it } from "vitest";
import { treeOf } from "../../src/model/revision.ts";
import { loadProject } from "../../src/compose/load.ts";
import { errorsOf, load, loadText } from "./project.ts";

const FILE = "stacks/shop/compose.yaml";

/** A mistake, and the one line that is said about it. */
const MISTAKES: readonly (readonly [string, string, string])[] = [
  [
    "a misspelt attribute",
    "services:\n  web:\n    image: x\n    enviroment: {A: 1}\n",
    `4:5: error: services.web.enviroment: "enviroment" is not an attribute.`,
  ],
  ["a list where a mapping is due", "services: [a]\n", "1:1: error: services: services must be a mapping, not a list."],
  [
    "a number where text is due",
    "services:\n  web: {image: x, restart: false}\n",
    "2:19: error: services.web.restart: restart must be text, not false.",
  ],
  [
    "a port that is none",
    "services:\n  web:\n    image: x\n    ports:\n      - 80:80\n      - 'a:80'\n",
    `6:9: error: services.web.ports[1]: "a" is not a host port.`,
  ],
  [
    "a variable that is required",
    "services: {web: {image: '${TAG:?set it}'}}",
    "1:18: error: services.web.image: The required variable TAG is missing a value: set it.",
  ],
  [
    "an interpolation that is none",
    "services: {web: {image: '${TAG!}'}}",
    `1:18: error: services.web.image: "\${TAG!}" is not a valid interpolation.`,
  ],
  [
    "a network that is not defined",
    "services:\n  web:\n    image: x\n    networks: [bck]\nnetworks: {back: }\n",
    `4:16: error: services.web.networks.bck: The network "bck" is not defined.`,
  ],
  [
    "a circle of dependencies",
    "services:\n  a: {image: x, depends_on: [b]}\n  b: {image: x, depends_on: [a]}\n",
    "2:17: error: services.a.depends_on: Services depend on each other in a circle: a → b → a.",
  ],
  [
    "a key that is written twice",
    "services:\n  web: {image: x}\n  web: {image: y}\n",
    `3:3: error: services.web: The key "web" is already defined at line 2.`,
  ],
  ["a size that is none", "services:\n  web: {image: x, mem_limit: 5q}\n", `2:19: error: services.web.mem_limit: "5q" is not a size.`],
  [
    "a duration without unit",
    "services:\n  web: {image: x, stop_grace_period: '10'}\n",
    `2:19: error: services.web.stop_grace_period: "10" is not a duration.`,
  ],
  [
    "a remote include",
    "include: ['oci://registry/x']\nservices: {}\n",
    "1:11: error: include[0]: oci://registry/x is not in the repository.",
  ],
  [
    "a remote base service",
    "services:\n  web: {extends: {file: 'https://h/x.yaml', service: a}}\n",
    "2:9: error: services.web.extends: https://h/x.yaml is not in the repository.",
  ],
  [
    "a path that leads out of the repository",
    "services:\n  web: {image: x, volumes: ['../../../etc:/etc']}\n",
    "2:29: error: services.web.volumes[0].source: The path ../../../etc leads out of the repository.",
  ],
  [
    "a home directory",
    "services:\n  web: {image: x, volumes: ['~/a:/a']}\n",
    "2:29: error: services.web.volumes[0].source: ~/a depends on who runs the command; a repository has no home directory.",
  ],
  [
    "an env file outside of the repository",
    "services:\n  web: {image: x, env_file: /etc/app.env}\n",
    "2:19: error: services.web.env_file[0]: The env file /etc/app.env is not in the repository.",
  ],
  [
    "an unknown key of x-slipway",
    "services:\n  web: {image: x, x-slipway: {plcae: {}}}\n",
    `2:31: error: services.web.x-slipway.plcae: "plcae" is not an attribute.`,
  ],
  [
    "a wrong value in x-slipway",
    "services:\n  web: {image: x, x-slipway: {budget: {max_unavailable: lots}}}\n",
    '2:40: error: services.web.x-slipway.budget.max_unavailable: max_unavailable cannot be "lots".',
  ],
];

describe("problems", () => {
  it.each(MISTAKES)("says once, with its place, that there is %s", (_, text, expected) => {
    expect(errorsOf(loadText(text))).toEqual([expected === "" ? "" : `${FILE}:${expected}`]);
  });

  it("says all of them at once", () => {
    const text = "services:\n  a: {image: x, prots: []}\n  b: {image: x, mem_limit: 5q}\n  c: {image: '${', networks: [nope]}\n  d: {}\n";
    expect(errorsOf(loadText(text))).toHaveLength(5);
  });

  it("says those of every file, and none that only follows from a file that cannot be read", () => {
    const result = load({
      [FILE]:
        "include: [more.yaml]\nservices:\n  web: {image: x, prots: [], env_file: a.env, depends_on: [db]}\n  api: {extends: {file: base.yaml, service: api}}\n",
      "stacks/shop/compose.override.yaml": "services:\n  web: {restart: alwys, networks: [bck]}\n",
      "stacks/shop/more.yaml": "services:\n  db: {image: [}\n",
      "stacks/shop/base.yaml": "services:\n\tapi: {image: x}\n",
      "stacks/shop/a.env": "A=1\nB C=2\n",
    });
    expect(result.problems.map(({ file, line, code }) => `${file?.replace("stacks/shop/", "")}:${line} ${code}`).sort()).toEqual([
      "a.env:2 compose.env-file",
      "base.yaml:2 compose.yaml-syntax",
      "compose.override.yaml:2 compose.schema",
      "compose.yaml:3 compose.unknown-attribute",
      "more.yaml:2 compose.yaml-syntax",
    ]);
  });

  it("goes on behind a wrong value, also in the same service", () => {
    const text =
      "services:\n  a: {image: 5, volumes: ['dta:/d'], mem_limit: 5q}\n  b: {image: x, ports: [80:80, true], networks: [nope], depends_on: [c]}\nvolumes: {data: }\n";
    expect(loadText(text).problems.map(({ line, at }) => `${line} ${at}`)).toEqual([
      "2 services.a.image",
      "3 services.b.ports[1]",
      "2 services.a.volumes[0]",
      "3 services.b.networks.nope",
      "3 services.b.depends_on.c",
      "2 services.a.mem_limit",
    ]);
  });

  it("says the fault of a text that an anchor repeats once", () => {
    const text = "x-a: &a\n  image: x\n  restrat: always\nservices:\n  a: *a\n  b: {<<: *a}\n  c: {extends: a}\n";
    expect(errorsOf(loadText(text))).toEqual([`${FILE}:3:3: error: services.a.restrat: "restrat" is not an attribute.`]);
  });

  it("ends after 500 of them", () => {
    const text = `services:\n${Array.from({ length: 2000 }, (_, index) => `  s${index}: {imge: x, restart: 5}\n`).join("")}`;
    const { problems } = loadText(text);
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)!.code).toBe("compose.too-many-problems");
  });

  it("suggests the attribute that was probably meant", () => {
    const [problem] = loadText("services: {web: {image: x, helthcheck: {}}}").problems;
    expect(problem!.hint).toBe("Did you mean healthcheck?");
  });

  it("points into an env file", () => {
    const result = load({ [FILE]: "services: {web: {image: x, env_file: a.env}}", "stacks/shop/a.env": "A=1\nB C=2\n" });
    expect(errorsOf(result)).toEqual([
      "stacks/shop/a.env:2:1: error: The env file cannot be read: a variable name cannot contain a space.",
    ]);
  });

  it.each(["env_file: ../../../x", "label_file: ../../../x", "extends: {file: ../../../x, service: a}", "build: ../../../x"])(
    "says once that %s leads out of the repository, and not that a host could have it",
    (attribute) => {
      const { problems } = loadText(`services: {web: {image: x, ${attribute}}}`);
      expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
        ["The path ../../../x leads out of the repository.", "Move the file into the repository."],
      ]);
    },
  );

  it("does not repeat what stands behind a quote of an env file that is not closed", () => {
    const result = load({ [FILE]: "services: {web: {image: x}}", "stacks/shop/.env": "A=1\nPASSWORD='hunter2\n" });
    expect(errorsOf(result)).toEqual([
      "stacks/shop/.env:2:1: error: The env file cannot be read: a quoted value is not closed: ' is missing at its end.",
    ]);
  });

  it("names the parts of x-slipway that have no effect yet, and is quiet about those that decide placement", () => {
    const place = "place: {strategy: spread, max_skew: 1, rebalance: true, unreachable: 5m}";
    const text = `x-slipway: {tenant: a, after: [b]}\nservices: {web: {image: x, x-slipway: {${place}, priority: 5, scale: {max: 2}, job: {estimate: 3m}}}}`;
    expect(loadText(text).problems.map((problem) => [problem.severity, problem.at])).toEqual([
      ["warning", "x-slipway.after"],
      ["warning", "services.web.x-slipway.place.unreachable"],
      ["warning", "services.web.x-slipway.scale"],
    ]);
    const job = loadText("services: {web: {image: x, x-slipway: {job: {estimate: 3m, timeout: 1h}}}}").problems;
    expect(job.map(({ message }) => message)).toEqual(["x-slipway.job (timeout) is not yet supported and has no effect."]);
  });

  it("says which files a directory without a compose file could have", () => {
    expect(errorsOf(load({ "README.md": "" }))).toEqual(["error: There is no compose file in stacks/shop."]);
  });

  it.each([
    ["symlink", "compose.not-a-file"],
    ["submodule", "compose.not-a-file"],
  ] as const)("does not follow a %s", (kind, code) => {
    const tree = treeOf({ [FILE]: "services: {}" });
    const files = { ...tree, stat: (path: string) => (tree.stat(path) ? { kind, mode: 0o120000, sizeBytes: 1 } : undefined) };
    const result = loadProject({ files, directory: "stacks/shop", environment: {} });
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("does not take a Git LFS pointer for a file's content", () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
    const result = load({ [FILE]: "services: {web: {image: x, env_file: a.env}}", "stacks/shop/a.env": pointer });
    expect(result.problems.map((problem) => problem.code)).toEqual(["compose.lfs-pointer"]);
  });
});
