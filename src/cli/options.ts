import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { type HostLike, type HostsToAdd, parseHostLike, parseHostsToAdd } from "./host-like.ts";

/** Every option of every command; a command sees those that it declares. */
export interface Options {
  readonly ref?: string;
  readonly dirty?: boolean;
  readonly allowFile?: boolean;
  readonly state?: string;
  readonly envFile?: readonly string[];
  readonly profile?: readonly string[];
  readonly stack?: readonly string[];
  readonly output?: "text" | "json";
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly timeout?: number;
  readonly moves?: number;
  readonly threshold?: number;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly retry?: boolean;
  readonly detailedExitcode?: boolean;
  readonly out?: string;
  readonly plan?: string;
  readonly interval?: number;
  readonly file?: readonly string[];
  readonly projectName?: string;
  readonly follow?: boolean;
  readonly tail?: number;
  readonly since?: string;
  readonly timestamps?: boolean;
  readonly simulated?: boolean;
  readonly reason?: string;
  readonly compare?: boolean;
  readonly lose?: readonly string[];
  readonly add?: HostsToAdd;
  readonly more?: string;
  readonly smallest?: HostLike;
  readonly format?: "text" | "json" | "github";
  readonly dialect?: "compose" | "stack";
}

export type { HostLike, HostsToAdd };

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `90`, `90s`, `10m`, `1h30m` → milliseconds. */
export function parseDuration(text: string): number {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) throw new InvalidArgumentError("write a time such as 30s, 10m or 1h30m.");
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) total += Number(amount) * UNITS[unit!]!;
  return total;
}

function parsePositiveDuration(text: string): number {
  const ms = parseDuration(text);
  if (ms <= 0) throw new InvalidArgumentError("it must be longer than nothing.");
  // Timers end at 2^31 ms.
  if (ms > 2_147_483_647) throw new InvalidArgumentError("the longest time is 596h.");
  return ms;
}

/** Checked here, counted from now when it is used. */
function parseSince(text: string): string {
  if (/^\d{4}-/.test(text) ? Number.isNaN(Date.parse(text)) : !Number.isFinite(parseDuration(text)))
    throw new InvalidArgumentError("write 10m, or 2026-01-31T12:00:00Z.");
  return text;
}

export function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("write a whole number.");
  return Number(text);
}

/** `15%`, `0.15` → 0.15. */
function parseShare(text: string): number {
  const share = /^\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) / 100 : /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError("write a share such as 15%.");
  return share;
}

function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** Repeated, or with commas. */
function collectList(text: string, before: readonly string[] | undefined): readonly string[] {
  const names = text.split(",").filter((name) => name !== "");
  if (names.length === 0) throw new InvalidArgumentError("name a host.");
  return [...new Set([...(before ?? []), ...names])];
}

/** A second one would silently win over the first. */
function once<T>(parse: (text: string) => T): (text: string, before: T | undefined) => T {
  return (text, before) => {
    if (before !== undefined) throw new InvalidArgumentError("it is given twice; ask one after the other.");
    return parse(text);
  };
}

/** Made anew for each command: an option belongs to one. */
export const option = {
  ref: () => new Option("--ref <ref>", "branch, tag or commit instead of HEAD"),
  dirty: () => new Option("--dirty", "read the work tree instead of a commit, and say so"),
  allowFile: () => new Option("--allow-file", "accept file:// URLs"),
  state: () => new Option("--state <dir>", "where slipway remembers (default: $XDG_STATE_HOME/slipway or ~/.local/state/slipway)"),
  envFile: () => new Option("--env-file <path>", "env file of the repository instead of .env; may be repeated").argParser(collect),
  profile: () => new Option("--profile <name>", "enable a Compose profile; may be repeated").argParser(collect),
  stack: () => new Option("--stack <name>", "only this stack; may be repeated").argParser(collect),
  output: () => new Option("-o, --output <format>", "how to print").choices(["text", "json"]).default("text"),
  format: () =>
    new Option("--format <format>", "as --output, and github for annotations in pull requests").choices(["text", "json", "github"]),
  dialect: () =>
    new Option("--dialect <name>", "whose rules: docker compose's, or docker stack's").choices(["compose", "stack"]).default("compose"),
  quiet: () => new Option("-q, --quiet", "print results and errors only"),
  color: () => new Option("--no-color", "print without colours; NO_COLOR does the same"),
  timeout: () => new Option("--timeout <time>", "give up after this long").argParser(parsePositiveDuration).default(1_800_000, "30m"),
  moves: () => new Option("--moves <count>", "at most so many replicas (default: as fleet.yaml says, or 2)").argParser(parseCount),
  threshold: () =>
    new Option("--threshold <share>", "how much fuller than the average a host may be (default: as fleet.yaml says, or 15%)").argParser(
      parseShare,
    ),
  dryRun: () => new Option("--dry-run", "print the plan and change nothing"),
  yes: () => new Option("-y, --yes", "answer the question with yes"),
  retry: () => new Option("--retry", "try rollouts again that failed before"),
  detailedExitcode: () => new Option("--detailed-exitcode", "end with 0: nothing to do, 1: error, 2: changes"),
  out: () => new Option("--out <file>", "save the plan, for sync --plan"),
  plan: () => new Option("--plan <file>", "apply exactly this saved plan, or refuse"),
  interval: () => new Option("--interval <time>", "how often to look (default: 30s; top: 2s)").argParser(parsePositiveDuration),
  file: () => new Option("-f, --file <file>", "Compose file, in git or not; may be repeated, later ones win").argParser(collect),
  projectName: () => new Option("-p, --project-name <name>", "project name instead of the directory's"),
  follow: () => new Option("-f, --follow", "go on with new lines"),
  tail: () => new Option("-n, --tail <lines>", "only the last lines of each container").argParser(parseCount),
  reason: () => new Option("--reason <text>", "why, for those who look at the hosts later"),
  since: () => new Option("--since <time>", "only lines since then: 10m, or 2026-01-31T12:00:00Z").argParser(parseSince),
  timestamps: () => new Option("-t, --timestamps", "print when each line was written"),
  compare: () => new Option("--compare", "place all of it anew by every strategy, and compare them; prints no plan"),
  lose: () => new Option("--lose <hosts>", "hosts that fail together: n1 or n1,n2").argParser(collectList),
  add: () =>
    new Option("--add <hosts>", "hosts that come: 2, 2:like=n1, or 2:cpus=4,memory=8g,label=zone=b").argParser(once(parseHostsToAdd)),
  more: () => new Option("--more <service>", "how many more replicas of a service fit").argParser(once(String)),
  smallest: () =>
    new Option("--smallest <host>", "how many hosts are enough: hosts like n1, or cpus=4,memory=8g").argParser(once(parseHostLike)),
  simulated: () => new Option("--simulated", "use the simulated fleet even where a Docker Engine answers"),
} as const;

export type OptionName = keyof typeof option;

const READS: readonly OptionName[] = ["ref", "dirty", "allowFile", "state", "envFile", "profile"];
const PRINTS: readonly OptionName[] = ["output", "quiet", "color"];

/** Of every command that reads a source and speaks to its hosts. */
export const COMMON: readonly OptionName[] = [...READS, ...PRINTS];
