import path from "node:path";
import { EXIT_CODES } from "../../model/event.ts";
import { openStoreReadOnly } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { loadSource } from "../open.ts";
import { fleetDirectory } from "../place.ts";
import { plan } from "./plan.ts";
import { reportSync, syncSource } from "./sync.ts";

/** Nothing moves for balance unless this is called. Brings nothing new along: it syncs the commit of the last sync. */
export async function rebalance(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const pinned = await atLastCommit(context, source);
  if (context.options.dryRun === true) return await plan(pinned, [source]);
  const result = await syncSource(pinned, source);
  reportSync(pinned, result);
  return EXIT_CODES[result.outcome];
}

async function atLastCommit(context: Context, source: string): Promise<Context> {
  if (context.options.ref !== undefined || context.options.dirty === true) return context;
  const { desired, source: opened } = await loadSource(context, source);
  await opened.close();
  const store = openStoreReadOnly(path.join(fleetDirectory(context, desired.fleet.name), "store.db"));
  const [last] = store.history(1);
  store.close();
  return last === undefined ? context : { ...context, options: { ...context.options, ref: last.commit } };
}
