import { describe, expect, it } from "vitest";
import { admit, type AdmissionRequest, type Target } from "../../../src/schedule/queue/admission.ts";
import { allowedDisruptions } from "../../../src/schedule/queue/budget.ts";
import { dominantResourceFairness } from "../../../src/schedule/queue/fair.ts";
import { forecast } from "../../../src/schedule/queue/forecast.ts";
import { orderQueue, type QueueFacts } from "../../../src/schedule/queue/order.ts";
import { preempt, type PreemptionRequest } from "../../../src/schedule/queue/preempt.ts";
import { byPriority, priorityOf, urgency } from "../../../src/schedule/queue/priority.ts";
import { dominantShare, parseCpus } from "../../../src/schedule/queue/quantity.ts";
import { tenantProblems } from "../../../src/schedule/queue/quota.ts";
import { nextInStride, startsOfNewcomer } from "../../../src/schedule/queue/stride.ts";
import type { Tenant } from "../../../src/model/fleet.ts";
import type { Waiting } from "../../../src/schedule/queue/waiting.ts";

const CPU = 1e9;
const GIB = 2 ** 30;

function work(name: string, more: Partial<Waiting> = {}): Waiting {
  return { name, tenant: "retail", priority: 0, submittedMs: 0, demand: {}, ...more };
}

function names(items: readonly { readonly name: string }[]): string {
  return items.map(({ name }) => name).join(" ");
}

describe("quantities", () => {
  it.each([
    ["0.5", 5e8],
    ["500m", 5e8],
    ["2", 2e9],
    [1.5, 1.5e9],
    ["500k", undefined],
    ["-1", undefined],
    ["", undefined],
  ])("%s CPUs are %s nano-CPUs", (text, expected) => {
    expect(parseCpus(text)).toBe(expected);
  });

  it("have a dominant share that unlimited dimensions do not enter, and that is endless where nothing is", () => {
    expect(dominantShare({ cpu: 2, memory: 4 }, { cpu: 8 })).toBe(0.25);
    expect(dominantShare({ gpu: 1 }, { gpu: 0 })).toBe(Infinity);
    expect(dominantShare({ gpu: 0 }, { gpu: 0 })).toBe(0);
  });
});

describe("priority", () => {
  it("breaks ties by time of submission, then by name", () => {
    const items = [work("b", { submittedMs: 1 }), work("c"), work("a", { submittedMs: 1 })];
    expect(names(byPriority(items, { base: 1 }, { nowMs: 5 }))).toBe("c a b");
  });

  it("rises as a deadline comes near, and not any more once it is too late to start in time", () => {
    const item = work("x", { submittedMs: 0, deadlineMs: 100_000, estimateMs: 20_000 });
    expect([0, 40_000, 80_000, 200_000].map((nowMs) => urgency(item, nowMs))).toEqual([0, 0.5, 1, 1]);
    expect(priorityOf(item, { base: 1, deadline: 2 }, { nowMs: 40_000 })).toBe(1);
  });

  it("favours the tenant with the smaller share and the longer backlog as far as the weights say", () => {
    const items = [work("a", { tenant: "rich" }), work("b", { tenant: "poor" })];
    const shares = new Map([
      ["rich", 0.8],
      ["poor", 0.1],
    ]);
    expect(names(byPriority(items, { base: 1 }, { nowMs: 0, shares }))).toBe("a b");
    expect(names(byPriority(items, { base: 1, tenant: 1 }, { nowMs: 0, shares }))).toBe("b a");
    expect(names(byPriority(items, { base: 1, backlog: 0.1 }, { nowMs: 0, backlog: new Map([["poor", 5]]) }))).toBe("b a");
  });
});

describe("the order of the queue", () => {
  const facts: QueueFacts = {
    nowMs: 0,
    weights: { base: 1 },
    tenants: [
      { name: "analytics", weight: 1 },
      { name: "retail", weight: 2 },
    ],
    usage: new Map(),
    capacity: { cpu: 12 },
  };

  it("puts work of unknown length behind what is known, shortest or longest first", () => {
    const items = [work("unknown"), work("long", { estimateMs: 9 }), work("short", { estimateMs: 1 })];
    expect(names(orderQueue(items, "sjf", facts))).toBe("short long unknown");
    expect(names(orderQueue(items, "longest", facts))).toBe("long short unknown");
  });

  it("is fair among tenants by weight, and by priority within one", () => {
    const items = ["retail", "analytics"].flatMap((tenant) =>
      [1, 2, 3].map((priority) => work(`${tenant}.${priority}`, { tenant, priority, demand: { cpu: 1 } })),
    );
    expect(names(orderQueue(items, "fair", facts))).toBe("analytics.3 retail.3 retail.2 analytics.2 retail.1 analytics.1");
    expect(names(orderQueue(items, "fair", { ...facts, inner: "fifo" }))).toBe(
      "analytics.1 retail.1 retail.2 analytics.2 retail.3 analytics.3",
    );
  });

  it("does not depend on the order in which work is given", () => {
    const items = Array.from({ length: 12 }, (_, at) => work(`w${at}`, { tenant: at % 2 ? "retail" : "analytics", demand: { cpu: 1 } }));
    for (const policy of ["fifo", "priority", "sjf", "longest", "fair"] as const)
      expect(names(orderQueue(items.toReversed(), policy, facts))).toBe(names(orderQueue(items, policy, facts)));
  });

  it("cannot be forecast for no slot at all", () => {
    expect(() => forecast([{ name: "x", durationMs: 1 }], 0)).toThrow("0 slots cannot run anything");
    expect(forecast([], 2)).toEqual({ starts: [], meanWaitMs: 0, makespanMs: 0 });
  });
});

describe("fair shares", () => {
  it("serve whoever is below its guarantee before anybody else", () => {
    const queue = [{ demand: { cpu: 1 } }, { demand: { cpu: 1 } }];
    const { grants } = dominantResourceFairness(
      [
        { name: "a", weight: 1, used: {}, queue },
        { name: "b", weight: 1, used: { cpu: 2 }, guarantee: { cpu: 4 }, queue },
      ],
      { cpu: 5 },
    );
    expect(grants.map(({ claimant }) => claimant)).toEqual(["b", "b", "a"]);
  });

  it("let a newcomer begin where the others are, so that it does not get everything at first", () => {
    const others = [
      { name: "a", weight: 1, starts: 100 },
      { name: "b", weight: 2, starts: 201 },
    ];
    const newcomer = { name: "c", weight: 2, starts: startsOfNewcomer(others, 2) };
    expect(newcomer.starts).toBe(200);
    expect(nextInStride([...others, newcomer])?.name).toBe("a");
  });
});

describe("admission", () => {
  const fleet: Target = { name: "fleet", maxLoad: 80, reserved: { cpu: 7 * CPU }, capacity: { cpu: 10 * CPU, memory: 64 * GIB } };
  const retail: Tenant = { name: "retail", weight: 2, quota: { cpu: 4 * CPU, replicas: 3 } };
  const request: AdmissionRequest = {
    queue: [],
    targets: [],
    tenants: [retail],
    usage: new Map(),
    capacity: { cpu: 10 * CPU },
    onFull: "queue",
  };

  it("counts what it has just admitted: of four of 2 with a limit of 5, three start at 0, 2 and 4", () => {
    const queue = ["a", "b", "c", "d"].map((name) => work(name, { tenant: "none", demand: { slots: 2 } }));
    const targets: Target[] = [{ name: "fleet", dimension: "slots", maxLoad: 5, reserved: {}, capacity: {} }];
    const { admitted, waiting } = admit({ ...request, queue, targets });
    expect(names(admitted)).toBe("a b c");
    expect(waiting).toEqual([
      { item: queue[3], place: 1, reason: "the load of fleet is 6 slots, and work starts only below max_load 5 slots" },
    ]);
  });

  it("says the load as a share of the fullest dimension, and the place in the queue", () => {
    const queue = ["a", "b", "c"].map((name) => work(name, { tenant: "none", demand: { cpu: CPU } }));
    const { admitted, waiting } = admit({ ...request, queue, targets: [fleet] });
    expect(names(admitted)).toBe("a");
    expect(waiting.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      "1: the load of fleet is 80 %, and work starts only below max_load 80 %",
      "2: the load of fleet is 80 %, and work starts only below max_load 80 %",
    ]);
  });

  it("rejects instead, where the operator says so", () => {
    const queue = [work("a", { tenant: "none", demand: { cpu: CPU } })];
    const full = { ...fleet, reserved: { cpu: 8 * CPU } };
    const { waiting, rejected } = admit({ ...request, queue, targets: [full], onFull: "reject" });
    expect(waiting).toEqual([]);
    expect(rejected[0]!.reason).toContain("below max_load 80 %");
  });

  it("takes all of a gang or nothing of it, and lets smaller work of the tenant pass", () => {
    const queue = [work("gang", { demand: { cpu: 3 * CPU, replicas: 3 } }), work("small", { demand: { cpu: CPU, replicas: 1 } })];
    const { admitted, waiting } = admit({ ...request, queue, usage: new Map([["retail", { cpu: 2 * CPU, replicas: 1 }]]) });
    expect(names(admitted)).toBe("small");
    expect(waiting[0]!.reason).toBe("tenant retail has 2 CPUs of its quota of 4 CPUs in use, and this asks for 3 CPUs");
  });

  it("rejects at once what is larger than the whole quota, because waiting would not help", () => {
    const { rejected } = admit({ ...request, queue: [work("giant", { demand: { cpu: 5 * CPU } })] });
    expect(rejected[0]!.reason).toBe(
      "it asks for 5 CPUs, more than the whole quota of tenant retail, 4 CPUs; lower the request or raise the quota",
    );
  });

  it("keeps what is guaranteed to others, and lets them have it", () => {
    const tenants: Tenant[] = [
      { name: "retail", weight: 1, guarantee: { cpu: 4 * CPU } },
      { name: "analytics", weight: 1 },
    ];
    const usage = new Map([["analytics", { cpu: 5 * CPU }]]);
    const demand = { cpu: 2 * CPU };
    const refused = admit({ ...request, tenants, usage, queue: [work("a", { tenant: "analytics", demand })] });
    expect(refused.waiting[0]!.reason).toBe("the fleet has 1 CPU left that no tenant is guaranteed, and this asks for 2 CPUs");
    expect(names(admit({ ...request, tenants, usage, queue: [work("r", { demand })] }).admitted)).toBe("r");
  });

  it("holds the load of a tenant against its own work only", () => {
    const own: Target = {
      name: "tenant retail",
      dimension: "replicas",
      maxLoad: 1,
      reserved: { replicas: 1 },
      capacity: {},
      tenant: "retail",
    };
    const queue = [work("r"), work("x", { tenant: "analytics" })];
    const { admitted, waiting } = admit({ ...request, queue, targets: [own] });
    expect([names(admitted), waiting.length]).toEqual(["x", 1]);
  });
});

describe("tenants", () => {
  it("are not taken over when their quotas are already exceeded or their guarantees are more than there is", () => {
    const tenants: Tenant[] = [
      { name: "b", weight: 1, quota: { cpu: 2 * CPU }, guarantee: { cpu: 3 * CPU } },
      { name: "a", weight: 1, guarantee: { cpu: 8 * CPU } },
    ];
    expect(tenantProblems(tenants, new Map([["b", { cpu: 4 * CPU }]]), { cpu: 10 * CPU })).toEqual([
      "tenant b already uses more cpu than its new quota; stop some of its work first",
      "tenant b is guaranteed more cpu than its quota allows; lower the guarantee",
      "tenants are guaranteed 11 CPUs together, and the fleet has 10 CPUs; lower a guarantee or add a host",
    ]);
  });
});

describe("a budget", () => {
  it.each([
    [{ maxUnavailable: 1 }, 5, 5, 1],
    [{ maxUnavailable: 1 }, 5, 4, 0],
    [{ minAvailable: 3 }, 5, 5, 2],
    [{ minAvailable: "70%" }, 3, 3, 0],
    [{ minAvailable: "50%" }, 5, 5, 2],
    [{ maxUnavailable: "30%" }, 10, 10, 3],
    [{ maxUnavailable: "25%" }, 3, 3, 0],
    [{ minAvailable: 4, maxUnavailable: 2 }, 5, 5, 1],
    [{ minAvailable: 9 }, 5, 5, 0],
    [undefined, 5, 5, Infinity],
  ])("of %o with %i desired and %i available lets %s go", (budget, desired, available, expected) => {
    expect(allowedDisruptions(budget, desired, available)).toBe(expected);
  });

  it("that is neither a number nor a share is refused", () => {
    expect(() => allowedDisruptions({ minAvailable: "most" }, 1, 1)).toThrow("write 1 or 30%");
  });
});

describe("pre-emption", () => {
  const running = (name: string, host: string, priority: number, cpu: number, available = true) => ({
    name,
    service: name.split(".")[0]!,
    host,
    priority,
    demand: { cpu },
    available,
  });
  const request: PreemptionRequest = {
    demand: { cpu: 4 },
    priority: 10,
    hosts: [
      { name: "a", free: { cpu: 1 } },
      { name: "b", free: { cpu: 1 } },
    ],
    running: [],
    services: [],
  };

  it("takes nothing where something fits", () => {
    const hosts = [...request.hosts, { name: "c", free: { cpu: 4 } }];
    expect(preempt({ ...request, hosts, running: [running("x.1", "a", 1, 9)] })).toEqual({ kind: "fits", host: "c" });
  });

  it("takes two of the lowest rather than one that is more important", () => {
    const result = preempt({ ...request, running: [running("x.1", "a", 5, 3), running("y.1", "b", 1, 2), running("y.2", "b", 1, 1)] });
    expect(result).toEqual({ kind: "preempt", host: "b", victims: ["y.1", "y.2"] });
  });

  it("takes one large rather than two small of the same priority", () => {
    const result = preempt({ ...request, running: [running("s.1", "a", 1, 2), running("s.2", "a", 1, 1), running("t.1", "b", 1, 3)] });
    expect(result).toEqual({ kind: "preempt", host: "b", victims: ["t.1"] });
  });

  it("touches no equal, and says for each host why not", () => {
    const services = [{ service: "z", desired: 1, available: 1, budget: { minAvailable: 1 } }];
    const result = preempt({ ...request, services, running: [running("x.1", "a", 10, 9), running("z.1", "b", 1, 9)] });
    expect(result).toEqual({
      kind: "impossible",
      reasons: [
        { host: "a", reason: "nothing of lower priority runs there" },
        { host: "b", reason: "a budget protects what would have to go" },
      ],
    });
  });

  it("may take what does not serve without touching the budget", () => {
    const services = [{ service: "z", desired: 2, available: 1, budget: { minAvailable: 1 } }];
    const result = preempt({ ...request, services, running: [running("z.1", "a", 1, 3), running("z.2", "b", 1, 3, false)] });
    expect(result).toEqual({ kind: "preempt", host: "b", victims: ["z.2"] });
  });

  it("takes what is in the way in any case, or says what cannot be moved", () => {
    const hosts = [{ name: "a", free: { cpu: 9 }, inTheWay: ["x.1"] }];
    expect(preempt({ ...request, hosts, running: [running("x.1", "a", 1, 0)] })).toEqual({ kind: "preempt", host: "a", victims: ["x.1"] });
    expect(preempt({ ...request, hosts, running: [running("x.1", "a", 10, 0)] })).toEqual({
      kind: "impossible",
      reasons: [{ host: "a", reason: "x.1 is in the way and is not of lower priority" }],
    });
  });
});
