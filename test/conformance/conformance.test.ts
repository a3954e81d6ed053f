import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCorpus } from "./corpus.ts";
import { readProbes, runProbe } from "./probes.ts";

/** Where we differ from docker compose on purpose, and why. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  "bytes/1.5": "docker compose silently takes an unquoted 1.5 for 0 bytes; we refuse it",
};

describe("edge cases of docker compose", () => {
  it.each(
    readProbes()
      .filter((probe) => !(probe.id in DEVIATIONS))
      .map((probe) => [probe.id, probe] as const),
  )("%s", (_, probe) => {
    expect(runProbe(probe).difference).toBe("");
  });

  it.each(Object.entries(DEVIATIONS))("%s differs: %s", (id) => {
    expect(runProbe(readProbes().find((probe) => probe.id === id)!).passed).toBe(false);
  });
});

const CORPUS = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

describe.skipIf(!existsSync(CORPUS))("real Compose files (skipped without ../shared/corpus)", () => {
  it("load to what docker compose makes of them", () => {
    expect(runCorpus(CORPUS).filter((verdict) => !verdict.passed)).toEqual([]);
  });
});
