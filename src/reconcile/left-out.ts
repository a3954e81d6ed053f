import type { Desired } from "../model/desired.ts";
import type { SyncOutcome } from "../model/event.ts";
import { byText } from "../model/order.ts";
import { isError } from "../model/problem.ts";
import type { Session, SyncOptions, SyncResult } from "./session.ts";
import { syncFleet } from "./sync.ts";

/** Desired without stacks that loaded but have an error all the same, such as a name that two of them claim. */
export function soundPart(desired: Desired): Desired {
  const faulty = new Set(desired.problems.filter(isError).map((problem) => problem.stack));
  return {
    ...desired,
    stacks: desired.stacks.filter((stack) => !faulty.has(stack.name)),
    brokenStacks: [
      ...new Set([...desired.brokenStacks, ...desired.stacks.map((stack) => stack.name).filter((name) => faulty.has(name))]),
    ].sort(byText),
  };
}

/**
 * Syncs the stacks that can be read. A commit with a stack in pieces never counts as converged, whatever became of the
 * others: the result, the last event and the history name what was left out.
 */
export async function syncSound(desired: Desired, session: Session, options: SyncOptions): Promise<SyncResult> {
  const { brokenStacks } = desired;
  if (brokenStacks.length === 0) return await syncFleet(desired, session, options);
  const { emit, store } = session;
  const honest: Session = {
    ...session,
    emit: (event) => emit(event.type === "ended" ? { ...event, ...told(event, brokenStacks) } : event),
    store: { ...store, recordSync: (record) => store.recordSync({ ...record, ...told(record, brokenStacks) }) },
  };
  const result = await syncFleet(desired, honest, options);
  return { ...result, ...told(result, brokenStacks) };
}

function told(
  { outcome, summary }: { readonly outcome: SyncOutcome; readonly summary: string },
  broken: readonly string[],
): { outcome: SyncOutcome; summary: string } {
  const left = `${broken.join(", ")} left out because of errors in ${broken.length === 1 ? "its" : "their"} files`;
  if (outcome !== "converged") return { outcome, summary: `${summary} Also, ${left}.` };
  return {
    outcome: "invalid",
    summary: `${left}; what runs of ${broken.length === 1 ? "it" : "them"} is left as it is, every other service runs as the commit says.`,
  };
}
