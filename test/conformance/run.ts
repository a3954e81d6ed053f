// node test/conformance/run.ts [CORPUS]: the score against docker compose, and each difference.
import { readProbes, runProbe } from "./probes.ts";
import type { Verdict } from "./probes.ts";
import { runCorpus } from "./corpus.ts";

function show(title: string, verdicts: readonly Verdict[]): boolean {
  const failed = verdicts.filter((verdict) => !verdict.passed);
  for (const verdict of failed) process.stdout.write(`✗ ${verdict.id}\n    ${verdict.difference.replaceAll("\n", "\n    ")}\n`);
  process.stdout.write(`${title}: ${verdicts.length - failed.length} of ${verdicts.length}\n`);
  return failed.length === 0;
}

const corpus = process.argv[2];
const whole = show("probes", readProbes().map(runProbe));
const real = corpus === undefined || show("real files", runCorpus(corpus));
process.exitCode = whole && real ? 0 : 1;
