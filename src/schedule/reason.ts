import type { HostVerdict } from "../model/plan.ts";
import { byText } from "../model/order.ts";

/** `0 of 7 hosts: 3 cordoned, 2 lack 512 MiB, 2 port 80 taken by shop/web.2`. */
export function summarise(verdicts: readonly HostVerdict[]): string {
  const counts = new Map<string, number>();
  for (const { reasons } of verdicts) {
    const reason = reasons.join(" and ") || "fits";
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const parts = [...counts]
    .sort((left, right) => right[1] - left[1] || byText(left[0], right[0]))
    .map(([reason, count]) => `${count} ${count > 1 ? ofSeveral(reason) : reason}`);
  return `0 of ${verdicts.length} hosts: ${parts.length === 0 ? "the fleet has none" : parts.join(", ")}`;
}

const PLURALS: Readonly<Record<string, string>> = { lacks: "lack", has: "have", is: "are", fits: "fit" };

/** The same reason, said of several hosts: `lacks 1 CPU` → `lack 1 CPU`. */
export function ofSeveral(reason: string): string {
  return reason.replaceAll(
    /(^|: | and |; )(already )?(lacks|has|is|fits)\b/g,
    (_all, before: string, already: string | undefined, verb: string) => `${before}${already ?? ""}${PLURALS[verb]}`,
  );
}
