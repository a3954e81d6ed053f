import { describe, expect, it } from "vitest";
import type { Disturb } from "../../src/engine/simulated/types.ts";
import { create, labelsOf, made, planOf, RUNNING, start, wait } from "./plan-of.ts";
import { reasonOf, results, scene } from "./world.ts";

const PLAIN = { Image: "plain:1" };

/** Loses the answer (or the request) of the n-th call of a method. */
function losing(method: string, moment: "before" | "after", lose: "silence" | "reset" = "reset", times = 1): Disturb {
  let left = times;
  return (when, call) => (when === moment && call.method === method && left-- > 0 ? { lose } : undefined);
}

describe("creating a container", () => {
  it("creates, starts and finds it running", async () => {
    const world = scene();
    const result = await world.apply(
      planOf([create(1, {}, PLAIN)], [start(made(1)), { after: [1] }], [wait(made(1), RUNNING), { after: [2] }]),
    );
    expect(results(result)).toEqual(["done", "done", "done"]);
    const [container] = world.fleet.world("a").containers;
    expect(container).toMatchObject({ name: "shop-web-1", state: "running", labels: labelsOf(1) });
    expect(result.created.get(1)).toBe(container?.id);
  });

  it("adopts the container of a create whose response was lost, after a look at its name", async () => {
    const world = scene({ disturb: losing("createContainer", "after") });
    const result = await world.apply(planOf([create(1, {}, PLAIN)], [start(made(1)), { after: [1] }]));
    expect(results(result)).toEqual(["done", "done"]);
    expect(world.fleet.world("a").containers.map(({ state }) => state)).toEqual(["running"]);
    const methods = world.fleet.calls.log.map(({ method }) => method);
    expect(methods.slice(methods.indexOf("createContainer"), methods.indexOf("createContainer") + 2)).toEqual([
      "createContainer",
      "inspectContainer",
    ]);
  });

  it("reports a create whose request was lost, and skips the start", async () => {
    const world = scene({ disturb: losing("createContainer", "before", "silence") });
    const result = await world.apply(planOf([create(1, {}, PLAIN)], [start(made(1)), { after: [1] }]));
    expect(results(result)).toEqual(["failed", "skipped"]);
    expect(reasonOf(result.outcomes.get(1))).toContain("did not answer the request to create shop-web-1");
    expect(result.outcomes.get(2)).toEqual({ result: "skipped", because: 1 });
  });

  it("adopts what an earlier, killed sync made under the same name", async () => {
    const world = scene();
    const first = await world.apply(planOf([create(1, {}, PLAIN)]));
    const second = await world.apply(planOf([create(1, {}, PLAIN)]));
    expect(results(second)).toEqual(["done"]);
    expect(second.created.get(1)).toBe(first.created.get(1));
    expect(world.fleet.world("a").containers).toHaveLength(1);
  });

  it.each([
    ["no labels of slipway's", {}],
    ["labels that were copied from another host", labelsOf(1, "b")],
    ["another fingerprint", labelsOf(1, "a", `v1:${"9".repeat(64)}`)],
  ])("fails on a name that belongs to a container with %s, and leaves that alone", async (_, labels) => {
    const world = scene();
    const foreign = await world.clock.run(world.fleet.get("a").createContainer("shop-web-1", { Image: "plain:1", Labels: labels }));
    const result = await world.apply(planOf([create(1, {}, PLAIN)]));
    expect(results(result)).toEqual(["failed"]);
    expect(reasonOf(result.outcomes.get(1))).toContain("the name shop-web-1 belongs to container");
    expect(world.fleet.world("a").containers.map(({ id, state }) => ({ id, state }))).toEqual([{ id: foreign, state: "created" }]);
  });

  it("takes the next attempt name when the engine reserves a name that no container has", async () => {
    const world = scene();
    world.fleet.control.ghostName("a", "shop-web-1");
    const result = await world.apply(planOf([create(1, {}, PLAIN)], [start(made(1)), { after: [1] }]));
    expect(results(result)).toEqual(["done", "done"]);
    expect(world.fleet.world("a").containers.map(({ name }) => name)).toEqual(["shop-web-1.a2"]);
  });

  it("gives an engine before API 1.44 one network at create, and connects the others before the start", async () => {
    const world = scene({ hosts: [{ name: "a", apiVersion: "1.41" }] });
    const engine = world.fleet.get("a");
    for (const Name of ["front", "back"]) await world.clock.run(engine.createNetwork({ Name }));
    const networks = [
      { name: "front", endpoint: { Aliases: ["web"] } },
      { name: "back", endpoint: {} },
    ];
    const result = await world.apply(planOf([create(1, { networks }, PLAIN)], [start(made(1)), { after: [1] }]));
    expect(results(result)).toEqual(["done", "done"]);
    expect(world.fleet.world("a").containers[0]?.networks.toSorted()).toEqual(["back", "front"]);
    expect(
      world.fleet.calls.log
        .filter(({ write }) => write)
        .slice(-3)
        .map(({ method }) => method),
    ).toEqual(["createContainer", "connectNetwork", "startContainer"]);
  });

  it("joins the namespaces and volumes of the container beside it, by id", async () => {
    const world = scene();
    const result = await world.apply(
      planOf(
        [create(1, {}, PLAIN)],
        [start(made(1)), { after: [1] }],
        [
          create(
            2,
            { beside: { web: "shop-web-1" } },
            { ...PLAIN, HostConfig: { NetworkMode: "service:web", PidMode: "service:web", VolumesFrom: ["service:web:ro"] } },
          ),
          { after: [2] },
        ],
      ),
    );
    expect(results(result)).toEqual(["done", "done", "done"]);
    const id = result.created.get(1)!;
    expect(world.fleet.world("a").containers.find(({ name }) => name === "shop-web-2")?.body.HostConfig).toMatchObject({
      NetworkMode: `container:${id}`,
      PidMode: `container:${id}`,
      VolumesFrom: [`${id}:ro`],
    });
  });

  it.each([
    ["the plain name of a service, as Compose's canonical form has it", "web:ro", (id: string) => `${id}:ro`],
    ["a plain name without a mode", "web", (id: string) => id],
    ["a container of someone else's, without the prefix", "container:foreign:ro", () => "foreign:ro"],
  ])("takes volumes from %s", async (_, written, sent) => {
    const world = scene();
    await world.clock.run(world.fleet.get("a").createContainer("foreign", PLAIN));
    const result = await world.apply(
      planOf(
        [create(1, {}, PLAIN)],
        [create(2, { beside: { web: "shop-web-1" } }, { ...PLAIN, HostConfig: { VolumesFrom: [written] } }), { after: [1] }],
      ),
    );
    expect(results(result)).toEqual(["done", "done"]);
    const { body } = world.fleet.world("a").containers.find(({ name }) => name === "shop-web-2")!;
    expect(body.HostConfig?.["VolumesFrom"]).toEqual([sent(result.created.get(1)!)]);
  });
});
