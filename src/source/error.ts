import type { Problem } from "../model/problem.ts";

export type SourceFailure =
  | "unreachable"
  | "no-such-ref"
  | "no-such-directory"
  | "denied"
  | "not-a-repository"
  | "corrupt"
  | "timed-out"
  | "too-large"
  | "git-missing"
  | "failed";

/** Why a repository could not be read. It changes a status, never the fleet: the last good commit stays desired. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly kind: SourceFailure;
  readonly hint: string | undefined;

  constructor(kind: SourceFailure, message: string, how: { readonly hint?: string | undefined; readonly cause?: unknown } = {}) {
    super(message, how.cause === undefined ? undefined : { cause: how.cause });
    this.kind = kind;
    this.hint = how.hint;
  }

  /** For printing beside the problems of manifests. */
  get problem(): Problem {
    return {
      severity: "error",
      code: `source.${this.kind}`,
      message: this.message,
      ...(this.hint === undefined ? {} : { hint: this.hint }),
    };
  }
}

/** First match wins: what ssh and curl add after the cause ("Could not read from remote repository") comes last. */
const CAUSES: readonly (readonly [RegExp, SourceFailure])[] = [
  [/Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/, "denied"],
  [
    /Permission denied|Authentication failed|could not read (Username|Password)|terminal prompts disabled|returned error: 40[13]|dubious ownership|access denied/i,
    "denied",
  ],
  [/(server )?certificate (verification failed|problem)|SSL certificate problem/i, "denied"],
  [/transport '[^']*' not allowed/, "denied"],
  [/couldn't find remote ref|not our ref|Server does not allow request for unadvertised object/, "no-such-ref"],
  [
    /Could not resolve host|Connection (refused|timed out|reset|closed)|Network is unreachable|No route to host|Failed to connect|Operation timed out|returned error: 5\d\d|kex_exchange_identification/i,
    "unreachable",
  ],
  [
    /repository '[^']*' not found|returned error: 404|does not appear to be a git repository|not a git repository|does not exist/i,
    "not-a-repository",
  ],
  [
    /index-pack|unpack-objects|bad object|corrupt|unable to read (tree|sha1)|loose object|garbage|fsck|bad config|missing (blob|tree|commit|object)|File exists|cannot lock ref|unable to (parse|unpack)|not a valid object|packfile|bad tree|could not fetch|invalid object|inflate/i,
    "corrupt",
  ],
  [/Could not read from remote repository|unable to access|early EOF|unexpected disconnect|hung up/i, "unreachable"],
];

const HINTS: Readonly<Partial<Record<SourceFailure, string>>> = {
  denied:
    "give git access that needs no question: an ssh key in the agent, a credential helper, or SLIPWAY_GIT_TOKEN for https; for ssh the host key must be in known_hosts",
  unreachable: "check the address and the network; nothing is changed until the repository answers",
  "not-a-repository": "check the spelling, and that this account may see it",
  corrupt: "run `git fsck` in the repository; a cached copy is made anew by itself",
  "timed-out": "the server is slow or the repository is large; try again",
};

/** git's stderr (in the C locale) → a classified error. `what` is the sentence's beginning: "could not fetch X". */
export function failureOf(what: string, stderr: string): SourceError {
  const said = redact(stderr)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("hint:") && !/^warning:/i.test(line));
  const text = said.join("\n");
  const kind = CAUSES.find(([pattern]) => pattern.test(text))?.[1] ?? "failed";
  const reason = said
    .slice(0, 3)
    .map((line) => line.replace(/^(fatal|error|remote):\s*/, ""))
    .join("; ");
  return new SourceError(kind, `${what}: ${reason === "" ? "git failed without a word" : reason}`, { hint: HINTS[kind] });
}

/** Credentials of URLs, wherever they stand in a text. */
export function redact(text: string): string {
  return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^/@\s]*@/gi, (whole, scheme: string) =>
    /^ssh:/i.test(scheme) && !/:[^/]*@/.test(whole.slice(scheme.length)) ? whole : scheme,
  );
}
