import { describe, expect, it } from "vitest";
import { type Claimant, dominantResourceFairness } from "../../../src/schedule/queue/fair.ts";
import type { Amounts } from "../../../src/schedule/queue/quantity.ts";
import { seeded } from "../../../src/schedule/strategy/random.ts";
import { shuffled } from "../strategy/cases.ts";

const CASES = 100_000;

interface Item {
  readonly name: string;
  readonly demand: Amounts;
}

interface Case {
  readonly capacity: { readonly cpu: number; readonly memory: number };
  readonly claimants: readonly Claimant<Item>[];
}

function randomCase(random: () => number): Case {
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const amounts = (least: number, most: number) => ({ cpu: between(least, most), memory: between(least, most) });
  const claimants = Array.from({ length: between(1, 4) }, (_, at) => {
    const usual = amounts(0, 5);
    return {
      name: `t${at}`,
      weight: between(1, 3),
      used: random() < 0.3 ? amounts(0, 4) : {},
      queue: Array.from({ length: between(0, 6) }, (_item, slot) => ({
        name: `t${at}.${slot}`,
        demand: random() < 0.7 ? usual : amounts(0, 6),
      })),
    };
  });
  return { capacity: amounts(6, 24), claimants };
}

/** The other way round than the code under test: from the grants alone, what each had at each moment. */
function judge({ capacity, claimants }: Case, grants: readonly { readonly claimant: string; readonly item: Item }[]): string[] {
  const wrong: string[] = [];
  const taken = new Map(claimants.map(({ name, used }) => [name, { cpu: used["cpu"] ?? 0, memory: used["memory"] ?? 0, next: 0 }]));
  const total = (dimension: "cpu" | "memory"): number => [...taken.values()].reduce((sum, each) => sum + each[dimension], 0);
  const fits = ({ demand }: Item): boolean =>
    (["cpu", "memory"] as const).every((each) => demand[each] === 0 || total(each) + demand[each]! <= capacity[each]);
  const share = ({ name, weight }: Claimant<Item>): number =>
    Math.max(taken.get(name)!.cpu / capacity.cpu, taken.get(name)!.memory / capacity.memory) / weight;
  for (const { claimant: name, item } of grants) {
    const served = claimants.find((each) => each.name === name)!;
    const before = share(served);
    if (item !== served.queue[taken.get(name)!.next]) wrong.push(`${name} was not served in its own order`);
    if (!fits(item)) wrong.push(`${item.name} is beyond the capacity`);
    for (const other of claimants) {
      const next = other.queue[taken.get(other.name)!.next];
      // Whoever could have been served had at least as much: envy is never of more than the last item.
      if (next && fits(next) && share(other) < before) wrong.push(`${other.name} envies ${name} for more than ${item.name}`);
    }
    const seat = taken.get(name)!;
    seat.cpu += item.demand["cpu"]!;
    seat.memory += item.demand["memory"]!;
    seat.next += 1;
  }
  for (const { name, queue } of claimants) {
    const next = queue[taken.get(name)!.next];
    if (next && fits(next)) wrong.push(`${next.name} still fits and was not granted`);
  }
  return wrong;
}

describe("dominant-resource fairness", () => {
  it(`stays within the capacity, leaves no envy beyond one item and nothing unused, in ${CASES} cases`, { timeout: 240_000 }, () => {
    const random = seeded(21);
    let granted = 0;
    for (let number = 0; number < CASES; number++) {
      const given = randomCase(random);
      const { grants } = dominantResourceFairness(given.claimants, given.capacity);
      granted += grants.length;
      const wrong = judge(given, grants);
      if (wrong.length > 0) expect.fail(`case ${number}: ${wrong.join("; ")}: ${JSON.stringify(given)}`);
    }
    expect(granted).toBeGreaterThan(CASES);
  });

  it(`gives the same grants for the same claimants in another order, in ${CASES} cases`, { timeout: 240_000 }, () => {
    const random = seeded(22);
    let contested = 0;
    for (let number = 0; number < CASES; number++) {
      const { claimants, capacity } = randomCase(random);
      const names = (order: readonly Claimant<Item>[]): string =>
        dominantResourceFairness(order, capacity)
          .grants.map(({ item }) => item.name)
          .join();
      if (names(claimants) !== names(shuffled(claimants, random))) expect.fail(`case ${number} depends on the order`);
      contested += claimants.length > 1 ? 1 : 0;
    }
    expect(contested).toBeGreaterThan(CASES / 2);
  });
});
