import path from "node:path";
import type { Engines } from "../engine/port.ts";
import type { Desired } from "../model/desired.ts";
import type { SyncEvent } from "../model/event.ts";
import { isError, ProblemError } from "../model/problem.ts";
import type { Revision } from "../model/revision.ts";
import type { LoadOptions, Session } from "../reconcile/index.ts";
import { safe } from "../report/safe.ts";
import type { Source } from "../source/source.ts";
import type { HostAvailability, Store } from "../store/port.ts";
import type { Context } from "./context.ts";
import { credentialsFor } from "./credentials.ts";
import { UsageError } from "./failure.ts";
import { fleetDirectory, locationOf, stateDirectory } from "./place.ts";

export interface Loaded {
  readonly source: Source;
  readonly revision: Revision;
  readonly desired: Desired;
}

export interface Opened extends Loaded {
  readonly session: Session;
  close(): Promise<void>;
}

export async function openSourceOf(
  context: Context,
  source: string,
  how: { readonly ref?: string; readonly dirty?: boolean } = {},
): Promise<Source> {
  const { openSource } = await import("../source/source.ts");
  const ref = how.ref ?? context.options.ref;
  const dirty = how.dirty ?? context.options.dirty ?? false;
  return openSource({
    location: locationOf(context, source),
    cacheDirectory: path.join(stateDirectory(context), "mirrors"),
    environment: context.io.env,
    ...(ref === undefined ? {} : { ref }),
    ...(dirty ? { dirty } : {}),
    ...(context.options.allowFile === true ? { allowFile: true } : {}),
  });
}

export function loadOptions({ io, options }: Context): LoadOptions {
  const environment = Object.fromEntries(Object.entries(io.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { environment, profiles: options.profile ?? [], envFiles: (options.envFile ?? []).map((file) => path.posix.normalize(file)) };
}

/** Reads the source and what it asks for; problems of stacks are in the result. */
export async function loadSource(
  context: Context,
  location: string,
  how: { readonly ref?: string; readonly dirty?: boolean } = {},
): Promise<Loaded> {
  const source = await openSourceOf(context, location, how);
  try {
    // Loaded while git, another process, is at work.
    const [revision, { loadDesired }] = await Promise.all([source.fetch(context.io.signal), import("../reconcile/load.ts")]);
    return { source, revision, desired: await loadDesired(source, revision, loadOptions(context)) };
  } catch (error) {
    await source.close();
    throw error;
  }
}

/** As `loadSource`, for commands that must not go on with a stack in pieces. @throws ProblemError with all problems. */
export async function loadWhole(context: Context, location: string): Promise<Loaded> {
  const loaded = await loadSource(context, location);
  const { problems } = loaded.desired;
  if (problems.some(isError)) {
    await loaded.source.close();
    throw new ProblemError(problems);
  }
  if (loaded.revision.dirty) context.note(`Reading the work tree of ${safe(loaded.revision.repository)}, not a commit.\n`);
  return loaded;
}

export interface SessionOptions {
  readonly store: Store;
  readonly emit?: (event: SyncEvent) => void;
  readonly engines?: Engines;
}

export async function openSession(context: Context, desired: Desired, how: SessionOptions): Promise<Session> {
  const credentials = credentialsFor(context);
  await credentials.prepare(desired);
  const engines = how.engines ?? (await context.dependencies.openEngines(desired.fleet.hosts));
  return {
    clock: context.dependencies.clock,
    engines,
    store: how.store,
    emit: how.emit ?? (() => undefined),
    registryAuth: credentials.registryAuth,
    signal: context.io.signal,
  };
}

/** For commands that look and change nothing, also not their own memory. */
export async function openToRead(context: Context, location: string, how: { readonly whole: boolean }): Promise<Opened> {
  const loading = how.whole ? loadWhole(context, location) : loadSource(context, location);
  const [loaded, { openStoreReadOnly }] = await Promise.all([
    loading,
    import("../store/sqlite.ts"),
    import("../reconcile/index.ts"),
    context.dependencies.prepare?.(),
  ]);
  const store = openStoreReadOnly(path.join(fleetDirectory(context, loaded.desired.fleet.name), "store.db"));
  const desired = selectOrClose(context, loaded, store);
  const session = await openSession(context, desired, { store });
  const close = async (): Promise<void> => {
    await Promise.all([session.engines.close(), loaded.source.close()]);
    store.close();
  };
  return { ...loaded, desired, session, close };
}

function selectOrClose(context: Context, loaded: Loaded, store: Store): Desired {
  try {
    return selectStacks(context, loaded.desired, store);
  } catch (error) {
    store.close();
    void loaded.source.close();
    throw error;
  }
}

/** With `--stack`, the others are left as they are, which is what `brokenStacks` says of a stack. */
export function selectStacks(context: Context, desired: Desired, store: Store): Desired {
  const wanted = context.options.stack;
  if (wanted === undefined || wanted.length === 0) return desired;
  const known = [...desired.stacks.map((stack) => stack.name), ...desired.brokenStacks];
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new UsageError(`there is no stack ${unknown.join(", ")}; the fleet has ${known.join(", ")}`);
  const others = [...known, ...store.inventory().map((entry) => entry.stack)].filter((name) => !wanted.includes(name));
  return {
    ...desired,
    stacks: desired.stacks.filter((stack) => wanted.includes(stack.name)),
    others: desired.stacks.filter((stack) => !wanted.includes(stack.name)),
    brokenStacks: [...new Set([...desired.brokenStacks, ...others])].sort(),
  };
}

/** Hosts that an operator has cordoned or drained. */
export function closedHosts(store: Store): ReadonlyMap<string, HostAvailability> {
  return new Map(store.availability().map((closed) => [closed.host, closed]));
}
