import type { Workload } from "./place.ts";
import { decide, refuse, type Sink, verdictsFor } from "./sink.ts";
import { type Held, releaseAll } from "./stay.ts";

/** One replica on every host that fits. Hosts that a rule excludes are no failure; hosts that only lack room are. */
export function placeGlobal(workload: Workload, sink: Sink, held: Held): void {
  const { service, slots } = workload;
  releaseAll([workload], sink, held);
  for (const load of sink.loads.values()) {
    const host = load.host.name;
    const present = slots.find(({ current }) => current === host);
    const verdict = verdictsFor(service, 1, { ...sink, loads: new Map([[host, load]]) }, present?.current)[0]!;
    if (verdict.reasons.length === 0 || present?.unknown === true) {
      decide(sink, service, 1, load, present !== undefined, [verdict]);
    } else if (verdict.reasons.some((reason) => /^(lacks|port) /.test(reason))) {
      refuse(sink, service, 1, `on ${host}: ${verdict.reasons.join(" and ")}`, [verdict]);
    }
  }
}
