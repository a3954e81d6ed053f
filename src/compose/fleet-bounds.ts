import { goText } from "./scalars.ts";
import { child, entries, isMapping } from "./tree.ts";
import type { Mapping, Path, Report } from "./tree.ts";
import { share } from "./values.ts";

/** Shares under which nothing could ever start or move, and what engines say themselves: accepted, they would do something else than they say. */
export function checkBounds(tree: Mapping, report: Report): void {
  const fail = (path: Path, message: string, hint: string): void => report.add({ code: "range", message, hint, root: tree, path });
  const scheduler = child(tree, "scheduler");
  const maxLoad = scheduler && child(scheduler, "admission")?.["max_load"];
  const load = share(maxLoad);
  if (load === 0)
    fail(
      ["scheduler", "admission", "max_load"],
      `Below a load of ${goText(maxLoad!)} nothing could ever start.`,
      "Write a share such as 80%.",
    );
  if (load !== undefined && load > 1)
    fail(
      ["scheduler", "admission", "max_load"],
      `${goText(maxLoad!)} is more than the whole fleet.`,
      "Write a share of at most 100%, such as 80%.",
    );
  const threshold = scheduler && child(scheduler, "rebalance")?.["threshold"];
  if ((share(threshold) ?? 0) > 1)
    fail(
      ["scheduler", "rebalance", "threshold"],
      `${goText(threshold!)} is more than a whole host: nothing could ever move.`,
      "Write a share such as 15%.",
    );
  for (const [name, host] of entries(tree["hosts"]))
    for (const [kind] of isMapping(host) ? entries(child(host, "resources")) : [])
      if (["cpu", "cpus", "memory"].includes(kind))
        fail(
          ["hosts", name, "resources", kind],
          `${kind} is read from the engine, and not counted in pieces.`,
          "Use reserve to keep some of it back.",
        );
}
