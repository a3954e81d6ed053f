import path from "node:path";
import { jsonText } from "../../report/json.ts";
import { table } from "../../report/table.ts";
import { ageText, durationText } from "../../report/units.ts";
import { openStoreReadOnly } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { loadSource } from "../open.ts";
import { fleetDirectory } from "../place.ts";

/** Finished syncs, newest first. */
export async function history(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const loaded = await loadSource(context, source);
  await loaded.source.close();
  const store = openStoreReadOnly(path.join(fleetDirectory(context, loaded.desired.fleet.name), "store.db"));
  const records = store.history(context.options.tail ?? 20);
  store.close();
  if (context.json) {
    context.print(jsonText(records));
    return 0;
  }
  const nowMs = context.dependencies.clock.nowMs();
  const rows = records.map((record) => [
    `${ageText(nowMs - record.endedAtMs)} ago`,
    { text: record.outcome, tone: record.outcome === "converged" ? ("good" as const) : ("bad" as const) },
    durationText(record.endedAtMs - record.startedAtMs),
    record.commit.slice(0, 10),
    record.subject,
    record.summary,
  ]);
  context.print(
    rows.length === 0
      ? "no sync of this fleet has done anything yet\n"
      : table(["ENDED", "OUTCOME", "TOOK", "COMMIT", "SUBJECT", "SUMMARY"], rows, context.paint),
  );
  return 0;
}
