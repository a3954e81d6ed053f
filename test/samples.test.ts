import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { simulateFleet } from "../src/engine/simulated/fleet.ts";
import { isError } from "../src/model/problem.ts";
import { NO_COMMIT, type Revision, treeOf } from "../src/model/revision.ts";
import { printPlan } from "../src/plan/print.ts";
import { desiredOf, planFleet } from "../src/reconcile/index.ts";
import { memoryStore } from "../src/store/memory.ts";
import { virtualClock } from "./simulation/clock.ts";

const SAMPLES = join(import.meta.dirname, "../samples");

function filesBelow(directory: string): string[] {
  return readdirSync(directory).flatMap((name) =>
    statSync(join(directory, name)).isDirectory() ? filesBelow(join(directory, name)) : [join(directory, name)],
  );
}

function revisionOf(sample: string): Revision {
  const directory = join(SAMPLES, sample);
  const files = treeOf(Object.fromEntries(filesBelow(directory).map((path) => [relative(directory, path), readFileSync(path)])));
  return { ...NO_COMMIT, repository: sample, ref: "HEAD", commit: "0".repeat(40), rootCommit: "0".repeat(40), files };
}

describe("samples", () => {
  it.each(readdirSync(SAMPLES))("%s is planned as its expected/plan.txt says, without a problem", async (sample) => {
    const revision = revisionOf(sample);
    const desired = desiredOf(revision.files, revision, { environment: {}, profiles: [], envFiles: [] });
    expect(desired.problems.filter(isError)).toEqual([]);
    const clock = virtualClock();
    const engines = simulateFleet({ clock, hosts: desired.fleet.hosts.map(({ name }) => ({ name })) });
    const session = {
      clock,
      engines,
      store: memoryStore(),
      emit: () => undefined,
      registryAuth: () => undefined,
      signal: new AbortController().signal,
    };
    const { plan } = await clock.settle(planFleet(desired, session));
    await expect(printPlan(plan)).toMatchFileSnapshot(join(SAMPLES, sample, "expected/plan.txt"));
  });
});
