import { describe, expect, it } from "vitest";
import type { HostState } from "../../../src/schedule/host.ts";
import { place, type PlaceRequest } from "../../../src/schedule/place.ts";
import { desiredFrom } from "../../desired/world.ts";
import { hostState } from "../host-state.ts";

function host(name: string, gpu?: number, cpus = 64): HostState {
  const capacity = { nanoCpus: cpus * 1e9, memoryBytes: 2 ** 38 };
  return hostState(name, { capacity, ...(gpu !== undefined && { resources: { gpu } }) });
}

/** Each service on a network of its own. `current`: service → hosts of its slots. */
function request(
  services: Readonly<Record<string, string>>,
  hosts: readonly HostState[],
  current: Readonly<Record<string, readonly string[]>> = {},
  more: Partial<PlaceRequest> = {},
): PlaceRequest {
  const names = Object.keys(services);
  const yaml = names.map((name) => `  ${name}: { image: a, networks: [n-${name}], ${services[name]} }`).join("\n");
  const desired = desiredFrom(`services:\n${yaml}\nnetworks: { ${names.map((name) => `n-${name}: {}`).join(", ")} }`);
  return {
    workloads: desired.stacks[0]!.services.map((service) => ({
      service,
      slots: Array.from({ length: service.replicas }, (_, at) => ({ slot: at + 1, current: current[service.name]?.[at], unknown: false })),
    })),
    hosts,
    takenPorts: new Map(),
    strategy: "spread",
    facts: { volumeHosts: new Map(), external: new Map() },
    explain: true,
    ...more,
  };
}

const chosen = (what: PlaceRequest) => place(what).decisions.map(({ service, slot, host: name }) => `${service}.${slot}@${name ?? "-"}`);
const gpus = (count: number, replicas = 1, more = ""): string => `gpus: [{ count: ${count} }], deploy: { replicas: ${replicas} }${more}`;
const named = (...ids: number[]): string => `gpus: [{ device_ids: [${ids.map((id) => `'${id}'`).join(", ")}] }]`;

describe("a service that asks for GPUs", () => {
  it("leaves whole hosts to those that need many: one goes where another one is already", () => {
    const services = { small: gpus(1, 2), wide: gpus(4) };
    // Plain spread would put the second on b, and the wide one nowhere.
    const both = request(services, [host("a", 4), host("b", 4)], { small: ["a"] });
    expect(chosen(both)).toEqual(["small.1@a", "small.2@a", "wide.1@b"]);
  });

  it("says how many GPUs are lost for others, before the terms of the strategy", () => {
    const what = request({ small: gpus(1, 2), wide: gpus(4) }, [host("a", 4), host("b", 4), host("c")], { small: ["a"], wide: ["-"] });
    const second = place(what).decisions.find(({ service, slot }) => service === "small" && slot === 2)!;
    expect(second.verdicts.map(({ scores }) => scores.map(({ name }) => name))).toEqual(
      [1, 2, 3].map(() => ["gpus lost", "replicas here", "load"]),
    );
    expect(second.host).toBe("a");
  });

  it("is spread as ever where nobody is spoilt", () => {
    expect(chosen(request({ small: gpus(1, 4) }, [host("a", 4), host("b", 4)]))).toEqual([
      "small.1@a",
      "small.2@b",
      "small.3@a",
      "small.4@b",
    ]);
  });

  it("is placed by the strategy that it names itself", () => {
    const services = { small: gpus(1, 2, ", x-slipway: { place: { strategy: spread } }"), wide: gpus(4, 0) };
    expect(chosen(request(services, [host("a", 4), host("b", 4)], { small: ["a"] }))).toEqual(["small.1@a", "small.2@b"]);
  });

  it("keeps to spread preferences first, and moves nothing that runs", () => {
    const zones = [host("a", 4), host("b", 4)].map((each, at) => ({ ...each, labels: { zone: `z${at}` } }));
    const spread = "gpus: [{ count: 1 }], deploy: { replicas: 2, placement: { preferences: [{ spread: node.labels.zone }] } }";
    expect(chosen(request({ small: spread, wide: gpus(4, 0) }, zones))).toEqual(["small.1@a", "small.2@b"]);
    expect(chosen(request({ small: gpus(1, 2), wide: gpus(4, 0) }, zones, { small: ["a", "b"] }))).toEqual(["small.1@a", "small.2@b"]);
  });

  it("has no such term where no host of fleet.yaml declares GPUs: nobody knows how many there are", () => {
    const { decisions } = place(request({ small: gpus(1) }, [host("a"), host("b")]));
    expect(decisions[0]!.verdicts[0]!.scores.map(({ name }) => name)).toEqual(["replicas here", "load"]);
  });
});

describe("a GPU that is named by id", () => {
  const reason = (what: PlaceRequest) => place(what).unschedulable[0]?.reason;

  it("has one owner on a host, and the reason names it", () => {
    const one = request({ first: named(0), second: named(0) }, [host("a", 2)]);
    expect(chosen(one)).toEqual(["first.1@a", "second.1@-"]);
    expect(reason(one)).toBe("0 of 1 hosts: 1 lacks GPU device 0, which shop/first.1 has");
    expect(chosen(request({ first: named(0), second: named(0) }, [host("a", 2), host("b", 2)]))).toEqual(["first.1@a", "second.1@b"]);
    expect(chosen(request({ first: named(0), second: named(1) }, [host("a", 2)]))).toEqual(["first.1@a", "second.1@a"]);
  });

  it("is none of the free ones, which are counted", () => {
    const what = request({ first: named(0, 1), second: gpus(2) }, [host("a", 3)]);
    expect(chosen(what)).toEqual(["first.1@a", "second.1@-"]);
    expect(reason(what)).toMatch(/lacks 1 gpu/i);
  });

  it("stays with whom it has when another one comes that goes first", () => {
    const what = request({ first: `${named(0)}, x-slipway: { priority: 9 }`, second: named(0) }, [host("a", 2)], { second: ["a"] });
    expect(chosen(what)).toEqual(["first.1@-", "second.1@a"]);
  });

  it("is nobody's room: sending others away does not free it for a pre-emptor", () => {
    const what = request(
      { first: `${named(0)}, x-slipway: { priority: 9 }`, second: named(0) },
      [host("a", 2)],
      { second: ["a"] },
      {
        scheduler: { queue: undefined, admission: undefined, preemption: true },
      },
    );
    expect(chosen(what)).toEqual(["first.1@-", "second.1@a"]);
  });

  it("may be shared as Docker lets them where fleet.yaml does not count GPUs", () => {
    expect(chosen(request({ first: named(0), second: named(0) }, [host("a")]))).toEqual(["first.1@a", "second.1@a"]);
  });
});
