import { afterAll, beforeAll, expect, it } from "vitest";
import { connectEngines } from "../../src/engine/connect.ts";
import type { RequestTrace } from "../../src/engine/docker/transport.ts";
import type { Engine, Engines } from "../../src/engine/port.ts";
import { platformName } from "../../src/schedule/filters/platform.ts";
import { type Fleet, startFleet } from "../fleet/fleet.ts";
import { slipwayHost } from "../fleet/hosts.ts";
import { rootFileSystem } from "../fleet/image.ts";
import { describeOnEngines } from "../fleet/suite.ts";

await describeOnEngines("the docker adapter on real engines", ["registry"], () => {
  let fleet: Fleet;
  let engines: Engines;
  let engine: Engine;
  let other: Engine;
  const writes: string[] = [];
  const traces: RequestTrace[] = [];

  beforeAll(async () => {
    fleet = await startFleet({ hosts: 2, access: ["unix"], registry: true });
    engines = connectEngines(
      fleet.hosts.map((host) => slipwayHost(host)),
      {
        onWrite: (write) => void writes.push(`${write.method} ${write.path.replace(/\?.*/, "")}`),
        onRequest: (trace) => traces.push(trace),
      },
    );
    [engine, other] = [engines.get("host1"), engines.get("host2")];
  });

  afterAll(async () => {
    await engines?.close();
    await fleet?.down();
  });

  it("imports a root file system as an image", async () => {
    await engine.importImage("made:1", await rootFileSystem());
    expect((await engine.inspectImage("made:1")).RepoTags).toEqual(["made:1"]);
  });

  it("follows a log until it is told to stop, and reads one to its end", async () => {
    const id = await engine.createContainer("talker-1", {
      Image: "made:1",
      Cmd: ["/bin/sh", "-c", "echo one; echo two >&2; exec sleep 1000"],
    });
    await engine.startContainer(id);
    const controller = new AbortController();
    const seen: string[] = [];
    for await (const line of engine.logs(id, { follow: true }, { signal: controller.signal })) {
      seen.push(`${line.stream} ${line.text}`);
      if (seen.length === 2) controller.abort();
    }
    expect(seen.sort()).toEqual(["stderr two", "stdout one"]);
    const last: string[] = [];
    for await (const line of engine.logs(id, { follow: false, tail: 1, timestamps: true })) last.push(line.text);
    expect(last).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT\S+Z (one|two)$/)]);
    await engine.removeContainer(id, true);
  });

  it("ends a command that takes too long as a timeout", async () => {
    const id = await engine.createContainer("slow-1", { Image: "made:1", Cmd: ["/bin/stay"] });
    await engine.startContainer(id);
    await expect(engine.exec(id, ["/bin/sleep", "1000"], {}, { deadlineMs: 300 })).rejects.toMatchObject({
      kind: "timeout",
      unknownOutcome: true,
    });
    await engine.removeContainer(id, true);
  });

  it("tells an image that is missing, a registry that is not there and a digest apart", async () => {
    const reference = `${fleet.registry?.address}/app:1`;
    await fleet.importImage(reference);
    expect(await engine.resolveDigest(reference)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await engine.imagePlatforms(reference)).toEqual([platformName(await engine.info())]);
    await engine.pullImage(`${fleet.registry?.address}/app@${await engine.resolveDigest(reference)}`);
    await expect(engine.pullImage(`${fleet.registry?.address}/app:none`)).rejects.toMatchObject({ kind: "not-found" });
    await expect(engine.resolveDigest(`${fleet.registry?.address.replace(/:\d+$/, ":9")}/app:1`)).rejects.toMatchObject({ kind: "server" });
  });

  it("announces no write while it only looks", async () => {
    writes.length = 0;
    await Promise.all([engine.info(), engine.listContainers(), engine.listImages(), engine.listNetworks(), engine.listVolumes()]);
    expect(writes).toEqual([]);
    const id = await engine.createContainer("seen-1", { Image: "made:1", Cmd: ["/bin/true"] });
    await engine.removeContainer(id, true);
    expect(writes).toEqual(["POST /v1.41/containers/create", `DELETE /v1.41/containers/${id}`]);
    expect(traces.at(-1)).toMatchObject({ host: "host1", method: "DELETE", status: 204 });
  });

  it("makes a Swarm of two engines with an attachable network", async () => {
    const [first, second] = fleet.hosts.map((host) => host.address) as [string, string];
    expect((await engine.info()).swarm).toMatchObject({ state: "inactive", manager: false });
    await engine.swarmInit({ advertiseAddress: first, listenAddress: `${first}:2377` });
    const { worker } = await engine.swarmTokens();
    await other.swarmJoin({ remoteAddresses: [`${first}:2377`], token: worker, advertiseAddress: second, listenAddress: `${second}:2377` });
    const [mine, its] = [(await engine.info()).swarm, (await other.info()).swarm];
    expect(mine).toMatchObject({ state: "active", manager: true, address: first });
    expect(its).toMatchObject({ state: "active", manager: false, address: second });
    await engine.createNetwork({ Name: "over", Driver: "overlay", Attachable: true });
    // The Swarm allocates it later; until then the engine names no driver.
    await expect
      .poll(async () => (await engine.listNetworks()).find((network) => network.Name === "over"), { timeout: 10_000 })
      .toMatchObject({ Driver: "overlay", Scope: "swarm", Attachable: true });
    await expect(engine.createNetwork({ Name: "over", Driver: "overlay", Attachable: true })).rejects.toMatchObject({ kind: "conflict" });
  });
});
