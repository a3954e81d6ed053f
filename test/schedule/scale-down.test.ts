import { describe, expect, it } from "vitest";
import type { HostState } from "../../src/schedule/host.ts";
import { place, type PlaceRequest } from "../../src/schedule/place.ts";
import { desiredFrom } from "../desired/world.ts";
import { carriedOut } from "./place-cases.ts";
import { hostState } from "./host-state.ts";

/** `h2: { zone: x }` */
type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

function request(services: readonly string[], labels: Labels, more: Partial<PlaceRequest> = {}): PlaceRequest {
  const lines = services.map((text, at) => `  s${at}: { image: a, networks: [n${at}], ${text} }`).join("\n");
  const networks = services.map((_, at) => `n${at}: {}`).join(", ");
  const desired = desiredFrom(`services:\n${lines}\nnetworks: { ${networks} }`);
  const all = desired.stacks.flatMap((each) => each.services);
  if (all.length !== services.length) throw new Error(desired.problems.map(({ message }) => message).join("\n"));
  return {
    workloads: all.map((service) => ({ service, slots: wanted(service.replicas) })),
    hosts: Object.entries(labels).map(([name, own]) => host(name, own)),
    takenPorts: new Map(),
    strategy: "spread",
    facts: { volumeHosts: new Map(), external: new Map() },
    explain: false,
    ...more,
  };
}

function host(name: string, labels: Readonly<Record<string, string>>): HostState {
  return hostState(name, { labels, capacity: { nanoCpus: 64e9, memoryBytes: 2 ** 38 } });
}

function wanted(count: number, hosts: readonly string[] = []): PlaceRequest["workloads"][number]["slots"] {
  return Array.from({ length: count }, (_, at) => ({ slot: at + 1, current: hosts[at], unknown: false }));
}

/** With the first service running on these hosts. */
function running(what: PlaceRequest, ...hosts: readonly string[][]): PlaceRequest {
  return {
    ...what,
    workloads: what.workloads.map(({ service }, at) => ({ service, slots: wanted(hosts[at]?.length ?? 0, hosts[at]) })),
  };
}

const replicas = (count: number, rules: string, deploy = ""): string =>
  `deploy: { replicas: ${count}, ${deploy} }, x-slipway: { place: { ${rules} } }`;
const zones = "placement: { preferences: [{ spread: node.labels.zone }] }";

/** Where it is with each number of replicas, one after the other. */
function scaled(what: PlaceRequest, ...counts: readonly number[]): string[] {
  let [now, after] = [what, place(what)];
  const found = [hostsOf(after)];
  for (const count of counts) {
    now = carriedOut(now, after, { s0: count });
    after = place(now);
    found.push(hostsOf(after));
  }
  return found;
}

function hostsOf({ decisions }: ReturnType<typeof place>, name = "s0"): string {
  return decisions
    .filter(({ service }) => service === name)
    .map(({ host: at }) => at ?? "-")
    .toSorted()
    .join(" ");
}

describe("scaling down", () => {
  it("keeps max_skew between hosts, though the preferred one comes first", () => {
    const what = request([replicas(3, "prefer: [node.labels.disk == ssd], max_skew: 1")], { h1: { disk: "ssd" }, h2: {}, h3: {} });
    expect(scaled(what, 6, 3)).toEqual(["h1 h2 h3", "h1 h1 h2 h2 h3 h3", "h1 h2 h3"]);
  });

  it("keeps max_skew between zones", () => {
    const labels = { h1: { zone: "x", disk: "ssd" }, h2: { zone: "x" }, h3: { zone: "y" } };
    const what = request([replicas(4, "prefer: [node.labels.disk == ssd], max_skew: 1", zones)], labels);
    expect(scaled(what, 7, 4, 2)).toEqual(["h1 h1 h3 h3", "h1 h1 h1 h1 h3 h3 h3", "h1 h1 h3 h3", "h1 h3"]);
  });

  it("goes back in the order in which max_skew let them in", () => {
    const labels = { h1: { disk: "ssd", fast: "yes" }, h2: { fast: "yes" }, h3: {} };
    const what = request([replicas(5, "prefer: [node.labels.disk == ssd, node.labels.fast == yes], max_skew: 2")], labels);
    expect(scaled(what, 6, 5)).toEqual(["h1 h1 h2 h2 h3", "h1 h1 h1 h2 h2 h3", "h1 h1 h2 h2 h3"]);
  });

  it("goes back host by host where they are packed", () => {
    const packed = replicas(2, "strategy: binpack", "resources: { reservations: { cpus: '20' } }");
    const there = "deploy: { resources: { reservations: { cpus: '30' } }, placement: { constraints: [node.labels.zone == y] } }";
    const what = request([packed, there], { h1: {}, h2: { zone: "y" } });
    expect(scaled(what, 4, 2)).toEqual(["h1 h2", "h1 h1 h1 h2", "h1 h2"]);
  });

  it("takes first what max_skew would not let in", () => {
    const what = request([replicas(3, "max_skew: 1")], { h1: {}, h2: {}, h3: {} });
    expect(hostsOf(place(running(what, ["h1", "h1", "h1", "h1", "h2"])))).toBe("h1 h1 h2");
  });

  it("leaves somebody with those who must be with it", () => {
    const what = request([replicas(2, ""), replicas(1, "with: [s0]")], { h1: {}, h2: {}, h3: {} });
    const down = place(running(what, ["h1", "h2", "h3"], ["h3"]));
    expect([hostsOf(down), hostsOf(down, "s1")]).toEqual(["h1 h3", "h3"]);
  });

  it("leaves nobody for those who go, too", () => {
    const what = request([replicas(2, ""), replicas(1, "with: [s0]")], { h1: {}, h2: {}, h3: {} });
    const down = place(running(what, ["h1", "h2", "h3"], ["h1", "h3"]));
    expect([hostsOf(down), hostsOf(down, "s1")]).toEqual(["h1 h2", "h1"]);
  });

  it("returns beside what other stacks have there", () => {
    const what = request([replicas(3, "strategy: least_load")], { h1: {}, h2: {} });
    const { service } = what.workloads[0]!;
    const other = { ...service, stack: "other" };
    const settled = [1, 2, 3].map((slot) => ({ service: other, slot, host: "h1" }));
    expect(scaled({ ...what, settled }, 4, 3)).toEqual(["h2 h2 h2", "h1 h2 h2 h2", "h2 h2 h2"]);
  });
});
