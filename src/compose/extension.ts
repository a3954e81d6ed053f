import { checkReferences } from "./references.ts";
import { listed } from "./offending.ts";
import { child, entries, isMapping } from "./tree.ts";
import type { Mapping, Path, Report, Value } from "./tree.ts";

/** Placement strategies that the scheduler has. */
const STRATEGIES = ["spread", "binpack"];

type Warn = (path: Path, what: string) => void;

/** What a schema cannot say of x-slipway; of all services, whatever their profiles. */
export function checkExtension(model: Mapping, report: Report): void {
  for (const [name, service] of entries(model["services"])) {
    const extension = isMapping(service) ? child(service, "x-slipway") : undefined;
    if (extension) checkBounds(model, extension, ["services", name, "x-slipway"], report);
  }
  checkReferences(model, report);
}

function checkBounds(model: Mapping, extension: Mapping, path: Path, report: Report): void {
  const { min, max } = child(extension, "scale") ?? {};
  if (typeof min === "number" && typeof max === "number" && min > max)
    report.add({
      code: "range",
      message: `min (${min}) is more than max (${max}).`,
      hint: "Write a min of at most max.",
      root: model,
      path: [...path, "scale", "min"],
    });
}

/** Names every key of x-slipway that is valid and has no effect yet: nothing is ignored in silence. */
export function warnNotYetSupported(model: Mapping, report: Report): void {
  const warn: Warn = (path, what) =>
    report.add({
      severity: "warning",
      code: "not-yet-supported",
      message: `${what} is not yet supported and has no effect.`,
      root: model,
      path,
    });
  for (const [key, value] of entries(model["x-slipway"])) warn(["x-slipway", key], named(key, value));
  for (const [name, service] of entries(model["services"])) {
    const extension = isMapping(service) ? child(service, "x-slipway") : undefined;
    const path: Path = ["services", name, "x-slipway"];
    for (const [key, value] of entries(extension)) {
      if (key === "place" && isMapping(value)) warnPlace(value, [...path, "place"], warn);
      else warn([...path, key], named(key, value));
    }
  }
}

/** `x-slipway.job (timeout, undo)`: the key with those that it has. */
function named(key: string, value: Value): string {
  const keys = entries(value).map(([inner]) => inner);
  return `x-slipway.${key}${keys.length === 0 ? "" : ` (${listed(keys, "and")})`}`;
}

function warnPlace(place: Mapping, path: Path, warn: Warn): void {
  for (const [key, value] of entries(place)) {
    if (key !== "strategy") warn([...path, key], `x-slipway.place.${key}`);
    else if (typeof value === "string" && !STRATEGIES.includes(value)) warn([...path, key], `The strategy ${value}`);
  }
}
