import path from "node:path";
import type { Engines } from "../../engine/port.ts";
import type { Desired } from "../../model/desired.ts";
import { EXIT_CODES, type SyncEvent } from "../../model/event.ts";
import type { Host } from "../../model/fleet.ts";
import { isError } from "../../model/problem.ts";
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
import { warningsOnce } from "../plan-warnings.ts";
import { toldOnce } from "../told-once.ts";
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
  const { emit, onResult } = told(context);
  const warnings = warningsOnce(context);
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
    plan: warnings.plan,
  };
  const { name } = loaded.desired.fleet;
  const { interval = 30_000, timeout = 1_800_000 } = context.options;
  context.note(`Following ${safe(loaded.source.name)} for fleet ${safe(name)}, every ${durationText(interval)}; stop with ctrl-c.\n`);
  try {
    await followSource(loaded.source, session, {
      intervalMs: interval,
      load: loadOptions(context),
      sync: { timeoutMs: timeout, loadCommit: (commit) => loadCommit(context, source, commit) },
      onResult,
      async onDesired(desired: Desired) {
        if (desired.fleet.name !== name)
          throw new CommandError(
            `the fleet is now called ${desired.fleet.name}; what runs belongs to ${name} and is left as it is. Take it down first, or give the fleet its name back, and run this again`,
          );
        warnings.forget();
        warnings.note(desired.problems.filter((problem) => !isError(problem)));
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

interface Told {
  readonly emit: (event: SyncEvent) => void;
  readonly onResult: (result: SyncResult) => void;
}

/** One JSON object a line, or lines for people. A loop that finds everything as it was says nothing. */
function told(context: Context): Told {
  if (context.json) return { emit: (event) => context.print(`${JSON.stringify(event)}\n`), onResult: () => undefined };
  const passes = toldOnce({
    progress: (text) => context.note(text),
    end: ({ outcome }, text) => (outcome === "converged" ? context.print(text) : context.complain(text)),
  });
  const print = progressPrinter(context.paint);
  let revision = "";
  return {
    emit(event) {
      const text = print(event);
      if (text === "") return;
      const line = `${stamp(event.atMs)} ${text}`;
      // Sources fail between passes, and say so once by themselves.
      if (event.type === "source-failed") context.complain(line);
      else if (event.type !== "revision") passes.line(line);
      else if (text !== revision) {
        revision = text;
        passes.news(line);
      }
    },
    onResult: (result) => passes.end(result, `${stamp(context.dependencies.clock.nowMs())} ${summaryText(result, context.paint)}`),
  };
}

function stamp(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 19) + "Z";
}

async function pause({ dependencies, options, io }: Context): Promise<void> {
  await dependencies.clock.sleep(options.interval ?? 30_000, io.signal).catch(() => undefined);
}
