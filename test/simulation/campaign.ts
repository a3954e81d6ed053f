import { parseArgs } from "node:util";
import { runSchedule } from "./schedule.ts";

/** `npm run simulate -- --seeds 10000 [--from 1]`, or `--seed 42` for one with its history. */
const { values } = parseArgs({ options: { seeds: { type: "string", default: "1000" }, from: { type: "string", default: "1" }, seed: { type: "string" } } });

if (values.seed === undefined) await campaign(Number(values.from), Number(values.seeds));
else await replay(Number(values.seed));

async function replay(seed: number): Promise<void> {
  const result = await runSchedule(seed, { traceWrites: true });
  for (const line of result.history) console.log(line);
  console.log(result.kinds.join(", "));
  for (const { invariant, what } of result.violations) console.log(`${invariant}: ${what}`);
  process.exitCode = result.violations.length === 0 ? 0 : 1;
}

async function campaign(from: number, count: number): Promise<void> {
  const startedMs = performance.now();
  const totals = { events: 0, calls: 0, virtualMs: 0, failed: 0 };
  for (let seed = from; seed < from + count; seed += 1) {
    const result = await runSchedule(seed).catch((error: unknown) => ({ violations: [{ invariant: "crash", what: String(error) }], events: 0, calls: 0, virtualMs: 0 }));
    totals.events += result.events;
    totals.calls += result.calls;
    totals.virtualMs += result.virtualMs;
    if (result.violations.length === 0) continue;
    totals.failed += 1;
    const first = result.violations[0];
    console.log(`seed ${seed}: ${first?.invariant}: ${first?.what}${result.violations.length > 1 ? ` (and ${result.violations.length - 1} more)` : ""}`);
  }
  const seconds = (performance.now() - startedMs) / 1000;
  console.log(`${count} seeds, ${totals.failed} with violations; ${totals.events} events, ${totals.calls} engine calls, ${(totals.virtualMs / 86_400_000).toFixed(1)} virtual days in ${seconds.toFixed(1)} s`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
}
