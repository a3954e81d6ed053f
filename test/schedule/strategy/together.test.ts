import { describe, expect, it } from "vitest";
import { reasonsAgainst } from "../../../src/schedule/filters/index.ts";
import { charge, copyLoad, emptyLoad, type HostState, type Load } from "../../../src/schedule/host.ts";
import { STRATEGIES, type StrategyName } from "../../../src/schedule/strategy/strategies.ts";
import { placeTogether, type TogetherResult } from "../../../src/schedule/strategy/together.ts";
import { desiredFrom } from "../../desired/world.ts";
import { hostState } from "../host-state.ts";

const FACTS = { volumeHosts: new Map<string, string[]>(), external: new Map() };

function hostOf(name: string, size: number, labels: Readonly<Record<string, string>> = {}): HostState {
  return hostState(name, { labels, capacity: { nanoCpus: size * 1e9, memoryBytes: 2 ** 34 } });
}

/** Places all slots of a Compose file, then puts them there one by one and asks the real filters each time. */
function place(compose: string, loads: readonly Load[], by?: StrategyName): TogetherResult {
  const wanted = desiredFrom(compose)
    .stacks.flatMap(({ services }) => services)
    .flatMap((service) => Array.from({ length: service.replicas }, (_, at) => ({ service, slot: at + 1 })));
  const permits = (service: (typeof wanted)[number]["service"], slot: number, load: Load): boolean =>
    reasonsAgainst(service, slot, load, FACTS).length === 0;
  const result = placeTogether({ wanted, loads, permits, strategy: "spread", ...(by ? { by } : {}) });
  const after = new Map(loads.map((load) => [load.host.name, copyLoad(load)]));
  for (const { service, slot } of wanted) {
    const load = after.get(result.hosts.get(`${service.stack}/${service.name}.${slot}`) ?? "");
    if (!load) continue;
    expect(reasonsAgainst(service, slot, load, FACTS)).toEqual([]);
    charge(load, service, slot);
  }
  return result;
}

function yamlOf(name: string, more: string): string {
  return `  ${name}: { image: "web:1", ${more} }\n`;
}

function cpus(amount: number, more = ""): string {
  return `deploy: { resources: { reservations: { cpus: "${amount}" } }${more} }`;
}

describe("placing together", () => {
  it("finds the only split that fits, where one after the other leaves something out", () => {
    const compose = `services:\n${[5, 4, 3, 3, 3, 2].map((size, at) => yamlOf(`s${at}`, cpus(size))).join("")}`;
    const { hosts, verdict } = place(compose, [emptyLoad(hostOf("a", 10)), emptyLoad(hostOf("b", 10))]);
    expect([verdict, hosts.size]).toEqual(["complete", 6]);
  });

  it("keeps to constraints, ports and replicas per host while it does", () => {
    const compose = `services:\n${[
      yamlOf("web", `ports: ["80:80"], ${cpus(1, ", replicas: 2")}`),
      yamlOf("proxy", `ports: ["127.0.0.1:80:81"], ${cpus(1)}`),
      yamlOf("db", cpus(1, ", placement: { constraints: [node.labels.disk == ssd] }")),
      yamlOf("cache", cpus(1, ", replicas: 3, placement: { max_replicas_per_node: 1 }")),
    ].join("")}`;
    const loads = ["a", "b", "c"].map((name) => emptyLoad(hostOf(name, 3, name === "b" ? { disk: "ssd" } : {})));
    const { hosts, verdict } = place(compose, loads);
    expect(verdict).toBe("complete");
    expect([...hosts].find(([name]) => name.endsWith("/db.1"))?.[1]).toBe("b");
    const ports = [...hosts].filter(([name]) => /(web|proxy)\.\d$/.test(name)).map(([, host]) => host);
    expect(new Set(ports).size).toBe(3);
  });

  it.each(STRATEGIES.map(({ name }) => name))("works by %s, and only the exact ones prove that something is impossible", (by) => {
    const compose = `services:\n${yamlOf("x", cpus(2, ", replicas: 3"))}`;
    const { hosts, verdict } = place(compose, [emptyLoad(hostOf("a", 3)), emptyLoad(hostOf("b", 3))], by);
    expect([verdict, hosts.size]).toEqual([by === "default" || by === "optimal" ? "impossible" : "unknown", 2]);
  });

  it("counts what runs there already, and says when it is proven that not all fit", () => {
    const compose = `services:\n${yamlOf("x", cpus(2, ", replicas: 3"))}`;
    const busy = { ...emptyLoad(hostOf("a", 4)), nanoCpus: 1e9 };
    const { hosts, verdict } = place(compose, [busy, emptyLoad(hostOf("b", 3))]);
    expect([verdict, hosts.size]).toEqual(["impossible", 2]);
  });
});
