import { checkCompany } from "./company.ts";
import { checkPlace } from "./place.ts";
import { checkReferences } from "./references.ts";
import { listed } from "./offending.ts";
import { child, entries, isMapping, mapping } from "./tree.ts";
import type { Mapping, Path, Report, Value } from "./tree.ts";

/** Keys of a service and of its `place` that have no effect yet, and those of a job and of a stack that have one. */
const SERVICE_LATER = ["scale", "rollout", "route"];
const PLACE_LATER = ["unreachable"];
const JOB_ACTING = ["estimate"];
const STACK_ACTING = ["tenant", "priority"];

type Warn = (path: Path, what: string) => void;

/** What a schema cannot say of x-slipway; of all services, whatever their profiles. */
export function checkExtension(model: Mapping, report: Report): void {
  for (const [name, service] of entries(model["services"])) {
    const extension = isMapping(service) ? child(service, "x-slipway") : undefined;
    if (!extension) continue;
    checkBounds(model, extension, ["services", name, "x-slipway"], report);
    checkPlace(model, child(extension, "place") ?? mapping(), ["services", name, "x-slipway", "place"], report);
  }
  checkReferences(model, report);
  checkCompany(model, report);
}

function checkBounds(model: Mapping, extension: Mapping, path: Path, report: Report): void {
  for (const [key, share] of entries(child(extension, "budget")))
    if (typeof share === "string" && Number.parseInt(share, 10) > 100)
      report.add({
        code: "range",
        message: `${key} ${share} is more than all replicas.`,
        hint: "Write at most 100%, or a number of replicas.",
        root: model,
        path: [...path, "budget", key],
      });
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
  for (const [key, value] of entries(model["x-slipway"])) if (!STACK_ACTING.includes(key)) warn(["x-slipway", key], named(key, value));
  for (const [name, service] of entries(model["services"])) {
    const extension = isMapping(service) ? child(service, "x-slipway") : undefined;
    const path: Path = ["services", name, "x-slipway"];
    for (const [key, value] of entries(extension)) {
      if (key === "place" && isMapping(value)) warnPlace(value, [...path, "place"], warn);
      else if (key === "job" && isMapping(value)) warnJob(value, [...path, "job"], warn);
      else if (SERVICE_LATER.includes(key)) warn([...path, key], named(key, value));
    }
  }
}

/** `x-slipway.job (timeout, undo)`: the key with those that it has. */
function named(key: string, value: Value): string {
  return listedKeys(
    key,
    entries(value).map(([inner]) => inner),
  );
}

function listedKeys(key: string, keys: readonly string[]): string {
  return `x-slipway.${key}${keys.length === 0 ? "" : ` (${listed(keys, "and")})`}`;
}

function warnJob(job: Mapping, path: Path, warn: Warn): void {
  const later = entries(job).flatMap(([key]) => (JOB_ACTING.includes(key) ? [] : [key]));
  if (later.length > 0) warn(path, listedKeys("job", later));
}

function warnPlace(place: Mapping, path: Path, warn: Warn): void {
  for (const key of PLACE_LATER) if (place[key] !== undefined) warn([...path, key], `x-slipway.place.${key}`);
}
