import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { type Problem, ProblemError } from "../model/problem.ts";
import { redact } from "./error.ts";

/** Where a repository is. `name` carries no credentials. */
export type Location =
  | { readonly kind: "directory"; readonly path: string; readonly name: string }
  | {
      readonly kind: "remote";
      readonly url: string;
      readonly name: string;
      readonly protocol: "https" | "ssh" | "file";
      readonly origin: string;
    };

/** `user@host:path`: a colon before any slash, as git tells it from a path. Neither part begins like an option. */
const SCP_LIKE = /^(?:[A-Za-z0-9_][\w.-]*@)?([A-Za-z0-9][\w.-]*|\[[0-9a-fA-F:.]+\]):(?!\/\/)([^-].*)$/;
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):(\/\/|:)/;
/** What a commit id, branch or tag may look like; `--upload-pack=…` may not. */
const REF = /^[A-Za-z0-9][\w./+#@-]*$/;
const NOT_IN_REF = /\.\.|@\{|\/\/|\.lock(\/|$)|[./]$|\/\./;

/** @throws ProblemError for a location that is refused; nothing has been run by then. */
export function parseLocation(text: string, how: { readonly allowFile: boolean }): Location {
  if (text === "" || text.startsWith("-") || /\p{Cc}/u.test(text))
    throw refused(`${JSON.stringify(text)} is not a repository`, "give a directory or a URL");
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return remote(text, scheme, how.allowFile);
  const directory = realDirectory(text);
  if (directory !== undefined) return { kind: "directory", path: directory, name: directory };
  const scp = SCP_LIKE.exec(text);
  if (scp) return { kind: "remote", url: text, name: text, protocol: "ssh", origin: scp[1]! };
  throw refused(`${text} is not a directory`, "give a directory inside a git repository, or a URL (https://…, ssh://…, git@host:path)");
}

/** @throws ProblemError */
export function checkRef(ref: string): string {
  if (REF.test(ref) && !NOT_IN_REF.test(ref)) return ref;
  throw refused(
    `${JSON.stringify(ref)} is not the name of a branch, a tag or a commit`,
    "branch and tag names begin with a letter or digit and have no `..`, `~`, `^` or spaces",
  );
}

function remote(text: string, scheme: string, allowFile: boolean): Location {
  if (scheme === "file") return file(text, allowFile);
  if (scheme !== "https" && scheme !== "ssh")
    throw refused(`${redact(text)}: ${scheme} is not a way to reach a repository`, "use https://, ssh:// or git@host:path");
  const url = parsed(text);
  if (url.password !== "")
    throw refused(
      `${redact(text)} has a password in it, which would end up in process lists and logs`,
      "leave it out and use a credential helper, an ssh key, or the variable SLIPWAY_GIT_TOKEN",
    );
  if (url.hostname === "" || /^[-%]/.test(url.hostname) || /^[-%]/.test(url.username))
    throw refused(`${redact(text)} names no host`, undefined);
  const name = scheme === "https" ? redact(text) : text;
  return { kind: "remote", url: text, name, protocol: scheme, origin: url.host };
}

function file(text: string, allowFile: boolean): Location {
  if (!allowFile)
    throw refused(`${text}: file URLs are not read unless asked for`, "give the directory itself, or allow file URLs with --allow-file");
  if (!/^file:\/\/\/[^-]/i.test(text)) throw refused(`${text} is not an absolute file URL`, "write file:///absolute/path");
  return { kind: "remote", url: text, name: text, protocol: "file", origin: "" };
}

function parsed(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw refused(`${redact(text)} is not a URL`, undefined);
  return url;
}

function realDirectory(text: string): string | undefined {
  const found = statSync(text, { throwIfNoEntry: false });
  return found?.isDirectory() ? realpathSync(path.resolve(text)) : undefined;
}

export function refused(message: string, hint: string | undefined): ProblemError {
  const problem: Problem = { severity: "error", code: "source.refused", message, ...(hint === undefined ? {} : { hint }) };
  return new ProblemError([problem]);
}
