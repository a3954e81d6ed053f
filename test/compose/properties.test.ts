import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dedupe } from "../../src/compose/dedupe.ts";
import { loadProject } from "../../src/compose/load.ts";
import type { LoadResult } from "../../src/compose/load.ts";
import { merge } from "../../src/compose/merge.ts";
import { parseYaml } from "../../src/compose/parse.ts";
import { printCanonical } from "../../src/compose/print.ts";
import { plain } from "../../src/compose/scalars.ts";
import { Report } from "../../src/compose/tree.ts";
import type { Value } from "../../src/compose/tree.ts";
import { treeOf } from "../../src/model/revision.ts";
import { readProbes } from "../conformance/probes.ts";
import { documents } from "./fuzz/documents.ts";
import { likely } from "./fuzz/from-probes.ts";
import { grammatical } from "./fuzz/from-schema.ts";
import { loadText } from "./project.ts";

const RUNS = { numRuns: 500, seed: 20261121 };
const SLOW_MS = 60_000;
const EXPECTED = new URL("../../../shared/corpus/expected", import.meta.url).pathname;

const options = fc.record(
  {
    // Attributes as they are after the short syntax is gone, of each rule of merging: mappings that merge, sequences
    // that append, sequences with a key, mappings that are read as `k=v` lists, and what is replaced.
    image: fc.constantFrom("x", "y"),
    environment: pairs(),
    labels: pairs(),
    dns: fc.array(fc.constantFrom("1.1.1.1", "8.8.8.8", "9.9.9.9"), { maxLength: 3 }),
    group_add: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
    command: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
    ports: fc.array(
      fc.record({ target: fc.constantFrom(80, 81), published: fc.constantFrom("1", "2"), mode: fc.constantFrom("host", "ingress") }),
      {
        maxLength: 3,
      },
    ),
    volumes: fc.array(fc.record({ type: fc.constant("volume"), source: fc.constantFrom("a", "b"), target: fc.constantFrom("/a", "/b") }), {
      maxLength: 3,
    }),
    extra_hosts: fc.array(fc.constantFrom("a=1.1.1.1", "a=2.2.2.2", "b=1.1.1.1"), { maxLength: 3 }),
    deploy: fc.record({ replicas: fc.nat(3), labels: pairs() }, { requiredKeys: [] }),
    depends_on: fc.dictionary(fc.constantFrom("a", "b"), fc.record({ condition: fc.constantFrom("service_started", "service_healthy") }), {
      noNullPrototype: true,
    }),
    ulimits: fc.dictionary(fc.constantFrom("nofile", "nproc"), fc.oneof(fc.nat(9), fc.record({ soft: fc.nat(9), hard: fc.nat(9) })), {
      noNullPrototype: true,
    }),
    healthcheck: fc.record({ test: fc.constantFrom(["NONE"], ["CMD", "a"]), interval: fc.constantFrom("1s", "2s") }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const layer = fc.record({ services: fc.dictionary(fc.constantFrom("a", "b"), options, { noNullPrototype: true }) }, { requiredKeys: [] });

function pairs(): fc.Arbitrary<unknown> {
  const key = fc.constantFrom("A", "B", "C");
  const value = fc.constantFrom("1", "2");
  return fc.oneof(
    fc.dictionary(key, value, { noNullPrototype: true }),
    fc.array(fc.tuple(key, value), { maxLength: 3 }).map((list) => list.map((pair) => pair.join("="))),
  );
}

/** As a file is merged over those before it. */
function over(base: Value, next: Value): Value {
  return dedupe(merge(base, next, [], new Report()));
}

function tree(value: unknown): Value {
  return dedupe(parseYaml(JSON.stringify(value), "compose.yaml", new Report())[0]!.tree);
}

/** What a person sees of a load, without where it is written. */
function essence(result: LoadResult): unknown {
  // Not the message: it names keys in the order in which they are written.
  const problems = result.problems.map(({ severity, code, at }) => `${severity} ${code} ${at ?? ""}`).sort();
  return { project: result.project, problems, disabled: result.disabledServices };
}

// Not associative, by the specification: `!reset` and `!override` remove what lies below them, and below (b + c) lies
// nothing yet; `logging` of another driver replaces what came before, so options written without a driver belong to
// whatever is below; `ipam.config` keeps the pools of the last file only; a `null` gives way wherever it stands, but
// an attribute that is replaced as a whole (command, entrypoint, ulimits.*) takes it; and a list over a mapping
// (depends_on, networks) is an error in one order and none in the other where one of them is empty.
describe("merging", () => {
  it("is associative for mappings, sequences and sequences with a key", () => {
    fc.assert(
      fc.property(layer, layer, layer, (a, b, c) => {
        const left = over(over(tree(a), tree(b)), tree(c));
        const right = over(tree(a), over(tree(b), tree(c)));
        expect(plain(left)).toEqual(plain(right));
      }),
      RUNS,
    );
  });

  it("has an empty file as its identity, on either side", () => {
    fc.assert(
      fc.property(layer, (a) => {
        expect(plain(over(tree(a), tree({})))).toEqual(plain(tree(a)));
        expect(plain(over(tree({}), tree(a)))).toEqual(plain(tree(a)));
      }),
      RUNS,
    );
  });
});

/** What docker compose prints and does not read as the same: one port twice, and a number whose text is no size. */
const NO_FIXED_POINT = ["merge/ports-long", 'ports/"8080:80", {target: 80, published: 8080}', "bytes/-1"];

/** Loads what was printed. */
function again(printed: unknown): LoadResult {
  return loadProject({
    files: treeOf({ "D/compose.json": JSON.stringify(printed) }),
    directory: "D",
    composeFiles: ["D/compose.json"],
    environment: {},
    profiles: ["*"],
    home: "/home/u",
  });
}

function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isFixedPoint(canonical: unknown): boolean {
  const { project } = again(canonical);
  return project !== undefined && isDeepStrictEqual(json(printCanonical(project)), json(canonical));
}

describe("canonical output", () => {
  it("loads to itself: of every edge case", () => {
    const changed = readProbes().filter(({ canonical }) => canonical !== undefined && !isFixedPoint(canonical));
    expect(changed.map(({ id }) => id).sort()).toEqual([...NO_FIXED_POINT].sort());
  });

  it.skipIf(!existsSync(EXPECTED))("loads to itself: of every real file (skipped without ../shared/corpus)", { timeout: SLOW_MS }, () => {
    const files = readdirSync(EXPECTED, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((name) => !isFixedPoint(JSON.parse(readFileSync(join(EXPECTED, name), "utf8"))))).toEqual([]);
  });

  it("loads to itself: of generated projects", { timeout: SLOW_MS }, () => {
    let loaded = 0;
    fc.assert(
      fc.property(likely, (written) => {
        const first = again(written);
        if (!first.project) return;
        loaded++;
        const printed = printCanonical(first.project);
        const second = again(printed);
        expect(second.problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(json(printCanonical(second.project!))).toEqual(json(printed));
      }),
      RUNS,
    );
    // Combinations that are refused prove nothing; most are not.
    expect(loaded).toBeGreaterThan(RUNS.numRuns / 4);
  });
});

/** The same document with the keys of every mapping in another order. */
function shuffled(value: unknown, order: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, item]) => [key, shuffled(item, order)] as const);
  const turn = members.length === 0 ? 0 : order % members.length;
  return Object.fromEntries([...members.slice(turn), ...members.slice(0, turn)].reverse());
}

describe("loading", () => {
  it("does not depend on the order of keys", { timeout: SLOW_MS }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          likely,
          grammatical.map((text) => JSON.parse(text) as unknown),
        ),
        fc.nat(7),
        (written, order) => {
          const other = JSON.stringify(shuffled(written, order));
          expect(essence(loadText(other))).toEqual(essence(loadText(JSON.stringify(written))));
        },
      ),
      RUNS,
    );
  });

  it("gives the same for the same text, whatever was loaded in between", { timeout: SLOW_MS }, () => {
    fc.assert(
      fc.property(documents, documents, (text, between) => {
        const { locate: _, ...first } = loadText(text);
        loadText(between);
        const { locate: __, ...second } = loadText(text);
        expect(second).toEqual(first);
      }),
      RUNS,
    );
  });
});
