import { impliedDependencies } from "./normalise.ts";
import { child, entries, isMapping, isSequence } from "./tree.ts";
import type { Mapping, Path, Value } from "./tree.ts";

/** An enabled service among the others, and how to say what is wrong with it. */
export interface Check {
  readonly model: Mapping;
  readonly services: Mapping;
  readonly disabled: readonly string[];
  readonly name: string;
  readonly service: Mapping;
  /** No phase before found an error. */
  readonly sound: boolean;
  fail(path: Path, code: string, message: string, hint?: string): void;
  suggest(word: string, among: Value | undefined): string | undefined;
}

/** What a service names must be defined. */
export const REFERENCES: readonly ((check: Check) => void)[] = [
  networksExist,
  volumesExist,
  fileReferencesExist,
  modelsExist,
  dependenciesExist,
];

function exists(check: Check, section: string, key: string, path: Path, what: string): void {
  const known = check.model[section];
  if (isMapping(known) && key in known) return;
  const hint = hintFor(check, key, known, `Add it under the top-level ${section}.`);
  check.fail(path, `undefined-${what}`, `The ${what} ${JSON.stringify(key)} is not defined.`, hint);
}

/** The name that is probably meant, else all that there are when they are few. */
function hintFor(check: Check, word: string, known: Value | undefined, otherwise: string): string | undefined {
  const near = check.suggest(word, known);
  if (near !== undefined) return `Did you mean ${near}?`;
  const names = entries(known).map(([name]) => name);
  const few = names.length > 0 && names.length <= 10 ? `Defined are ${names.join(", ")}.` : "";
  return [otherwise, few].filter(Boolean).join(" ") || undefined;
}

function networksExist(check: Check): void {
  for (const [key] of entries(check.service["networks"])) exists(check, "networks", key, ["networks", key], "network");
}

function volumesExist(check: Check): void {
  each(check.service["volumes"], (mount, index) => {
    if (mount["type"] === "volume" && typeof mount["source"] === "string" && mount["source"] !== "")
      exists(check, "volumes", mount["source"], ["volumes", index], "volume");
  });
}

function fileReferencesExist(check: Check): void {
  for (const section of ["configs", "secrets"])
    each(check.service[section], (reference, index) => {
      if (typeof reference["source"] === "string") exists(check, section, reference["source"], [section, index], section.slice(0, -1));
    });
  each(child(check.service, "build")?.["secrets"], (reference, index) => {
    if (typeof reference["source"] === "string") exists(check, "secrets", reference["source"], ["build", "secrets", index], "secret");
  });
}

function modelsExist(check: Check): void {
  for (const [key] of entries(check.service["models"])) exists(check, "models", key, ["models", key], "model");
}

function dependenciesExist(check: Check): void {
  const dependencies = child(check.service, "depends_on");
  const implied = new Map(impliedDependencies(check.service).map(({ name, path }) => [name, path]));
  for (const [target, dependency] of entries(dependencies)) {
    if (target in check.services) continue;
    if (isMapping(dependency) && dependency["required"] === false) delete dependencies![target];
    else failDependency(check, target, implied.get(target) ?? ["depends_on", target]);
  }
}

function failDependency(check: Check, target: string, path: Path): void {
  if (check.disabled.includes(target)) {
    check.fail(
      path,
      "undefined-service",
      `The service ${target} is disabled by its profiles.`,
      "Activate one of them, or write required: false.",
    );
    return;
  }
  check.fail(
    path,
    "undefined-service",
    `The service ${JSON.stringify(target)} is not defined.`,
    hintFor(check, target, check.services, ""),
  );
}

/** The mappings of a list. */
export function each(value: Value | undefined, visit: (item: Mapping, index: number) => void): void {
  if (isSequence(value)) value.forEach((item, index) => isMapping(item) && visit(item, index));
}
