import { existsSync, readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectEngines } from "../../src/engine/connect.ts";
import type { Engines } from "../../src/engine/port.ts";
import { type Fleet, startFleet } from "./fleet.ts";
import { slipwayHost } from "./hosts.ts";
import { run, waitUntil } from "./process.ts";
import { describeOnEngines } from "./suite.ts";

await describeOnEngines("a fleet of three engines", ["ssh", "tls", "registry"], () => {
  let fleet: Fleet;
  let engines: Engines;

  beforeAll(async () => {
    fleet = await startFleet({ registry: true });
    engines = connectEngines(
      fleet.hosts.map((host) => slipwayHost(host)),
      { sshConfigFile: fleet.sshConfigFile },
    );
    await fleet.importImage("busy:1");
  });

  afterAll(async () => {
    await engines?.close();
    await fleet?.down();
  });

  it.each([
    [0, "unix", "host1"],
    [1, "ssh", "host2"],
    [2, "tls", "host3"],
  ] as const)("answers on host %i by %s as itself", async (index, access, name) => {
    expect(fleet.hosts[index]?.access).toBe(access);
    expect(await engines.get(name).info()).toMatchObject({ name, os: "linux" });
  });

  it("has the same image under the same id everywhere", async () => {
    const ids = await Promise.all(fleet.hosts.map(async ({ name }) => (await engines.get(name).inspectImage("busy:1")).Id));
    expect(new Set(ids).size).toBe(1);
  });

  it("pulls from its registry, on every host the digest that the registry names", async () => {
    const reference = `${fleet.registry?.address}/app:1`;
    await fleet.importImage(reference, { env: { WHO: "app" } });
    const digests = await Promise.all(
      fleet.hosts.map(async ({ name }) => {
        await engines.get(name).pullImage(reference);
        return engines.get(name).resolveDigest(reference);
      }),
    );
    expect(new Set(digests).size).toBe(1);
    expect((await engines.get("host3").inspectImage(reference)).RepoDigests).toEqual([`${fleet.registry?.address}/app@${digests[0]}`]);
  });

  it("answers on published ports from outside and from the other hosts", async () => {
    await fleet.docker(1, "run", "-d", "--name", "web-1", "-p", "8080:80", "-e", "ANSWER=it is me", "busy:1", "serve");
    const address = `${fleet.hosts[1]?.address}:8080`;
    await waitUntil("the first answer", 10_000, async () => (await get(address)) === "it is me\n");
    expect(await fleet.docker(2, "run", "--rm", "busy:1", "wget", "-qO-", `http://${address}/`)).toBe("it is me");
  });

  it("loses a host whose cable is cut, and has it back when it is mended", async () => {
    await engines.get("host3").listContainers();
    await fleet.cut(2);
    await expect(engines.get("host3").listContainers({}, { deadlineMs: 500 })).rejects.toMatchObject({ kind: "timeout" });
    await fleet.mend(2);
    await waitUntil(
      "the answer of host3",
      10_000,
      async () => (await engines.get("host3").listContainers({}, { deadlineMs: 1_000 })).length >= 0,
    );
  });

  it.each(["host1", "host2"])(
    "a frozen engine (%s) is a timeout, not a wait without end, and does late what it was asked",
    async (name) => {
      const index = fleet.hosts.findIndex((host) => host.name === name);
      await fleet.freeze(index);
      try {
        await expect(engines.get(name).listContainers({}, { deadlineMs: 300 })).rejects.toMatchObject({
          kind: "timeout",
          unknownOutcome: false,
        });
        await expect(engines.get(name).createContainer("late-1", { Image: "busy:1" }, { deadlineMs: 300 })).rejects.toMatchObject({
          kind: "timeout",
          unknownOutcome: true,
        });
      } finally {
        fleet.thaw(index);
      }
      await waitUntil(
        "the container made late",
        10_000,
        async () => (await engines.get(name).inspectContainer("late-1")).State.Status === "created",
      );
    },
  );

  it("a frozen engine behind TLS does not get as far as a request", async () => {
    await fleet.freeze(2);
    try {
      const startedMs = performance.now();
      await expect(engines.get("host3").listContainers({}, { deadlineMs: 300 })).rejects.toMatchObject({ kind: "timeout" });
      await expect(engines.get("host3").createContainer("never-1", { Image: "busy:1" }, { deadlineMs: 300 })).rejects.toMatchObject({
        kind: "timeout",
        unknownOutcome: false,
      });
      expect(performance.now() - startedMs).toBeLessThan(3_000);
    } finally {
      fleet.thaw(2);
    }
    await waitUntil("an answer", 10_000, async () => (await engines.get("host3").listContainers()).length >= 0);
    await expect(engines.get("host3").inspectContainer("never-1")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("survives the death of an engine", async () => {
    fleet.kill(0);
    await waitUntil("a fault", 10_000, () =>
      engines
        .get("host1")
        .listContainers()
        .then(
          () => false,
          () => true,
        ),
    );
    await fleet.start(0);
    expect((await engines.get("host1").listImages()).length).toBeGreaterThan(0);
  });
});

await describeOnEngines("fleets beside each other", ["ssh"], () => {
  it("do not meet, and leave nothing behind", async () => {
    const before = await traces();
    const fleets = await Promise.all([startFleet({ hosts: 1, access: ["unix"] }), startFleet({ hosts: 1, access: ["unix"] })]);
    const [one, two] = fleets;
    await one.importImage("busy:1");
    await one.docker(0, "run", "-d", "--name", "web-1", "busy:1");
    expect(await two.docker(0, "ps", "-aq")).toBe("");
    expect(one.hosts[0]?.address).not.toBe(two.hosts[0]?.address);
    await Promise.all(fleets.map((fleet) => fleet.down()));
    for (const fleet of fleets) {
      expect(existsSync(fleet.root)).toBe(false);
      expect(readFileSync("/proc/mounts", "utf8")).not.toContain(fleet.root);
    }
    expect(await traces()).toEqual(before);
  });

  it("form one Swarm a fleet when asked", async () => {
    const fleet = await startFleet({ hosts: 2, access: ["unix"], swarm: true });
    try {
      expect((await fleet.docker(0, "node", "ls", "--format", "{{.Hostname}} {{.ManagerStatus}}")).split("\n").sort()).toEqual([
        "host1 Leader",
        "host2 Reachable",
      ]);
    } finally {
      await fleet.down();
    }
  });
});

/** What a fleet adds to the machine; other fleets may be up, so only the shape of names that this suite makes is left out by comparing. */
async function traces(): Promise<unknown> {
  const links = (await run("ip", ["-o", "link"])).split("\n").filter((line) => line.includes(": swbr")).length;
  const namespaces = (await run("ip", ["netns", "list"])).split("\n").filter((line) => line.startsWith("sw")).length;
  const rules = (await run("iptables", ["-S", "FORWARD"])).split("\n").filter((line) => line.includes("swbr")).length;
  const groups = readdirSync("/sys/fs/cgroup")
    .flatMap((name) => (existsSync(`/sys/fs/cgroup/${name}`) ? [name] : []))
    .filter((name) => name.startsWith("slipway-")).length;
  return { links, namespaces, rules, groups };
}

function get(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(`http://${address}/`, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += String(chunk)));
      response.on("end", () => resolve(text));
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}

describe("the reason why no fleet can run", () => {
  it("is an error where engines are required", async () => {
    const { requireEngines } = await import("./requirements.ts");
    const before = { engines: process.env["SLIPWAY_ENGINES"], path: process.env["PATH"] };
    try {
      process.env["PATH"] = "/nowhere";
      delete process.env["SLIPWAY_ENGINES"];
      expect(await requireEngines()).toMatchObject({ ready: false });
      process.env["SLIPWAY_ENGINES"] = "required";
      await expect(requireEngines()).rejects.toThrow("SLIPWAY_ENGINES=required");
    } finally {
      process.env["PATH"] = before.path;
      if (before.engines === undefined) delete process.env["SLIPWAY_ENGINES"];
      else process.env["SLIPWAY_ENGINES"] = before.engines;
    }
  });
});
