import { describe, expect, it } from "vitest";
import type { FileSet } from "../../src/model/desired.ts";
import { LABELS, ownershipLabels } from "../../src/model/ownership.ts";
import type { Operation } from "../../src/model/plan.ts";
import { create, FLEET, planOf } from "./plan-of.ts";
import { reasonOf, results, scene, type Scene } from "./world.ts";

const VOLUME = "slipway-files-0123";
const FILES: FileSet = {
  hash: "0123",
  files: [{ path: "secrets/token", mode: 0o400, uid: 999, gid: 998, content: new TextEncoder().encode("hush") }],
  mounts: [{ path: "secrets/token", target: "/run/secrets/token" }],
};
const LABELS_OF_LOADER = ownershipLabels(
  { fleet: FLEET, stack: "shop", service: "web", slot: 1, fingerprint: "v1:0123", revision: "c", role: "loader" },
  "a",
  `${VOLUME}-loader`,
);
const FILL: Operation = { kind: "fill", volume: VOLUME, files: FILES, image: "plain:1", labels: LABELS_OF_LOADER };

function filled(world: Scene): string | undefined {
  const content = world.fleet.world("a").volumes.find(({ name }) => name === VOLUME)?.files;
  const token = [...(content ?? [])].find(([path]) => path.endsWith("secrets/token"))?.[1];
  return token && `${token.mode.toString(8)} ${token.uid}:${token.gid} ${new TextDecoder().decode(token.content)}`;
}

describe("filling a file volume", () => {
  it("leaves a labelled volume with the files, and no loader", async () => {
    const world = scene();
    expect(results(await world.apply(planOf([FILL])))).toEqual(["done"]);
    expect(filled(world)).toBe("400 999:998 hush");
    expect(world.fleet.world("a").volumes[0]?.labels).toMatchObject({ [LABELS.files]: "0123", [LABELS.fleet]: FLEET });
    expect(world.fleet.world("a").containers).toEqual([]);
  });

  it("writes nothing when the volume is complete", async () => {
    const world = scene();
    await world.apply(planOf([FILL]));
    const before = world.fleet.calls.log.filter(({ write }) => write).length;
    expect(results(await world.apply(planOf([FILL])))).toEqual(["done"]);
    expect(world.fleet.calls.log.filter(({ write }) => write)).toHaveLength(before);
  });

  it.each(["createContainer", "putArchive", "removeContainer"] as const)("completes when the response to %s is lost", async (method) => {
    let lost = false;
    const world = scene({
      disturb: (moment, call) => {
        if (lost || moment !== "after" || call.method !== method) return undefined;
        lost = true;
        return { lose: "reset" };
      },
    });
    expect(results(await world.apply(planOf([FILL])))).toEqual(["done"]);
    expect(lost).toBe(true);
    expect(filled(world)).toBe("400 999:998 hush");
    expect(world.fleet.world("a").containers).toEqual([]);
  });

  it("delivers again when its loader is pruned away in the middle", async () => {
    let pruned = false;
    const world = scene({
      disturb: (moment, call) => {
        if (pruned || moment !== "before" || call.method !== "putArchive") return undefined;
        pruned = true;
        world.fleet.control.removeByHand("a", `${VOLUME}-loader`);
        return undefined;
      },
    });
    expect(results(await world.apply(planOf([FILL])))).toEqual(["done"]);
    expect(pruned).toBe(true);
    expect(filled(world)).toBe("400 999:998 hush");
  });

  it("is removed when a container finds it empty, so that the next plan fills it anew", async () => {
    const world = scene();
    const volume = { Name: VOLUME, Labels: { [LABELS.files]: "0123", [LABELS.fleet]: FLEET } };
    await world.clock.run(world.fleet.get("a").createVolume(volume));
    const result = await world.apply(planOf([create(1, { files: { volume: VOLUME, mounts: FILES.mounts } }, { Image: "plain:1" })]));
    expect(reasonOf(result.outcomes.get(1))).toContain("had lost its files");
    expect(world.fleet.world("a").volumes).toEqual([]);
  });

  it("continues from a loader that a killed sync left, whichever service had begun it", async () => {
    const world = scene();
    const labels = ownershipLabels(
      { fleet: FLEET, stack: "shop", service: "db", slot: 1, fingerprint: "v1:0123", revision: "b", role: "loader" },
      "a",
      `${VOLUME}-loader`,
    );
    await world.clock.run(
      world.fleet.get("a").createContainer(`${VOLUME}-loader`, {
        Image: "plain:1",
        Labels: labels,
        HostConfig: {
          Mounts: [
            {
              Type: "volume",
              Source: VOLUME,
              Target: "/slipway",
              VolumeOptions: { Labels: { [LABELS.files]: "0123", [LABELS.fleet]: FLEET } },
            },
          ],
        },
      }),
    );
    expect(results(await world.apply(planOf([FILL])))).toEqual(["done"]);
    expect(filled(world)).toBe("400 999:998 hush");
    expect(world.fleet.world("a").containers).toEqual([]);
  });

  it("leaves a container alone that pretends to be its loader", async () => {
    const world = scene();
    const forged = { ...LABELS_OF_LOADER, [LABELS.seal]: "0".repeat(32) };
    const id = world.fleet.control.createByHand("a", `${VOLUME}-loader`, { Image: "plain:1", Labels: forged });
    const result = await world.apply(planOf([FILL]));
    expect(reasonOf(result.outcomes.get(1))).toContain("which slipway did not make");
    expect(world.fleet.world("a").containers.map((container) => container.id)).toEqual([id]);
  });

  it("refuses a volume of that name that slipway did not make", async () => {
    const world = scene();
    await world.clock.run(world.fleet.get("a").createVolume({ Name: VOLUME }));
    const result = await world.apply(planOf([FILL]));
    expect(reasonOf(result.outcomes.get(1))).toContain("slipway did not make");
  });

  it("serves two services with the same files at once", async () => {
    const world = scene();
    expect(results(await world.apply(planOf([FILL], [FILL])))).toEqual(["done", "done"]);
    expect(filled(world)).toBe("400 999:998 hush");
    expect(world.fleet.world("a").containers).toEqual([]);
  });

  it("is mounted read-only, file by file and as a whole, by the container that wants it", async () => {
    const world = scene();
    const wanting = create(
      1,
      { files: { volume: VOLUME, mounts: FILES.mounts } },
      { Image: "plain:1", HostConfig: { ReadonlyRootfs: true } },
    );
    expect(results(await world.apply(planOf([FILL])))).toEqual(["done"]);
    const { Mountpoint } = await world.clock.run(world.fleet.get("a").inspectVolume(VOLUME));
    world.fleet.control.addPath("a", `${Mountpoint}/secrets/token`);
    expect(results(await world.apply(planOf([wanting])))).toEqual(["done"]);
    expect(world.fleet.world("a").containers[0]?.body.HostConfig?.Mounts).toEqual([
      { Type: "volume", Source: VOLUME, Target: "/run/slipway/files", ReadOnly: true, VolumeOptions: { NoCopy: true } },
      { Type: "bind", Source: `${Mountpoint}/secrets/token`, Target: "/run/secrets/token", ReadOnly: true },
    ]);
  });

  it("goes only while it says that it carries this fleet's files", async () => {
    const world = scene();
    await world.clock.run(world.fleet.get("a").createVolume({ Name: "precious" }));
    const result = await world.apply(
      planOf([FILL], [{ kind: "remove-files", volume: VOLUME }, { after: [1] }], [{ kind: "remove-files", volume: "precious" }]),
    );
    expect(results(result)).toEqual(["done", "done", "failed"]);
    expect(world.fleet.world("a").volumes.map(({ name }) => name)).toEqual(["precious"]);
  });
});

describe("filling a volume that stays", () => {
  const SEED: Operation = { ...FILL, volume: "shop_site", seed: true };
  const indexOf = (world: Scene): string[] =>
    world.fleet
      .world("a")
      .volumes.filter(({ name }) => name === "shop_site")
      .flatMap(({ files }) => [...files.keys()]);
  const kept: Operation = { kind: "volume", body: { Name: "shop_site" } };

  it("copies the files over what is there, each time", async () => {
    const world = scene();
    expect(results(await world.apply(planOf([kept], [SEED, { after: [1] }])))).toEqual(["done", "done"]);
    expect(indexOf(world)).toContain("/secrets/token");
    const before = world.fleet.calls.log.filter(({ method }) => method === "putArchive").length;
    expect(results(await world.apply(planOf([SEED])))).toEqual(["done"]);
    expect(world.fleet.calls.log.filter(({ method }) => method === "putArchive")).toHaveLength(before + 1);
    expect(world.fleet.world("a").containers).toEqual([]);
  });
});
