import type { ErrorObject } from "ajv";
import { similar } from "./similar.ts";
import { isMapping, isSequence } from "./tree.ts";
import type { Key, Mapping, Path, Value } from "./tree.ts";

/** What is read of the part of the schema that a value does not fit. */
export interface SchemaPart {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly patternProperties?: Readonly<Record<string, SchemaPart>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** One thing that does not fit the schema. */
export interface Fault {
  readonly error: ErrorObject;
  readonly schema: SchemaPart;
  /** Where the value is that does not fit; of an unknown attribute, the mapping that has it. */
  readonly path: Path;
  readonly value: Value | undefined;
}

/** Of one mapping. More unknown attributes than this are no slips of the pen. */
const MAX_COMPARED = 20;

/** The validator's errors, one for each fault: it says several things about a value of a wrong type or a misspelt attribute. */
export function faultsOf(errors: readonly ErrorObject[], tree: Mapping): Fault[] {
  const byPlace = Map.groupBy(errors, (error) => error.instancePath);
  return [...byPlace.values()].flatMap((here) => {
    const wrongType = here.find(({ keyword }) => keyword === "type");
    const kept = wrongType ? [wrongType] : withoutEchoes(here);
    if (kept.length === 0) return [];
    const { path, value } = resolve(kept[0]!.instancePath, tree);
    return kept.map((error) => ({ error, schema: partOf(error), path, value }));
  });
}

function withoutEchoes(here: readonly ErrorObject[]): ErrorObject[] {
  const needs = here.some(({ keyword }) => keyword === "required");
  const unknown = needs ? here.filter(({ keyword }) => keyword === "additionalProperties").slice(0, MAX_COMPARED) : [];
  const meant = new Set(unknown.map(meantBy));
  let aboutValue = 0;
  return here.filter((error) => {
    // Said again, with the name in it, by the error of the name's own pattern.
    if (error.keyword === "propertyNames") return false;
    if (error.keyword === "additionalProperties" || error.propertyName !== undefined) return true;
    if (error.keyword === "required") return !meant.has(error.params["missingProperty"] as string);
    return aboutValue++ === 0;
  });
}

/** The attribute that an unknown one probably is. */
export function meantBy(error: ErrorObject): string | undefined {
  return similar(error.params["additionalProperty"] as string, Object.keys(partOf(error).properties ?? {}));
}

function partOf(error: ErrorObject): SchemaPart {
  return (error.parentSchema ?? {}) as SchemaPart;
}

function resolve(pointer: string, tree: Value): { path: Path; value: Value | undefined } {
  let value: Value | undefined = tree;
  const path = pointer
    .split("/")
    .slice(1)
    .map((segment) => {
      const text = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      const key: Key = isSequence(value) ? Number(text) : text;
      value = isSequence(value) ? value[Number(text)] : isMapping(value) ? value[text] : undefined;
      return key;
    });
  return { path, value };
}
