import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RebalanceRules } from "../../../src/schedule/rebalance/fleet.ts";
import { planDrain } from "../../../src/schedule/rebalance/plan-drain.ts";
import { fleetCases, fleetOf, FREE, host, replay, replica, zonesOf } from "./fleets.ts";

const THREE = [host("a", 10), host("b", 10), host("c", 10)];

function rulesOf(service: RebalanceRules["service"]): RebalanceRules {
  return { ...FREE, service };
}

describe("planDrain", () => {
  it("takes everything off the host and leaves the others where they are", () => {
    const replicas = [replica("web.1", "a", 4), replica("web.2", "a", 4), replica("db.1", "b", 5)];
    const plan = planDrain({ hosts: THREE, replicas, rules: FREE, host: "a" });
    expect(plan.stuck).toEqual([]);
    expect(plan.moves.map(({ replica: name }) => name).toSorted()).toEqual(["web.1", "web.2"]);
  });

  it("goes in waves, so that no more of a service are in motion than its budget", () => {
    const replicas = ["web.1", "web.2", "web.3"].map((name) => replica(name, "a", 2));
    const one = planDrain({ hosts: THREE, replicas, rules: rulesOf(() => ({ mostInMotion: 1 })), host: "a" });
    expect(one.waves.map(({ length }) => length)).toEqual([1, 1, 1]);
    const kept = planDrain({ hosts: THREE, replicas, rules: rulesOf(() => ({ mostInMotion: 9, minAvailable: 1 })), host: "a" });
    expect(kept.waves.map(({ length }) => length)).toEqual([2, 1]);
  });

  it("names what cannot move, and why", () => {
    const replicas = [replica("big.1", "a", 8), replica("web.1", "a", 1), replica("x.1", "b", 5), replica("x.2", "c", 5)];
    const rules = rulesOf((name) => (name === "web" ? { minAvailable: 1 } : {}));
    expect(planDrain({ hosts: THREE, replicas, rules, host: "a" }).stuck).toEqual([
      { replica: "big.1", service: "big", reason: "0 of 2 hosts: 2 lacks cpu" },
      { replica: "web.1", service: "web", reason: "web would have 0 available, fewer than its 1" },
    ]);
    expect(planDrain({ hosts: [host("a", 10)], replicas: [replica("web.1", "a", 1)], rules: FREE, host: "a" }).stuck[0]!.reason).toBe(
      "0 of 0 hosts: there is no other",
    );
  });

  it("moves the last replica of a service whose new one starts first", () => {
    const rules = rulesOf(() => ({ minAvailable: 1, startFirst: true }));
    expect(planDrain({ hosts: THREE, replicas: [replica("web.1", "a", 1)], rules, host: "a" }).moves).toHaveLength(1);
  });

  it("makes room on other hosts only when asked to", () => {
    const replicas = [replica("big.1", "a", 8), replica("x.1", "b", 5), replica("x.2", "c", 5)];
    const request = { hosts: THREE, replicas, rules: FREE, host: "a" };
    expect(planDrain(request).moves).toEqual([]);
    const plan = planDrain({ ...request, makeRoom: true });
    expect(plan.stuck).toEqual([]);
    expect(plan.waves).toHaveLength(2);
    expect(plan.waves[1]![0]!.replica).toBe("big.1");
  });

  it("refuses to drain a host that is not there", () => {
    expect(() => planDrain({ hosts: THREE, replicas: [], rules: FREE, host: "z" })).toThrow("there is no host z to drain");
  });

  it("breaks nothing after any wave, and leaves nothing that could move", () => {
    fc.assert(
      fc.property(fleetCases, fc.boolean(), (each, makeRoom) => {
        const fleet = { ...fleetOf(each), limits: { seed: 7, elapsed: (iterations: number) => iterations / 2000 } };
        const plan = planDrain({ ...fleet, host: "h0", makeRoom });
        const { broken, at } = replay(fleet, plan.waves);
        expect(broken).toEqual([]);
        const left = [...at].filter(([, on]) => on === "h0").map(([name]) => name);
        expect(plan.stuck.map(({ replica: name }) => name).toSorted()).toEqual(left.toSorted());
        if (!makeRoom) expect(plan.moves.every(({ from }) => from === "h0")).toBe(true);
        // Whatever single move is tried from where the drain ended breaks something.
        const after = { ...fleet, replicas: fleet.replicas.map((one) => ({ ...one, host: at.get(one.name)! })) };
        for (const one of after.replicas.filter(({ host: on }) => on === "h0"))
          for (const { name: to } of fleet.hosts.filter(({ name }) => name !== "h0")) {
            const trial = replay(after, [[{ replica: one.name, service: one.service, from: "h0", to }]]);
            const zones = each.services[one.service]!.zones ?? 0;
            const spread = zonesOf(fleet, trial.at, one.service);
            expect(trial.broken.length > 0 || (spread < zones && spread < zonesOf(fleet, at, one.service))).toBe(true);
          }
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it("gives the same bytes for the same fleet in another order", () => {
    fc.assert(
      fc.property(fleetCases, (each) => {
        const limits = { seed: 7, elapsed: (iterations: number) => iterations / 2000 };
        const turned = { ...each, hosts: each.hosts.toReversed(), replicas: each.replicas.toReversed() };
        const plan = (of: typeof each) => JSON.stringify(planDrain({ ...fleetOf(of), limits, host: "h0", makeRoom: true }));
        expect(plan(turned)).toBe(plan(each));
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);
});
