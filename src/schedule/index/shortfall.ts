import { byText } from "../../model/order.ts";
import { Skew } from "./skew.ts";
import type { Service } from "./service.ts";
import { defined, rivalsOf, type State } from "./state.ts";

/** Why no host takes one more replica: reason → how many hosts, each under the first reason against it; most hosts first. */
export function reasonsAgainst<Facts>(state: State<Facts>, service: Service<Facts>, names: readonly string[]): ReadonlyMap<string, number> {
  const judge = newJudge(state, service, names);
  const counts = new Map<string, number>();
  for (const host of state.table.all()) {
    const reason = judge(host) ?? "fits";
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return new Map([...counts].sort((left, right) => right[1] - left[1] || byText(left[0], right[0])));
}

type Judge = (host: number) => string | undefined;

/** The first reason against a host; it looks at every rule of the host by itself, which a search never does. */
function newJudge<Facts>(state: State<Facts>, service: Service<Facts>, names: readonly string[]): Judge {
  const { table, partition } = state;
  const { outcomes } = partition.viewOf(service.shape);
  const counts = new Map(service.hosts.map((host, index) => [host, service.counts[index]!]));
  const rules = [
    roomRule(state, service, names),
    portRule(state, service),
    apartRule(state, service),
    withRule(state, service),
    skewRule(state, service),
  ];
  return (host) => {
    const refusal = table.notReady[host] ?? outcomes[table.kind[host]!]!.refusal;
    if (refusal !== undefined) return refusal;
    for (const rule of rules) {
      const reason = rule(host);
      if (reason !== undefined) return reason;
    }
    return (counts.get(host) ?? 0) < service.most ? undefined : `already has ${service.most} of at most ${service.most} replicas per host`;
  };
}

function roomRule<Facts>({ table }: State<Facts>, { dimensions, needs }: Service<Facts>, names: readonly string[]): Judge {
  return (host) => {
    if (table.fits(host, dimensions, needs)) return undefined;
    const lacking = dimensions.filter((dimension, index) => table.free[host * table.dimensions + dimension]! < needs[index]!);
    return `lacks ${lacking.map((dimension) => names[dimension]).join(" and ")}`;
  };
}

function portRule<Facts>(state: State<Facts>, service: Service<Facts>): Judge {
  const taken = new Map<number, number>();
  for (const port of service.spec.hostPorts ?? []) state.ports.eachTaken(port, (host) => taken.set(host, taken.get(host) ?? port.port));
  return (host) => (taken.has(host) ? `port ${taken.get(host)} taken` : undefined);
}

function apartRule<Facts>(state: State<Facts>, service: Service<Facts>): Judge {
  const rivals = new Map(rivalsOf(state, service).flatMap(({ name, hosts }) => hosts.map((host) => [host, name] as const)));
  return (host) => (rivals.has(host) ? `apart from ${rivals.get(host)}` : undefined);
}

function withRule<Facts>(state: State<Facts>, service: Service<Facts>): Judge {
  const needed = service.with.map((name) => ({ name, hosts: new Set(defined(state, [name])[0]?.hosts) }));
  return (host) => {
    const missing = needed.find(({ hosts }) => !hosts.has(host));
    return missing && `${missing.name} is not there`;
  };
}

function skewRule<Facts>(state: State<Facts>, service: Service<Facts>): Judge {
  const skew = new Skew();
  skew.begin(state, service);
  const what = service.byHost ? "host" : "group";
  return (host) => {
    const branch = service.byHost ? host : state.partition.outcomeOf(service.shape, host).groups[0]!;
    return skew.allows(branch) ? undefined : `would be more than ${service.maxSkew} above the emptiest ${what}`;
  };
}
