import { describe, expect, it } from "vitest";
import { reasonsAgainst } from "../../../src/schedule/filters/index.ts";
import { emptyLoad, type HostState } from "../../../src/schedule/host.ts";
import { place } from "../../../src/schedule/place.ts";
import { seeded } from "../../../src/schedule/strategy/random.ts";
import { placeTogether } from "../../../src/schedule/strategy/together.ts";
import { desiredFrom } from "../../desired/world.ts";

const FACTS = { volumeHosts: new Map<string, string[]>(), external: new Map() };

function randomHosts(random: () => number): HostState[] {
  return Array.from({ length: 1 + Math.floor(random() * 5) }, (_, at) => ({
    name: `h${at}`,
    labels: {},
    role: "worker",
    taints: [],
    weight: 1 + Math.floor(random() * 3),
    notReady: undefined,
    engine: undefined,
    capacity: { nanoCpus: (2 + Math.floor(random() * 6)) * 1e9, memoryBytes: (2 + Math.floor(random() * 14)) * 2 ** 30 },
    volumes: new Set<string>(),
    networks: new Set<string>(),
    images: new Set<string>(),
  }));
}

function randomCompose(random: () => number): string {
  const services = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, at) => {
    const reserved = `cpus: "${1 + Math.floor(random() * 3)}", memory: ${1 + Math.floor(random() * 4)}g`;
    const rule = random() < 0.3 ? ", placement: { max_replicas_per_node: 1 }" : "";
    return `  s${at}: { image: "web:1", network_mode: none, deploy: { replicas: ${1 + Math.floor(random() * 3)}, resources: { reservations: { ${reserved} } }${rule} } }\n`;
  });
  return `services:\n${services.join("")}`;
}

describe("the indexed strategy of a comparison", () => {
  it.each(["spread", "binpack"] as const)("decides what the planner decides, by %s", { timeout: 60_000 }, (strategy) => {
    const random = seeded(51);
    let decided = 0;
    for (let number = 0; number < 100; number++) {
      const hosts = randomHosts(random);
      const services = desiredFrom(randomCompose(random)).stacks.flatMap((stack) => stack.services);
      const slotsOf = (replicas: number) =>
        Array.from({ length: replicas }, (_, at) => ({ slot: at + 1, current: undefined, unknown: false }));
      const workloads = services.map((service) => ({ service, slots: slotsOf(service.replicas) }));
      const planned = place({ workloads, hosts, takenPorts: new Map(), strategy, facts: FACTS, explain: false });
      const together = placeTogether({
        wanted: workloads.flatMap(({ service, slots }) => slots.map(({ slot }) => ({ service, slot }))),
        loads: hosts.map(emptyLoad),
        permits: (service, slot, load) => reasonsAgainst(service, slot, load, FACTS).length === 0,
        strategy,
        by: "indexed",
      });
      for (const { stack, service, slot, host } of planned.decisions) {
        expect(`${service}.${slot} ${together.hosts.get(`${stack}/${service}.${slot}`)}`).toBe(`${service}.${slot} ${host}`);
        decided += host === undefined ? 0 : 1;
      }
    }
    expect(decided).toBeGreaterThan(300);
  });
});
