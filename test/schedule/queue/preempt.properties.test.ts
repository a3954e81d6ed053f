import { describe, expect, it } from "vitest";
import { preempt, type PreemptionRequest, type Running } from "../../../src/schedule/queue/preempt.ts";
import { seeded } from "../../../src/schedule/strategy/random.ts";
import { shuffled } from "../strategy/cases.ts";

const CASES = 100_000;

function randomRequest(random: () => number, mostPerHost: number): PreemptionRequest {
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const amounts = (least: number, most: number) => ({ cpu: between(least, most), memory: between(least, most) });
  const names = ["a", "b", "c"].slice(0, between(1, 3));
  const hosts = Array.from({ length: between(1, 3) }, (_, at) => `h${at}`);
  let slot = 0;
  const running = hosts.flatMap((host) =>
    Array.from({ length: between(0, mostPerHost) }, (): Running => {
      const service = names[between(0, names.length - 1)]!;
      return { name: `${service}.${slot++}`, service, host, priority: between(0, 4), demand: amounts(0, 4), available: random() < 0.85 };
    }),
  );
  const services = names.map((service) => {
    const available = running.filter((each) => each.service === service && each.available).length;
    const budget = [{ minAvailable: between(0, 3) }, { maxUnavailable: between(0, 2) }, { minAvailable: "50%" }, undefined][between(0, 3)];
    return { service, desired: available + between(0, 1), available, ...(budget ? { budget } : {}) };
  });
  return {
    demand: amounts(1, 6),
    priority: between(1, 4),
    hosts: hosts.map((name) => {
      const here = running.filter(({ host }) => host === name).map((each) => each.name);
      return {
        name,
        free: amounts(0, 3),
        ...(random() < 0.15 && here.length > 0 ? { inTheWay: [here[between(0, here.length - 1)]!] } : {}),
      };
    }),
    running,
    services,
  };
}

/** What the rules forbid about taking these away from a host; the budgets are recomputed here from their text. */
function objections(request: PreemptionRequest, hostName: string, victims: readonly Running[]): string[] {
  const host = request.hosts.find(({ name }) => name === hostName)!;
  const wrong: string[] = [];
  for (const dimension of ["cpu", "memory"]) {
    const freed = victims.reduce((sum, { demand }) => sum + demand[dimension]!, host.free[dimension]!);
    if (freed < request.demand[dimension]!) wrong.push(`lacks ${dimension}`);
  }
  for (const name of host.inTheWay ?? []) if (!victims.some((victim) => victim.name === name)) wrong.push(`${name} is in the way`);
  for (const { name, priority, host: at } of victims) {
    if (priority >= request.priority) wrong.push(`${name} is no less important`);
    if (at !== hostName) wrong.push(`${name} is elsewhere`);
  }
  for (const { service, desired, available, budget } of request.services) {
    const taken = victims.filter((victim) => victim.service === service && victim.available).length;
    if (taken === 0 || !budget) continue;
    const left = available - taken;
    const least = budget.minAvailable === "50%" ? Math.ceil(desired / 2) : Number(budget.minAvailable ?? 0);
    if (left < least) wrong.push(`${service} falls below min_available`);
    if (budget.maxUnavailable !== undefined && desired - left > Number(budget.maxUnavailable))
      wrong.push(`${service} exceeds max_unavailable`);
  }
  return wrong;
}

/** The lowest possible highest victim, and the fewest victims with it, over all subsets on all hosts; undefined = nothing helps. */
function bestPossible(request: PreemptionRequest): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  for (const { name } of request.hosts) {
    const here = request.running.filter(({ host }) => host === name);
    for (let mask = 1; mask < 2 ** here.length; mask++) {
      const victims = here.filter((_, at) => (mask & (1 << at)) !== 0);
      if (objections(request, name, victims).length > 0) continue;
      const found = [Math.max(...victims.map(({ priority }) => priority)), victims.length] as const;
      if (!best || found[0] < best[0] || (found[0] === best[0] && found[1] < best[1])) best = found;
    }
  }
  return best;
}

describe("pre-emption", () => {
  it(
    `takes the lowest and the fewest, breaks no budget, and gives up only where nothing helps, in ${CASES} cases`,
    { timeout: 240_000 },
    () => {
      const random = seeded(31);
      const seen = { fits: 0, preempt: 0, impossible: 0 };
      for (let number = 0; number < CASES; number++) {
        const request = randomRequest(random, 4);
        const result = preempt(request);
        seen[result.kind] += 1;
        const told = `case ${number}: ${JSON.stringify({ result, request })}`;
        const free = request.hosts.find(({ name }) => objections(request, name, []).length === 0);
        if (result.kind === "fits" ? objections(request, result.host, []).length > 0 : free !== undefined) expect.fail(told);
        if (result.kind === "fits") continue;
        const best = bestPossible(request);
        if (result.kind === "impossible") {
          if (best || result.reasons.length !== request.hosts.length) expect.fail(told);
          continue;
        }
        const victims = request.running.filter(({ name }) => result.victims.includes(name));
        const wrong = objections(request, result.host, victims);
        const highest = Math.max(...victims.map(({ priority }) => priority));
        if (wrong.length > 0 || highest !== best?.[0] || victims.length !== best[1]) expect.fail(`${wrong.join("; ")}: ${told}`);
      }
      expect(Math.min(seen.fits, seen.preempt, seen.impossible)).toBeGreaterThan(CASES / 20);
    },
  );

  it(`gives the same victims for the same input in another order, in ${CASES} cases`, { timeout: 240_000 }, () => {
    const random = seeded(32);
    let victims = 0;
    for (let number = 0; number < CASES; number++) {
      const request = randomRequest(random, 4);
      const again: PreemptionRequest = {
        ...request,
        hosts: shuffled(request.hosts, random),
        running: shuffled(request.running, random),
        services: shuffled(request.services, random),
      };
      const [first, second] = [preempt(request), preempt(again)];
      if (JSON.stringify(first) !== JSON.stringify(second)) expect.fail(`case ${number}: ${JSON.stringify({ first, second, request })}`);
      victims += first.kind === "preempt" ? 1 : 0;
    }
    expect(victims).toBeGreaterThan(CASES / 20);
  });

  it("keeps to every rule with many candidates, too, and takes nobody who is not needed", { timeout: 240_000 }, () => {
    const random = seeded(33);
    let preempted = 0;
    for (let number = 0; number < 3_000; number++) {
      const request = randomRequest(random, 20);
      const result = preempt(request);
      if (result.kind !== "preempt") continue;
      preempted += 1;
      const victims = request.running.filter(({ name }) => result.victims.includes(name));
      const wrong = objections(request, result.host, victims);
      if (wrong.length > 0) expect.fail(`case ${number}: ${wrong.join("; ")}`);
      const spare = victims.find((victim) => {
        const others = victims.filter((each) => each !== victim);
        return objections(request, result.host, others).length === 0;
      });
      if (spare) expect.fail(`case ${number}: ${spare.name} need not go`);
    }
    expect(preempted).toBeGreaterThan(300);
  });
});
