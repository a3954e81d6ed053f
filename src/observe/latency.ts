import type { Engines } from "../engine/port.ts";
import type { Clock } from "../model/clock.ts";
import { FAR_MS } from "../model/latency.ts";
import type { HostObservation, Observed } from "../model/observed.ts";

/** So many at once do not make each other wait on this side. */
const AT_ONCE = 32;
/** The best of so many: the first may have to open a connection. */
const TRIES = 2;

export interface MeasureOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** What was measured then and answers still is not measured again: plans shall not differ by chance. */
  readonly previous?: Observed;
}

/**
 * Adds the round trip of an engine's API to hosts that were looked at closely, where there are several to choose from. It is
 * measured after all of them have been looked at, because a thousand answers that come at once wait for each other here.
 */
export async function withLatencies(
  hosts: readonly HostObservation[],
  engines: Engines,
  options: MeasureOptions,
): Promise<readonly HostObservation[]> {
  const close = hosts.filter(({ freshness, detail }) => freshness === "fresh" && detail !== undefined);
  if (close.length < 2) return hosts;
  const known = knownLatencies(options.previous);
  const wanted = close.filter(({ host }) => !known.has(host));
  for (let at = 0; at < wanted.length; at += AT_ONCE)
    await Promise.all(wanted.slice(at, at + AT_ONCE).map(async ({ host }) => known.set(host, await roundTripMs(engines, host, options))));
  return hosts.map((seen) => (close.includes(seen) ? { ...seen, latencyMs: known.get(seen.host)! } : seen));
}

function knownLatencies(previous: Observed | undefined): Map<string, number> {
  const known = new Map<string, number>();
  for (const { host, freshness, latencyMs } of previous?.hosts ?? [])
    if (freshness === "fresh" && latencyMs !== undefined && latencyMs < FAR_MS) known.set(host, latencyMs);
  return known;
}

/** A host that does not answer any more is far; the next look will tell why. */
async function roundTripMs(engines: Engines, host: string, { clock, signal }: MeasureOptions): Promise<number> {
  let best = FAR_MS;
  for (let left = TRIES; left > 0; left -= 1) {
    const startedMs = clock.monotonicMs();
    try {
      await engines.get(host).listNetworks({ deadlineMs: FAR_MS, ...(signal && { signal }) });
    } catch {
      signal?.throwIfAborted();
      return best;
    }
    best = Math.min(best, clock.monotonicMs() - startedMs);
  }
  return best;
}
