import { statSync } from "node:fs";
import type { FileTree, Revision } from "../model/revision.ts";
import { readBlobs } from "./blobs.ts";
import { describeCommit, type Description, isShallow, rootOf } from "./describe.ts";
import { type Checkout, openCheckout } from "./directory.ts";
import type { Environment } from "./git.ts";
import { listCommit, type Entry } from "./listing.ts";
import { checkRef, type Location, parseLocation, refused } from "./location.ts";
import { isDamage, openMirror } from "./mirror.ts";
import { likelyManifests } from "./preload.ts";
import type { Repository } from "./repository.ts";
import { type LoadedTree, loadedTree } from "./tree.ts";
import { listWorkTree, readWorkTree } from "./worktree.ts";

export interface SourceSpec {
  /** A directory inside a git repository, or a URL. */
  readonly location: string;
  /** Branch, tag or commit; HEAD without it. */
  readonly ref?: string;
  /** Read the work tree of a directory instead of a commit. */
  readonly dirty?: boolean;
  /** Accept file:// URLs. */
  readonly allowFile?: boolean;
  /** Bare mirrors of URLs live here; may be deleted at any time. */
  readonly cacheDirectory: string;
  /** For git and ssh; only what they need is passed on. */
  readonly environment?: Environment;
  /** For each call of git; 60 s. */
  readonly timeoutMs?: number;
}

/** Where commits come from. Everything rejects with a SourceError, or with the signal's reason. */
export interface Source {
  /** Without credentials. */
  readonly name: string;
  /** The commit that the ref has now; cheap. */
  head(signal?: AbortSignal): Promise<string>;
  fetch(signal?: AbortSignal): Promise<Revision>;
  /** Runs a pure reader of a revision's files, again when it asked for files that were not in memory. */
  read<T>(revision: Revision, use: (files: FileTree) => T): Promise<T>;
  close(): Promise<void>;
}

interface Settings {
  readonly ref: string;
  readonly environment: Environment;
  readonly timeoutMs: number;
  readonly closed: AbortSignal;
}

/** A way to get at commits: a directory, its work tree, or a mirror of a URL. */
interface Origin {
  head(signal: AbortSignal): Promise<string>;
  fetch(signal: AbortSignal): Promise<Fetched>;
}

interface Fetched {
  readonly commit: string;
  readonly dirty: boolean;
  readonly tree: LoadedTree;
  readonly description: Description;
  readonly rootCommit: string | undefined;
}

/** @throws ProblemError for a location or ref that is refused. Nothing is read before `head` or `fetch`. */
export function openSource(spec: SourceSpec): Source {
  const location = parseLocation(spec.location, { allowFile: spec.allowFile ?? false });
  const ref = spec.ref === undefined || spec.ref === "HEAD" ? "HEAD" : checkRef(spec.ref);
  if (spec.dirty === true && location.kind !== "directory")
    throw refused(`${location.name} has no work tree to read with --dirty`, "give a directory");
  if (spec.dirty === true && ref !== "HEAD") throw refused(`--dirty reads the work tree and --ref ${ref} a commit`, "give one of them");
  const closing = new AbortController();
  const settings: Settings = {
    ref,
    environment: spec.environment ?? process.env,
    timeoutMs: spec.timeoutMs ?? 60_000,
    closed: closing.signal,
  };
  const origin =
    location.kind === "remote"
      ? mirrorOrigin(location, spec.cacheDirectory, settings)
      : directoryOrigin(location, spec.dirty ?? false, settings);
  return sourceOf(location, origin, settings, closing);
}

function sourceOf(location: Location, origin: Origin, settings: Settings, closing: AbortController): Source {
  const trees = new WeakMap<FileTree, LoadedTree>();
  const within = (signal: AbortSignal | undefined): AbortSignal => (signal ? AbortSignal.any([signal, settings.closed]) : settings.closed);
  return {
    name: location.name,
    head: (signal) => origin.head(within(signal)),
    async fetch(signal) {
      const { commit, dirty, tree, description, rootCommit } = await origin.fetch(within(signal));
      trees.set(tree.files, tree);
      return { repository: location.name, ref: settings.ref, commit, dirty, ...description, rootCommit, files: tree.files };
    },
    read: async (revision, use) => await (trees.get(revision.files)?.read(use) ?? use(revision.files)),
    async close() {
      closing.abort(new Error(`the source ${location.name} was closed`));
    },
  };
}

function directoryOrigin(location: Extract<Location, { kind: "directory" }>, dirty: boolean, settings: Settings): Origin {
  const foreign = process.getuid !== undefined && statSync(location.path).uid !== process.getuid();
  const open = (signal: AbortSignal): Promise<Checkout> => openCheckout(location.path, settings.ref, { ...settings, foreign, signal });
  return {
    head: async (signal) => (await open(signal)).commit,
    async fetch(signal) {
      const checkout = await open(signal);
      const { repository, commit, shallow } = checkout;
      const tree = dirty ? workTree(checkout, location.path, signal) : commitTree(repository, commit, checkout.prefix, signal);
      return { commit, dirty, ...(await complete(repository, commit, tree, shallow, signal)) };
    },
  };
}

async function workTree(checkout: Checkout, directory: string, signal: AbortSignal): Promise<LoadedTree> {
  if (checkout.bare) throw refused(`${directory} is a bare repository and has no work tree to read with --dirty`, "leave --dirty out");
  const tree = loadedTree(await listWorkTree(checkout, directory, signal), (paths) => readWorkTree(directory, paths));
  await tree.load(likelyManifests(tree.entries));
  return tree;
}

async function commitTree(repository: Repository, commit: string, prefix: string, signal: AbortSignal): Promise<LoadedTree> {
  const { entries } = await listCommit(repository, commit, prefix, signal);
  const tree = loadedTree(entries, async (paths) => byPath(entries, paths, await readBlobs(repository, oidsOf(entries, paths), undefined)));
  await tree.load(likelyManifests(entries));
  return tree;
}

function mirrorOrigin(location: Extract<Location, { kind: "remote" }>, cacheDirectory: string, settings: Settings): Origin {
  const mirror = openMirror(location, { cacheDirectory, environment: settings.environment, timeoutMs: settings.timeoutMs });
  const { ref } = settings;
  const treeOf = async (commit: string, signal: AbortSignal): Promise<LoadedTree> => {
    let listing = await listCommit(mirror.repository, commit, "", signal);
    const { entries } = listing;
    const readNow = async (paths: readonly string[], within: AbortSignal): Promise<ReadonlyMap<string, Uint8Array>> => {
      const oids = oidsOf(entries, paths);
      const absent = oids.filter((oid) => listing.missing.has(oid));
      if (absent.length > 0) {
        await mirror.fetchObjects(absent, within);
        listing = { entries, missing: new Set([...listing.missing].filter((oid) => !absent.includes(oid))) };
      }
      return byPath(entries, paths, await readBlobs(mirror.repository, oids, within));
    };
    const load = async (paths: readonly string[], within: AbortSignal = settings.closed): Promise<ReadonlyMap<string, Uint8Array>> => {
      try {
        return await readNow(paths, within);
      } catch (error) {
        if (!isDamage(error)) throw error;
        await mirror.rebuild(ref, commit, within);
        listing = await listCommit(mirror.repository, commit, "", within);
        return await readNow(paths, within);
      }
    };
    const tree = loadedTree(entries, load);
    await tree.load(likelyManifests(entries), signal);
    return tree;
  };
  const fetchedAt = async (commit: string, signal: AbortSignal): Promise<Fetched> => {
    const shallow = await isShallow(mirror.repository, signal);
    return { commit, dirty: false, ...(await complete(mirror.repository, commit, treeOf(commit, signal), shallow, signal)) };
  };
  return {
    head: async (signal) => (await mirror.remote.resolve(ref, signal)).commit,
    async fetch(signal) {
      const commit = await mirror.update(ref, signal);
      try {
        return await fetchedAt(commit, signal);
      } catch (error) {
        if (!isDamage(error)) throw error;
        await mirror.rebuild(ref, commit, signal);
        return await fetchedAt(commit, signal);
      }
    },
  };
}

/** The calls of git that need nothing of each other, at the same time. */
async function complete(
  repository: Repository,
  commit: string,
  loading: Promise<LoadedTree>,
  shallow: boolean,
  signal: AbortSignal,
): Promise<Omit<Fetched, "commit" | "dirty">> {
  const [tree, description, rootCommit] = await Promise.all([
    loading,
    describeCommit(repository, commit, signal),
    shallow ? undefined : rootOf(repository, commit, signal),
  ]);
  return { tree, description, rootCommit };
}

function oidsOf(entries: ReadonlyMap<string, Entry>, paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => entries.get(path)!.oid))];
}

function byPath(
  entries: ReadonlyMap<string, Entry>,
  paths: readonly string[],
  blobs: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  return new Map(paths.map((path) => [path, blobs.get(entries.get(path)!.oid)!]));
}
