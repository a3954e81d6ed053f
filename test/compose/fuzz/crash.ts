import * as fc from "fast-check";
import { isError } from "../../../src/model/problem.ts";
import { load } from "../project.ts";
import { companions, documents } from "./documents.ts";

const UNTOUCHED = [Object.prototype, Array.prototype, Function.prototype].map((prototype) => [prototype, ownKeys(prototype)] as const);

function ownKeys(prototype: object): string {
  return Reflect.ownKeys(prototype).map(String).join();
}

/** Loads a project of two files and says what is wrong with how that ended: a crash passes through. */
function complaint(text: string, companion: string): string | undefined {
  const result = load({
    "stacks/shop/compose.yaml": text,
    "stacks/shop/compose.override.yaml": companion,
    "stacks/shop/b.yaml": companion,
    "stacks/shop/a.env": companion,
  });
  for (const [prototype, keys] of UNTOUCHED) if (ownKeys(prototype) !== keys) return `a prototype was changed: ${ownKeys(prototype)}`;
  const failed = result.problems.some(isError);
  if (failed === (result.project !== undefined)) return failed ? "a project in spite of an error" : "neither a project nor an error";
  if (result.problems.some(({ message }) => message.length > 1100)) return "a message without end";
  return undefined;
}

/** The smallest pair of files that crashes the loader, the reason and how to run it again; undefined when none does. */
export function fuzz(cases: number, seed: number): string | undefined {
  const outcome = fc.check(
    fc.property(documents, companions, (text, companion) => {
      const what = complaint(text, companion);
      if (what !== undefined) throw new Error(what);
    }),
    { numRuns: cases, seed },
  );
  return fc.defaultReportMessage(outcome);
}
