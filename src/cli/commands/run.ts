import path from "node:path";
import type { Engines } from "../../engine/port.ts";
import type { Desired } from "../../model/desired.ts";
import { EXIT_CODES, type SyncEvent } from "../../model/event.ts";
import type { Host } from "../../model/fleet.ts";
import { followSource, type Session, type SyncResult } from "../../reconcile/index.ts";
import { summaryText, progressPrinter } from "../../report/progress.ts";
import { safe } from "../../report/safe.ts";
import { durationText } from "../../report/units.ts";
import { openStore } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { credentialsFor } from "../credentials.ts";
import { CommandError, explained } from "../failure.ts";
import { withLock } from "../lock.ts";
import { type Loaded, loadOptions, loadSource } from "../open.ts";
import { fleetDirectory } from "../place.ts";
import { loadCommit } from "./sync.ts";

/** Follows the repository until it is told to stop: a new commit is synced, and drift is repaired. */
export async function run(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const loaded = await firstLoad(context, source);
  if (!loaded) return EXIT_CODES.interrupted;
  try {
    const directory = fleetDirectory(context, loaded.desired.fleet.name);
    await withLock(directory, async () => await follow(context, source, loaded, path.join(directory, "store.db")));
    return EXIT_CODES.interrupted;
  } finally {
    await loaded.source.close();
  }
}

/** A repository that does not answer yet is asked again: the machine may have just started. */
async function firstLoad(context: Context, source: string): Promise<Loaded | undefined> {
  let complained = "";
  while (!context.io.signal.aborted) {
    try {
      return await loadSource(context, source);
    } catch (error) {
      if (context.io.signal.aborted) return undefined;
      const text = explained(error)?.text;
      if (text === undefined) throw error;
      if (text !== complained) context.complain(safe(text));
      complained = text;
      await pause(context);
    }
  }
  return undefined;
}

async function follow(context: Context, source: string, loaded: Loaded, storeFile: string): Promise<void> {
  const { store, warning } = openStore(storeFile);
  if (warning !== undefined) context.complain(`warning: ${safe(warning)}\n`);
  const emit = emitter(context);
  const engines = changingEngines((hosts) => context.dependencies.openEngines(hosts));
  const credentials = credentialsFor(context);
  const session: Session = {
    clock: context.dependencies.clock,
    engines,
    store,
    emit: (event) => {
      store.recordEvent(event);
      emit(event);
    },
    registryAuth: credentials.registryAuth,
    signal: context.io.signal,
  };
  const { name } = loaded.desired.fleet;
  const { interval = 30_000, timeout = 1_800_000 } = context.options;
  context.note(`Following ${safe(loaded.source.name)} for fleet ${safe(name)}, every ${durationText(interval)}; stop with ctrl-c.\n`);
  try {
    await followSource(loaded.source, session, {
      intervalMs: interval,
      load: loadOptions(context),
      sync: { timeoutMs: timeout, loadCommit: (commit) => loadCommit(context, source, commit) },
      onResult: resultPrinter(context),
      async onDesired(desired: Desired) {
        if (desired.fleet.name !== name)
          throw new CommandError(
            `the fleet is now called ${desired.fleet.name}; what runs belongs to ${name} and is left as it is. Take it down first, or give the fleet its name back, and run this again`,
          );
        await engines.use(desired.fleet.hosts);
        await credentials.prepare(desired);
      },
    });
  } finally {
    await engines.close();
    store.close();
  }
}

/** Hosts come and go with commits; a pass has ended before they do. */
function changingEngines(open: (hosts: readonly Host[]) => Promise<Engines>): Engines & { use(hosts: readonly Host[]): Promise<void> } {
  let current: { readonly key: string; readonly engines: Engines } | undefined;
  return {
    async use(hosts) {
      const key = JSON.stringify(hosts.map(({ name, endpoint }) => ({ name, endpoint })));
      if (current?.key === key) return;
      const before = current;
      current = { key, engines: await open(hosts) };
      await before?.engines.close();
    },
    get(host) {
      if (!current) throw new RangeError(`no engine of ${host} has been opened`);
      return current.engines.get(host);
    },
    close: async () => await current?.engines.close(),
  };
}

/** One JSON object a line, or lines for people. A loop that finds everything as it was says nothing. */
function emitter(context: Context): (event: SyncEvent) => void {
  if (context.json) return (event) => context.print(`${JSON.stringify(event)}\n`);
  const print = progressPrinter(context.paint);
  let revision = "";
  return (event) => {
    const text = print(event);
    if (event.type === "revision") {
      if (text === revision) return;
      revision = text;
    }
    if (text !== "") context.note(`${stamp(event.atMs)} ${text}`);
  };
}

function resultPrinter(context: Context): (result: SyncResult) => void {
  let said = "";
  return (result) => {
    const text = summaryText(result, context.paint);
    const key = `${result.outcome} ${result.summary}`;
    if (context.json || (key === said && result.steps === 0)) return;
    said = key;
    const line = `${stamp(context.dependencies.clock.nowMs())} ${text}`;
    if (result.outcome === "converged") context.print(line);
    else context.complain(line);
  };
}

function stamp(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 19) + "Z";
}

async function pause({ dependencies, options, io }: Context): Promise<void> {
  await dependencies.clock.sleep(options.interval ?? 30_000, io.signal).catch(() => undefined);
}
