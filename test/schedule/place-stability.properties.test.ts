import { describe, expect, it } from "vitest";
import { place, type PlaceRequest, type PlaceResult, type Workload } from "../../src/schedule/place.ts";
import { Random } from "./index/random.ts";
import { carriedOut, EVERYTHING, type Mix, randomHost, randomRequest } from "./place-cases.ts";
import { brokenRules } from "./place-checker.ts";

const CASES = 100_000;
const LONG = { timeout: 600_000 };
const MIX: Mix = { ...EVERYTHING, strategies: ["spread", "binpack", "least_load", "greedy", "optimal"] };

describe(`what has been placed stays, in ${CASES} random cases each,`, () => {
  it("when it is asked again", LONG, () => {
    let more = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const request = preempting(randomRequest(new Random(seed), MIX), seed % 3 === 0);
      const first = place(request);
      const broken = brokenRules(request, first.decisions);
      if (broken.length > 0) throw new Error(`seed ${seed}: ${broken.join("; ")}`);
      const second = place(carriedOut(request, first));
      expectNoneMoved(first, second, seed);
      if (placements(second).length > placements(first).length) {
        // Room that a part of a group asked for which waits for its tenant since, or that somebody has left who made way.
        if (request.tenants === undefined && request.scheduler?.preemption !== true)
          throw new Error(`seed ${seed}: found room only when asked again`);
        more++;
      }
    }
    expect(more).toBeLessThan(CASES / 1000);
  });

  it("whatever comes besides and whatever changes for newcomers", LONG, () => {
    let [kept, placed] = [0, 0];
    for (let seed = 0; seed < CASES; seed++) {
      const random = new Random(seed);
      const request = randomRequest(random, MIX);
      const before = place({ ...request, workloads: request.workloads.filter((each) => isTied(each) || random.chance(0.6)) });
      const after = place(changed(carriedOut(request, before, scaledUp(request, random)), random));
      expectNoneMoved(before, after, seed);
      kept += placements(before).length;
      placed += placements(after).length;
    }
    expect(kept).toBeGreaterThan(CASES);
    expect(placed).toBeGreaterThan(1.2 * kept);
  });
});

function preempting(request: PlaceRequest, preemption: boolean): PlaceRequest {
  return preemption ? { ...request, scheduler: { queue: undefined, admission: undefined, ...request.scheduler, preemption } } : request;
}

/** Another service on the network of one that is alone ties it, which is a new rule for what is there. */
function isTied({ service }: Workload): boolean {
  return service.placement.colocatedNetworks.length > 0;
}

function scaledUp({ workloads }: PlaceRequest, random: Random): Record<string, number> {
  return Object.fromEntries(workloads.map(({ service }) => [service.name, service.replicas + (random.chance(0.3) ? random.below(3) : 0)]));
}

/** Rules for newcomers say nothing about what is there. */
function changed(request: PlaceRequest, random: Random): PlaceRequest {
  const { hosts, tenants = [] } = request;
  const change = random.below(5);
  if (change === 0) return request;
  if (change === 1) return { ...request, strategy: random.of(MIX.strategies), thorough: true };
  if (change === 2) return { ...request, hosts: hosts.map((host) => (random.chance(0.5) ? { availability: "cordoned", ...host } : host)) };
  if (change === 3) {
    const quota = { cpu: 1e9 * random.below(4), replicas: random.below(3) };
    return { ...request, tenants: tenants.map((tenant) => ({ ...tenant, quota, guarantee: { cpu: 1e9 * random.below(9) } })) };
  }
  const declaring = hosts[0]!.resources !== undefined;
  return { ...request, hosts: [...hosts, randomHost(random, random.of(["a-new", "h1-new", "z-new"]), declaring)] };
}

function expectNoneMoved(before: PlaceResult, after: PlaceResult, seed: number): void {
  const is = new Set(placements(after));
  const moved = placements(before).filter((each) => !is.has(each));
  if (moved.length > 0) throw new Error(`seed ${seed}: ${moved.join(", ")} moved: ${placements(before).join(" ")} → ${[...is].join(" ")}`);
}

function placements({ decisions }: PlaceResult): string[] {
  return decisions.filter(({ host }) => host !== undefined).map(({ service, slot, host }) => `${service}.${slot}@${host}`);
}
