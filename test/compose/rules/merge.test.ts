import { describe, expect, it } from "vitest";
import { canonical, merged, refusal, twoFiles } from "./rule.ts";

describe("§5 what replaces", () => {
  it.each<[string, string, unknown]>([
    ["command: [a]", "command: null", {}],
    ["command: a b", "command: c", { command: ["c"] }],
    ["command: [a]", "command: []", { command: [] }],
    ["command: [a]", "command: ''", { command: [] }],
    ["entrypoint: [a]", "entrypoint: ", {}],
    ["entrypoint: [a]", "entrypoint: [b]", { entrypoint: ["b"] }],
    ["healthcheck: {test: [CMD, a], retries: 1}", "healthcheck: {test: [CMD, b]}", { healthcheck: { test: ["CMD", "b"], retries: 1 } }],
    [
      "healthcheck: {test: [CMD, a]}",
      "healthcheck: {test: b, interval: 1s}",
      { healthcheck: { test: ["CMD-SHELL", "b"], interval: "1s" } },
    ],
    ["healthcheck: {test: [CMD, a]}", "healthcheck: {disable: true}", { healthcheck: { test: ["CMD", "a"], disable: true } }],
    ["user: a", "user: b", { user: "b" }],
    ["restart: always", "restart: 'no'", { restart: "no" }],
    ["ulimits: {nofile: {soft: 1, hard: 2}}", "ulimits: {nofile: 3}", { ulimits: { nofile: 3 } }],
    ["ulimits: {nofile: 3}", "ulimits: {nofile: {soft: 1, hard: 2}, nproc: 4}", { ulimits: { nofile: { soft: 1, hard: 2 }, nproc: 4 } }],
  ])("%s + %s", (base, over, expected) => expect(merged(base, over)).toEqual(expected));
});

describe("§5 null keeps the base", () => {
  it.each<[string, string]>([
    ["user: a", "user"],
    ["ports: [80]", "ports"],
    ["volumes: [/x]", "volumes"],
    ["environment: {A: 1}", "environment"],
    ["labels: {A: 1}", "labels"],
    ["depends_on: {}", "depends_on"],
    ["deploy: {replicas: 2}", "deploy"],
    ["logging: {driver: none}", "logging"],
    ["build: .", "build"],
    ["healthcheck: {retries: 3}", "healthcheck"],
    ["dns: 1.1.1.1", "dns"],
    ["env_file: []", "env_file"],
    ["extra_hosts: ['a=1.1.1.1']", "extra_hosts"],
    ["ulimits: {nofile: 1}", "ulimits"],
    ["sysctls: {a: 1}", "sysctls"],
    ["cap_add: [A]", "cap_add"],
    ["tmpfs: /t", "tmpfs"],
  ])("%s + %s: null", (base, attribute) => expect(merged(base, `${attribute}: null`)).toEqual(merged(base, "")));

  it("of a whole service and of a section", () => {
    const files = { "a.yaml": "services: {a: {image: x}}\nvolumes: {v: {driver: d}}", "b.yaml": "services: {a: }\nvolumes: " };
    expect(canonical(files, twoFiles)).toEqual(canonical("services: {a: {image: x}}"));
  });

  it("of an attribute that the base does not have is as if it were in one file", () => {
    expect(refusal({ "a.yaml": "services: {a: {image: x}}", "b.yaml": "services: {a: {user: null}}" }, twoFiles)).not.toBe("");
  });
});

describe("§5 k=v attributes, as a mapping or as a list", () => {
  const kinds = ["environment", "labels", "annotations", "sysctls"];
  const forms: [string, string][] = [
    ["{A: 1, B: 2}", "{B: 3, C: 4}"],
    ["[A=1, B=2]", "[B=3, C=4]"],
    ["{A: 1, B: 2}", "[B=3, C=4]"],
    ["[A=1, B=2]", "{B: 3, C: 4}"],
  ];
  it.each(kinds.flatMap((kind) => forms.map(([base, over]) => [kind, base, over] as const)))("%s: %s + %s", (kind, base, over) => {
    expect(merged(`${kind}: ${base}`, `${kind}: ${over}`)).toEqual({ [kind]: { A: "1", B: "3", C: "4" } });
  });

  it.each<[string, string, unknown]>([
    ["build: {context: ., args: {A: 1}}", "build: {args: [A=2, B=3]}", { args: { A: "2", B: "3" } }],
    ["build: {context: ., labels: [A=1]}", "build: {labels: {A: 2}}", { labels: { A: "2" } }],
    [
      "build: {context: ., additional_contexts: [a=./a]}",
      "build: {additional_contexts: {a: ./b}}",
      { additional_contexts: { a: "/D/proj/b" } },
    ],
  ])("%s + %s", (base, over, expected) => {
    expect(merged(base, over)).toEqual({ build: { context: "/D/proj", dockerfile: "Dockerfile", ...(expected as object) } });
  });

  it.each<[string, string, unknown]>([
    ["deploy: {labels: {A: 1}}", "deploy: {labels: [A=2, B]}", { deploy: { labels: { A: "2", B: "" }, resources: {}, placement: {} } }],
    ["environment: {A: 1, B: }", "environment: [A]", { environment: { A: null, B: null } }],
    ["environment: [A]", "environment: {A: 1}", { environment: { A: "1" } }],
    ["environment: {A: 1}", "environment: {A: }", { environment: { A: null } }],
    ["environment: {A: 1}", "environment: ['A=']", { environment: { A: "" } }],
    ["environment: {A: 1.0, B: 1e6, C: true}", "environment: {D: 0x10}", { environment: { A: "1", B: "1e+06", C: "true", D: "16" } }],
    ["environment: ['A=x=y']", "environment: {B: 'p=q'}", { environment: { A: "x=y", B: "p=q" } }],
    ["labels: [a, a=1]", "", { labels: { a: "1" } }],
    ["labels: {a: }", "labels: {b: }", { labels: { a: "", b: "" } }],
  ])("%s + %s", (base, over, expected) => expect(merged(base, over)).toEqual(expected));

  it("labels of networks and volumes", () => {
    const files = {
      "a.yaml":
        "services: {a: {image: x, networks: [n], volumes: ['vv:/v']}}\nnetworks: {n: {labels: {a: 1, b: 2}}}\nvolumes: {vv: {labels: [a=1]}}",
      "b.yaml": "networks: {n: {labels: [b=3]}}\nvolumes: {vv: {labels: {a: 2, c: }}}",
    };
    expect(canonical(files, twoFiles)).toMatchObject({
      networks: { n: { labels: { a: "1", b: "3" } } },
      volumes: { vv: { labels: { a: "2", c: "" } } },
    });
  });
});

describe("§5 sequences", () => {
  it.each<[string, string, unknown]>([
    ["dns: 1.1.1.1", "dns: 2.2.2.2", { dns: ["1.1.1.1", "2.2.2.2"] }],
    ["dns: [1.1.1.1]", "dns: 1.1.1.1", { dns: ["1.1.1.1"] }],
    ["dns_search: a.b", "dns_search: [c.d, a.b]", { dns_search: ["a.b", "c.d"] }],
    ["dns_opt: [a, 'b:1']", "dns_opt: ['b:2', a]", { dns_opt: ["a", "b:1", "b:2"] }],
    ["tmpfs: /a", "tmpfs: ['/b', '/a']", { tmpfs: ["/a", "/b"] }],
    ["cap_add: [A]", "cap_add: [B, A]", { cap_add: ["A", "B"] }],
    ["cap_drop: [A]", "cap_drop: [A]", { cap_drop: ["A"] }],
    ["group_add: [1]", "group_add: [b, 2]", { group_add: ["1", "b", "2"] }],
    ["expose: [1, '2']", "expose: ['1', 3]", { expose: ["1", "2", "3"] }],
    [
      "devices: ['/dev/a:/dev/x:r']",
      "devices: ['/dev/b:/dev/x', /dev/c]",
      {
        devices: [
          { source: "/dev/b", target: "/dev/x", permissions: "rwm" },
          { source: "/dev/c", target: "/dev/c", permissions: "rwm" },
        ],
      },
    ],
    ["security_opt: [a]", "security_opt: [b]", { security_opt: ["a", "b"] }],
    ["device_cgroup_rules: ['c 1:1 r']", "device_cgroup_rules: ['c 2:2 r']", { device_cgroup_rules: ["c 1:1 r", "c 2:2 r"] }],
    ["external_links: [a]", "external_links: [b]", { external_links: ["a", "b"] }],
    [
      "build: {context: ., tags: [a]}",
      "build: {tags: [b, a]}",
      { build: { context: "/D/proj", dockerfile: "Dockerfile", tags: ["a", "b"] } },
    ],
    [
      "build: {context: ., platforms: [linux/amd64]}",
      "build: {platforms: [linux/arm64]}",
      {
        build: { context: "/D/proj", dockerfile: "Dockerfile", platforms: ["linux/amd64", "linux/arm64"] },
      },
    ],
    [
      "deploy: {placement: {constraints: [a==b], preferences: [{spread: x}]}}",
      "deploy: {placement: {constraints: [a==b], preferences: [{spread: y}]}}",
      {
        deploy: { placement: { constraints: ["a==b", "a==b"], preferences: [{ spread: "x" }, { spread: "y" }] }, resources: {} },
      },
    ],
    ["post_start: [{command: a}]", "post_start: [{command: b}]", { post_start: [{ command: ["a"] }, { command: ["b"] }] }],
    ["extra_hosts: ['a=1.1.1.1']", "extra_hosts: ['a=2.2.2.2', 'b=3.3.3.3']", { extra_hosts: ["a=1.1.1.1", "a=2.2.2.2", "b=3.3.3.3"] }],
    ["extra_hosts: ['a=1.1.1.1']", "extra_hosts: {a: 1.1.1.1}", { extra_hosts: ["a=1.1.1.1"] }],
    ["extra_hosts: ['a:1.1.1.1']", "extra_hosts: {a: 1.1.1.1}", { extra_hosts: ["a=1.1.1.1", "a=1.1.1.1"] }],
    [
      "extra_hosts: {a: 1.1.1.1}",
      "extra_hosts: {a: [2.2.2.2, 3.3.3.3], b: ['::1']}",
      { extra_hosts: ["a=1.1.1.1", "a=2.2.2.2", "a=3.3.3.3", "b=::1"] },
    ],
  ])("%s + %s", (base, over, expected) => expect(merged(base, over)).toEqual(expected));

  it.each<[string, string]>([
    ["security_opt: [a]", "security_opt: [a]"],
    ["group_add: [a]", "group_add: [a]"],
    ["external_links: [a]", "external_links: [a]"],
    ["device_cgroup_rules: ['c 1:1 r']", "device_cgroup_rules: ['c 1:1 r']"],
    ["extra_hosts: [a=1, a=1]", ""],
    ["volumes_from: ['container:q']", "volumes_from: ['container:q']"],
  ])("%s + %s repeats an item", (base, over) => expect(merged(base, over)).toHaveProperty("refused"));

  it("secrets and configs are one per target", () => {
    const top = "secrets: {s: {file: f}, t: {file: g}}\nconfigs: {c: {content: a}, d: {content: b}}";
    expect(
      merged(
        "secrets: [s], configs: [c, {source: d, target: /x}]",
        "secrets: [{source: s, mode: 0400}, {source: t, target: /run/secrets/s}], configs: [{source: c, target: /x}, d]",
        top,
      ),
    ).toEqual({
      secrets: [{ source: "t", target: "/run/secrets/s" }],
      configs: [{ source: "c" }, { source: "c", target: "/x" }, { source: "d" }],
    });
  });
});

describe("§5 mappings", () => {
  it.each<[string, string, unknown]>([
    [
      "logging: {driver: a, options: {x: 1}}",
      "logging: {driver: a, options: {y: 2}}",
      { logging: { driver: "a", options: { x: "1", y: "2" } } },
    ],
    ["logging: {driver: a, options: {x: 1}}", "logging: {driver: b}", { logging: { driver: "b" } }],
    ["logging: {options: {x: 1}}", "logging: {driver: b}", { logging: { driver: "b", options: { x: "1" } } }],
    ["logging: {driver: a, options: {x: 1}}", "logging: {options: {x: }}", { logging: { driver: "a", options: { x: "1" } } }],
    ["build: ./a", "build: ./b", { build: { context: "/D/proj/b", dockerfile: "Dockerfile" } }],
    ["build: ./a", "build: {target: t}", { build: { context: "/D/proj/a", dockerfile: "Dockerfile", target: "t" } }],
    ["build: {context: ./a, target: t}", "build: ./b", { build: { context: "/D/proj/b", dockerfile: "Dockerfile", target: "t" } }],
    [
      "deploy: {replicas: 1, resources: {limits: {cpus: 1}}}",
      "deploy: {resources: {limits: {memory: 1k}}}",
      {
        deploy: { replicas: 1, resources: { limits: { cpus: 1, memory: "1024" } }, placement: {} },
      },
    ],
    ["storage_opt: {a: b}", "storage_opt: {c: d}", { storage_opt: { a: "b", c: "d" } }],
    ["credential_spec: {file: a}", "credential_spec: {registry: b}", { credential_spec: { file: "a", registry: "b" } }],
    ["blkio_config: {weight: 1}", "blkio_config: {weight: 2}", { blkio_config: { weight: 2 } }],
  ])("%s + %s", (base, over, expected) => expect(merged(base, over)).toEqual(expected));

  it.each<[string, string, unknown]>([
    ["[n]", "[m]", { n: null, m: null }],
    ["[n]", "{n: {aliases: [z]}}", { n: { aliases: ["z"] } }],
    ["{n: {aliases: [y]}}", "{n: {aliases: [z, y], priority: 2}}", { n: { aliases: ["y", "z"], priority: 2 } }],
    ["{n: {aliases: [y]}}", "[n, m]", { n: { aliases: ["y"] }, m: null }],
    ["{n: {ipv4_address: 10.0.0.2}}", "{n: {ipv4_address: 10.0.0.3}}", { n: { ipv4_address: "10.0.0.3" } }],
  ])("networks: %s + %s", (base, over, expected) => {
    expect(merged(`networks: ${base}`, `networks: ${over}`, "networks: {n: , m: }")).toEqual({ networks: expected });
  });

  it.each<[string, string, unknown]>([
    ["[b]", "[c]", { b: { condition: "service_started", required: true }, c: { condition: "service_started", required: true } }],
    ["[b]", "{b: {condition: service_healthy}}", { b: { condition: "service_healthy", required: true } }],
    ["{b: {condition: service_healthy, restart: true}}", "[b]", { b: { condition: "service_started", restart: true, required: true } }],
    [
      "{b: {condition: service_healthy, required: false}}",
      "{b: {condition: service_started}}",
      { b: { condition: "service_started", required: false } },
    ],
  ])("depends_on: %s + %s", (base, over, expected) => {
    const files = {
      "a.yaml": `services: {a: {image: x, depends_on: ${base}}, b: {image: y}, c: {image: z}}`,
      "b.yaml": `services: {a: {depends_on: ${over}}}`,
    };
    expect(canonical(files, twoFiles)).toMatchObject({ services: { a: { depends_on: expected } } });
  });

  it.each<[string, string, unknown[]]>([
    [
      "[{subnet: 10.0.0.0/24, gateway: 10.0.0.1}]",
      "[{subnet: 10.0.0.0/24, ip_range: 10.0.0.0/25}]",
      [{ subnet: "10.0.0.0/24", gateway: "10.0.0.1", ip_range: "10.0.0.0/25" }],
    ],
    ["[{subnet: 10.0.0.0/24}]", "[{subnet: 10.1.0.0/24}, {subnet: 10.0.0.0/24}]", [{ subnet: "10.1.0.0/24" }, { subnet: "10.0.0.0/24" }]],
    // docker compose drops the pool that the override does not name.
    ["[{subnet: 10.0.0.0/24}]", "[{subnet: 10.1.0.0/24}]", [{ subnet: "10.1.0.0/24" }]],
  ])("address pools %s + %s", (base, over, expected) => {
    const files = {
      "a.yaml": `services: {a: {image: x, networks: [n]}}\nnetworks: {n: {ipam: {config: ${base}}}}`,
      "b.yaml": `networks: {n: {ipam: {config: ${over}}}}`,
    };
    expect(canonical(files, twoFiles)).toMatchObject({ networks: { n: { ipam: { config: expected } } } });
  });

  it("top-level objects and extensions merge by the same rules", () => {
    const files = {
      "a.yaml":
        "x-a: {p: [1], q: 1}\nservices: {a: {image: x, volumes: ['vv:/v'], secrets: [s]}}\nvolumes: {vv: {driver: d, driver_opts: {a: 1}}}\nsecrets: {s: {file: a}}",
      "b.yaml": "x-a: {p: [2], q: 2}\nservices: {b: {image: y}}\nvolumes: {vv: {driver_opts: {b: 2}}}\nsecrets: {s: {file: b}}",
    };
    expect(canonical(files, twoFiles)).toMatchObject({
      "x-a": { p: [1, 2], q: 2 },
      services: { a: { image: "x" }, b: { image: "y" } },
      volumes: { vv: { driver: "d", driver_opts: { a: "1", b: "2" } } },
      secrets: { s: { file: "/D/proj/b" } },
    });
  });

  it.each<[string, string]>([
    ["deploy: {replicas: 1}", "deploy: [a]"],
    ["ports: [80]", "ports: {a: 1}"],
    ["volumes: [/x]", "volumes: /y"],
    ["healthcheck: {retries: 1}", "healthcheck: x"],
    ["cap_add: [A]", "cap_add: B"],
  ])("%s cannot be overridden by %s", (base, over) => expect(merged(base, over)).toHaveProperty("refused"));
});

describe("§1 files and documents", () => {
  it("a partial override is fine, and so is a partial first file", () => {
    const files = { "a.yaml": "services: {a: {user: u}}", "b.yaml": "services: {a: {image: x}}" };
    expect(canonical(files, twoFiles)).toMatchObject({ services: { a: { image: "x", user: "u" } } });
  });

  it("each file is checked against the schema", () => {
    expect(refusal({ "a.yaml": "services: {a: {image: x}}", "b.yaml": "services: {a: {prots: [80]}}" }, twoFiles)).toMatch(/prots/);
  });

  it("later documents of a file merge onto earlier ones, with !reset and !override", () => {
    const text =
      "services: {a: {image: x, ports: [80], user: u}}\n---\nservices: {a: {ports: !override [81], user: !reset }}\n---\nservices: {a: {image: z}}";
    expect(canonical(text)).toMatchObject({ services: { a: { image: "z", ports: [{ target: 81 }] } } });
    expect(canonical(text)).not.toHaveProperty("services.a.user");
  });

  it("version is dropped with a warning, whatever it says", () =>
    expect(canonical("version: '3.8'\nservices: {a: {image: x}}")).not.toHaveProperty("version"));

  it.each(["", "# only a comment\n", "---\n", "[]", "text", "null"])("%j is refused", (text) => expect(refusal(text)).not.toBe(""));

  it("an empty file among others is fine", () => {
    expect(refusal({ "a.yaml": "services: {a: {image: x}}", "b.yaml": "# nothing\n" }, twoFiles)).toBe("");
  });

  it.each(["services: {}", "x-a: 1", "volumes: {v: }\nservices: {}"])("%j is a project without services", (text) => {
    expect([refusal(text), canonical(text)["services"]]).toEqual(["", {}]);
  });
});
