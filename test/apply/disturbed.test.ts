import { describe, expect, it } from "vitest";
import type { Disturb } from "../../src/engine/simulated/types.ts";
import type { FileSet } from "../../src/model/desired.ts";
import { ownershipLabels } from "../../src/model/ownership.ts";
import { create, FLEET, HEALTHY, made, planOf, start, wait } from "./plan-of.ts";
import { results, scene, type Scene } from "./world.ts";

const FILES: FileSet = {
  hash: "0123",
  files: [{ path: "a", mode: 0o444, uid: 0, gid: 0, content: new TextEncoder().encode("a") }],
  mounts: [],
};
const LOADER = ownershipLabels(
  { fleet: FLEET, stack: "shop", service: "web", slot: 1, fingerprint: "v1:0123", revision: "c", role: "loader" },
  "a",
  "files-0123-loader",
);

const PLAN = planOf(
  [{ kind: "network", body: { Name: "front" } }],
  [{ kind: "network", body: { Name: "back" } }],
  [{ kind: "fill", volume: "files-0123", files: FILES, image: "plain:1", labels: LOADER }],
  [
    create(1, {
      networks: [
        { name: "front", endpoint: {} },
        { name: "back", endpoint: {} },
      ],
    }),
    { after: [1, 2, 3] },
  ],
  [create(2, { networks: [{ name: "front", endpoint: {} }] }), { after: [1, 3] }],
  [start(made(4)), { after: [4] }],
  [start(made(5)), { after: [5] }],
  [wait(made(4), HEALTHY), { after: [6] }],
  [wait(made(5), HEALTHY), { after: [7] }],
);

/** mulberry32: small, seeded, good enough to vary faults. */
function random(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Loses requests, loses responses, refuses and delays, one call in five, until `calm`. */
function disturbance(seed: number): { readonly disturb: Disturb; calm: boolean } {
  const next = random(seed);
  const state = {
    calm: false,
    disturb: ((moment) => {
      if (state.calm || next() > 0.1) return undefined;
      const which = next();
      if (which < 0.4) return { lose: "reset" };
      if (which < 0.6) return { lose: "silence" };
      if (which < 0.8 && moment === "before") return { fail: { kind: "server", message: "no luck today", status: 500 } };
      return { delayMs: Math.floor(next() * 3_000) };
    }) satisfies Disturb,
  };
  return state;
}

function inventory(world: Scene): object {
  const { containers, networks, volumes } = world.fleet.world("a");
  return {
    containers: containers.map(({ name, state, networks: joined }) => `${name} ${state} ${joined.toSorted().join(",")}`).toSorted(),
    networks: networks
      .map(({ name }) => name)
      .filter((name) => name === "front" || name === "back")
      .toSorted(),
    volumes: volumes.map(({ name, files }) => `${name} ${files.size}`),
  };
}

describe("under any faults of the engine", () => {
  it("every step gets an outcome, and the same plan applied in calm completes without a duplicate or a leftover", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const trouble = disturbance(seed);
      const world = scene({ disturb: trouble.disturb, hosts: [{ name: "a", apiVersion: "1.41" }] });
      const first = await world.apply(PLAN);
      expect(first.outcomes.size, `seed ${seed}`).toBe(PLAN.steps.length);
      trouble.calm = true;
      await world.clock.run(world.clock.sleep(120_000));
      expect(results(await world.apply(PLAN)), `seed ${seed}`).toEqual(PLAN.steps.map(() => "done"));
      expect(inventory(world), `seed ${seed}`).toEqual({
        containers: ["shop-web-1 running back,front", "shop-web-2 running front"],
        networks: ["back", "front"],
        volumes: ["files-0123 1"],
      });
    }
  }, 60_000);
});
