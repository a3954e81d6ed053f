import { isError } from "../model/problem.ts";
import { describe } from "./describe.ts";
import { faultsOf } from "./faults.ts";
import type { Fault } from "./faults.ts";
import validateCompose from "./generated/compose.validator.js";
import validateFleetFile from "./generated/fleet.validator.js";
import { mend } from "./mend.ts";
import { offending } from "./offending.ts";
import { entries, Float, formatPath, isMapping, isSequence, locate, Timestamp } from "./tree.ts";
import type { Mapping, Path, Report, Value } from "./tree.ts";

/** A misspelt attribute is checked under its right name in a second round, and one inside of it in a third. */
const MAX_ROUNDS = 4;

/**
 * Checks the merged tree against the schema. What does not fit is reported and mended in place, so that the tree fits
 * afterwards; false when it is too broken for the phases that follow.
 */
export function validate(tree: Mapping, report: Report): boolean {
  const fits = check(tree, report);
  for (const [name, service] of entries(tree["services"])) {
    for (const attribute of isMapping(service) ? UNIQUE : [])
      checkUnique(tree, ["services", name, attribute], (service as Mapping)[attribute], report);
  }
  return fits;
}

function check(tree: Mapping, report: Report): boolean {
  const said = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (validateCompose(numbersPlain(tree))) return true;
    const faults = faultsOf(validateCompose.errors ?? [], tree);
    const fresh = faults.filter((fault) => !said.has(identity(fault)));
    // Only attributes without a likeness are left: they harm nothing.
    if (fresh.length === 0) return true;
    tell(fresh, tree, report);
    if (report.full || !fresh.every((fault) => mend(tree, fault))) return false;
    for (const fault of fresh) said.add(identity(fault));
  }
  return false;
}

function identity({ error }: Fault): string {
  return JSON.stringify([error.instancePath, error.keyword, error.params]);
}

/** Fleet.yaml has no phase that could go on without what is wrong; an attribute too many harms nothing. */
export function validateFleet(tree: Mapping, report: Report): boolean {
  if (validateFleetFile(numbersPlain(tree))) return true;
  const faults = faultsOf(validateFleetFile.errors ?? [], tree);
  tell(faults, tree, report);
  return faults.every(({ error }) => error.keyword === "additionalProperties");
}

function tell(faults: readonly Fault[], tree: Mapping, report: Report): void {
  const told = new Set(report.problems.filter(isError).map(({ file, at }) => `${file}:${at}`));
  for (const fault of faults) {
    if (report.full) return;
    const description = describe(fault);
    // Something was wrong there already, such as a key that is a number.
    const file = locate(tree, description.path)?.file;
    if (!told.has(`${file}:${formatPath(description.path)}`)) report.add({ ...description, root: tree });
  }
}

/** Of none of JSON's types: no attribute takes a date. */
const DATE = Symbol("date");

/** What a validator understands: numbers as numbers. */
function numbersPlain(value: Value): unknown {
  // Infinity is no JSON number; it is fine where a text is.
  if (value instanceof Float) return Number.isFinite(value.value) ? value.value : String(value.value);
  if (value instanceof Timestamp) return DATE;
  if (typeof value === "bigint") return Number(value);
  if (isSequence(value)) return plainItems(value);
  return isMapping(value) ? plainMembers(value) : value;
}

/** Copied only where something inside changes: nearly all of a file is as it should be. */
function plainItems(list: readonly Value[]): unknown {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const made = numbersPlain(list[index]!);
    if (made !== list[index]) (copy ??= [...list])[index] = made;
  }
  return copy ?? list;
}

function plainMembers(members: Mapping): unknown {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(members)) {
    const made = numbersPlain(members[key]!);
    if (made !== members[key]) (copy ??= Object.assign(Object.create(null) as Record<string, unknown>, members))[key] = made;
  }
  return copy ?? members;
}

/** Lists that must not repeat an item and where a repetition is not merged away. */
const UNIQUE = [
  "depends_on",
  "device_cgroup_rules",
  "external_links",
  "extra_hosts",
  "group_add",
  "networks",
  "security_opt",
  "volumes_from",
];

function checkUnique(tree: Mapping, path: Path, value: Value | undefined, report: Report): void {
  if (!isSequence(value) || value.length < 2) return;
  const seen = new Set<string>();
  value.forEach((item, index) => {
    const key = JSON.stringify(numbersPlain(item));
    if (seen.has(key))
      report.add({
        code: "schema",
        message: `${offending(item, path)} is in the list already.`,
        hint: "Remove one of them.",
        root: tree,
        path: [...path, index],
      });
    seen.add(key);
  });
}
