import { expect, it } from "vitest";
import { fleetYaml, makeWorld } from "./world.ts";

it("brings what is new to the nearer of two hosts that are equal otherwise, and leaves it there when a nearer one turns up", async () => {
  let far = "h1";
  const world = makeWorld({ hosts: 2, latencyMs: ({ host }) => (host === far ? 200 : 1) });
  const desired = world.commit({
    "fleet.yaml": fleetYaml(2),
    "stacks/shop/compose.yaml": "services: { web: { image: busybox:1, command: sleep 3600 } }",
  });
  await world.sync(desired);
  expect(world.containers()).toEqual(["h2 shop-web-1 running"]);
  far = "h2";
  expect(await world.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
});
