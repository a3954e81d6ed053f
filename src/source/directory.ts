import { SourceError } from "./error.ts";
import type { Environment } from "./git.ts";
import { type Repository, repositoryAt, textOf } from "./repository.ts";

/** A directory of a repository on this machine. */
export interface Checkout {
  readonly repository: Repository;
  /** "" at the repository's root, else `path/to/directory/`. */
  readonly prefix: string;
  readonly bare: boolean;
  /** Its history is cut off. */
  readonly shallow: boolean;
  /** Of the ref it was opened for. */
  readonly commit: string;
}

/** Owned by somebody else: neither his programs may check signatures, nor may his helpers run. */
const FOREIGN_SAFE = { "gpg.program": "gpg", "gpg.openpgp.program": "gpg", "gpg.ssh.program": "ssh-keygen", "gpg.x509.program": "gpgsm" };

/** @throws SourceError no-such-ref, with the names there are. */
export async function openCheckout(
  directory: string,
  ref: string,
  how: {
    readonly environment: Environment;
    readonly timeoutMs: number;
    readonly foreign: boolean;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Checkout> {
  // The user named this very directory, so its owner is trusted with what is read, not with what is run.
  const config = { "safe.directory": directory, ...(how.foreign ? FOREIGN_SAFE : {}) };
  const repository = repositoryAt({ name: directory, cwd: directory, config, environment: how.environment, timeoutMs: how.timeoutMs });
  const atOnce = await askedAtOnce(repository, ref, how.signal).catch((error: unknown) => {
    if (!mayBeTheRef(error)) throw explained(error, directory);
  });
  if (atOnce) return atOnce;
  const place = await placeOf(repository, how.signal).catch((error: unknown) => {
    throw explained(error, directory);
  });
  return { ...place, commit: await resolveRef(repository, ref, how.signal) };
}

const PLACE = ["--is-bare-repository", "--is-shallow-repository", "--show-prefix"];

/** One process instead of two: nearly always a ref is the first of its candidates. */
async function askedAtOnce(repository: Repository, ref: string, signal: AbortSignal | undefined): Promise<Checkout | undefined> {
  const what = `could not open ${repository.name}`;
  const output = await repository.run("rev-parse", [...PLACE, `${candidatesFor(ref)[0]}^{commit}`], { what, signal });
  const [bare, shallow, prefix = "", commit = "", ...rest] = output.toString().split("\n");
  // Without `--verify` git also prints what it takes for a file's name or a range.
  if (!/^[0-9a-f]{40,64}$/.test(commit) || rest.join() !== "") return undefined;
  return { repository, prefix, bare: bare === "true", shallow: shallow === "true", commit };
}

async function placeOf(repository: Repository, signal: AbortSignal | undefined): Promise<Omit<Checkout, "commit">> {
  const output = await repository.run("rev-parse", PLACE, { what: `could not open ${repository.name}`, signal });
  const [bare, shallow, prefix] = output.toString().split("\n");
  return { repository, prefix: prefix ?? "", bare: bare === "true", shallow: shallow === "true" };
}

/** What git says of a name that it cannot resolve. */
function mayBeTheRef(error: unknown): boolean {
  return error instanceof SourceError && (error.kind === "failed" || error.kind === "corrupt");
}

function explained(error: unknown, directory: string): unknown {
  if (!(error instanceof SourceError)) return error;
  if (error.kind === "not-a-repository") {
    return new SourceError("not-a-repository", `${directory} is not inside a git repository`, {
      hint: `slipway deploys commits: run \`git init && git add . && git commit -m "first"\` in it, or give another directory or a URL`,
      cause: error,
    });
  }
  if (/dubious ownership/.test(error.message)) {
    return new SourceError("denied", `the repository of ${directory} belongs to another user`, {
      hint: "name the repository's own directory, or trust it with `git config --global --add safe.directory PATH`",
      cause: error,
    });
  }
  return error;
}

/** Branches before tags, as for remotes; plain names and ids last. */
function candidatesFor(ref: string): readonly string[] {
  return ref === "HEAD" ? ["HEAD"] : [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/remotes/${ref}`, ref];
}

async function resolveRef(repository: Repository, ref: string, signal: AbortSignal | undefined): Promise<string> {
  const what = `could not resolve ${ref} in ${repository.name}`;
  let cause: unknown;
  for (const candidate of candidatesFor(ref)) {
    try {
      return await textOf(repository.run("rev-parse", ["--verify", "--end-of-options", `${candidate}^{commit}`], { what, signal }));
    } catch (error) {
      if (!mayBeTheRef(error)) throw error;
      cause = error;
    }
  }
  throw await noSuchRef(repository, ref, cause, signal);
}

async function noSuchRef(repository: Repository, ref: string, cause: unknown, signal: AbortSignal | undefined): Promise<SourceError> {
  const output = await textOf(repository.run("rev-parse", ["--symbolic", "--branches"], { what: "could not list branches", signal })).catch(
    () => "",
  );
  return missingRef(repository.name, ref, output === "" ? [] : output.split("\n"), cause);
}

export function missingRef(name: string, ref: string, branches: readonly string[], cause?: unknown): SourceError {
  const known = branches.length === 0 ? "" : `; its branches: ${branches.slice(0, 10).join(", ")}${branches.length > 10 ? ", …" : ""}`;
  if (branches.length === 0 && ref === "HEAD")
    return new SourceError("no-such-ref", `${name} has no commit yet`, { hint: "commit something and try again", cause });
  if (ref === "HEAD")
    return new SourceError("no-such-ref", `HEAD of ${name} points to a branch that does not exist${known}`, {
      hint: "give the branch with --ref",
      cause,
    });
  return new SourceError("no-such-ref", `${name} has no branch, tag or commit ${ref}${known}`, {
    hint: "was it renamed or deleted? Give another with --ref; nothing is changed until then",
    cause,
  });
}
