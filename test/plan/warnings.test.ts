import { describe, expect, it } from "vitest";
import type { HostDetail, HostObservation, ObservedContainer } from "../../src/model/observed.ts";
import { ownershipLabels } from "../../src/model/ownership.ts";
import { buildPlan } from "../../src/plan/build.ts";
import type { PlanInput } from "../../src/plan/input.ts";
import { fleetWarnings } from "../../src/plan/warnings.ts";
import { desiredFrom } from "../desired/world.ts";
import { inputOf } from "./input.ts";

const desired = desiredFrom("services:\n  web:\n    image: busybox:1\n");
const { body } = desired.stacks[0]!.networks[0]!;

function detail(networks: HostDetail["networks"]): HostDetail {
  const swarm = { state: "inactive", nodeId: "", address: "", manager: false, clusterId: "" } as const;
  return {
    engine: {
      id: "E1",
      name: "h1",
      version: "29.0.0",
      apiVersion: "1.52",
      os: "linux",
      arch: "amd64",
      cpus: 2,
      memoryBytes: 4e9,
      labels: {},
      swarm,
    },
    networks,
    volumes: [],
    images: [],
  };
}

function seen(host: string, change: Partial<HostObservation> = {}): HostObservation {
  return { host, freshness: "fresh", ageMs: 0, containers: [], ...change };
}

function input(change: Partial<PlanInput> = {}): PlanInput {
  return inputOf(desired, [seen("h1"), seen("h2")], change);
}

describe("a host that left fleet.yaml", () => {
  const slot = (service: string, number: number, host: string): PlanInput["inventory"][number] => ({
    stack: service === "web" ? "shop" : "blog",
    service,
    slot: number,
    host,
  });

  it("is warned about once, with what may still run there and what to do", () => {
    const warnings = fleetWarnings(
      input({ inventory: [slot("web", 1, "h3"), slot("web", 2, "h3"), slot("site", 1, "h3"), slot("web", 3, "h1")] }),
    );
    expect(warnings).toEqual([
      {
        severity: "warning",
        code: "plan.host-gone",
        message: "host h3 is no longer in fleet.yaml, but 3 slots of blog, shop may still run there",
        hint: "put h3 back into fleet.yaml, or run docker rm -f $(docker ps -aq --filter label=slipway.fleet=test) there; slipway down blog shop forgets whole stacks",
      },
    ]);
  });

  it("is not one that is merely out of reach", () => {
    const observed = { hosts: [seen("h1"), seen("h2", { freshness: "unknown", reason: "refused" })] };
    expect(fleetWarnings(input({ observed, inventory: [slot("web", 1, "h2")] }))).toEqual([]);
  });

  it("is each warned about on its own, sorted by name", () => {
    const warnings = fleetWarnings(input({ inventory: [slot("web", 1, "h9"), slot("web", 2, "h8")] }));
    expect(warnings.map(({ message }) => message.slice(0, 7))).toEqual(["host h8", "host h9"]);
  });
});

describe("a network of the right name", () => {
  const network = (labels: Readonly<Record<string, string>>): HostDetail =>
    detail([{ id: "n1", name: body.Name, driver: "bridge", labels }]);
  const warned = (labels: Readonly<Record<string, string>>): readonly string[] =>
    fleetWarnings(input({ observed: { hosts: [seen("h1", { detail: network(labels) }), seen("h2")] } })).map(({ message }) => message);
  const FOREIGN = ["network shop_default on h1 is not slipway's; it is used as it is"];

  it("that slipway made is used without a word", () => {
    expect(warned(body.Labels ?? {})).toEqual([]);
  });

  it("that somebody else made is used with a warning", () => {
    expect(warned({})).toEqual(FOREIGN);
    expect(warned({ ...body.Labels, "slipway.fleet": "other" })).toEqual(FOREIGN);
    expect(warned({ ...body.Labels, "slipway.stack": "blog" })).toEqual(FOREIGN);
  });

  it("that carries copied labels is not ours: the seal does not agree", () => {
    expect(warned({ ...body.Labels, "slipway.seal": "0".repeat(32) })).toEqual(FOREIGN);
  });

  it("that is external is expected to be foreign", () => {
    const external = desiredFrom(
      "services:\n  web:\n    image: busybox:1\nnetworks: { default: { external: true, name: shop_default } }\n",
    );
    expect(fleetWarnings(input({ desired: external, observed: { hosts: [seen("h1", { detail: network({}) })] } }))).toEqual([]);
  });
});

describe("a serving name that is taken", () => {
  const { fingerprint } = desired.stacks[0]!.services[0]!;
  const container = (labels: Readonly<Record<string, string>>): ObservedContainer => ({
    id: "c1",
    name: "shop-web-1",
    image: "busybox:1",
    imageId: "sha256:1",
    state: "running",
    health: "none",
    exitCode: undefined,
    status: "Up",
    createdAtMs: 0,
    owner: undefined,
    labels,
    ports: [],
    networks: [],
    volumes: [],
  });
  const reason = (labels: Readonly<Record<string, string>>): string | undefined =>
    buildPlan(input({ observed: { hosts: [seen("h1", { containers: [container(labels)], detail: detail([]) })] } })).unschedulable[0]
      ?.reason;

  it("by a container of this fleet from before its host was renamed says so", () => {
    const identity = { fleet: "test", stack: "shop", service: "web", slot: 1, fingerprint, revision: "", role: "replica" } as const;
    expect(reason(ownershipLabels(identity, "h1-old-name", "shop-web-1"))).toBe(
      "the name shop-web-1 on h1 belongs to a container with this fleet's labels that was sealed for another host or name; if the host was renamed in fleet.yaml, give it its old name back, otherwise remove that container",
    );
  });

  it("by a stranger says that it is not slipway's", () => {
    expect(reason({})).toBe("the name shop-web-1 on h1 belongs to a container that is not slipway's; rename or remove that one");
    expect(reason({ "slipway.fleet": "other", "slipway.seal": "x" })).toContain("not slipway's");
  });
});

describe("tenants", () => {
  it("are warned about when more is guaranteed than the fleet has, once hosts have been looked at closely", () => {
    const tenant = (name: string, cpus: number): { name: string; weight: number; guarantee: { cpu: number } } => ({
      name,
      weight: 1,
      guarantee: { cpu: cpus * 1e9 },
    });
    const promised = (cpus: number): PlanInput["desired"] => ({
      ...desired,
      fleet: { ...desired.fleet, tenants: [tenant("a", 2), tenant("b", cpus)] },
    });
    const hosts = desired.fleet.hosts.map(({ name }) => seen(name, { detail: detail([]) }));
    const capacity = 2 * hosts.length;
    const warned = (cpus: number, look = hosts): string[] =>
      buildPlan(input({ desired: promised(cpus), observed: { hosts: look } }))
        .warnings.filter(({ code }) => code === "plan.tenants")
        .map(({ message }) => message);
    expect(warned(capacity - 1)).toEqual([
      `tenants are guaranteed ${capacity + 1} CPUs together, and the fleet has ${capacity} CPUs; lower a guarantee or add a host`,
    ]);
    expect(warned(capacity - 2)).toEqual([]);
    expect(
      warned(
        capacity - 1,
        desired.fleet.hosts.map(({ name }) => seen(name)),
      ),
    ).toEqual([]);
  });
});
