import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFleet } from "../../src/compose/fleet.ts";
import { treeOf } from "../../src/model/revision.ts";
import { fuzz } from "./fuzz/crash.ts";
import { edit, edits } from "./fuzz/documents.ts";

// A slice of what `npm run fuzz` does: here it is one suite of many.
const CASES = 10_000;

describe("broken input", () => {
  it("gives a project or a reason, never an exception, and leaves the prototypes alone", { timeout: 120_000 }, () => {
    expect(fuzz(CASES, 20261121)).toBeUndefined();
  });

  it("does so for fleet.yaml too", () => {
    const seed = "name: f\nhosts:\n  a: {endpoint: 'ssh://h', labels: {z: a}, reserve: {cpus: 1, memory: 1g}}\nstacks: {path: stacks/*}\n";
    fc.assert(
      fc.property(edits, (changes) => {
        const files = treeOf({ "fleet.yaml": edit(seed, changes), "stacks/a/compose.yaml": "services: {}" });
        const result = loadFleet(files, { rootCommit: undefined });
        expect(result.fleet !== undefined || result.problems.some((problem) => problem.severity === "error")).toBe(true);
      }),
      { numRuns: 500, seed: 20261121 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
