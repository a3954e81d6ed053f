import type { Engines } from "../engine/port.ts";
import type { Clock } from "../model/clock.ts";
import type { EngineInfo } from "../model/engine.ts";
import type { Fleet } from "../model/fleet.ts";
import type { HostObservation, Observed } from "../model/observed.ts";
import { sortedBy } from "../model/order.ts";
import { observedContainers } from "./container.ts";
import { readDetail } from "./detail.ts";
import { withLatencies } from "./latency.ts";
import { reasonOf } from "./reason.ts";
import { within } from "./within.ts";

export interface ObserveOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** For one host's whole observation; 5 s by default. */
  readonly deadlineMs?: number;
  /** Hosts that also need engine, networks, volumes and images. A converged fleet needs none. */
  readonly detail: "none" | "all" | readonly string[];
  /** An earlier look: what a silent host is remembered by. */
  readonly previous?: Observed;
}

/**
 * Looks at every host at once. Never rejects because of a host: one that fails is `stale` with its previous
 * listing, or `unknown`. Rejects with the signal's reason when aborted.
 */
export async function observeFleet(engines: Engines, fleet: Fleet, options: ObserveOptions): Promise<Observed> {
  const hosts = await Promise.all(fleet.hosts.map((host) => observeHost(engines, fleet.name, host.name, options)));
  options.signal?.throwIfAborted();
  return { hosts: sortedBy(await withLatencies(hosts, engines, options), (observation) => observation.host) };
}

async function observeHost(engines: Engines, fleet: string, host: string, options: ObserveOptions): Promise<HostObservation> {
  const listedAtMs = options.clock.monotonicMs();
  try {
    return await within(options.clock, options.deadlineMs ?? 5_000, options.signal, (signal) =>
      look(engines, fleet, host, options, signal, listedAtMs),
    );
  } catch (error) {
    return remembered(host, reasonOf(error), options);
  }
}

/** A detail that cannot be had makes the host unknown as well: a plan made without its images would be a guess. */
async function look(
  engines: Engines,
  fleet: string,
  host: string,
  options: ObserveOptions,
  signal: AbortSignal,
  listedAtMs: number,
): Promise<HostObservation> {
  const engine = engines.get(host);
  const call = { signal, deadlineMs: options.deadlineMs ?? 5_000 };
  const [summaries, detail] = await Promise.all([
    engine.listContainers(undefined, call),
    wantsDetail(host, options.detail) ? readDetail(engine, call, knownEngine(host, options.previous)) : undefined,
  ]);
  const containers = observedContainers(summaries, host, fleet);
  return { host, freshness: "fresh", ageMs: 0, listedAtMs, containers, ...(detail === undefined ? {} : { detail }) };
}

function wantsDetail(host: string, detail: ObserveOptions["detail"]): boolean {
  return detail === "all" || (detail !== "none" && detail.includes(host));
}

/** Only of a host that answered last time: one that was away may come back as another engine. */
function knownEngine(host: string, previous: Observed | undefined): EngineInfo | undefined {
  const before = previous?.hosts.find((observation) => observation.host === host);
  return before?.freshness === "fresh" ? before.detail?.engine : undefined;
}

/** Unknown is not empty: the previous listing, with its age, or nothing and the word `unknown`. */
function remembered(host: string, reason: string, options: ObserveOptions): HostObservation {
  const before = options.previous?.hosts.find((observation) => observation.host === host);
  if (before === undefined || before.freshness === "unknown" || before.listedAtMs === undefined) {
    return { host, freshness: "unknown", ageMs: 0, reason, containers: [] };
  }
  const ageMs = Math.max(0, options.clock.monotonicMs() - before.listedAtMs);
  return { ...before, freshness: "stale", ageMs, reason };
}
