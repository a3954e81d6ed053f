import type { DesiredService, HostPort } from "../model/desired.ts";
import { deviceIdsOf } from "./gpu/request.ts";

/** What the scheduler knows of a host; a value it may copy and charge while it decides. */
export interface HostState {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly role: "manager" | "worker";
  readonly taints: readonly string[];
  readonly weight: number;
  /** Why nothing may be placed here; undefined = it is ready. */
  readonly notReady: string | undefined;
  /** `cordoned`: nothing new comes. `drained`: what is there goes, too. Absent: active. */
  readonly availability?: "cordoned" | "drained";
  /** What the host has in pieces, by kind; a kind that no host declares is not counted, or is nowhere. */
  readonly resources?: Readonly<Record<string, number>>;
  /** What the engine says of itself; undefined when it was not asked. */
  readonly engine:
    | {
        readonly id: string;
        readonly hostname: string;
        readonly apiVersion: string;
        readonly os: string;
        readonly arch: string;
        readonly address: string;
        readonly labels: Readonly<Record<string, string>>;
      }
    | undefined;
  /** What may be reserved, after the operator's own reserve; Infinity when unknown. */
  readonly capacity: { readonly nanoCpus: number; readonly memoryBytes: number };
  readonly volumes: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly images: ReadonlySet<string>;
  /** Round trip of the engine's API; absent: not measured. */
  readonly latencyMs?: number;
}

export interface TakenPort extends HostPort {
  /** Who holds it, for people: `shop/web.2` or `container nginx`. */
  readonly holder: string;
}

/** A GPU that is named by id, and who has it. */
export interface TakenDevice {
  readonly id: string;
  readonly holder: string;
}

/** A host with what is already on it or has been decided in this pass. */
export interface Load {
  readonly host: HostState;
  nanoCpus: number;
  memoryBytes: number;
  /** Pieces in use, by kind. */
  readonly counted: Map<string, number>;
  readonly ports: TakenPort[];
  readonly devices: TakenDevice[];
  /** `stack/service` → replicas. */
  readonly replicas: Map<string, number>;
  total: number;
}

export function emptyLoad(host: HostState): Load {
  return { host, nanoCpus: 0, memoryBytes: 0, counted: new Map(), ports: [], devices: [], replicas: new Map(), total: 0 };
}

export function serviceKey(service: Pick<DesiredService, "stack" | "name">): string {
  return `${service.stack}/${service.name}`;
}

/** `shop/web.2` */
export function slotKey(service: Pick<DesiredService, "stack" | "name">, slot: number): string {
  return `${serviceKey(service)}.${slot}`;
}

export function replicasOn(load: Load, service: Pick<DesiredService, "stack" | "name">): number {
  return load.replicas.get(serviceKey(service)) ?? 0;
}

/** What a replica takes in pieces on this host: a service that wants every GPU takes those that the host has. */
export function piecesOn(
  { resources }: Pick<HostState, "resources">,
  { placement }: Pick<DesiredService, "placement">,
): [string, number][] {
  const { counted, allGpus } = placement.reservations;
  const pieces = Object.entries(counted ?? {});
  return allGpus === true ? [...pieces.filter(([kind]) => kind !== "gpu"), ["gpu", Math.max(1, resources?.["gpu"] ?? 0)]] : pieces;
}

/** Counts a replica of `service` as being on the host. */
export function charge(load: Load, service: DesiredService, slot: number): void {
  load.nanoCpus += service.placement.reservations.nanoCpus;
  load.memoryBytes += service.placement.reservations.memoryBytes;
  for (const [kind, amount] of piecesOn(load.host, service)) load.counted.set(kind, (load.counted.get(kind) ?? 0) + amount);
  for (const port of service.placement.hostPorts) load.ports.push({ ...port, holder: `${serviceKey(service)}.${slot}` });
  for (const id of deviceIdsOf(service)) load.devices.push({ id, holder: `${serviceKey(service)}.${slot}` });
  load.replicas.set(serviceKey(service), replicasOn(load, service) + 1);
  load.total += 1;
}

/** Takes back what `charge` counted. */
export function discharge(load: Load, service: DesiredService, slot: number): void {
  load.nanoCpus -= service.placement.reservations.nanoCpus;
  load.memoryBytes -= service.placement.reservations.memoryBytes;
  for (const [kind, amount] of piecesOn(load.host, service)) load.counted.set(kind, (load.counted.get(kind) ?? 0) - amount);
  const holder = `${serviceKey(service)}.${slot}`;
  for (const port of service.placement.hostPorts) {
    const at = load.ports.findLastIndex((taken) => taken.holder === holder && taken.port === port.port);
    if (at >= 0) load.ports.splice(at, 1);
  }
  for (const id of deviceIdsOf(service)) {
    const at = load.devices.findLastIndex((taken) => taken.holder === holder && taken.id === id);
    if (at >= 0) load.devices.splice(at, 1);
  }
  load.replicas.set(serviceKey(service), replicasOn(load, service) - 1);
  load.total -= 1;
}

export function copyLoad(load: Load): Load {
  return { ...load, counted: new Map(load.counted), ports: [...load.ports], devices: [...load.devices], replicas: new Map(load.replicas) };
}

/** A port on all addresses meets every address. */
export function portsClash(left: HostPort, right: HostPort): boolean {
  if (left.port !== right.port || left.protocol !== right.protocol) return false;
  return left.address === right.address || isAny(left.address) || isAny(right.address);
}

/** As IPv4 and IPv6 write it. */
function isAny(address: string): boolean {
  return address === "0.0.0.0" || address === "::";
}
