import path from "node:path";
import type { GitRun } from "./git.ts";

/** What a user's git and ssh need to find their configuration, keys and proxies; GIT_DIR and the like stay outside. */
const KEPT = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "TMPDIR",
  "XDG_CONFIG_HOME",
  "XDG_RUNTIME_DIR",
  "GNUPGHOME",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_NOSYSTEM",
  "SSH_AUTH_SOCK",
  "GIT_SSH_COMMAND",
  "GIT_SSL_CAINFO",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "HTTPS_PROXY",
  "https_proxy",
  "ALL_PROXY",
  "all_proxy",
  "NO_PROXY",
  "no_proxy",
];

/** Over whatever the repository's own configuration says: nothing of it may name a program that we would run. */
const CONFIG: Readonly<Record<string, string>> = {
  "core.hooksPath": "/dev/null",
  "core.fsmonitor": "false",
  "core.untrackedCache": "false",
  "core.askPass": "",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "log.showSignature": "false",
  "fetch.recurseSubmodules": "false",
  "fetch.writeCommitGraph": "false",
  // Each fetch makes a pack, so that the number of files stays small and known.
  "fetch.unpackLimit": "1",
  "fetch.fsckObjects": "true",
  // Harmless slips of old git versions, found in many honest histories.
  "fetch.fsck.zeroPaddedFilemode": "ignore",
  "fetch.fsck.missingSpaceBeforeDate": "ignore",
  "fetch.fsck.badTimezone": "ignore",
  "http.lowSpeedLimit": "1000",
  "http.lowSpeedTime": "30",
};

/** All that git sees of an environment; nothing of the process's own is added. */
export function environmentOf(run: GitRun): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const value = run.environment[name];
    if (value !== undefined) kept[name] = value;
  }
  // By environment rather than by argv: neither URLs nor credentials show in the process list.
  const config = Object.entries({ ...CONFIG, ...run.config });
  config.forEach(([key, value], index) => {
    kept[`GIT_CONFIG_KEY_${index}`] = key;
    kept[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  const token = run.protocols === undefined ? undefined : run.environment["SLIPWAY_GIT_TOKEN"];
  return {
    ...kept,
    ...(token === undefined ? {} : { SLIPWAY_GIT_TOKEN: token }),
    GIT_CONFIG_COUNT: String(config.length),
    GIT_ALLOW_PROTOCOL: run.protocols ?? "none",
    ...(run.gitDirectory === undefined ? {} : { GIT_DIR: run.gitDirectory }),
    ...(run.ceiling === true ? { GIT_CEILING_DIRECTORIES: path.dirname(run.cwd) } : {}),
    GIT_TERMINAL_PROMPT: "0",
    SSH_ASKPASS_REQUIRE: "never",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LITERAL_PATHSPECS: "1",
    LC_ALL: "C",
  };
}
