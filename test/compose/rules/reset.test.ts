import { describe, expect, it } from "vitest";
import { canonical, merged, serviceOf, twoFiles } from "./rule.ts";

describe("§5 !reset", () => {
  it.each<[string, string, unknown]>([
    ["ports: [80]", "ports: !reset []", {}],
    ["ports: [80]", "ports: !reset null", {}],
    ["ports: [80]", "ports: !reset [81]", {}],
    ["ports: [80]", "ports: !reset ", {}],
    ["user: u, hostname: h", "user: !reset ''", { hostname: "h" }],
    ["environment: {A: 1, B: 2}", "environment: {A: !reset null}", { environment: { B: "2" } }],
    ["environment: {A: 1, B: 2}", "environment: !reset {}", {}],
    ["environment: [A=1]", "environment: {A: !reset null}", { environment: { A: "1" } }],
    ["environment: [A=1]", "environment: !reset [A]", {}],
    ["labels: {a: 1}", "labels: {a: !reset , b: 2}", { labels: { b: "2" } }],
    ["command: [a]", "command: !reset []", {}],
    ["healthcheck: {test: a, retries: 1}", "healthcheck: {test: !reset }", { healthcheck: { retries: 1 } }],
    ["healthcheck: {test: a}", "healthcheck: !reset {}", {}],
    [
      "deploy: {replicas: 2, resources: {limits: {cpus: 1}}}",
      "deploy: {resources: !reset }",
      { deploy: { replicas: 2, resources: {}, placement: {} } },
    ],
    ["ulimits: {nofile: 1, nproc: 2}", "ulimits: {nofile: !reset 0}", { ulimits: { nproc: 2 } }],
    ["ports: [80]", "ports: [!reset 80, 81]", { ports: [80, 81].map((target) => ({ mode: "ingress", target, protocol: "tcp" })) }],
    ["logging: {driver: a, options: {x: 1, y: 2}}", "logging: {options: {x: !reset }}", { logging: { driver: "a", options: { y: "2" } } }],
    [
      "build: {context: ., args: {A: 1, B: 2}}",
      "build: {args: {A: !reset }}",
      { build: { context: "/D/proj", dockerfile: "Dockerfile", args: { B: "2" } } },
    ],
  ])("%s + %s", (base, over, expected) => expect(merged(base, over)).toEqual(expected));

  it("of networks and dependencies that the base wrote as lists: they are mappings by then", () => {
    const files = {
      "a.yaml": "services: {a: {image: x, networks: [n, m], depends_on: [b, c]}, b: {image: y}, c: {image: z}}\nnetworks: {n: , m: }",
      "b.yaml": "services: {a: {networks: {n: !reset }, depends_on: {b: !reset }}}",
    };
    expect(serviceOf(files, "a", twoFiles)).toEqual({
      networks: { m: null },
      depends_on: { c: { condition: "service_started", required: true } },
    });
  });

  it("of services and of top-level objects", () => {
    const files = {
      "a.yaml": "services: {a: {image: x}, b: {image: y, volumes: ['vv:/v']}}\nvolumes: {vv: {driver: d}}\nx-a: 1",
      "b.yaml": "services: {a: !reset }\nvolumes: {vv: {driver: !reset }}\nx-a: !reset ",
    };
    expect(canonical(files, twoFiles)).toEqual(canonical("services: {b: {image: y, volumes: ['vv:/v']}}\nvolumes: {vv: }"));
  });

  it("in a first file removes what it is written at", () => {
    expect(canonical("services: {a: {image: x, user: !reset u}}")).toEqual(canonical("services: {a: {image: x}}"));
  });

  it("behind an anchor and a merge key", () => {
    const files = {
      "a.yaml": "services: {a: {image: x, user: u, ports: [80]}}",
      "b.yaml": "x-r: &r {user: !reset , ports: !override [81]}\nservices: {a: {<<: *r}}",
    };
    expect(serviceOf(files, "a", twoFiles)).toEqual({ ports: [{ mode: "ingress", target: 81, protocol: "tcp" }] });
  });
});

describe("§5 !override", () => {
  it.each<[string, string, unknown]>([
    ["ports: [80, 81]", "ports: !override [82]", { ports: [{ mode: "ingress", target: 82, protocol: "tcp" }] }],
    ["ports: [80]", "ports: !override []", {}],
    ["environment: {A: 1}", "environment: !override {B: 2}", { environment: { B: "2" } }],
    ["environment: [A=1]", "environment: !override [B=2]", { environment: { B: "2" } }],
    ["user: u", "user: !override v", { user: "v" }],
    ["deploy: {replicas: 2, mode: global}", "deploy: !override {replicas: 3}", { deploy: { replicas: 3, resources: {}, placement: {} } }],
    [
      "deploy: {resources: {limits: {cpus: 1, pids: 2}}}",
      "deploy: {resources: {limits: !override {cpus: 2}}}",
      {
        deploy: { resources: { limits: { cpus: 2 } }, placement: {} },
      },
    ],
    ["build: {context: ./a, target: t}", "build: !override ./b", { build: { context: "/D/proj/b", dockerfile: "Dockerfile" } }],
    ["logging: {driver: a, options: {x: 1}}", "logging: {options: !override {y: 1}}", { logging: { driver: "a", options: { y: "1" } } }],
    ["healthcheck: {test: a}", "healthcheck: !override {retries: 1}", { healthcheck: { retries: 1 } }],
    ["cap_add: [A]", "cap_add: !override [B]", { cap_add: ["B"] }],
  ])("%s + %s", (base, over, expected) => expect(merged(base, over)).toEqual(expected));

  it("of another kind of value is fine, because nothing is merged", () => {
    expect(merged("networks: {n: {aliases: [z]}}", "networks: !override [n]", "networks: {n: }")).toEqual({ networks: { n: null } });
  });

  it("of a whole service and of a section", () => {
    const files = { "a.yaml": "services: {a: {image: x, user: u}, b: {image: y}}", "b.yaml": "services: {a: !override {image: z}}" };
    expect(canonical(files, twoFiles)).toMatchObject({ services: { a: { image: "z" }, b: { image: "y" } } });
    expect(serviceOf(files, "a", twoFiles)).toEqual({ image: "z" });
    const all = { ...files, "b.yaml": "services: !override {c: {image: z}}" };
    expect(canonical(all, twoFiles)).toEqual(canonical("services: {c: {image: z}}"));
  });
});

describe("§5 tags in extends and include", () => {
  it("an extending service resets and overrides what it extends", () => {
    const text =
      "services: {b: {image: x, ports: [80], user: u, labels: {p: 1, q: 2}}, a: {extends: b, ports: !override [81], user: !reset , labels: {p: !reset }}}";
    expect(serviceOf(text)).toEqual({ ports: [{ mode: "ingress", target: 81, protocol: "tcp" }], labels: { q: "2" } });
  });

  it("and so does one that extends a service of another file", () => {
    const files = {
      "compose.yaml": "services: {a: {extends: {file: b.yaml, service: b}, ports: !reset [], environment: !override {B: 2}}}",
      "b.yaml": "services: {b: {image: x, ports: [80], environment: {A: 1}}}",
    };
    expect(serviceOf(files)).toEqual({ environment: { B: "2" } });
  });

  it("several paths of an inclusion merge with their tags", () => {
    const files = {
      "compose.yaml": "include: [{path: [i.yaml, j.yaml]}]\nservices: {}",
      "i.yaml": "services: {a: {image: x, ports: [80], user: u}}",
      "j.yaml": "services: {a: {ports: !override [81], user: !reset }}",
    };
    expect(serviceOf(files)).toEqual({ ports: [{ mode: "ingress", target: 81, protocol: "tcp" }] });
  });

  it("an override file resets what the first one included", () => {
    const files = {
      "a.yaml": "include: [i.yaml]\nservices: {}",
      "i.yaml": "services: {a: {image: x, ports: [80]}, b: {image: y}}",
      "b.yaml": "services: {a: {ports: !reset []}, b: !reset }",
    };
    expect(canonical(files, twoFiles)).toEqual(canonical("services: {a: {image: x}}"));
  });
});
