import { describe, expect, it } from "vitest";
import type { DesiredService } from "../../src/model/desired.ts";
import { place, type PlaceRequest, type PlaceResult } from "../../src/schedule/place.ts";
import { Random } from "./index/random.ts";
import { carriedOut, EVERYTHING, type Mix, randomRequest, retold } from "./place-cases.ts";
import { brokenRules } from "./place-checker.ts";
import { someComplete } from "./place-exact.ts";

const CASES = 100_000;
const LONG = { timeout: 180_000 };

describe(`placing, in ${CASES} random cases each`, () => {
  it("puts no host over capacity and keeps every rule, whatever the order of the input", LONG, () => {
    let full = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const random = new Random(seed);
      const request = randomRequest(random, EVERYTHING);
      const result = place(request);
      const failures = [...brokenRules(request, result.decisions), ...dependsOnOrder(request, result, random)];
      if (failures.length > 0) throw new Error(`seed ${seed}: ${failures.join("; ")}`);
      if (result.unschedulable.length > 0) full++;
    }
    // Cases in which all is easy would show nothing.
    expect(full).toBeGreaterThan(CASES / 5);
  });

  it("is where it was when a service is scaled up and down again", LONG, () => {
    const mix: Mix = { ...EVERYTHING, hosts: 4, services: 2, replicas: 3 };
    const changed: string[] = [];
    for (let seed = 0, cases = 0; cases < CASES; seed++) {
      const random = new Random(seed);
      const request = randomRequest(random, mix);
      const { service } = random.of(request.workloads);
      const before = joined(request, service);
      // What waits takes the first room there is, and is not asked to give it back; who must be with it came after it.
      if (service.mode === "global" || before.unschedulable.length > 0 || isAwaited(service, request)) continue;
      cases++;
      const up = carriedOut(request, before, { [service.name]: service.replicas + 1 + random.below(3) });
      const larger = place(up);
      const down = place(carriedOut(up, larger, { [service.name]: service.replicas }));
      const [was, is] = [counts(before), counts(down)];
      if (was !== is) changed.push(`seed ${seed}: ${service.name}: ${was} → ${counts(larger)} → ${is}`);
    }
    expect(changed).toEqual([]);
  });

  it("calls impossible only what an exact search calls impossible", LONG, () => {
    const mix: Mix = { hosts: 4, services: 3, replicas: 2, strategies: ["spread", "binpack", "least_load"] };
    let impossible = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const request: PlaceRequest = { ...randomRequest(new Random(seed), mix), thorough: true };
      const { unschedulable } = place(request);
      if (unschedulable.length === 0) continue;
      impossible++;
      if (someComplete(request)) throw new Error(`seed ${seed}: ${unschedulable[0]!.reason}`);
    }
    expect(impossible).toBeGreaterThan(CASES / 10);
  });
});

/** The service comes when the others are there. */
function joined(request: PlaceRequest, service: DesiredService): PlaceResult {
  const others = place({ ...request, workloads: request.workloads.filter((each) => each.service !== service) });
  return place(carriedOut(request, others));
}

function isAwaited({ name }: DesiredService, { workloads }: PlaceRequest): boolean {
  return workloads.some(({ service }) => service.placement.with?.includes(name));
}

/** The same bytes for the same input, told in another order. */
function dependsOnOrder(request: PlaceRequest, result: PlaceResult, random: Random): string[] {
  const [once, again] = [JSON.stringify(result), JSON.stringify(place(retold(request, random)))];
  return once === again ? [] : [`told in another order: ${once} → ${again}`];
}

/** Slots of one service are alike. */
function counts({ decisions }: PlaceResult): string {
  return decisions
    .filter(({ host }) => host !== undefined)
    .map(({ service, host }) => `${service}@${host}`)
    .toSorted()
    .join(" ");
}
