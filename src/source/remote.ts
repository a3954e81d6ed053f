import { missingRef } from "./directory.ts";
import { SourceError } from "./error.ts";
import { type Environment, git } from "./git.ts";
import type { Location } from "./location.ts";
import { textOf } from "./repository.ts";

/** In git's configuration, by environment: the URL never stands in an argv. */
const REMOTE = "slipway";

/** A server: what it has, and how to fetch from it into a bare repository. */
export interface Remote {
  readonly name: string;
  /** @throws SourceError no-such-ref */
  resolve(ref: string, signal?: AbortSignal): Promise<Target>;
  fetch(gitDirectory: string, refspecs: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Objects by id, which a partial clone lacks. */
  fetchObjects(gitDirectory: string, oids: readonly string[], signal?: AbortSignal): Promise<void>;
}

export interface Target {
  readonly commit: string;
  /** Left side of a refspec. */
  readonly source: string;
}

export interface RemoteOptions {
  /** An existing directory to run in, outside of any repository. */
  readonly cwd: string;
  readonly environment: Environment;
  readonly timeoutMs: number;
}

const FETCH = ["--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--no-auto-maintenance", "--force"];

export function remoteAt(location: Extract<Location, { kind: "remote" }>, options: RemoteOptions): Remote {
  const { name } = location;
  const base = {
    cwd: options.cwd,
    environment: options.environment,
    timeoutMs: options.timeoutMs,
    protocols: location.protocol,
    config: configOf(location, options.environment),
  };
  const listRefs = async (patterns: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> =>
    refsOf(
      await textOf(
        git({
          ...base,
          command: "ls-remote",
          args: ["--quiet", "--", REMOTE, ...patterns],
          what: `could not read ${name}`,
          signal,
          ceiling: true,
        }),
      ),
    );
  return {
    name,
    async resolve(ref, signal) {
      if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(ref)) return { commit: ref, source: ref };
      const candidates = ref === "HEAD" ? ["HEAD"] : [`refs/heads/${ref}`, `refs/tags/${ref}`, ...(ref.startsWith("refs/") ? [ref] : [])];
      const refs = await listRefs(
        candidates.flatMap((each) => [each, `${each}^{}`]),
        signal,
      );
      const found = candidates.find((each) => refs.has(each));
      if (found !== undefined) return { commit: refs.get(`${found}^{}`) ?? refs.get(found)!, source: found };
      const heads = [...(await listRefs(["refs/heads/*"], signal)).keys()].map((each) => each.replace("refs/heads/", ""));
      throw missingRef(name, ref, heads);
    },
    async fetch(gitDirectory, refspecs, signal) {
      await git({
        ...base,
        gitDirectory,
        command: "fetch",
        args: [...FETCH, "--filter=blob:none", "--", REMOTE, ...refspecs],
        what: `could not fetch ${name}`,
        signal,
      });
    },
    async fetchObjects(gitDirectory, oids, signal) {
      const config = { ...base.config, "fetch.negotiationAlgorithm": "noop" };
      const args = [...FETCH, "--filter=blob:none", "--stdin", "--", REMOTE];
      try {
        await git({
          ...base,
          config,
          gitDirectory,
          command: "fetch",
          args,
          what: `could not fetch files of ${name}`,
          signal,
          stdin: `${oids.join("\n")}\n`,
        });
      } catch (error) {
        if (error instanceof SourceError && error.kind === "no-such-ref")
          throw new SourceError("corrupt", error.message, { hint: error.hint, cause: error });
        throw error;
      }
    },
  };
}

function refsOf(output: string): ReadonlyMap<string, string> {
  const lines = output.split("\n").filter((line) => line.includes("\t"));
  return new Map(lines.map((line) => [line.slice(line.indexOf("\t") + 1), line.slice(0, line.indexOf("\t"))] as const));
}

/** The token is answered for its own origin only, and no other helper is asked or told to keep it. */
function configOf(location: Extract<Location, { kind: "remote" }>, environment: Environment): Record<string, string> {
  const url = { [`remote.${REMOTE}.url`]: location.url };
  if (location.protocol !== "https" || environment["SLIPWAY_GIT_TOKEN"] === undefined) return url;
  const user = URL.parse(location.url)?.username || "x-access-token";
  const helper = `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' '${user.replace(/[^\w.%@+-]/g, "")}' "$SLIPWAY_GIT_TOKEN"; }; f`;
  return { ...url, "credential.helper": "", [`credential.https://${location.origin}.helper`]: helper };
}
