import { expect, it } from "vitest";
import type { DesiredService } from "../../src/model/desired.ts";
import type { PlaceRequest, WantedSlot, Workload } from "../../src/schedule/place.ts";
import { withoutSurplus } from "../../src/schedule/surplus.ts";
import { Random } from "./index/random.ts";
import { EVERYTHING, randomRequest } from "./place-cases.ts";
import { type Here, skewOf } from "./place-checker.ts";
import { withoutSurplusByScan } from "./surplus-reference.ts";

const CASES = 4_000;
const MANY = 100_000;

it(`takes away what a look at every host before each would take: ${CASES} random cases`, { timeout: 60_000 }, () => {
  let taken = 0;
  for (let seed = 0; seed < CASES; seed++) {
    const request = randomRunning(new Random(seed), randomSlot);
    const [found, expected] = [kept(withoutSurplus(request)), kept(withoutSurplusByScan(request))];
    if (found !== expected) throw new Error(`seed ${seed}: ${found} instead of ${expected}`);
    const told = withoutSurplus({ ...request, workloads: request.workloads.toReversed(), hosts: request.hosts.toReversed() });
    if (kept(told.toReversed()) !== found) throw new Error(`seed ${seed}: told in another order, ${kept(told)}`);
    if (found !== kept(request.workloads)) taken++;
  }
  expect(taken).toBeGreaterThan(CASES / 4);
});

it(`never makes skew worse, nor leaves alone who could have company: ${MANY} random cases`, { timeout: 120_000 }, () => {
  const seen = { skew: 0, company: 0 };
  for (let seed = 0; seed < MANY; seed++) {
    const request = randomRunning(new Random(seed), (random, slot, names) => ({ slot, current: random.of(names), unknown: false }));
    const left = withoutSurplus(request);
    for (const [at, { service, slots }] of request.workloads.entries()) {
      const now = left[at]!.slots;
      if (now.length === slots.length) continue;
      const { maxSkew } = service.placement;
      const skews = [slots, now].map((some) => skewOf(service, placed(service, some, request), request));
      if (maxSkew !== undefined && skews[1]! > Math.max(maxSkew, skews[0]!)) throw new Error(`seed ${seed}: ${skews.join(" → ")}`);
      if (maxSkew !== undefined) seen.skew++;
      else if (awaitedOn(service, left).length > 0) {
        seen.company++;
        const alone = needlesslyAlone(service, slots, now, left);
        if (alone.length > 0) throw new Error(`seed ${seed}: nobody of ${service.name} is left on ${alone.join(", ")}`);
      }
    }
  }
  expect(Math.min(seen.skew, seen.company)).toBeGreaterThan(MANY / 20);
});

function placed(service: DesiredService, slots: readonly WantedSlot[], { hosts }: PlaceRequest): Here[] {
  return hosts.map((host) => ({ host, services: slots.filter(({ current }) => current === host.name).map(() => service) }));
}

/** Hosts of those who must be with it. */
function awaitedOn({ name }: DesiredService, workloads: readonly Workload[]): string[] {
  const awaiting = workloads.filter(({ service }) => service.name !== name && service.placement.with?.includes(name));
  return awaiting.flatMap(({ slots }) => slots.flatMap(({ current }) => current ?? []));
}

/** Hosts where it was and is not, though it is awaited, while another replica could have gone. */
function needlesslyAlone(
  service: DesiredService,
  before: readonly WantedSlot[],
  now: readonly WantedSlot[],
  workloads: readonly Workload[],
): string[] {
  const awaited = new Set(awaitedOn(service, workloads));
  const has = (slots: readonly WantedSlot[], host: string): boolean => slots.some(({ current }) => current === host);
  const spare = now.length - [...awaited].filter((host) => has(now, host)).length;
  return spare === 0 ? [] : [...awaited].filter((host) => has(before, host) && !has(now, host));
}

/** More of everything than there shall be, anywhere, whatever the rules say. */
function randomRunning(random: Random, slotOf: typeof randomSlot): PlaceRequest {
  const request = randomRequest(random, { ...EVERYTHING, hosts: 8 });
  const names = request.hosts.map(({ name }) => name);
  const workloads = request.workloads.map(({ service }): Workload => {
    const slots = Array.from({ length: random.below(14) }, (_, at) => slotOf(random, at + 1, names));
    return { service, slots: random.shuffled(slots) };
  });
  return { ...request, workloads };
}

function randomSlot(random: Random, slot: number, names: readonly string[]): WantedSlot {
  const current = random.chance(0.95) ? random.of([...names, "gone"]) : undefined;
  const down = random.chance(0.1) ? { down: true as const } : {};
  return { slot, current, unknown: current !== undefined && random.chance(0.1), ...down };
}

function kept(workloads: readonly Workload[]): string {
  return JSON.stringify(workloads.map(({ service, slots }) => [service.name, slots]));
}
