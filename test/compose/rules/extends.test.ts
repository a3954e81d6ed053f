import { describe, expect, it } from "vitest";
import { canonical, refusal, serviceOf } from "./rule.ts";

const extended = (base: string, derived: string, top = "") =>
  serviceOf(`services: {b: {image: x, ${base}}, a: {extends: b, ${derived}}, c: {image: c}}\n${top}`);

describe("§7 what is inherited", () => {
  it.each<[string, string, unknown]>([
    ["depends_on: [c]", "", { depends_on: { c: { condition: "service_started", required: true } } }],
    [
      "depends_on: [c]",
      "depends_on: {c: {condition: service_healthy}}",
      { depends_on: { c: { condition: "service_healthy", required: true } } },
    ],
    ["networks: [n]", "networks: {n: {aliases: [z]}}", { networks: { n: { aliases: ["z"] } } }],
    [
      "links: [c]",
      "links: ['c:d']",
      { links: ["c", "c:d"], depends_on: { c: { condition: "service_started", required: true, restart: true } } },
    ],
    ["volumes_from: [c]", "", { volumes_from: ["c"], depends_on: { c: { condition: "service_started", required: true } } }],
    ["secrets: [s]", "", { secrets: [{ source: "s", target: "/run/secrets/s" }] }],
    [
      "ports: ['80:80']",
      "ports: ['81:81', '80:80']",
      { ports: [80, 81].map((target) => ({ mode: "ingress", target, published: String(target), protocol: "tcp" })) },
    ],
    ["environment: {A: 1, B: 1}", "environment: [B=2]", { environment: { A: "1", B: "2" } }],
    ["command: [a], entrypoint: [e]", "command: null", { entrypoint: ["e"] }],
    ["healthcheck: {test: a}", "healthcheck: {retries: 2}", { healthcheck: { test: ["CMD-SHELL", "a"], retries: 2 } }],
    ["x-note: 1, user: u", "user: v", { user: "v" }],
    ["container_name: nn", "container_name: mm", { container_name: "mm" }],
  ])("%s + %s", (base, derived, expected) => expect(extended(base, derived, "networks: {n: }\nsecrets: {s: {file: s}}")).toEqual(expected));

  it("profiles, too, and they are looked at afterwards", () => {
    const text = "services: {b: {image: x, profiles: [p]}, a: {extends: b}}";
    expect(canonical(text)["services"]).toEqual({});
    expect(serviceOf(text, "a", { profiles: ["p"] })).toEqual({ profiles: ["p"] });
    expect(serviceOf("services: {b: {image: x, user: u, profiles: [p]}, a: {extends: b, profiles: !reset }}")).toEqual({ user: "u" });
  });
});

describe("§7 forms", () => {
  it.each([
    "extends: b",
    "extends: {service: b}",
    "extends: {service: b, file: compose.yaml}",
    "extends: {service: b, file: ./compose.yaml}",
  ])("%s", (text) => {
    expect(serviceOf(`services: {b: {image: x, user: u}, a: {${text}}}`)).toEqual({ user: "u" });
  });

  it("chains, in whatever order they are written", () => {
    expect(
      serviceOf(
        "services: {a: {extends: b, user: a}, b: {extends: c, user: b, hostname: b}, c: {image: x, user: c, hostname: c, domainname: c}}",
      ),
    ).toEqual({
      user: "a",
      hostname: "b",
      domainname: "c",
    });
  });

  it.each([
    "extends: nope",
    "extends: {service: nope}",
    "extends: {file: compose.yaml}",
    "extends: {service: b, file: nope.yaml}",
    "extends: [b]",
    "extends: {service: b, file: 'https://h/c.yaml'}",
    "extends: {service: 1}",
    "extends: a",
  ])("%s is refused", (text) => expect(refusal(`services: {b: {image: x}, a: {image: x, ${text}}}`)).not.toBe(""));

  it("a circle is refused with its services, also across files", () => {
    expect(refusal("services: {a: {extends: b}, b: {extends: c}, c: {extends: a}}")).toBe(
      "Services extend each other in a circle: a → b → c → a.",
    );
    const files = {
      "compose.yaml": "services: {a: {extends: {file: b.yaml, service: b}}}",
      "b.yaml": "services: {b: {extends: {file: compose.yaml, service: a}}}",
    };
    expect(refusal(files)).toMatch(/circle: a → b → a/);
  });

  it("null is no extends, and a file of nothing has no service", () => {
    expect(refusal({ "compose.yaml": "services: {a: {image: x, extends: {file: b.yaml, service: b}}}", "b.yaml": "" })).toMatch(
      /no service "b"/,
    );
  });
});

describe("§7 another file", () => {
  const files = (derived: string, base: string, more: Record<string, string> = {}) => ({
    "compose.yaml": `services: {a: {extends: {file: dir/b.yaml, service: b}, ${derived}}}\nvolumes: {vv: }`,
    "dir/b.yaml": base,
    ...more,
  });

  it("its paths start beside it, and ours beside us", () => {
    const base =
      "services: {b: {image: x, volumes: ['./v:/v', 'vv:/w', {type: bind, source: ./l, target: /l}], env_file: e, label_file: l, build: {context: ., additional_contexts: {q: ./q}}}}";
    const made = serviceOf(files("volumes: ['./m:/m']", base, { "dir/e": "E=1", "dir/l": "L=1" }));
    expect(made).toMatchObject({
      volumes: [{ source: "/D/proj/dir/v" }, { source: "vv" }, { source: "/D/proj/dir/l" }, { source: "/D/proj/m" }],
      environment: { E: "1" },
      labels: { L: "1" },
      build: { context: "/D/proj/dir", additional_contexts: { q: "/D/proj/dir/q" } },
    });
  });

  it("a chain of files goes on from each file's directory", () => {
    const more = { "dir/sub/c.yaml": "services: {c: {image: x, volumes: ['./v:/v'], user: c}}" };
    expect(serviceOf(files("", "services: {b: {extends: {file: sub/c.yaml, service: c}, hostname: h}}", more))).toMatchObject({
      volumes: [{ source: "/D/proj/dir/sub/v" }],
      user: "c",
      hostname: "h",
    });
  });

  it("it sees the project's environment and not the .env beside it", () => {
    const made = serviceOf(files("", "services: {b: {image: 'i:${T:-none}-${P:-none}'}}", { "dir/.env": "T=dir", ".env": "P=proj" }));
    expect(made).toMatchObject({ image: "i:none-proj" });
  });

  it("what it includes, what else it has and whether the rest is valid does not matter", () => {
    const base =
      "include: [nope.yaml]\nservices: {b: {image: x, user: u}, broken: {prots: 1}}\nvolumes: {v: {external: true, driver: d}}\nfoo: 1";
    expect(serviceOf(files("", base))).toEqual({ user: "u" });
  });

  it("what it refers to must be defined here", () => {
    expect(refusal(files("", "services: {b: {image: x, networks: [n]}}\nnetworks: {n: }"))).toMatch(/"n" is not defined/);
    expect(refusal(files("", "services: {b: {image: x, depends_on: [q]}, q: {image: q}}"))).toMatch(/"q" is not defined/);
  });

  it("an extended service is checked where it ends up", () => {
    expect(refusal(files("", "services: {b: {image: x, prots: [80]}}"))).toMatch(/prots/);
  });

  it("a service of the other file may extend one beside it", () => {
    expect(serviceOf(files("", "services: {b: {extends: d, user: u}, d: {image: x, hostname: h}}"))).toEqual({ user: "u", hostname: "h" });
  });

  it("a base of null gives nothing", () => {
    expect(serviceOf(files("image: x, user: u", "services: {b: }"))).toEqual({ user: "u" });
  });

  it("several documents of the file are one", () => {
    expect(serviceOf(files("", "services: {b: {image: x, user: u}}\n---\nservices: {b: {user: v}}"))).toEqual({ user: "v" });
  });
});
