import { byText } from "../../model/order.ts";
import { Skew } from "./skew.ts";
import { Marks } from "./marks.ts";
import { countOn, type Service } from "./service.ts";
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
  const rules = [portRule(state, service), apartRule(state, service), withRule(state, service), skewRule(state, service)];
  return (host) => {
    const refusal = table.notReady[host] ?? partition.outcomeOf(service.shape, host).refusal;
    if (refusal !== undefined) return refusal;
    const lacking = service.dimensions.filter(
      (dimension, index) => table.free[host * table.dimensions + dimension]! < service.needs[index]!,
    );
    if (lacking.length > 0) return `lacks ${lacking.map((dimension) => names[dimension]).join(" and ")}`;
    for (const rule of rules) {
      const reason = rule(host);
      if (reason !== undefined) return reason;
    }
    return countOn(service, host) >= service.most ? `already has ${service.most} of at most ${service.most} replicas per host` : undefined;
  };
}

function portRule<Facts>(state: State<Facts>, service: Service<Facts>): Judge {
  const taken = new Map<number, number>();
  for (const port of service.spec.hostPorts ?? []) state.ports.eachTaken(port, (host) => taken.set(host, taken.get(host) ?? port.port));
  return (host) => (taken.has(host) ? `port ${taken.get(host)} taken` : undefined);
}

function apartRule<Facts>(state: State<Facts>, service: Service<Facts>): Judge {
  const rivals = rivalsOf(state, service);
  return (host) => {
    const rival = rivals.find(({ hosts }) => hosts.includes(host));
    return rival && `apart from ${rival.name}`;
  };
}

function withRule<Facts>(state: State<Facts>, service: Service<Facts>): Judge {
  return (host) => {
    const missing = service.with.find((name) => !defined(state, [name]).some(({ hosts }) => hosts.includes(host)));
    return missing === undefined ? undefined : `${missing} is not there`;
  };
}

function skewRule<Facts>(state: State<Facts>, service: Service<Facts>): Judge {
  const marks = new Marks();
  marks.begin(state, service);
  const skew = new Skew();
  skew.begin(state.partition.viewOf(service.shape), service.maxSkew, marks);
  return (host) => {
    if (service.maxSkew === 0) return undefined;
    const { groups } = state.partition.outcomeOf(service.shape, host);
    return skew.allows(groups[0]!, marks.inGroup) ? undefined : `would be more than ${service.maxSkew} above the emptiest group`;
  };
}
