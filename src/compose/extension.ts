import { child, entries, isMapping } from "./tree.ts";
import type { Mapping, Path, Report } from "./tree.ts";

/** Placement strategies that the scheduler has. */
const STRATEGIES = ["spread", "binpack"];

/** Names every key of x-slipway that is valid and has no effect yet: nothing is ignored in silence. */
export function warnNotYetSupported(model: Mapping, report: Report): void {
  const warn = (path: Path, what: string) =>
    report.add({
      severity: "warning",
      code: "not-yet-supported",
      message: `${what} is not yet supported and has no effect.`,
      root: model,
      path,
    });
  for (const [key] of entries(model["x-slipway"])) warn(["x-slipway", key], `x-slipway.${key}`);
  for (const [name, service] of entries(model["services"])) {
    const extension = isMapping(service) ? child(service, "x-slipway") : undefined;
    const path: Path = ["services", name, "x-slipway"];
    for (const [key, value] of entries(extension)) {
      if (key !== "place") warn([...path, key], `x-slipway.${key}`);
      else warnPlace(value as Mapping, [...path, "place"], warn);
    }
  }
}

function warnPlace(place: Mapping, path: Path, warn: (path: Path, what: string) => void): void {
  for (const [key, value] of entries(place)) {
    if (key !== "strategy") warn([...path, key], `x-slipway.place.${key}`);
    else if (typeof value === "string" && !STRATEGIES.includes(value)) warn([...path, key], `The strategy ${value}`);
  }
}
