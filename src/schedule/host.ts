import type { DesiredService, HostPort } from "../model/desired.ts";

/** What the scheduler knows of a host; a value it may copy and charge while it decides. */
export interface HostState {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly role: "manager" | "worker";
  readonly taints: readonly string[];
  readonly weight: number;
  /** Why nothing may be placed here; undefined = it is ready. */
  readonly notReady: string | undefined;
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
}

export interface TakenPort extends HostPort {
  /** Who holds it, for people: `shop/web.2` or `container nginx`. */
  readonly holder: string;
}

/** A host with what is already on it or has been decided in this pass. */
export interface Load {
  readonly host: HostState;
  nanoCpus: number;
  memoryBytes: number;
  readonly ports: TakenPort[];
  /** `stack/service` → replicas. */
  readonly replicas: Map<string, number>;
  total: number;
}

export function emptyLoad(host: HostState): Load {
  return { host, nanoCpus: 0, memoryBytes: 0, ports: [], replicas: new Map(), total: 0 };
}

export function serviceKey(service: Pick<DesiredService, "stack" | "name">): string {
  return `${service.stack}/${service.name}`;
}

export function replicasOn(load: Load, service: Pick<DesiredService, "stack" | "name">): number {
  return load.replicas.get(serviceKey(service)) ?? 0;
}

/** Counts a replica of `service` as being on the host. */
export function charge(load: Load, service: DesiredService, slot: number): void {
  load.nanoCpus += service.placement.reservations.nanoCpus;
  load.memoryBytes += service.placement.reservations.memoryBytes;
  for (const port of service.placement.hostPorts) load.ports.push({ ...port, holder: `${serviceKey(service)}.${slot}` });
  load.replicas.set(serviceKey(service), replicasOn(load, service) + 1);
  load.total += 1;
}

export function copyLoad(load: Load): Load {
  return { ...load, ports: [...load.ports], replicas: new Map(load.replicas) };
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
