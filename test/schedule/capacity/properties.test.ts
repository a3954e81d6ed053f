import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addHosts, withHosts } from "../../../src/schedule/capacity/add.ts";
import type { CapacityFleet, CapacityHost } from "../../../src/schedule/capacity/fleet.ts";
import { loseEach } from "../../../src/schedule/capacity/loss.ts";
import { howManyMore } from "../../../src/schedule/capacity/more.ts";
import { smallestFleet } from "../../../src/schedule/capacity/smallest.ts";
import { fleets, holds, host, replica, someWay } from "./world.ts";

const RUNS = { numRuns: 1_000 };
const newHost = fc
  .record({ cpu: fc.integer({ min: 0, max: 8 }), memory: fc.integer({ min: 0, max: 12 }) })
  .map((size): CapacityHost => host("a-new", size));
const aDemand = fc.record({ cpu: fc.integer({ min: 1, max: 3 }), memory: fc.integer({ min: 0, max: 3 }) });

describe("what capacity answers say", () => {
  it("fits where a lost host's replicas are said to go, and nowhere if they are said not to", () => {
    fc.assert(
      fc.property(fleets(), (fleet) => {
        for (const answer of loseEach(fleet)) {
          const [lost] = answer.hosts;
          const others = fleet.hosts.filter(({ name }) => name !== lost);
          const settled = fleet.replicas.filter((one) => one.host !== undefined && one.host !== lost);
          const moving = fleet.replicas.filter((one) => one.host === lost);
          expect(answer.proven).toBe(true);
          expect(answer.safe).toBe(someWay(others, settled, moving, fleet.reasonAgainst));
          expect([...answer.moves.values()].flat().length + answer.stuck.length).toBe(moving.length);
          for (const [name, moved] of answer.moves) {
            const all = [...settled.filter((one) => one.host === name), ...moving.filter((one) => moved.includes(one.name))];
            expect(
              holds(
                others.find((on) => on.name === name)!,
                all,
                fleet.reasonAgainst,
              ),
            ).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it("leaves as few replicas stuck as can be", () => {
    fc.assert(
      fc.property(fleets(), (fleet) => {
        for (const answer of loseEach(fleet).filter(({ safe }) => !safe)) {
          const others = fleet.hosts.filter(({ name }) => !answer.hosts.includes(name));
          const settled = fleet.replicas.filter((one) => one.host !== undefined && !answer.hosts.includes(one.host));
          const moving = fleet.replicas.filter((one) => one.host === answer.hosts[0]);
          const fewer = subsets(moving, moving.length - answer.stuck.length + 1);
          expect(fewer.filter((some) => someWay(others, settled, some, fleet.reasonAgainst))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("counts exactly as many more as a host takes one after the other", () => {
    fc.assert(
      fc.property(fleets(), aDemand, (fleet, demand) => {
        for (const { host: name, more } of howManyMore(fleet, replica("new.1", undefined, demand)).hosts) {
          const there = fleet.replicas.filter((one) => one.host === name);
          const after = (count: number): boolean =>
            holds(
              fleet.hosts.find((on) => on.name === name)!,
              [...there, ...Array.from({ length: count }, (_, index) => replica(`new.${index}`, name, demand))],
              fleet.reasonAgainst,
            );
          expect(after(more)).toBe(true);
          expect(after(more + 1)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it("gets no worse with a host more", () => {
    fc.assert(
      fc.property(fleets(), newHost, aDemand, (fleet, added, demand) => {
        const larger = withHosts(fleet, [added]);
        const like = replica("new.1", undefined, demand);
        expect(howManyMore(larger, like).total).toBeGreaterThanOrEqual(howManyMore(fleet, like).total);
        const safe = (of: CapacityFleet): string[] =>
          loseEach(of)
            .filter((answer) => answer.safe)
            .flatMap(({ hosts }) => hosts);
        expect(safe(larger)).toEqual(expect.arrayContaining(safe(fleet)));
        const answer = addHosts(fleet, [added]);
        expect([...answer.placedAfter.keys()]).toEqual(expect.arrayContaining([...answer.placedBefore.keys()]));
        expect(answer.safeAfter).toEqual(expect.arrayContaining([...answer.safeBefore]));
        expect(answer.safeAfter).toEqual(safe(larger).filter((name) => name !== added.name));
      }),
      RUNS,
    );
  });

  it("gets no worse with a host more even when the search is cut short", () => {
    fc.assert(
      fc.property(fleets(), newHost, fc.integer({ min: 0, max: 5 }), (fleet, added, steps) => {
        const answer = addHosts(fleet, [added], steps);
        expect([...answer.placedAfter.keys()]).toEqual(expect.arrayContaining([...answer.placedBefore.keys()]));
        expect(answer.safeAfter).toEqual(expect.arrayContaining([...answer.safeBefore]));
      }),
      RUNS,
    );
  });

  it("puts waiting replicas, with a host more, only where they fit", () => {
    fc.assert(
      fc.property(fleets(), newHost, (fleet, added) => {
        const { placedAfter } = addHosts(fleet, [added]);
        for (const on of [...fleet.hosts, added]) {
          const there = fleet.replicas.filter((one) => one.host === on.name);
          const came = fleet.replicas.filter((one) => placedAfter.get(one.name) === on.name);
          expect(holds(on, [...there, ...came], fleet.reasonAgainst)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("has the smallest fleet: its replicas fit, and on one host less they do not", () => {
    fc.assert(
      fc.property(fleets(), ({ replicas, reasonAgainst }) => {
        const size = { capacity: { cpu: 5, memory: 6 }, labels: {} };
        const few = replicas.slice(0, 6).map((one) => ({ ...one, host: undefined }));
        const answer = smallestFleet(few, size, reasonAgainst);
        const hosts = (count: number): CapacityHost[] =>
          Array.from({ length: count }, (_, index) => host(`host-000${index + 1}`, size.capacity));
        for (const on of hosts(answer.hosts)) {
          const there = few.filter((one) => answer.placed.get(one.name) === on.name);
          expect(holds(on, there, reasonAgainst)).toBe(true);
        }
        expect(answer.placed.size + answer.tooLarge.length).toBe(few.length);
        expect(answer.proven).toBe(true);
        expect(answer.atLeast).toBeLessThanOrEqual(answer.hosts);
        const fitting = few.filter((one) => answer.placed.has(one.name));
        if (answer.hosts > 0) expect(someWay(hosts(answer.hosts - 1), [], fitting, reasonAgainst)).toBe(fitting.length === 0);
      }),
      RUNS,
    );
  });

  it("is the same whatever the order of hosts and replicas", () => {
    fc.assert(
      fc.property(fleets(), (fleet) => {
        const turned = { ...fleet, hosts: fleet.hosts.toReversed(), replicas: fleet.replicas.toReversed() };
        expect(loseEach(turned)).toEqual(loseEach(fleet));
        const size = { capacity: { cpu: 5, memory: 6 }, labels: {} };
        expect(smallestFleet(turned.replicas, size, fleet.reasonAgainst)).toEqual(smallestFleet(fleet.replicas, size, fleet.reasonAgainst));
      }),
      RUNS,
    );
  });
});

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  const [first, ...rest] = items;
  if (first === undefined) return [];
  return [...subsets(rest, size - 1).map((some) => [first, ...some]), ...subsets(rest, size)];
}
