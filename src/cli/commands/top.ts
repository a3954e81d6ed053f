import path from "node:path";
import { ReadStream, WriteStream } from "node:tty";
import type { Engines } from "../../engine/port.ts";
import type { Desired } from "../../model/desired.ts";
import { observeFleet } from "../../observe/observe.ts";
import { loadDesired } from "../../reconcile/load.ts";
import { type View, viewOf } from "../../report/view.ts";
import { openStoreReadOnly } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { CommandError } from "../failure.ts";
import { closedHosts, loadOptions, openSourceOf } from "../open.ts";
import { fleetDirectory } from "../place.ts";

const EVENTS = 2000;
/** Beyond this, versions and sizes of hosts are not asked for at every look. */
const CLOSE_LOOK_HOSTS = 50;

/** The fleet in the terminal, live, also while another process syncs it: what that one does is in the store. */
export async function top(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const { stdin, stdout, signal } = context.io;
  const { pollingFeed, refusal, runTop } = await import("../../tui/index.ts");
  const refused = refusal(stdin, stdout);
  if (refused !== undefined || !(stdin instanceof ReadStream) || !(stdout instanceof WriteStream))
    throw new CommandError(refused ?? "slipway top needs a terminal");
  const { clock } = context.dependencies;
  const ending = new AbortController();
  const ended = AbortSignal.any([signal, ending.signal]);
  const watcher = await openWatcher(context, source);
  try {
    const feed = pollingFeed((within) => watcher.look(within), { clock, intervalMs: context.options.interval ?? 2000, signal: ended });
    await runTop(feed, { stdin, stdout }, { nowMs: () => clock.nowMs(), signal: ended });
    return 0;
  } finally {
    ending.abort(new Error("the terminal view was closed"));
    await watcher.close();
  }
}

interface Watcher {
  look(signal: AbortSignal): Promise<View>;
  close(): Promise<void>;
}

interface Loaded {
  readonly commit: string;
  readonly desired: Desired;
  readonly engines: Engines;
}

async function openWatcher(context: Context, location: string): Promise<Watcher> {
  const source = await openSourceOf(context, location);
  let loaded: Loaded | undefined;
  const load = async (signal: AbortSignal): Promise<Loaded> => {
    const commit = await source.head(signal);
    if (loaded?.commit === commit) return loaded;
    const desired = await loadDesired(source, await source.fetch(signal), loadOptions(context));
    const before = loaded;
    loaded = { commit, desired, engines: await context.dependencies.openEngines(desired.fleet.hosts) };
    await before?.engines.close();
    return loaded;
  };
  return {
    look: async (signal) => await viewFrom(context, await load(signal), signal),
    close: async () => {
      await Promise.all([source.close(), loaded?.engines.close()]);
    },
  };
}

async function viewFrom(context: Context, { desired, engines }: Loaded, signal: AbortSignal): Promise<View> {
  const { clock } = context.dependencies;
  const detail = desired.fleet.hosts.length <= CLOSE_LOOK_HOSTS ? "all" : "none";
  const observed = await observeFleet(engines, desired.fleet, { clock, signal, detail });
  // Opened for each look: the store may be made, or made anew, by a sync that begins meanwhile.
  const store = openStoreReadOnly(path.join(fleetDirectory(context, desired.fleet.name), "store.db"));
  try {
    return viewOf({
      desired,
      observed,
      failures: store.failedRollouts(),
      waiting: store.waiting(),
      events: store.events(EVENTS),
      availability: closedHosts(store),
      nowMs: clock.nowMs(),
    });
  } finally {
    store.close();
  }
}
