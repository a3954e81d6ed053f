import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

/**
 * `npm run fuzz -- --cases 200000 [--seed 1] [--workers 2]`: loads generated and mutated documents. The same seed and
 * number of workers make the same documents; a failure prints the smallest one.
 */
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "200000" },
    seed: { type: "string", default: "1" },
    workers: { type: "string", default: "2" },
  },
});
const [cases, seed, workers] = [Number(values.cases), Number(values.seed), Number(values.workers)];
/** Documents are garbage that dies young; a larger nursery collects it seldom. */
const YOUNG = { maxYoungGenerationSizeMb: 256 };

const startedMs = performance.now();
const shares = Array.from({ length: workers }, (_, index) => ({ cases: Math.ceil(cases / workers), seed: seed * 1000 + index }));
const failures = (await Promise.all(shares.map(run))).filter((failure) => failure !== undefined);
for (const failure of failures) console.error(failure);
const seconds = (performance.now() - startedMs) / 1000;
const rate = Math.round((shares.length * shares[0]!.cases) / seconds);
console.log(`${shares.length * shares[0]!.cases} documents, ${failures.length} failures, ${seconds.toFixed(0)} s, ${rate} a second`);
process.exitCode = failures.length > 0 ? 1 : 0;

function run(share: { readonly cases: number; readonly seed: number }): Promise<string | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: share, resourceLimits: YOUNG });
    worker.once("message", (failure: string | null) => resolve(failure ?? undefined));
    worker.once("error", (error) => resolve(String(error)));
    // Whatever ends it without a word is a failure, too.
    worker.once("exit", (code) => resolve(`seed ${share.seed}: the worker ended with ${code}`));
  });
}
