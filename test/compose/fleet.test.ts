import { describe, expect, it } from "vitest";
import { loadFleet } from "../../src/compose/fleet.ts";
import type { FleetResult } from "../../src/compose/fleet.ts";
import type { Fleet } from "../../src/model/fleet.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { treeOf } from "../../src/model/revision.ts";

const ROOT = "0123456789abcdef0123456789abcdef01234567";
const STACK = { "stacks/shop/compose.yaml": "services: {}" };
const LOCAL = "hosts: {a: {endpoint: 'unix:///var/run/docker.sock'}}\n";

function read(fleet: string, files: Readonly<Record<string, string>> = STACK, rootCommit: string | undefined = ROOT): FleetResult {
  return loadFleet(treeOf({ "fleet.yaml": fleet, ...files }), { rootCommit });
}

function fleetOf(result: FleetResult): Fleet {
  if (!result.fleet) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.fleet;
}

function said(result: FleetResult): string[] {
  return result.problems.map((problem) => formatProblem(problem).split("\n")[0]!);
}

describe("hosts", () => {
  it.each([
    ["unix:///run/d.sock", { kind: "unix", path: "/run/d.sock" }],
    ["ssh://deploy@h1", { kind: "ssh", user: "deploy", host: "h1", port: undefined, socketPath: "/var/run/docker.sock" }],
    [
      "ssh://h1:2222/run/user/1000/docker.sock",
      { kind: "ssh", user: undefined, host: "h1", port: 2222, socketPath: "/run/user/1000/docker.sock" },
    ],
    ["ssh://root@[fd00::1]:22", { kind: "ssh", user: "root", host: "fd00::1", port: 22, socketPath: "/var/run/docker.sock" }],
    ["tcp://127.0.0.1:2375", { kind: "tcp", host: "127.0.0.1", port: 2375, tls: undefined }],
  ])("reads the endpoint %s", (url, endpoint) => {
    expect(fleetOf(read(`hosts: {a: {endpoint: '${url}'}}`)).hosts[0]!.endpoint).toEqual(endpoint);
  });

  it.each([
    "http://h",
    "unix://run",
    "ssh://-oProxyCommand=x",
    "ssh://-l@h",
    "ssh://u:p@h",
    "tcp://h",
    "tcp://h:2375",
    "tcp://h:99999",
    "h",
  ])("refuses the endpoint %s", (url) => {
    const result = read(`hosts: {a: {endpoint: '${url}'}}`);
    expect(result.fleet).toBeUndefined();
    expect(result.problems.map((problem) => [problem.code, problem.line, problem.column])).toEqual([["fleet.host", 1, 13]]);
  });

  it("keeps a password out of its problems", () => {
    expect(said(read("hosts: {a: {endpoint: 'ssh://u:hunter2@h'}}")).join()).not.toContain("hunter2");
  });

  it("reads TLS files, labels, taints, weight and what is reserved", () => {
    const text =
      "hosts: {a: {endpoint: 'tcp://h:2376', tls: {ca: /ca, cert: /c, key: /k}, labels: {zone: a, n: 1}, taints: [gpu], weight: 2, reserve: {cpus: 0.5, memory: 512m}}}";
    expect(fleetOf(read(text)).hosts[0]).toMatchObject({
      endpoint: { tls: { caFile: "/ca", certFile: "/c", keyFile: "/k" } },
      labels: { zone: "a", n: "1" },
      taints: ["gpu"],
      weight: 2,
      reserve: { nanoCpus: 500_000_000, memoryBytes: 536_870_912 },
    });
  });

  it("reads what a host has in pieces, less what it keeps", () => {
    const text = "hosts: {a: {endpoint: 'ssh://h', resources: {gpu: 2, ssd: 3}, reserve: {ssd: 1}}}";
    expect(fleetOf(read(text)).hosts[0]!.resources).toEqual({ gpu: 2, ssd: 2 });
  });

  it.each([
    ["taints: ['a b']", 'hosts.a.taints[0]: "a b" is not a taint.'],
    ["reserve: {gpu: 1}", "hosts.a.reserve.gpu: The host has no gpu to keep."],
    ["resources: {gpu: 1}, reserve: {gpu: 2}", "hosts.a.reserve.gpu: The host keeps 2 gpu and has 1."],
  ])("refuses %s", (written, message) => {
    expect(said(read(`hosts: {a: {endpoint: 'ssh://h', ${written}}}`)).join()).toContain(message);
  });

  it("wants absolute paths of TLS files", () => {
    expect(said(read("hosts: {a: {endpoint: 'tcp://h:2376', tls: {ca: ca.pem, cert: /c, key: /k}}}"))).toEqual([
      "fleet.yaml:1:45: error: hosts.a.tls.ca: ca.pem is not an absolute path.",
    ]);
  });

  it.each([
    ["cpus", "lots", "fleet.yaml:1:46: error: hosts.a.reserve.cpus: lots is not a number of CPUs."],
    ["memory", "5q", "fleet.yaml:1:46: error: hosts.a.reserve.memory: 5q is not a size."],
  ])("refuses to reserve %s: %s", (key, value, expected) => {
    expect(said(read(`hosts: {a: {endpoint: 'ssh://h', reserve: {  ${key}: ${value}}}}`))).toEqual([expected]);
  });

  it("makes the first three of the file managers, and sorts by name", () => {
    const hosts = ["d", "c", "b", "a"].map((name) => `  ${name}: {endpoint: 'ssh://${name}'}`).join("\n");
    expect(fleetOf(read(`hosts:\n${hosts}`)).hosts.map(({ name, role }) => [name, role])).toEqual([
      ["a", "worker"],
      ["b", "manager"],
      ["c", "manager"],
      ["d", "manager"],
    ]);
  });

  it("takes written roles as the whole truth", () => {
    const text = "hosts: {a: {endpoint: 'ssh://a'}, b: {endpoint: 'ssh://b', role: manager}}";
    expect(fleetOf(read(text)).hosts.map(({ role }) => role)).toEqual(["worker", "manager"]);
  });

  it("refuses two names for one engine", () => {
    expect(said(read("hosts: {a: {endpoint: 'ssh://h'}, b: {endpoint: 'ssh://h/var/run/docker.sock'}}"))).toEqual([
      "fleet.yaml:1:35: error: hosts.b: b and a have the same endpoint.",
    ]);
  });
});

describe("stacks", () => {
  const files = {
    "stacks/shop/compose.yaml": "x",
    "stacks/shop/compose.override.yaml": "x",
    "stacks/blog/docker-compose.yml": "x",
    "stacks/notes/README.md": "x",
    "apps/deep/er/compose.yml": "x",
    "one/web.yaml": "x",
  };
  const directories = (stacks: string) =>
    fleetOf(read(`${LOCAL}${stacks}`, files)).stacks.map(({ directory, files: listed }) => [directory, ...listed].join(" "));

  it.each([
    ["", ["stacks/blog", "stacks/shop"]],
    ["stacks: stacks/sh*", ["stacks/shop"]],
    ["stacks: {path: apps/**}", ["apps/deep/er"]],
    ["stacks: [stacks/blog, apps/*/er]", ["apps/deep/er", "stacks/blog"]],
    ["stacks: {path: one/*.yaml}", ["one one/web.yaml"]],
    ["stacks: {web: {path: one, files: [web.yaml]}, shop: {}}", ["one one/web.yaml", "stacks/shop"]],
  ])("are found by %j", (stacks, expected) => {
    expect(directories(stacks)).toEqual(expected);
  });

  it("may be files of docker stack deploy, where no Compose file stands beside them", () => {
    const swarm = {
      "stacks/a/docker-stack.yml": "services: {}",
      "stacks/b/docker-stack.yml": "services: {}",
      "stacks/b/compose.yaml": "services: {}",
    };
    expect(fleetOf(read(LOCAL, swarm)).stacks).toEqual([
      { directory: "stacks/a", files: ["stacks/a/docker-stack.yml"] },
      { directory: "stacks/b", files: [] },
    ]);
  });

  it("must be at least one: an emptied repository never means that all is to be removed", () => {
    const result = read(LOCAL, {});
    expect(result.fleet).toBeUndefined();
    expect(said(result)).toContain("fleet.yaml: error: stacks: The fleet has no stack.");
  });

  it("must have their files", () => {
    expect(said(read(`${LOCAL}stacks: {web: {path: one, files: [nope.yaml]}}`, files))).toEqual([
      "fleet.yaml:2:10: error: stacks.web: There is no compose file at one/nope.yaml.",
    ]);
  });
});

describe("the fleet", () => {
  it("is named after the first commit of the repository, or as it says", () => {
    expect(fleetOf(read(LOCAL)).name).toBe("0123456789ab");
    expect(fleetOf(read(`name: home\n${LOCAL}`)).name).toBe("home");
  });

  it("must say its name in a shallow clone", () => {
    const result = loadFleet(treeOf({ "fleet.yaml": LOCAL, ...STACK }), { rootCommit: undefined });
    expect(result.problems.map((problem) => problem.code)).toEqual(["fleet.name"]);
  });

  it("is one stack on the local engine where there is only a compose file", () => {
    const fleet = fleetOf(loadFleet(treeOf({ "compose.yaml": "services: {}" }), { rootCommit: ROOT }));
    expect(fleet.hosts.map(({ name, url, role }) => [name, url, role])).toEqual([["local", "unix:///var/run/docker.sock", "manager"]]);
    expect(fleet.stacks).toEqual([{ directory: "", files: [] }]);
  });

  it("is nothing in an emptied directory, which is an error", () => {
    expect(said(loadFleet(treeOf({}), { rootCommit: ROOT }))).toEqual([
      "error: The repository has neither a fleet.yaml nor a compose file at its root.",
    ]);
  });

  it("has the operator's rules", () => {
    const text = `${LOCAL}policy: {prune: {stack: 50%, floor: 0, fleet: 0.25}, binds: [/srv/], privileged: false}\nnetwork: {driver: overlay}\nscheduler: {placement: binpack}`;
    expect(fleetOf(read(text))).toMatchObject({
      networkDriver: "overlay",
      placement: "binpack",
      policy: { pruneStackShare: 0.5, pruneStackFloor: 0, pruneFleetShare: 0.25, bindPrefixes: ["/srv/"], allowPrivileged: false },
    });
  });

  it("has careful rules by default", () => {
    expect(fleetOf(read(LOCAL)).policy).toEqual({
      pruneStackShare: 0.2,
      pruneStackFloor: 3,
      pruneFleetShare: 0.1,
      bindPrefixes: undefined,
      allowPrivileged: true,
    });
  });

  it("warns about what has no effect yet", () => {
    const result = read(`${LOCAL}pools: {db: 1}\nscheduler: {queue: sjf, priority: {deadline: 2}}`);
    expect(fleetOf(result).warnings.map((problem) => problem.at)).toEqual(["pools", "scheduler.priority.deadline", "scheduler.priority"]);
    expect(fleetOf(read(`${LOCAL}scheduler: {queue: sjf}`)).warnings).toEqual([]);
    expect(fleetOf(read(`${LOCAL}scheduler: {queue: fair, priority: {age: 1/h}}`)).warnings).toEqual([]);
  });

  it.each([
    ["{}", { base: 1 }],
    ["{ base: 2, age: 0.1/m, tenant: 0.5, backlog: 3 }", { base: 2, age: 0.1, tenant: 0.5, backlog: 3 }],
    ["{ age: 6/h }", { base: 1, age: 0.1 }],
    ["{ age: 0.5/s }", { base: 1, age: 30 }],
    ["{ age: 144/d }", { base: 1, age: 0.1 }],
  ])("weighs what makes work more important: %s", (written, weights) => {
    expect(fleetOf(read(`${LOCAL}scheduler: { queue: priority, priority: ${written} }`)).scheduler?.priority).toEqual(weights);
  });

  it.each(["age: 0.1", "age: 1/w", "base: -1", "backlock: 1"])("refuses the weight %s", (written) => {
    expect(read(`${LOCAL}scheduler: { priority: { ${written} } }`).fleet).toBeUndefined();
  });

  it("reads when replicas are moved for a better balance, and moves none where that is not written", () => {
    const rebalanceOf = (scheduler: string) => fleetOf(read(`${LOCAL}scheduler: ${scheduler}`)).scheduler?.rebalance;
    expect(rebalanceOf("{ queue: fifo }")).toBeUndefined();
    expect(rebalanceOf("{ rebalance: {} }")).toEqual({ everyMs: 300_000, threshold: 0.15, moves: 2 });
    const written = { everyMs: 90_000, threshold: 0.3, moves: 4 };
    expect(rebalanceOf("{ rebalance: { every: 1m30s, threshold: 30%, moves: 4 } }")).toEqual(written);
    expect(rebalanceOf("{ rebalance: { every: 90s, threshold: 0.3, moves: 4 } }")).toEqual(written);
    expect(read(`${LOCAL}scheduler: { rebalance: { often: 5m } }`).fleet).toBeUndefined();
    expect(read(`${LOCAL}scheduler: { rebalance: { moves: 0 } }`).fleet).toBeUndefined();
    for (const never of ["0s", "0m0.0s"]) expect(read(`${LOCAL}scheduler: { rebalance: { every: ${never} } }`).fleet).toBeUndefined();
  });

  it.each([
    ["scheduler: { admission: { max_load: 0 } }", "Below a load of 0 nothing could ever start."],
    ["scheduler: { admission: { max_load: 120% } }", "120% is more than the whole fleet."],
    ["scheduler: { rebalance: { threshold: 150% } }", "150% is more than a whole host: nothing could ever move."],
  ])("refuses %s", (text, message) => {
    expect(said(read(LOCAL + text))).toEqual([expect.stringContaining(message)]);
  });

  it("refuses to count what engines tell of themselves", () => {
    expect(said(read("hosts: {a: {endpoint: 'unix:///var/run/docker.sock', resources: {cpus: 4}}}"))).toEqual([
      expect.stringMatching(/^fleet\.yaml:1:\d+: .*cpus is read from the engine, and not counted in pieces\.$/),
    ]);
  });

  it("reads tenants and how the scheduler chooses", () => {
    const text = `${LOCAL}tenants: {retail: {weight: 2, quota: {cpus: 16, memory: 32g, replicas: 60}, guarantee: {cpus: 4}, hosts: [zone == b], priority: {max: 500}}}
scheduler: {placement: least_load, queue: fair, admission: {max_load: 80%, on_full: reject}, preemption: true}`;
    expect(fleetOf(read(text))).toMatchObject({
      placement: "least_load",
      tenants: [
        {
          name: "retail",
          weight: 2,
          quota: { cpu: 16e9, memory: 32 * 2 ** 30, replicas: 60 },
          guarantee: { cpu: 4e9 },
          hosts: ["zone == b"],
          maxPriority: 500,
        },
      ],
      scheduler: { queue: "fair", admission: { maxLoad: 0.8, onFull: "reject" }, preemption: true },
    });
  });

  it.each([
    ["quota: {cpus: lots}", "tenants.t.quota.cpus: lots is not an amount of cpus."],
    ["quota: {cpus: 1}, guarantee: {cpus: 2}", "tenants.t.guarantee: t is guaranteed more cpu than its quota allows."],
    ["hosts: [zone]", "tenants.t.hosts[0]: zone is not a condition."],
  ])("refuses a tenant with %s", (written, message) => {
    expect(said(read(`${LOCAL}tenants: {t: {${written}}}`)).join()).toContain(message);
  });

  it("knows a misspelt attribute", () => {
    expect(read(`${LOCAL}stakcs: a`).problems[0]).toMatchObject({ code: "fleet.unknown-attribute", line: 2, hint: "Did you mean stacks?" });
  });
});
