import { mkdirSync } from "node:fs";
import path from "node:path";
import type { HostAvailability } from "../../store/port.ts";
import { jsonText } from "../../report/json.ts";
import { safe, safeLine } from "../../report/safe.ts";
import { openStore } from "../../store/sqlite.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { loadSource } from "../open.ts";
import { fleetDirectory } from "../place.ts";
import { sync } from "./sync.ts";

type State = HostAvailability["state"] | "active";

const SAID: Readonly<Record<State, string>> = {
  cordoned: "is cordoned: nothing new is placed there, and what runs there stays",
  drained: "is drained: nothing new is placed there, and what may run elsewhere goes there",
  active: "is active again; nothing moves back by itself",
};

export async function cordon(context: Context, [host = "", source = "."]: readonly string[]): Promise<number> {
  return await mark(context, host, source, "cordoned");
}

export async function uncordon(context: Context, [host = "", source = "."]: readonly string[]): Promise<number> {
  return await mark(context, host, source, "active");
}

/** Marks the host and syncs: what has to leave takes turns as in an update, within the budgets. Ends as that sync does. */
export async function drain(context: Context, [host = "", source = "."]: readonly string[]): Promise<number> {
  await mark(context, host, source, "drained");
  return await sync(context, [source]);
}

/** Remembered beside the fleet's history, which needs no lock: a slipway that runs sees it in its next pass. */
async function mark(context: Context, host: string, source: string, state: State): Promise<number> {
  const { desired, source: opened } = await loadSource(context, source);
  try {
    const known = desired.fleet.hosts.map(({ name }) => name);
    if (!known.includes(host)) throw new UsageError(`there is no host ${host}; the fleet has ${known.join(", ")}`);
    const directory = fleetDirectory(context, desired.fleet.name);
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const { store, warning } = openStore(path.join(directory, "store.db"));
    if (warning !== undefined) context.complain(`warning: ${safe(warning)}\n`);
    try {
      store.setAvailability(host, state, context.dependencies.clock.nowMs());
    } finally {
      store.close();
    }
  } finally {
    await opened.close();
  }
  if (state === "drained") context.note(`${safeLine(`host ${host} ${SAID[state]}`)}\n`);
  else if (context.json) context.print(jsonText({ host, availability: state }));
  else context.print(`${safeLine(`host ${host} ${SAID[state]}`)}\n`);
  return 0;
}
