import type { Verdict } from "./probes.ts";

/** What must be reached, as a share of each kind. Source: the project's own goal for Compose. */
export const GOALS = { probes: 1, "real files": 0.99, refusals: 1, "API bodies": 0.97 } as const;
export type Kind = keyof typeof GOALS;

export function share(verdicts: readonly Verdict[]): number {
  return verdicts.length === 0 ? 1 : verdicts.filter((verdict) => verdict.passed).length / verdicts.length;
}

export function reached(kind: Kind, verdicts: readonly Verdict[]): boolean {
  return share(verdicts) >= GOALS[kind];
}

/** `real files: 326 of 326 (100.0 %, goal 99 %)`. */
export function score(kind: Kind, verdicts: readonly Verdict[]): string {
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  // Rounded down: what is just below a goal must not read as the goal.
  const percent = (Math.floor(share(verdicts) * 1000) / 10).toFixed(1);
  return `${kind}: ${passed} of ${verdicts.length} (${percent} %, goal ${GOALS[kind] * 100} %)`;
}
