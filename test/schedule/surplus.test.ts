import { expect, it } from "vitest";
import type { PlaceRequest, WantedSlot, Workload } from "../../src/schedule/place.ts";
import { withoutSurplus } from "../../src/schedule/surplus.ts";
import { Random } from "./index/random.ts";
import { EVERYTHING, randomRequest } from "./place-cases.ts";
import { withoutSurplusByScan } from "./surplus-reference.ts";

const CASES = 4_000;

it(`takes away what a look at every host before each would take: ${CASES} random cases`, { timeout: 60_000 }, () => {
  let taken = 0;
  for (let seed = 0; seed < CASES; seed++) {
    const request = randomRunning(new Random(seed));
    const [found, expected] = [kept(withoutSurplus(request)), kept(withoutSurplusByScan(request))];
    if (found !== expected) throw new Error(`seed ${seed}: ${found} instead of ${expected}`);
    if (found !== kept(request.workloads)) taken++;
  }
  expect(taken).toBeGreaterThan(CASES / 4);
});

/** More of everything than there shall be, anywhere, whatever the rules say. */
function randomRunning(random: Random): PlaceRequest {
  const request = randomRequest(random, { ...EVERYTHING, hosts: 8 });
  const names = [...request.hosts.map(({ name }) => name), "gone"];
  const workloads = request.workloads.map(({ service }): Workload => {
    const slots = Array.from({ length: random.below(14) }, (_, at) => randomSlot(random, at + 1, names));
    return { service, slots: random.shuffled(slots) };
  });
  return { ...request, workloads };
}

function randomSlot(random: Random, slot: number, names: readonly string[]): WantedSlot {
  const current = random.chance(0.95) ? random.of(names) : undefined;
  const down = random.chance(0.1) ? { down: true as const } : {};
  return { slot, current, unknown: current !== undefined && random.chance(0.1), ...down };
}

function kept(workloads: readonly Workload[]): string {
  return JSON.stringify(workloads.map(({ service, slots }) => [service.name, slots]));
}
