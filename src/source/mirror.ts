import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { SourceError } from "./error.ts";
import { type Environment, git } from "./git.ts";
import type { Location } from "./location.ts";
import { remoteAt, type Remote, type Target } from "./remote.ts";
import { type Repository, repositoryAt } from "./repository.ts";

/**
 * A bare copy of a remote repository. It is disposable: whatever is wrong with it (a crash's lock, a broken pack, a
 * full disk's leftovers), a new one is made beside it and takes its place.
 */
export interface Mirror {
  readonly remote: Remote;
  readonly repository: Repository;
  /** Brings `ref` here. @returns its commit. */
  update(ref: string, signal?: AbortSignal): Promise<string>;
  /** Makes the mirror anew, with `ref` and, though it may have left the branch since, `commit`. */
  rebuild(ref: string, commit: string, signal?: AbortSignal): Promise<void>;
  fetchObjects(oids: readonly string[], signal?: AbortSignal): Promise<void>;
}

/** Each fetch adds a pack; beyond this a fresh copy is smaller and quicker to read. */
const MAX_PACKS = 100;
const MAX_SWAPS = 20;
const LEFTOVER_MS = 60 * 60 * 1000;

export interface MirrorOptions {
  readonly cacheDirectory: string;
  readonly environment: Environment;
  readonly timeoutMs: number;
}

export function openMirror(location: Extract<Location, { kind: "remote" }>, options: MirrorOptions): Mirror {
  mkdirSync(options.cacheDirectory, { recursive: true, mode: 0o700 });
  const cwd = realpathSync(options.cacheDirectory);
  const place = { cwd, environment: options.environment, timeoutMs: options.timeoutMs };
  const directory = path.join(cwd, `${createHash("sha256").update(location.url).digest("hex").slice(0, 24)}.git`);
  const remote = remoteAt(location, place);
  const repositoryIn = (gitDirectory: string): Repository => repositoryAt({ ...place, name: remote.name, gitDirectory, config: {} });
  const repository = repositoryIn(directory);

  const rebuildFor = async (ref: string, target: Target, signal: AbortSignal | undefined): Promise<void> => {
    const fresh = `${directory}.${randomUUID()}.new`;
    try {
      await initialise(fresh, place, target, signal);
      await fetchTarget(remote, repositoryIn(fresh), fresh, ref, target, signal);
      await swap(fresh, directory);
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  };

  return {
    remote,
    repository,
    async update(ref, signal) {
      const target = await remote.resolve(ref, signal);
      await sweep(directory);
      if ((await packsIn(directory)) > MAX_PACKS) await rebuildFor(ref, target, signal);
      if (await has(repository, target.commit, signal)) return target.commit;
      try {
        if (!(await isDirectory(directory))) await rebuildFor(ref, target, signal);
        else await fetchTarget(remote, repository, directory, ref, target, signal);
      } catch (error) {
        if (!isDamage(error)) throw error;
        await rebuildFor(ref, target, signal);
      }
      return await commitOf(repository, ref, target, signal);
    },
    async rebuild(ref, commit, signal) {
      await rebuildFor(ref, await remote.resolve(ref, signal), signal);
      if (!(await has(repository, commit, signal))) await remote.fetch(directory, [`+${commit}:${refFor(commit)}`], signal);
    },
    fetchObjects: (oids, signal) => remote.fetchObjects(directory, oids, signal),
  };
}

/** Trouble that a new mirror mends, if anything does. */
export function isDamage(error: unknown): boolean {
  return error instanceof SourceError && ["corrupt", "failed", "not-a-repository"].includes(error.kind);
}

async function fetchTarget(
  remote: Remote,
  repository: Repository,
  directory: string,
  ref: string,
  target: Target,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await remote.fetch(directory, [`+${target.source}:${refFor(ref)}`], signal);
  } catch (error) {
    if (target.source !== target.commit || !(error instanceof SourceError) || error.kind !== "no-such-ref") throw error;
    // A server that gives no commit by its id: it may still be on a branch or a tag.
    await remote.fetch(directory, ["+refs/heads/*:refs/slipway/heads/*", "+refs/tags/*:refs/slipway/tags/*"], signal);
    if (!(await has(repository, target.commit, signal)))
      throw new SourceError("no-such-ref", `${remote.name} has no commit ${ref}`, { hint: error.hint, cause: error });
  }
}

/** A branch may have moved between the look and the fetch; what was fetched counts. */
async function commitOf(repository: Repository, ref: string, target: Target, signal: AbortSignal | undefined): Promise<string> {
  if (target.source === target.commit) return target.commit;
  const output = await repository.run("rev-parse", ["--verify", "--end-of-options", `${refFor(ref)}^{commit}`], {
    what: `could not find ${ref} in ${repository.name}`,
    signal,
  });
  return output.toString().trim();
}

async function has(repository: Repository, commit: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await repository.run("rev-parse", ["--verify", "--end-of-options", `${commit}^{tree}`], {
      what: "could not look for a commit",
      signal,
    });
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

async function initialise(
  directory: string,
  place: { readonly cwd: string; readonly environment: Environment; readonly timeoutMs: number },
  target: Target,
  signal: AbortSignal | undefined,
): Promise<void> {
  const format = target.commit.length === 64 ? "sha256" : "sha1";
  const args = ["--quiet", "--bare", "--template=", `--object-format=${format}`, "--", directory];
  await git({ ...place, command: "init", args, what: "could not make a mirror", signal });
}

function refFor(ref: string): string {
  return `refs/slipway/at/${createHash("sha256").update(ref).digest("hex").slice(0, 16)}`;
}

/** Another process may put its own mirror there between the two renames; then that one makes way, too. */
async function swap(fresh: string, directory: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const old = `${directory}.${randomUUID()}.old`;
    await rename(directory, old).catch(ignoreMissing);
    try {
      await rename(fresh, directory);
      return;
    } catch (error) {
      if (!isTaken(error) || tries >= MAX_SWAPS) throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOTEMPTY" || error.code === "EEXIST");
}

/** What crashed processes left behind, once no living one can still be at it. */
async function sweep(directory: string): Promise<void> {
  const base = path.basename(directory);
  const beside = (await namesIn(path.dirname(directory)))
    .filter((name) => name.startsWith(`${base}.`))
    .map((name) => path.join(path.dirname(directory), name));
  const packs = path.join(directory, "objects", "pack");
  const unfinished = (await namesIn(packs)).filter((name) => name.startsWith("tmp_")).map((name) => path.join(packs, name));
  for (const each of [...beside, ...unfinished]) {
    const found = await stat(each).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > LEFTOVER_MS) await rm(each, { recursive: true, force: true });
  }
}

async function packsIn(directory: string): Promise<number> {
  return (await namesIn(path.join(directory, "objects", "pack"))).filter((name) => name.endsWith(".pack")).length;
}

async function namesIn(directory: string): Promise<readonly string[]> {
  return await readdir(directory).catch(() => []);
}

async function isDirectory(directory: string): Promise<boolean> {
  return (await stat(directory).catch(() => undefined))?.isDirectory() ?? false;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
