import { homedir } from "node:os";
import path from "node:path";
import type { Context } from "./context.ts";

/** `~/.local/state/slipway` and its like; mirrors and one directory a fleet are below it. */
export function stateDirectory({ options, io }: Context): string {
  if (options.state !== undefined) return path.resolve(io.cwd, options.state);
  const home = io.env["XDG_STATE_HOME"];
  return home !== undefined && path.isAbsolute(home)
    ? path.join(home, "slipway")
    : path.join(io.env["HOME"] || homedir(), ".local/state/slipway");
}

/** Where the memory of a fleet is. Its name is the user's: it must not lead anywhere else. */
export function fleetDirectory(context: Context, fleet: string): string {
  return path.join(stateDirectory(context), encodeURIComponent(fleet).replace(/^\.+$/, "_"));
}

/** `https://…`, `file://…`, `git@host:path`. */
export function isUrl(source: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(source) || /^[^/]+@[^/]+:/.test(source);
}

/** A directory of this machine becomes absolute; anything else is left for the source to judge. */
export function locationOf(context: Context, source: string): string {
  return isUrl(source) ? source : path.resolve(context.io.cwd, source);
}
