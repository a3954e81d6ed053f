import { similar } from "../compose/similar.ts";
import type { Desired } from "../model/desired.ts";
import type { Observed } from "../model/observed.ts";
import { byText } from "../model/order.ts";
import { LABELS } from "../model/ownership.ts";
import type { Store } from "../store/port.ts";
import { UsageError } from "./failure.ts";

/** Every stack that is in git, was made, or runs: also one that only labels remember. */
export function knownStacks(desired: Desired, observed: Observed, store: Store): readonly string[] {
  const { name: fleet } = desired.fleet;
  const labelled = observed.hosts.flatMap(({ containers, detail }) =>
    [...containers, ...(detail?.networks ?? [])]
      .filter(({ labels }) => labels[LABELS.fleet] === fleet)
      .map(({ labels }) => labels[LABELS.stack] ?? ""),
  );
  const names = [
    ...desired.stacks.map((stack) => stack.name),
    ...desired.brokenStacks,
    ...store.inventory().map(({ stack }) => stack),
    ...labelled,
  ];
  return [...new Set(names)].filter((name) => name !== "").sort(byText);
}

/** A misspelt stack must not look as if it had been taken down. @throws UsageError with the name that was probably meant. */
export function checkStackNames(names: readonly string[], known: readonly string[], observed: Observed): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const meant = unknown.length === 1 ? similar(unknown[0]!, known) : undefined;
  const lost = observed.hosts.filter((seen) => seen.freshness !== "fresh").map((seen) => seen.host);
  const unseen = lost.length === 0 ? "" : `; out of reach and not looked at: ${lost.join(", ")}`;
  const hint =
    meant === undefined ? `; there ${known.length === 1 ? "is" : "are"} ${known.join(", ") || "none"}` : `; did you mean ${meant}?`;
  throw new UsageError(`there is no stack ${unknown.join(", ")}, neither in git nor on a host${unseen}${hint}`);
}
