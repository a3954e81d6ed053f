// npm run conformance [-- DIR]: slipway beside docker compose, each difference and the score. docs/compose-conformance.md
import { existsSync } from "node:fs";
import { runBodies } from "./bodies.ts";
import { runCorpus } from "./corpus.ts";
import { type Kind, reached, score } from "./goals.ts";
import { newerVersion } from "./newer.ts";
import { defaultPlace, placeOf, SHARED_CORPUS } from "./place.ts";
import { readProbes, runProbe, type Verdict } from "./probes.ts";

const directory = process.argv[2];
if (directory !== undefined && !existsSync(directory)) {
  process.stderr.write(`there is no ${directory}\n`);
  process.exit(2);
}
const place = directory === undefined ? defaultPlace() : placeOf(directory);
const measured = new Map<Kind, readonly Verdict[]>();
if (place.probes !== undefined) measure("probes", readProbes(place.probes).map(runProbe));
if (place.corpus !== undefined) {
  const byKind = Map.groupBy(runCorpus(place.corpus), ({ id }): Kind => (id.endsWith(".err") ? "refusals" : "real files"));
  for (const [kind, verdicts] of byKind) measure(kind, verdicts);
}
if (place.bodies !== undefined) measure("API bodies", await runBodies(place.bodies));

for (const [kind, verdicts] of measured) show(kind, verdicts);
for (const [kind, verdicts] of measured) process.stdout.write(`${reached(kind, verdicts) ? "✓" : "✗"} ${score(kind, verdicts)}\n`);
if (directory === undefined && place.corpus === undefined)
  process.stdout.write(`real files and API bodies: skipped, ${SHARED_CORPUS} is not here\n`);
if (measured.size === 0) {
  process.stderr.write(`${directory} holds neither probes.json nor real/ with expected/ or api-1.41/\n`);
  process.exitCode = 2;
} else process.exitCode = [...measured].every(([kind, verdicts]) => reached(kind, verdicts)) ? 0 : 1;

/** Nothing of a kind is no success of that kind. */
function measure(kind: Kind, verdicts: readonly Verdict[]): void {
  if (verdicts.length > 0) measured.set(kind, verdicts);
}

function show(kind: Kind, verdicts: readonly Verdict[]): void {
  for (const { passed, id, difference } of verdicts) {
    if (passed) continue;
    const newer = newerVersion(difference);
    process.stdout.write(`${kind}: ${id}\n    ${difference.replaceAll("\n", "\n    ")}\n${newer === undefined ? "" : `    (${newer})\n`}`);
  }
}
