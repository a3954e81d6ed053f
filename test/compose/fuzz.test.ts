import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFleet } from "../../src/compose/fleet.ts";
import { treeOf } from "../../src/model/revision.ts";
import { readProbes } from "../conformance/probes.ts";
import { load } from "./project.ts";

const SEEDS = readProbes().flatMap((probe) => Object.values(probe.files));

/** What often breaks a reader of YAML: other types, tags, anchors, merges, documents. */
const FRAGMENTS = [
  ..."null [] {} 5 -1 1.5 true 'x' &a *a 2024-01-01 ${X} ${X:?e} .inf 0o777 18446744073709551615 services: external:".split(" "),
  "!reset null",
  "!override []",
  "<<: *a",
  "__proto__: {}",
  "a: b",
  "- a",
  "? [a]\n: b",
  "\n---\n",
  "\t",
  ": ",
];

const fragment = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 6 }));

/** A seed with a few pieces cut out or replaced. */
const broken = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fragment), { minLength: 1, maxLength: 4 }))
  .map(([seed, edits]) =>
    edits.reduce((text, [at, length, piece]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + piece + text.slice(start + length);
    }, seed),
  );

describe("broken input", () => {
  it("gives a project or a reason, never an exception", () => {
    fc.assert(
      fc.property(broken, fc.constantFrom(...SEEDS), (text, over) => {
        const result = load({ "stacks/shop/compose.yaml": text, "stacks/shop/compose.override.yaml": over });
        expect(result.project !== undefined || result.problems.some((problem) => problem.severity === "error")).toBe(true);
      }),
      { numRuns: 1500, seed: 20261121 },
    );
  });

  it("does so for fleet.yaml too", () => {
    const seed = "name: f\nhosts:\n  a: {endpoint: 'ssh://h', labels: {z: a}, reserve: {cpus: 1, memory: 1g}}\nstacks: {path: stacks/*}\n";
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(seed.length), fc.nat({ max: 9 }), fragment), { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce((now, [at, length, piece]) => now.slice(0, at) + piece + now.slice(at + length), seed);
        const result = loadFleet(treeOf({ "fleet.yaml": text, "stacks/a/compose.yaml": "services: {}" }), { rootCommit: undefined });
        expect(result.fleet !== undefined || result.problems.some((problem) => problem.severity === "error")).toBe(true);
      }),
      { numRuns: 500, seed: 20261121 },
    );
  });

  it("leaves Object.prototype alone", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
