import { describe, expect, it } from "vitest";
import type { SchedulerPolicy, Tenant } from "../../src/model/fleet.ts";
import { refusalText } from "../../src/model/plan.ts";
import { withQueuePlaces } from "../../src/schedule/in-queue.ts";
import { place, type PlaceRequest } from "../../src/schedule/place.ts";
import { desiredFrom } from "../desired/world.ts";

function request(compose: string, scheduler: Partial<SchedulerPolicy> | undefined, tenants?: readonly Tenant[]): PlaceRequest {
  const desired = desiredFrom(compose, {}, "tenants: { retail: {} }");
  const capacity = { nanoCpus: 2e9, memoryBytes: 2 ** 40 };
  const host = { name: "a", labels: {}, role: "worker", taints: [], weight: 1, notReady: undefined, engine: undefined, capacity } as const;
  return {
    workloads: desired.stacks
      .flatMap(({ services }) => services)
      .map((service) => ({
        service,
        slots: Array.from({ length: service.replicas }, (_, at) => ({ slot: at + 1, current: undefined, unknown: false })),
      })),
    hosts: [{ ...host, volumes: new Set(), networks: new Set(), images: new Set() }],
    takenPorts: new Map(),
    strategy: "spread",
    facts: { volumeHosts: new Map(), external: new Map() },
    ...(scheduler ? { scheduler: { queue: undefined, admission: undefined, preemption: false, ...scheduler } } : {}),
    ...(tenants ? { tenants } : {}),
    explain: false,
  };
}

/** Each on a network of its own and one CPU a replica: two have a host. */
const services = (...texts: readonly string[]): string =>
  `services:\n${texts
    .map((text, at) => `  s${at}: { image: a, networks: [n${at}], ${text} }`)
    .join("\n")}\nnetworks: { ${texts.map((_, at) => `n${at}: {}`).join(", ")} }`;
const cpus = (replicas: number, priority: number): string =>
  `x-slipway: { priority: ${priority} }, deploy: { replicas: ${replicas}, resources: { reservations: { cpus: "1" } } }`;

function queued(what: PlaceRequest): string[] {
  return withQueuePlaces(what, place(what)).map(({ service, slot, queuePlace }) => `${service}.${slot}: ${queuePlace ?? "-"}`);
}

describe("the place in the queue", () => {
  it("is the order in which what has no host would be served: the more important first, then by slot", () => {
    const compose = services(cpus(2, 1), cpus(3, 5));
    expect(queued(request(compose, { queue: "priority" }))).toEqual(["s0.1: 2", "s0.2: 3", "s1.3: 1"]);
  });

  it("follows the policy: by name where the first to come is the first to be served", () => {
    const compose = services(cpus(3, 1), cpus(2, 5));
    expect(queued(request(compose, { queue: "fifo" }))).toEqual(["s0.3: 1", "s1.1: 2", "s1.2: 3"]);
  });

  it("is given where the fleet is full by its own limit, with the reason", () => {
    const what = request(services(cpus(2, 0)), { admission: { maxLoad: 0.5, onFull: "queue" } });
    expect(withQueuePlaces(what, place(what)).map(refusalText)).toEqual([
      "waiting, 1st in the queue: 50 % of the fleet is reserved, and work starts only below 50 %",
    ]);
  });

  it("stands beside the time since when something is known to wait, which what is refused does not have", () => {
    const sinceMs = new Map([1, 2, 3].map((slot) => [`shop/s0.${slot}`, 2e5 * slot]));
    const waits = { ...request(services(cpus(4, 0)), { queue: "fifo" }), times: { nowMs: 9e5, sinceMs } };
    expect(withQueuePlaces(waits, place(waits)).map(refusalText)).toEqual([
      "waiting since 1970-01-01 00:10 UTC, 1st in the queue: 0 of 1 hosts: 1 lacks 1 CPU",
      "waiting, 2nd in the queue: 0 of 1 hosts: 1 lacks 1 CPU",
    ]);
    const refused = { ...waits, scheduler: { ...waits.scheduler!, admission: { maxLoad: 0.5, onFull: "reject" } as const } };
    expect(withQueuePlaces(refused, place(refused)).map((each) => [each.sinceMs, each.queuePlace])).toEqual(
      [2, 3, 4].map(() => [undefined, undefined]),
    );
  });

  it("counts what must be on one host before what may be anywhere, as placing does", () => {
    const tied = (name: string): string => `${name}: { image: a, networks: [shared], ${cpus(1, 0)} }`;
    const compose = `services:\n  ${tied("y1")}\n  ${tied("y2")}\n  free: { image: a, networks: [own], ${cpus(3, 9)} }\nnetworks: { shared: {}, own: {} }`;
    expect(queued(request(compose, { queue: "priority" }))).toEqual(["free.1: 1", "free.2: 2", "free.3: 3"]);
    const full = request(compose, { queue: "priority", admission: { maxLoad: 0, onFull: "queue" } });
    expect(queued(full)).toEqual(["free.1: 3", "free.2: 4", "free.3: 5", "y1.1: 1", "y2.1: 2"]);
  });

  it("has nobody who is refused, who could never start, or whose fleet has no queue", () => {
    const compose = services(cpus(2, 0));
    expect(queued(request(compose, { admission: { maxLoad: 0.5, onFull: "reject" } }))).toEqual(["s0.2: -"]);
    expect(queued(request(services(cpus(3, 0)), undefined))).toEqual(["s0.3: -"]);
    const tenants = [{ name: "retail", weight: 1, quota: { cpu: 0.5e9 } }];
    expect(queued(request(`x-slipway: { tenant: retail }\n${compose}`, undefined, tenants))).toEqual(["s0.1: -", "s0.2: -"]);
  });

  it.each([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111])("%i is said as one says it", (queuePlace) => {
    const words = ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "101st", "111th"];
    const text = refusalText({ reason: "full", queuePlace });
    expect(words.filter((word) => text === `waiting, ${word} in the queue: full`)).toEqual([
      expect.stringMatching(`^${queuePlace}[a-z]+$`),
    ]);
  });
});
