import type { Revision, SignatureState } from "../model/revision.ts";
import { SourceError } from "./error.ts";
import { type Repository, textOf } from "./repository.ts";

export type Description = Pick<Revision, "author" | "authorEmail" | "committedAt" | "subject" | "signature">;

/** git's %G?. */
const SIGNATURES: Readonly<Record<string, SignatureState>> = {
  G: "good",
  B: "bad",
  U: "untrusted",
  X: "expired",
  Y: "expired",
  R: "revoked",
  E: "missing-key",
  N: "none",
};

export async function describeCommit(repository: Repository, commit: string, signal: AbortSignal | undefined): Promise<Description> {
  const what = `could not read the commit ${commit.slice(0, 10)} of ${repository.name}`;
  const format = "--format=%an%x00%ae%x00%cI%x00%s%x00%G?";
  const output = (
    await repository.run("log", ["-1", "--no-color", "--no-mailmap", "--encoding=UTF-8", format, "--end-of-options", commit, "--"], {
      what,
      signal,
    })
  ).toString();
  const [author, authorEmail, committedAt, subject, signature] = output.replace(/\n$/, "").split("\0");
  if (author === undefined || authorEmail === undefined || committedAt === undefined || subject === undefined)
    throw new SourceError("corrupt", `${what}: ${JSON.stringify(output)}`);
  return { author, authorEmail, committedAt, subject, signature: SIGNATURES[signature ?? "N"] ?? "none" };
}

export async function isShallow(repository: Repository, signal: AbortSignal | undefined): Promise<boolean> {
  const what = `could not open ${repository.name}`;
  return (await textOf(repository.run("rev-parse", ["--is-shallow-repository"], { what, signal }))) === "true";
}

/** The oldest commit without a parent, the smallest id among equally old ones. Not for a shallow clone, which does not know it. */
export async function rootOf(repository: Repository, commit: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const what = `could not read the history of ${repository.name}`;
  const output = await textOf(repository.run("rev-list", ["--max-parents=0", "--timestamp", "--end-of-options", commit], { what, signal }));
  const roots = output.split("\n").map((line) => line.split(" "));
  roots.sort(([timeA, a], [timeB, b]) => Number(timeA) - Number(timeB) || (a! < b! ? -1 : 1));
  return roots[0]?.[1];
}
