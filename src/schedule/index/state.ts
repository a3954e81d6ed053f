import type { HostTable } from "./hosts.ts";
import type { Partition } from "./partition.ts";
import type { PortTable } from "./ports.ts";
import { recount, type Service } from "./service.ts";

/** All that a cluster knows. */
export interface State<Facts> {
  readonly table: HostTable;
  readonly partition: Partition<Facts>;
  readonly ports: PortTable;
  readonly services: Map<string, Service<Facts>>;
  /** Service → those it is kept apart from; whoever is in one list has the other in its own. */
  readonly rivals: Map<string, Set<string>>;
}

export function rivalsOf<Facts>(state: State<Facts>, { name }: Service<Facts>): Service<Facts>[] {
  return defined(
    state,
    [...(state.rivals.get(name) ?? [])].filter((rival) => rival !== name),
  );
}

/** Services by name; what is not defined has no replicas. */
export function defined<Facts>(state: State<Facts>, names: readonly string[]): Service<Facts>[] {
  return names.map((name) => state.services.get(name)).filter((service) => service !== undefined);
}

/** One replica more or less, without a look at rules. */
export function change<Facts>(state: State<Facts>, service: Service<Facts>, host: number, by: 1 | -1): void {
  recount(service, host, by);
  state.table.charge(host, service.dimensions, service.needs, service.load, by);
  changePorts(state, service, host, by);
  state.partition.move(host);
}

export function changePorts<Facts>(state: State<Facts>, { spec }: Service<Facts>, host: number, by: 1 | -1): void {
  for (const port of spec.hostPorts ?? []) {
    if (by > 0) state.ports.take(host, port);
    else state.ports.release(host, port);
  }
}
