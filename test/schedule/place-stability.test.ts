import { describe, expect, it } from "vitest";
import type { Tenant } from "../../src/model/fleet.ts";
import type { HostState } from "../../src/schedule/host.ts";
import { place, type PlaceRequest, type WantedSlot } from "../../src/schedule/place.ts";
import { desiredFrom } from "../desired/world.ts";
import { carriedOut } from "./place-cases.ts";
import { hostState } from "./host-state.ts";

function host(name: string, cpus = 4, more: Partial<HostState> = {}): HostState {
  return hostState(name, { capacity: { nanoCpus: cpus * 1e9, memoryBytes: 2 ** 34 }, ...more });
}

type Current = Readonly<Record<string, readonly (string | undefined)[]>>;

/** Services that name no network share one, which ties them to one host; `alone` ties nothing. */
function request(services: Readonly<Record<string, string>>, hosts: readonly HostState[], current: Current = {}): PlaceRequest {
  const yaml = Object.entries(services).map(([name, text]) => `  ${name}: { image: a, ${text} }`);
  const networks = Object.keys(services).map((name) => `of-${name}: {}`);
  const desired = desiredFrom(`services:\n${yaml.join("\n")}\nnetworks: { ${networks.join(", ")} }\nvolumes: { db: {}, big: {} }`);
  const all = desired.stacks.flatMap((stack) => stack.services);
  if (all.length === 0) throw new Error(desired.problems.map(({ message }) => message).join("\n"));
  return {
    workloads: all.map((service) => {
      const own = current[service.name] ?? [];
      const many = service.mode === "global" ? own.length : service.replicas;
      const slots = Array.from({ length: many }, (_, at): WantedSlot => {
        return { slot: service.mode === "global" ? 1 : at + 1, current: own[at], unknown: false };
      });
      return { service, slots };
    }),
    hosts,
    takenPorts: new Map(),
    strategy: "spread",
    facts: { volumeHosts: new Map(), external: new Map() },
    explain: false,
  };
}

const alone = (name: string): string => `networks: [of-${name}]`;
const cpus = (amount: number, more = ""): string => `deploy: { ${more} resources: { reservations: { cpus: '${amount}' } } }`;
const company = (name: string): string => `x-slipway: { place: { with: [${name}] } }`;
const GLOBAL = "mode: global,";

const placed = (what: PlaceRequest): string[] =>
  place(what).decisions.map(({ service, slot, host: name }) => `${service}.${slot}@${name ?? "-"}`);

/** What is decided when everything is where it was decided to be. */
const again = (what: PlaceRequest, hosts = what.hosts): string[] => placed({ ...carriedOut(what, place(what)), hosts });

const tenants = (quota: Tenant["quota"]): readonly Tenant[] => [{ name: "retail", weight: 1, ...(quota && { quota }) }];

function ofTenant(what: PlaceRequest, quota: Tenant["quota"]): PlaceRequest {
  const workloads = what.workloads.map(({ service, slots }) => ({
    service: { ...service, placement: { ...service.placement, tenant: "retail" } },
    slots,
  }));
  return { ...what, workloads, tenants: tenants(quota) };
}

describe("what has been placed stays when it is asked again", () => {
  it("a group of one host that is with a service of every host", () => {
    const what = request({ agent: `${alone("agent")}, ${cpus(0, GLOBAL)}`, one: company("agent"), two: "scale: 1" }, [
      host("a"),
      host("b"),
    ]);
    expect(placed(what)).toEqual(["agent.1@a", "agent.1@b", "one.1@a", "two.1@a"]);
    expect(again(what)).toEqual(placed(what));
  });

  it("a free service beside a service of every host that is with another free one", () => {
    const services = {
      agent: `${alone("agent")}, ${company("cache")}, ${cpus(2, GLOBAL)}`,
      cache: `${alone("cache")}, scale: 1`,
      web: `${alone("web")}, ${company("cache")}, ${cpus(1)}`,
    };
    const what = request(services, [host("a", 2)]);
    expect(again(what)).toEqual(placed(what));
    const running = request(services, [host("a", 2)], { cache: ["a"], web: ["a"] });
    expect(placed(running)).toEqual(["agent.1@-", "cache.1@a", "web.1@a"]);
  });

  it("a service that is with a group, while another group is new", () => {
    const services = {
      big: `networks: [of-big], volumes: ['big:/d'], ${cpus(3)}`,
      db: `networks: [of-db], volumes: ['db:/d'], ${cpus(1)}`,
      web: `${alone("web")}, ${company("db")}, ${cpus(2)}`,
    };
    expect(placed(request(services, [host("a")], { db: ["a"], web: ["a"] }))).toEqual(["big.1@-", "db.1@a", "web.1@a"]);
  });

  it("a group, while another has to leave its host", () => {
    const services = {
      big: `networks: [of-big], volumes: ['big:/d'], ${cpus(3)}`,
      db: `networks: [of-db], volumes: ['db:/d'], ${cpus(2)}`,
    };
    const hosts = [host("a", 4, { availability: "drained" }), host("b")];
    expect(placed(request(services, hosts, { big: ["a"], db: ["b"] }))).toEqual(["big.1@-", "db.1@b"]);
  });
});

describe("a new host moves nothing", () => {
  it("of a service of every host that has max_skew", () => {
    const agent = `${alone("agent")}, x-slipway: { place: { max_skew: 1 } }, deploy: { mode: global, placement: { preferences: [{ spread: node.labels.zone }] } }`;
    const zone = (name: string): Partial<HostState> => ({ labels: { zone: name } });
    const what = request({ agent, web: `${alone("web")}, ${company("agent")}` }, [
      host("b", 4, zone("x")),
      host("c", 4, zone("x")),
      host("d", 4, zone("y")),
    ]);
    expect(placed(what)).toEqual(["agent.1@b", "agent.1@c", "agent.1@d", "web.1@b"]);
    expect(again(what, [host("a", 4, zone("z")), ...what.hosts])).toEqual(["agent.1@a", ...placed(what)]);
  });

  it("of a group of which a part waits for room", () => {
    const what = request({ one: cpus(3), two: cpus(3) }, [host("a")], { one: ["a"] });
    expect(placed(what)).toEqual(["one.1@a", "two.1@-"]);
    expect(again(what, [host("a"), host("b", 8)])).toEqual(["one.1@a", "two.1@-"]);
    expect(place(what).unschedulable[0]?.reason).toMatch(
      /^on a, where the others are: lacks 2 cpus; network \S+ keeps one, two on one host/i,
    );
  });
});

describe("a group of one host", () => {
  it("asks for no room for what has to wait anyway", () => {
    const what = request({ one: cpus(3), two: cpus(3) }, [host("a"), host("b")]);
    expect(placed(ofTenant(what, { replicas: 1 }))).toEqual(["one.1@a", "two.1@-"]);
    expect(placed(ofTenant(what, undefined))).toEqual(["one.1@-", "two.1@-"]);
    expect(place(ofTenant(what, { replicas: 1 })).unschedulable[0]?.reason).toMatch(/^tenant retail has 1 replicas? of its quota/);
  });

  it("counts what is there before anything new for its tenant", () => {
    const what = ofTenant(request({ one: "scale: 2", two: "scale: 1" }, [host("a")], { one: [undefined, "a"], two: ["a"] }), {
      replicas: 2,
    });
    expect(placed(what)).toEqual(["one.1@-", "one.2@a", "two.1@a"]);
  });

  it("is joined by as much as there is room for", () => {
    const what = request({ one: cpus(3), two: cpus(1, "replicas: 2,") }, [host("a"), host("b", 8)], { one: ["a"] });
    expect(placed(what)).toEqual(["one.1@a", "two.1@a", "two.2@-"]);
  });

  it("moves as a whole where something that is there may not stay", () => {
    const what = request({ one: cpus(3), two: cpus(2) }, [host("a"), host("b", 8)], { one: ["a"], two: ["a"] });
    expect(placed(what)).toEqual(["one.1@b", "two.1@b"]);
  });
});

it("a replica that has to move does not wait for the quota that a new one of its service waits for", () => {
  const hosts = [host("a", 4, { availability: "drained" }), host("b")];
  const what = request({ web: "scale: 2" }, hosts, { web: [undefined, "a"] });
  expect(placed(ofTenant(what, { replicas: 1 }))).toEqual(["web.1@-", "web.2@b"]);
});

it("pre-emption sends away nobody whom others are with", () => {
  const priority = (more: string): string => `x-slipway: { priority: 9, ${more} }`;
  const services = {
    cache: `${alone("cache")}, ${cpus(3)}`,
    other: `${alone("other")}, ${cpus(4)}`,
    side: `${alone("side")}, ${company("cache")}, ${cpus(1)}`,
    web: `${alone("web")}, ${priority("place: { with: [cache] }")}, ${cpus(2)}`,
    worker: `${alone("worker")}, ${priority("")}, ${cpus(2)}`,
  };
  const what: PlaceRequest = {
    ...request(services, [host("a"), host("b")], { cache: ["a"], other: ["b"], side: ["a"] }),
    scheduler: { queue: undefined, admission: undefined, preemption: true },
  };
  expect(placed(what)).toEqual(["cache.1@a", "other.1@-", "side.1@a", "web.1@-", "worker.1@b"]);
  expect(again(what)).toEqual(placed(what));
});
