import { mkdirSync } from "node:fs";
import path from "node:path";
import type { HostAvailability } from "../../store/port.ts";
import { jsonText } from "../../report/json.ts";
import { safe, safeLine } from "../../report/safe.ts";
import { openStore } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { loadSource } from "../open.ts";
import { fleetDirectory } from "../place.ts";
import { unknownName } from "../unknown-name.ts";

type State = HostAvailability["state"] | "active";

const SAID: Readonly<Record<State, string>> = {
  cordoned: "is cordoned: nothing new is placed there, and what runs there stays",
  drained: "is draining: nothing new is placed there, and what may run elsewhere goes there",
  active: "is active again; nothing moves back by itself",
};

export async function cordon(context: Context, [host = "", source = "."]: readonly string[]): Promise<number> {
  return await told(context, host, source, "cordoned");
}

export async function uncordon(context: Context, [host = "", source = "."]: readonly string[]): Promise<number> {
  return await told(context, host, source, "active");
}

async function told(context: Context, host: string, source: string, state: State): Promise<number> {
  const { said } = await mark(context, host, source, state);
  const { reason = "" } = context.options;
  if (context.json) context.print(jsonText({ host, availability: state, reason }));
  else context.print(`${said}\n`);
  return 0;
}

export interface Marked {
  /** What became of the host, as a sentence. */
  readonly said: string;
  /** Where the fleet's memory is. */
  readonly storeFile: string;
  /** The commit of the last sync, which is what runs. */
  readonly lastCommit: string | undefined;
}

/** Remembered beside the fleet's history, which needs no lock: a slipway that runs sees it in its next pass. */
export async function mark(context: Context, host: string, source: string, state: State): Promise<Marked> {
  const { desired, source: opened } = await loadSource(context, source);
  try {
    const known = desired.fleet.hosts.map(({ name }) => name);
    if (!known.includes(host)) throw unknownName("host", host, known);
    const directory = fleetDirectory(context, desired.fleet.name);
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const storeFile = path.join(directory, "store.db");
    const { store, warning } = openStore(storeFile);
    if (warning !== undefined) context.complain(`warning: ${safe(warning)}\n`);
    try {
      store.setAvailability(host, state, context.dependencies.clock.nowMs(), context.options.reason ?? reasonBefore(store, host));
      return { said: safeLine(`host ${host} ${SAID[state]}`), storeFile, lastCommit: store.history(1)[0]?.commit };
    } finally {
      store.close();
    }
  } finally {
    await opened.close();
  }
}

/** Who cordoned it first has said why; a drain that goes on need not say it again. */
function reasonBefore(store: { availability(): readonly HostAvailability[] }, host: string): string {
  return store.availability().find((each) => each.host === host)?.reason ?? "";
}
