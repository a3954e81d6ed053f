import { Fault } from "../../engine/fault.ts";
import type { ContainerInspect } from "../../model/engine.ts";
import type { Gate } from "../../model/desired.ts";
import type { StepOutcome } from "../../model/event.ts";
import type { ContainerRef } from "../../model/plan.ts";
import { explainFailure } from "../explain-failure.ts";
import { judge, type Verdict } from "../gate.ts";
import { DONE, failed, found, unknown } from "../outcome.ts";
import { type Handler, reading, type StepScope } from "../scope.ts";
import type { Look } from "../watch.ts";

type Ending = Exclude<Verdict, "pending"> | { readonly silent: Extract<Look, { answered: false }> };

/** What must not change while a gate waits: a restart in between is no health. */
interface Baseline {
  readonly restarts: number;
  /** undefined: a container of this plan, which has started once. */
  readonly startedAt: string | undefined;
}

/** Waits outside every lane: hundreds of gates of one host share one list call a look. */
export const wait: Handler<"wait"> = {
  lane: undefined,
  async execute({ container, gate }, scope) {
    const id = scope.idOf(container);
    try {
      return await throughGate(container, gate, id, scope);
    } catch (error) {
      // Not being able to look is no failed gate: a rollout must not be rolled back because of a cut cable.
      if (error instanceof Fault && error.kind !== "aborted") return unknown(`nobody knows how the container is: ${error.message}`, error);
      throw error;
    }
  },
};

async function throughGate(container: ContainerRef, gate: Gate, id: string, scope: StepScope): Promise<StepOutcome> {
  const beganMs = scope.clock.monotonicMs();
  const [ending, before] = await Promise.all([watched(id, gate, beganMs, scope), baseline(container, gate, id, scope)]);
  if (typeof ending === "object" && "silent" in ending) {
    return unknown(
      `${scope.host} has not answered for ${Math.round(ending.silent.silentMs / 1000)} s, so nobody knows how the container is`,
      ending.silent.fault,
    );
  }
  if (ending !== "passed") return await explainFailure(ending, gate, id, scope);
  return before === undefined ? DONE : await unlessRestarted(id, before, scope);
}

function watched(id: string, gate: Gate, beganMs: number, scope: StepScope): Promise<Ending> {
  const decide = (look: Look): Ending | undefined => {
    if (!look.answered) return look.silentMs >= scope.limits.silenceMs ? { silent: look } : undefined;
    const verdict = judge(gate, look.container, look.atMs - beganMs);
    return verdict === "pending" ? undefined : verdict;
  };
  return scope.watch.until(id, decide, scope.signal, gate.timeoutMs > 0 ? beganMs + gate.timeoutMs : undefined);
}

/** `completed` and a single look need none: there a restart is not at issue, or there is no time for one. */
async function baseline(ref: ContainerRef, gate: Gate, id: string, scope: StepScope): Promise<Baseline | undefined> {
  if (gate.kind === "completed" || (gate.kind === "running" && gate.timeoutMs === 0)) return undefined;
  if (ref.step !== undefined) return { restarts: 0, startedAt: undefined };
  const container = await found(scope.engine.inspectContainer(id, reading(scope)));
  return container && { restarts: container.RestartCount, startedAt: container.State.StartedAt };
}

async function unlessRestarted(id: string, before: Baseline, scope: StepScope): Promise<StepOutcome> {
  const after = await found(scope.engine.inspectContainer(id, reading(scope)));
  if (after === undefined) return failed("the container is gone");
  return restarted(before, after) ? await explainFailure("restarted", undefined, id, scope) : DONE;
}

function restarted(before: Baseline, after: ContainerInspect): boolean {
  return after.RestartCount !== before.restarts || (before.startedAt !== undefined && after.State.StartedAt !== before.startedAt);
}
