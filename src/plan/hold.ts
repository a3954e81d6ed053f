import type { SlotState } from "./slots.ts";
import { type Found, preferred } from "./match.ts";
import { gateStep, removeStep, startStep, stopStep, type Target } from "./steps.ts";

/**
 * A slot of a rollout that failed: whoever serves goes on serving. A new container that is not good is taken away when
 * its predecessor is still there; a predecessor that was stopped first is started again. Without one, nothing changes.
 */
export function holdSlot(state: SlotState): void {
  const predecessor = preferred(
    state.others.filter(({ host, container }) => host === state.host && container.owner?.fingerprint !== state.plan.service.fingerprint),
    "",
  )[0];
  if (!predecessor) return;
  const failed = newOnes(state);
  const good = failed.some(isGood);
  if (good) return;
  const gone = failed.map((found) => {
    const running = found.container.state === "running" || found.container.state === "restarting";
    const stopped = running ? [stopStep(state, found, [], "its rollout failed", "failed")] : [];
    return removeStep(state.plan.context, found, stopped, "its rollout failed", "failed");
  });
  if (predecessor.container.state === "running") return;
  const target: Target = { name: predecessor.container.name, found: predecessor };
  const started = startStep(state, target, gone, "serves again: its replacement failed");
  gateStep(state, target, { kind: "running", timeoutMs: 0 }, [started], "must be running");
}

function newOnes(state: SlotState): Found[] {
  const { fingerprint } = state.plan.service;
  const rest = state.others.filter(({ container }) => container.owner?.fingerprint === fingerprint);
  return state.right ? [state.right, ...rest] : rest;
}

function isGood({ container }: Found): boolean {
  return container.state === "running" && container.health === "healthy";
}
