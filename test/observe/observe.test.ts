import { describe, expect, it } from "vitest";
import { simulateFleet, type SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { Fleet } from "../../src/model/fleet.ts";
import { ownershipLabels } from "../../src/model/ownership.ts";
import type { Observed } from "../../src/model/observed.ts";
import { observeFleet, type ObserveOptions } from "../../src/observe/observe.ts";
import { VirtualClock } from "../apply/virtual-clock.ts";

function fleetOf(names: readonly string[]): Fleet {
  return {
    name: "prod",
    networkDriver: "bridge",
    placement: "spread",
    stacks: [],
    file: "fleet.yaml",
    warnings: [],
    hosts: names.map((name) => ({
      name,
      url: `unix:///${name}`,
      endpoint: { kind: "unix", path: `/${name}` },
      weight: 1,
      labels: {},
      taints: [],
      reserve: { nanoCpus: 0, memoryBytes: 0 },
      role: "worker",
    })),
    policy: { pruneStackShare: 0.2, pruneStackFloor: 3, pruneFleetShare: 0.1, bindPrefixes: undefined, allowPrivileged: true },
  };
}

class Scene {
  readonly clock = new VirtualClock();
  readonly simulated: SimulatedFleet;
  readonly #fleet: Fleet;

  constructor(names: readonly string[], containersPerHost = 1) {
    this.simulated = simulateFleet({
      clock: this.clock,
      hosts: names.map((name) => ({ name })),
      images: [{ reference: "web:1", command: ["serve"], present: true }],
      latencyMs: () => 1,
    });
    this.#fleet = fleetOf(names);
    for (const host of names) for (let slot = 1; slot <= containersPerHost; slot++) this.#create(host, slot);
  }

  #create(host: string, slot: number): void {
    const identity = {
      fleet: "prod",
      stack: "shop",
      service: "web",
      slot,
      fingerprint: `v1:${"3f".repeat(32)}`,
      revision: "c",
      role: "replica",
    } as const;
    this.simulated.control.createByHand(host, `shop-web-${slot}`, {
      Image: "web:1",
      Labels: ownershipLabels(identity, host, `shop-web-${slot}`),
    });
  }

  observe(options: Partial<ObserveOptions> = {}): Promise<Observed> {
    return this.clock.run(observeFleet(this.simulated, this.#fleet, { clock: this.clock, detail: "none", ...options }));
  }

  methods(): readonly string[] {
    return this.simulated.calls.log.map(({ host, method }) => `${host} ${method}`).sort();
  }
}

describe("observing a fleet", () => {
  it("asks each host for one list and nothing else", async () => {
    const scene = new Scene(["b", "a"]);
    const { hosts } = await scene.observe();
    expect(scene.methods()).toEqual(["a listContainers", "b listContainers"]);
    expect(hosts.map(({ host, freshness, containers }) => [host, freshness, containers.map(({ owner }) => owner?.service)])).toEqual([
      ["a", "fresh", ["web"]],
      ["b", "fresh", ["web"]],
    ]);
  });

  it("reads engine, networks, volumes and images only where asked", async () => {
    const scene = new Scene(["a", "b"]);
    const { hosts } = await scene.observe({ detail: ["b"] });
    expect(scene.methods()).toEqual(["a listContainers", "b info", "b listContainers", "b listImages", "b listNetworks", "b listVolumes"]);
    expect(hosts[0]?.detail).toBeUndefined();
    expect(hosts[1]?.detail?.images[0]?.tags).toEqual(["web:1"]);
    expect(hosts[1]?.detail?.networks.map(({ name }) => name)).toContain("bridge");
  });

  it("asks an engine once what it is: while a pull waits for a silent registry it lists, but does not tell", async () => {
    const scene = new Scene(["a"]);
    const first = await scene.observe({ detail: "all" });
    scene.simulated.calls.reset();
    const second = await scene.observe({ detail: "all", previous: first });
    expect(scene.methods()).toEqual(["a listContainers", "a listImages", "a listNetworks", "a listVolumes"]);
    expect(second.hosts[0]).toMatchObject({ freshness: "fresh", detail: { engine: first.hosts[0]!.detail!.engine } });
  });

  it("asks again what an engine is after the host was away", async () => {
    const scene = new Scene(["a"]);
    const first = await scene.observe({ detail: "all" });
    scene.simulated.control.freeze("a");
    const away = await scene.observe({ detail: "all", previous: first });
    expect(away.hosts[0]).toMatchObject({ freshness: "stale", detail: {} });
    scene.simulated.control.thaw("a");
    scene.simulated.calls.reset();
    await scene.observe({ detail: "all", previous: away });
    expect(scene.methods()).toContain("a info");
  });

  it("looks at 1,000 hosts with 10,000 containers in one round trip, one list call each", async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `h${String(index).padStart(4, "0")}`);
    const scene = new Scene(names, 10);
    const { hosts } = await scene.observe();
    expect(scene.simulated.calls.count()).toBe(1_000);
    expect(scene.simulated.calls.count("listContainers")).toBe(1_000);
    expect(hosts.flatMap(({ containers }) => containers.filter(({ owner }) => owner !== undefined))).toHaveLength(10_000);
    expect(scene.clock.monotonicMs()).toBeLessThan(5);
  });

  it("calls a silent host unknown after the deadline, says why, and knows the others at once", async () => {
    const scene = new Scene(["a", "b"]);
    scene.simulated.control.freeze("a");
    const { hosts } = await scene.observe();
    expect(hosts[0]).toMatchObject({ freshness: "unknown", containers: [] });
    expect(hosts[0]?.reason).toContain("did not answer");
    expect(hosts[1]?.freshness).toBe("fresh");
    expect(scene.clock.monotonicMs()).toBe(5_000);
  });

  it("remembers a silent host by its previous listing, with its true age over several passes", async () => {
    const scene = new Scene(["a", "b"]);
    const first = await scene.observe();
    scene.simulated.control.freeze("a");
    await scene.clock.run(scene.clock.sleep(60_000));
    const second = await scene.observe({ previous: first });
    expect(second.hosts[0]).toMatchObject({ freshness: "stale", containers: first.hosts[0]!.containers });
    expect(second.hosts[0]!.ageMs).toBeGreaterThanOrEqual(65_000);
    const third = await scene.observe({ previous: second });
    expect(third.hosts[0]!.ageMs).toBeGreaterThanOrEqual(second.hosts[0]!.ageMs + 5_000);
    scene.simulated.control.thaw("a");
    expect((await scene.observe({ previous: third })).hosts[0]).toMatchObject({ freshness: "fresh", ageMs: 0 });
  });

  it("says in different words that a daemon is down", async () => {
    const scene = new Scene(["a"]);
    scene.simulated.control.killDaemon("a");
    expect((await scene.observe()).hosts[0]?.reason).toContain("cannot be reached");
  });

  it("knows nothing of a host whose details cannot be had: an incomplete look justifies nothing", async () => {
    const clock = new VirtualClock();
    const simulated = simulateFleet({
      clock,
      hosts: [{ name: "a" }],
      disturb: (moment, { method }) =>
        moment === "before" && method === "listImages"
          ? { fail: { kind: "server", message: "layer store is broken", status: 500 } }
          : undefined,
    });
    const { hosts } = await clock.run(observeFleet(simulated, fleetOf(["a"]), { clock, detail: "all" }));
    expect(hosts[0]).toMatchObject({ freshness: "unknown" });
    expect(hosts[0]?.reason).toContain("layer store is broken");
  });

  it("is bound by its deadline even where a connection is never opened", async () => {
    const scene = new Scene(["a", "b"]);
    const engines = {
      get: (host: string) =>
        host === "a"
          ? { ...scene.simulated.get("a"), listContainers: () => new Promise<never>(() => undefined) }
          : scene.simulated.get(host),
      close: async () => undefined,
    };
    const { hosts } = await scene.clock.run(
      observeFleet(engines, fleetOf(["a", "b"]), { clock: scene.clock, detail: "none", deadlineMs: 1_000 }),
    );
    expect(hosts.map(({ freshness }) => freshness)).toEqual(["unknown", "fresh"]);
    expect(scene.clock.monotonicMs()).toBe(1_000);
  });

  it("ends with the interruption's reason", async () => {
    const scene = new Scene(["a"]);
    scene.simulated.control.freeze("a");
    const interrupt = new AbortController();
    const observing = scene.observe({ signal: interrupt.signal });
    interrupt.abort(new Error("Ctrl-C"));
    await expect(observing).rejects.toThrow("Ctrl-C");
  });
});
