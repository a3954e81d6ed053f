import { describe, expect, it } from "vitest";
import type { HostState } from "../../../src/schedule/host.ts";
import { place, type PlaceRequest } from "../../../src/schedule/place.ts";
import { desiredFrom } from "../../desired/world.ts";
import { hostState } from "../host-state.ts";

/** One stack; `current`: where the first slot of each service is. */
function request(compose: string, hosts: readonly HostState[], more: Partial<PlaceRequest> = {}, current?: string): PlaceRequest {
  const { services } = desiredFrom(compose).stacks[0]!;
  return {
    workloads: services.map((service) => ({
      service,
      slots: Array.from({ length: service.replicas }, (_, at) => ({
        slot: at + 1,
        current: at === 0 ? current : undefined,
        unknown: false,
      })),
    })),
    hosts,
    takenPorts: new Map(),
    strategy: "spread",
    facts: { volumeHosts: new Map(), external: new Map() },
    explain: true,
    ...more,
  };
}

const chosen = (what: PlaceRequest) => place(what).decisions.map(({ service, slot, host: name }) => `${service}.${slot}@${name}`);
const scored = (what: PlaceRequest, name: string) =>
  place(what).decisions[0]!.verdicts.map((verdict) => verdict.scores.find((score) => score.name === name)?.value);

const WEB = "services: { web: { image: web } }";

describe("latency", () => {
  it("decides between hosts that are equal otherwise, in coarse bands", () => {
    expect(chosen(request(WEB, [hostState("a", { latencyMs: 150 }), hostState("b", { latencyMs: 3 })]))).toEqual(["web.1@b"]);
    expect(chosen(request(WEB, [hostState("a", { latencyMs: 24 }), hostState("b", { latencyMs: 1 })]))).toEqual(["web.1@a"]);
    const hosts = [5, 60, 250, 400, undefined].map((latencyMs, at) => hostState(`h${at}`, latencyMs === undefined ? {} : { latencyMs }));
    expect(scored(request(WEB, hosts), "latency")).toEqual([25, 100, 400, 1000, 1000]);
  });

  it("says nothing where all hosts are equally far", () => {
    expect(scored(request(WEB, [hostState("a", { latencyMs: 5 }), hostState("b", { latencyMs: 20 })]), "latency")).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("counts less than replicas, load and the image, and moves nothing", () => {
    const near = { latencyMs: 1 };
    const far = { latencyMs: 300 };
    const two = "services: { web: { image: web, deploy: { replicas: 2 } } }";
    expect(chosen(request(two, [hostState("a", far), hostState("b", near)]))).toEqual(["web.1@b", "web.2@a"]);
    expect(chosen(request(WEB, [hostState("a", { ...far, images: new Set(["web:latest"]) }), hostState("b", near)]))).toEqual(["web.1@a"]);
    expect(chosen(request(WEB, [hostState("a", far), hostState("b", near)], {}, "a"))).toEqual(["web.1@a"]);
  });
});

describe("recent failures", () => {
  const failedOn = (failures: Readonly<Record<string, number>>, service = "web"): Partial<PlaceRequest> => ({
    facts: { volumeHosts: new Map(), external: new Map(), failures: new Map([[`shop/${service}`, new Map(Object.entries(failures))]]) },
  });

  it("send a newcomer elsewhere, whatever strategy and preferences say", () => {
    const hosts = [hostState("a", { labels: { disk: "ssd" } }), hostState("b")];
    expect(chosen(request(WEB, hosts, failedOn({ a: 1 })))).toEqual(["web.1@b"]);
    const wishful = "services: { web: { image: web, x-slipway: { place: { prefer: [node.labels.disk == ssd], strategy: binpack } } } }";
    expect(chosen(request(wishful, hosts))).toEqual(["web.1@a"]);
    expect(chosen(request(wishful, hosts, failedOn({ a: 1 })))).toEqual(["web.1@b"]);
  });

  it("count: the host with the fewest goes first, and one that alone fits is still chosen", () => {
    expect(chosen(request(WEB, [hostState("a"), hostState("b")], failedOn({ a: 3, b: 1 })))).toEqual(["web.1@b"]);
    expect(chosen(request(WEB, [hostState("a"), hostState("b", { notReady: "is out of reach" })], failedOn({ a: 3 })))).toEqual([
      "web.1@a",
    ]);
  });

  it("do not concern what is there already, and other services", () => {
    expect(chosen(request(WEB, [hostState("a"), hostState("b")], failedOn({ a: 3 }), "a"))).toEqual(["web.1@a"]);
    expect(chosen(request(WEB, [hostState("a"), hostState("b")], failedOn({ a: 3 }, "other")))).toEqual(["web.1@a"]);
    expect(scored(request(WEB, [hostState("a"), hostState("b")], failedOn({ a: 3 }, "other")), "failed here")).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("of one concern all that must be on its host", () => {
    const pair = "services: { db: { image: db }, web: { image: web } }";
    expect(chosen(request(pair, [hostState("a"), hostState("b")]))).toEqual(["db.1@a", "web.1@a"]);
    expect(chosen(request(pair, [hostState("a"), hostState("b")], failedOn({ a: 1 })))).toEqual(["db.1@b", "web.1@b"]);
  });
});
