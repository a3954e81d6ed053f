import type { DesiredService, Placement } from "../../../src/model/desired.ts";
import type { SchedulerPolicy, Tenant } from "../../../src/model/fleet.ts";
import { place, type PlaceRequest } from "../../../src/schedule/place.ts";
import { desiredFrom } from "../../desired/world.ts";
import { hostState } from "../host-state.ts";

const BASE: DesiredService = desiredFrom("services: { a: { image: busybox } }").stacks[0]!.services[0]!;
export const NOW_MS = 1_800_000_000_000;

export interface Wanted extends Partial<Placement> {
  readonly cpus?: number;
  readonly replicas?: number;
}

export interface Around {
  /** Of the one host. */
  readonly cpus: number;
  readonly scheduler?: Partial<SchedulerPolicy>;
  readonly tenants?: readonly Tenant[];
  /** Slot → minutes that it has waited. */
  readonly waited?: Readonly<Record<string, number>>;
  /** Slot → host. */
  readonly running?: Readonly<Record<string, string>>;
}

/** Services that may be anywhere, on the one host `a`. */
export function asked(
  services: Readonly<Record<string, Wanted>>,
  { cpus, scheduler, tenants, waited, running = {} }: Around,
): PlaceRequest {
  const since = Object.entries(waited ?? {}).map(([slot, minutes]) => [`shop/${slot}`, NOW_MS - 60_000 * minutes] as const);
  return {
    workloads: Object.entries(services).map(([name, wanted]) => {
      const service = serviceOf(name, wanted);
      const slots = Array.from({ length: service.replicas }, (_, at) => at + 1);
      return { service, slots: slots.map((slot) => ({ slot, current: running[`${name}.${slot}`], unknown: false })) };
    }),
    hosts: [hostState("a", { capacity: { nanoCpus: cpus * 1e9, memoryBytes: 2 ** 40 } })],
    takenPorts: new Map(),
    strategy: "spread",
    facts: { volumeHosts: new Map(), external: new Map() },
    scheduler: { queue: undefined, admission: undefined, preemption: false, ...scheduler },
    ...(tenants && { tenants }),
    times: { nowMs: NOW_MS, sinceMs: new Map(since) },
    thorough: true,
    explain: false,
  };
}

function serviceOf(name: string, { cpus = 1, replicas = 1, ...placement }: Wanted): DesiredService {
  const reservations = { nanoCpus: cpus * 1e9, memoryBytes: 0 };
  return { ...BASE, stack: "shop", name, replicas, placement: { ...BASE.placement, colocatedNetworks: [], reservations, ...placement } };
}

export function placed(request: PlaceRequest): string {
  const { decisions } = place(request);
  return decisions.flatMap(({ service, slot, host }) => (host === undefined ? [] : [`${service}.${slot}`])).join(" ");
}
