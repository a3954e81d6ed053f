import type { DesiredService } from "../../src/model/desired.ts";
import type { HostState } from "../../src/schedule/host.ts";
import { place } from "../../src/schedule/place.ts";
import { desiredFrom } from "../../test/desired/world.ts";
import { rounded, type Figure } from "../figure.ts";

/** The question that a plan asks, with everything around the index: `hosts` empty hosts, `services` of `replicas` each. */
export function placeOnce(hosts: number, services: number, replicas: number, goal: number): Figure {
  const request = {
    workloads: workloadsOf(services, replicas),
    hosts: Array.from({ length: hosts }, (_, at) => hostOf(at)),
    takenPorts: new Map(),
    strategy: "spread" as const,
    facts: { volumeHosts: new Map(), external: new Map() },
    explain: false,
  };
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    place(request);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((left, right) => left - right);
  const name = `place(): ${services * replicas} new replicas on ${hosts} hosts`;
  return { bench: "schedule", name, value: times[2]!, unit: "ms", goal, spread: `${rounded(times[0]!)}–${rounded(times[4]!)}` };
}

/** Some with a constraint, some over zones, a few of these evenly. */
function workloadsOf(services: number, replicas: number): { service: DesiredService; slots: Slot[] }[] {
  const [base] = desiredFrom("services: { a: { image: busybox } }").stacks[0]!.services;
  return Array.from({ length: services }, (_, at) => {
    const placement = {
      ...base!.placement,
      reservations: { nanoCpus: 1e8, memoryBytes: 2 ** 27 },
      constraints: at % 3 === 0 ? ["node.labels.disk==ssd"] : [],
      spread: at % 5 === 0 ? ["node.labels.zone"] : [],
      ...(at % 10 === 0 && { maxSkew: 1 }),
      ...(at % 7 === 0 && { strategy: "greedy" as const }),
    };
    const slots = Array.from({ length: replicas }, (_each, slot) => ({ slot: slot + 1, current: undefined, unknown: false }));
    return { service: { ...base!, name: `s${at}`, replicas, placement }, slots };
  });
}

interface Slot {
  readonly slot: number;
  readonly current: undefined;
  readonly unknown: boolean;
}

function hostOf(at: number): HostState {
  return {
    name: `h${at}`,
    labels: { disk: at % 2 === 0 ? "hdd" : "ssd", zone: `z${at % 4}` },
    role: "worker",
    taints: [],
    weight: 1,
    notReady: undefined,
    engine: undefined,
    capacity: { nanoCpus: 16e9, memoryBytes: 2 ** 36 },
    volumes: new Set(),
    networks: new Set(),
    images: new Set(),
  };
}
