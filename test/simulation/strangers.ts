import type { SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import { ownershipLabels } from "../../src/model/ownership.ts";
import type { Rng } from "./rng.ts";

const COPIED = {
  "slipway.fleet": "test",
  "slipway.stack": "shop",
  "slipway.service": "s1",
  "slipway.slot": "1",
  "slipway.role": "replica",
  "slipway.fingerprint": `v1:${"0".repeat(64)}`,
  "slipway.seal": "0".repeat(16),
};
const GROUPED = { "com.docker.compose.project": "shop", "com.docker.compose.service": "s1", "com.docker.compose.container-number": "1" };

/** Containers, networks and volumes of other people, whose names and labels look like ours. About every third container is one. */
export async function addStrangers(fleet: SimulatedFleet, random: Rng): Promise<void> {
  for (const host of fleet.hosts) {
    const count = random.below(4);
    for (let index = 0; index < count; index += 1) addContainer(fleet, host, random, index);
    if (random.chance(0.3))
      await fleet.get(host).createNetwork({
        Name: "shop_theirs",
        Driver: "bridge",
        Labels: { ...GROUPED, ...(random.chance(0.5) ? { "slipway.fleet": "test" } : {}) },
      });
    if (random.chance(0.3)) await fleet.get(host).createVolume({ Name: "shop_theirs", Labels: { ...GROUPED, "slipway.fleet": "test" } });
  }
}

function addContainer(fleet: SimulatedFleet, host: string, random: Rng, index: number): void {
  const name = random.pick([`foreign-${index}`, `shop-s1-${7 + index}`, `shop-s1-1-0000000${index}`, `shop_s1_${index}`]);
  if (fleet.world(host).containers.some((container) => container.name === name)) return;
  // Another installation has a fleet of the same name: its seal is right, and only our inventory tells it from ours.
  const neighbour = ownershipLabels(
    {
      fleet: "test",
      stack: "theirs",
      service: "web",
      slot: 1 + index,
      fingerprint: COPIED["slipway.fingerprint"],
      revision: "1",
      role: "replica",
    },
    host,
    name,
  );
  const labels = random.pick<Readonly<Record<string, string>>>([
    {},
    GROUPED,
    { ...GROUPED, ...COPIED },
    { ...COPIED, "slipway.seal": "" },
    neighbour,
  ]);
  const id = fleet.control.createByHand(host, name, {
    Image: "foreign:1",
    Labels: labels,
    HostConfig: { RestartPolicy: { Name: random.pick(["always", "no"]) } },
  });
  if (random.chance(0.8)) fleet.control.startByHand(host, id);
}
