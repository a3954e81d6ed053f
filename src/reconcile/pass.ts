import { tagsToResolve, withDigests } from "../desired/resolve.ts";
import type { Desired, DesiredService } from "../model/desired.ts";
import type { RebalancePolicy } from "../model/fleet.ts";
import type { Observed } from "../model/observed.ts";
import type { Plan } from "../model/plan.ts";
import { observeFleet } from "../observe/observe.ts";
import { buildPlan, isConverged } from "../plan/build.ts";
import type { PlanInput, Rebalancing } from "../plan/input.ts";
import { platformsOf } from "./platforms.ts";
import type { Session } from "./session.ts";
import { queueTimes } from "./waiting.ts";

export interface PassOptions {
  readonly confirmed?: boolean;
  /** Replicas may be moved for a better balance. */
  readonly rebalance?: RebalancePolicy;
  readonly explain?: boolean | ReadonlySet<string>;
  readonly retry?: boolean;
  readonly rollingBack?: ReadonlySet<string>;
  readonly fallbacks?: ReadonlyMap<string, DesiredService>;
  /** The last look, for hosts that do not answer. */
  readonly previous?: Observed;
  /** It is known that there is work to do: look closely at once. */
  readonly closely?: boolean;
  /** It will be asked what could be where: anything may be moved. */
  readonly whatIf?: boolean;
}

export interface Pass {
  readonly plan: Plan;
  readonly observed: Observed;
}

/**
 * Observes and plans. A converged fleet costs one listing a host; only when there is something to do are engines asked
 * about images, networks, volumes and their size.
 */
export async function planPass(desired: Desired, session: Session, options: PassOptions = {}): Promise<Pass> {
  if (options.closely !== true && (options.explain ?? false) === false) {
    const pass = await lookAndPlan(desired, session, options, "none");
    if (isConverged(pass.plan)) return pass;
  }
  return await lookAndPlan(desired, session, options, "all");
}

async function lookAndPlan(desired: Desired, session: Session, options: PassOptions, detail: "none" | "all"): Promise<Pass> {
  const observed = await observeFleet(session.engines, desired.fleet, {
    clock: session.clock,
    signal: session.signal,
    detail,
    ...(options.previous === undefined ? {} : { previous: options.previous }),
  });
  const input = planInput(desired, observed, session, options);
  const platforms = await platformsOf(desired, observed, session, { movable: mayMove(desired, options), drained: drainedOf(input) });
  return { observed, plan: (session.plan ?? buildPlan)(platforms.size === 0 ? input : { ...input, platforms }) };
}

/** Also what is where it shall be. */
function mayMove({ fleet }: Desired, { explain = false, whatIf = false, rebalance }: PassOptions): boolean {
  return explain !== false || whatIf || rebalance !== undefined || fleet.scheduler?.preemption === true;
}

function drainedOf({ availability = new Map() }: PlanInput): Set<string> {
  return new Set([...availability].filter(([, state]) => state === "drained").map(([host]) => host));
}

/** For so long a host on which something did not come up is avoided by it. */
const RECENT_MS = 30 * 60_000;

function planInput(desired: Desired, observed: Observed, session: Session, options: PassOptions): PlanInput {
  return {
    desired,
    observed,
    inventory: session.store.inventory(),
    failed:
      options.retry === true
        ? []
        : session.store.failedRollouts().filter((failed) => options.rollingBack?.has(`${failed.stack}/${failed.service}`) !== true),
    rollingBack: options.rollingBack ?? new Set(),
    fallbacks: options.fallbacks ?? new Map(),
    slotFailures: session.store.slotFailures(session.clock.nowMs() - RECENT_MS),
    times: queueTimes(session.store, session.clock.nowMs()),
    availability: new Map(session.store.availability().map(({ host, state }) => [host, state])),
    ...(options.rebalance && { rebalance: rebalancing(options.rebalance, session) }),
    confirmed: options.confirmed ?? false,
    explain: options.explain ?? false,
  };
}

/** What moved for balance stays for so many times the interval at which it is asked for. */
const SETTLE_TICKS = 100;

function rebalancing({ moves, threshold, everyMs }: RebalancePolicy, { clock }: Session): Rebalancing {
  return { moves, threshold, settledBeforeMs: clock.nowMs() - SETTLE_TICKS * everyMs };
}

/** A registry that cannot say what a tag is now. Nothing has been touched. */
export class RegistryError extends Error {
  override readonly name = "RegistryError";
}

const RESOLVE_DEADLINE_MS = 10_000;

/** Binds the tags of images that are to be pulled to their digests, asking through the first host that answers. */
export async function resolveImages(
  desired: Desired,
  session: Session,
): Promise<{ desired: Desired; digests: ReadonlyMap<string, string> }> {
  const digests = new Map<string, string>();
  for (const tag of tagsToResolve(desired)) digests.set(tag, await resolveTag(tag, desired, session));
  return { desired: withDigests(desired, digests), digests };
}

async function resolveTag(tag: string, desired: Desired, session: Session): Promise<string> {
  const auth = session.registryAuth(tag);
  let last: unknown;
  for (const host of desired.fleet.hosts) {
    try {
      return await session.engines
        .get(host.name)
        .resolveDigest(tag, { signal: session.signal, deadlineMs: RESOLVE_DEADLINE_MS, ...(auth && { auth }) });
    } catch (error) {
      session.signal.throwIfAborted();
      last = error;
      if (!isHostTrouble(error)) break;
    }
  }
  const said = last instanceof Error ? last.message : String(last);
  throw new RegistryError(
    `cannot resolve ${tag} to a digest: ${said}. Nothing was changed. Check the registry and the login, or use pull_policy: missing.`,
  );
}

/** The host did not answer: another one may. An answer from the registry is the same everywhere. */
function isHostTrouble(error: unknown): boolean {
  return error instanceof Error && "kind" in error && error.kind === "unreachable";
}
