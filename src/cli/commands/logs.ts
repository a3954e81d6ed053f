import type { Engine } from "../../engine/port.ts";
import type { Desired } from "../../model/desired.ts";
import type { ObservedContainer } from "../../model/observed.ts";
import { observeFleet } from "../../observe/observe.ts";
import type { Session } from "../../reconcile/index.ts";
import { safe, safeLine } from "../../report/safe.ts";
import type { Context } from "../context.ts";
import { CommandError } from "../failure.ts";
import { openToRead } from "../open.ts";
import { parseDuration } from "../options.ts";
import { type NamedService, serviceNamed } from "../service-name.ts";

interface Replica {
  readonly label: string;
  readonly id: string;
  readonly engine: Engine;
}

/** What all replicas of a service write, each line after the slot it came from. */
export async function logs(context: Context, [name = "", source = "."]: readonly string[]): Promise<number> {
  const since = sinceSeconds(context);
  const opened = await openToRead(context, source, { whole: false });
  try {
    const replicas = await replicasOf(context, opened.desired, opened.session, serviceNamed(name, opened.desired));
    if (replicas.length === 0) throw new CommandError(`${name}: no container was found; \`slipway status\` says what is missing`);
    const width = Math.max(...replicas.map((replica) => replica.label.length));
    const ended = await Promise.all(replicas.map((replica) => printLogs(context, replica, width, since)));
    return ended.every(Boolean) ? 0 : 1;
  } finally {
    await opened.close();
  }
}

async function replicasOf(context: Context, desired: Desired, session: Session, wanted: NamedService): Promise<readonly Replica[]> {
  const observed = await observeFleet(session.engines, desired.fleet, { clock: session.clock, signal: session.signal, detail: "none" });
  for (const lost of observed.hosts.filter((host) => host.freshness !== "fresh"))
    context.complain(`${safeLine(`host ${lost.host} is out of reach: ${lost.reason ?? ""}`)}\n`);
  const isMeant = ({ owner }: ObservedContainer): boolean =>
    owner?.fleet === desired.fleet.name &&
    owner.role === "replica" &&
    wanted.services.some((service) => service.stack === owner.stack && service.name === owner.service) &&
    (wanted.slot === undefined || owner.slot === wanted.slot);
  const found = observed.hosts.flatMap(({ host, containers }) =>
    containers.filter(isMeant).map(({ id, owner }): Replica => ({
      label: safeLine(`${owner!.stack}/${owner!.service}.${owner!.slot}@${host}`),
      id,
      engine: session.engines.get(host),
    })),
  );
  return found.sort((a, b) => (a.label < b.label ? -1 : 1));
}

async function printLogs(context: Context, replica: Replica, width: number, since: number | undefined): Promise<boolean> {
  const { options, io } = context;
  const prefix = `${context.paint("dim", `${replica.label.padEnd(width)} |`)} `;
  const how = {
    follow: options.follow === true,
    timestamps: options.timestamps === true,
    ...(options.tail === undefined ? {} : { tail: options.tail }),
    ...(since === undefined ? {} : { since }),
  };
  try {
    for await (const line of replica.engine.logs(replica.id, how, { signal: io.signal })) context.print(`${prefix}${safe(line.text)}\n`);
    return true;
  } catch (error) {
    if (io.signal.aborted) return true;
    context.complain(`${prefix}${safe(error instanceof Error ? error.message : String(error))}\n`);
    return false;
  }
}

/** `10m` ago, or a time; the engine wants seconds since the epoch. */
function sinceSeconds({ options, dependencies }: Context): number | undefined {
  const { since } = options;
  if (since === undefined) return undefined;
  const atMs = /^\d{4}-/.test(since) ? Date.parse(since) : dependencies.clock.nowMs() - parseDuration(since);
  return Math.floor(atMs / 1000);
}
