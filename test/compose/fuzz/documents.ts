import * as fc from "fast-check";
import { readProbes } from "../../conformance/probes.ts";
import { grammatical } from "./from-schema.ts";

const SEEDS = readProbes().flatMap((probe) => Object.values(probe.files));

/** What often breaks a reader of YAML: other types, tags, anchors, merges, documents. */
const FRAGMENTS = [
  ..."null [] {} 5 -1 1.5 true 'x' &a *a 2024-01-01 ${X} ${X:?e} .inf 0o777 18446744073709551615 services: external:".split(" "),
  "!reset null",
  "!override []",
  "<<: *a",
  "<<: [*a, *a]",
  "__proto__: {}",
  "a: b",
  "- a",
  "? [a]\n: b",
  "\n---\n",
  "\n...\n",
  "%TAG ! tag:x:\n---\n",
  "|-\n  a",
  "\ufeff",
  "\r\n",
  "\0",
  "\ud800",
  '"\\ud800"',
  "\t",
  ": ",
];

const fragment = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 6 }));
export const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fragment), { minLength: 1, maxLength: 4 });

/** The text with a few pieces cut out or replaced. */
export function edit(text: string, changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((now, [at, length, piece]) => {
    const start = at % (now.length + 1);
    return now.slice(0, start) + piece + now.slice(start + length);
  }, text);
}

const seed = fc.constantFrom(...SEEDS);
const mutated = fc.tuple(seed, edits).map(([text, changes]) => edit(text, changes));
const broken = fc.tuple(grammatical, edits).map(([text, changes]) => edit(text, changes));

export const documents = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 4, arbitrary: grammatical },
  { weight: 1, arbitrary: broken },
);

/** What a second file, an env file or an included file holds. */
export const companions = fc.oneof(seed, mutated, fc.constantFrom("", "A=b\nB=$A\n", "services: {}", "a: [", "A='"));
