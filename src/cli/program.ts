import { Argument, Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { type Context } from "./context.ts";
import { COMMON, option, type OptionName, type Options } from "./options.ts";

/** What a command does, loaded when it is called: most of slipway is not needed to print its help. */
export type Execute = (context: Context, args: readonly string[]) => Promise<number>;

interface CommandSpec {
  readonly name: string;
  readonly alias?: string;
  readonly hidden?: boolean;
  readonly summary: string;
  /** `<name>`, `[name]`, `<names...>` with what it is. */
  readonly args: readonly (readonly [string, string])[];
  readonly options: readonly OptionName[];
  /** Below the options in its help. */
  readonly more?: string;
  /** Of every error, where 2 means something else (users' habits from terraform and diff). */
  readonly errorCode?: number;
  readonly load: () => Promise<Execute>;
}

const SOURCE = ["[source]", "directory in a git repository, or a URL (default: .)"] as const;
const HOST = ["<host>", "its name in fleet.yaml"] as const;
const STACKS = ["stack"] as const;
const PRINTING = ["output", "quiet", "color"] as const;

const VALIDATE_MORE = `
A directory with fleet.yaml is a fleet. A Compose file, or a directory that has one and no fleet.yaml, is checked as one stack; several
sources are checked one by one, and files given with -f are merged in order, as docker compose does. Nothing needs a host or the network.

  slipway validate                               the work tree, before you commit it
  slipway validate shop/compose.yaml             one Compose file, in git or not
  slipway validate -f base.yaml -f prod.yaml     several files, merged
  slipway validate --format github               annotations of a pull request
  slipway validate --dialect stack stack.yml     what docker stack refuses, and what will behave differently here

Exit codes: 0 valid, 1 the source cannot be read, 2 problems.`;

const SIMULATE_MORE = `
Asked about the fleet as it is once the commit is applied; without a question: which hosts can be lost, and what is scarce.

  slipway simulate --lose n1               does everything on n1 find a place elsewhere?
  slipway simulate --add 2:like=n1         what would two more hosts like n1 change?
  slipway simulate --more shop/web         how many more replicas fit, where, and what runs out
  slipway simulate --smallest cpus=4,memory=8g
  slipway simulate --ref next              what if that commit is applied?
  slipway simulate --simulated             on empty hosts in memory, named as in fleet.yaml; no engine is asked

Exit codes: 0 yes, 5 something would fit nowhere, 1 error, 2 wrong input.`;

const DRAIN_MORE = `
Replicas leave at the commit of the last sync, so that nothing new is brought along; --ref names another one. What is tied to the host, by a
local volume say, serves on there and is named. Ctrl-c or slipway uncordon ends a drain before its time; the same command goes on with it.

Exit codes: 0 nothing is left, 4 something stays that is tied to the host, 5 something stays because no other host has room, or as of sync.`;

const SCHEMA_MORE = `
  slipway schema compose > compose.schema.json
  # yaml-language-server: $schema=./compose.schema.json     as the first line of a Compose file`;

/** In the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: "validate",
    summary: "check fleet.yaml and all stacks, or Compose files, offline",
    args: [["[sources...]", "directories, Compose files, or URLs (default: .)"]],
    options: [...COMMON, "format", "file", "dialect"],
    more: VALIDATE_MORE,
    load: async () => (await import("./commands/validate.ts")).validate,
  },
  {
    name: "schema",
    summary: "print a JSON Schema, for editors; without a name, list them",
    args: [["[name]", "compose or fleet"]],
    options: PRINTING,
    more: SCHEMA_MORE,
    load: async () => (await import("./commands/schema.ts")).schema,
  },
  {
    name: "config",
    summary: "print stacks as canonical Compose projects",
    args: [SOURCE],
    options: [...COMMON, "file", "projectName", ...STACKS],
    load: async () => (await import("./commands/config.ts")).config,
  },
  {
    name: "plan",
    summary: "what sync would do, and why; changes nothing",
    args: [SOURCE],
    options: [...COMMON, ...STACKS, "detailedExitcode", "out", "yes", "timeout", "compare"],
    errorCode: 1,
    load: async () => (await import("./commands/plan.ts")).plan,
  },
  {
    name: "diff",
    summary: "as plan, but a difference ends with 1",
    args: [SOURCE],
    options: [...COMMON, ...STACKS, "yes", "timeout"],
    errorCode: 2,
    load: async () => (await import("./commands/plan.ts")).diff,
  },
  {
    name: "sync",
    alias: "apply",
    summary: "bring the fleet to the commit, and say how that ended",
    args: [SOURCE],
    options: [...COMMON, ...STACKS, "timeout", "dryRun", "yes", "retry", "plan", "detailedExitcode"],
    load: async () => (await import("./commands/sync.ts")).sync,
  },
  {
    name: "run",
    summary: "follow the repository: sync on every commit and repair drift",
    args: [SOURCE],
    options: [...COMMON, "interval", "timeout"],
    load: async () => (await import("./commands/run.ts")).run,
  },
  {
    name: "top",
    summary: "watch stacks, services, hosts and steps in the terminal",
    args: [SOURCE],
    options: [...COMMON, "interval"],
    load: async () => (await import("./commands/top.ts")).top,
  },
  {
    name: "status",
    summary: "wanted and actual, and what failed with its last health output",
    args: [SOURCE],
    options: [...COMMON, ...STACKS],
    load: async () => (await import("./commands/status.ts")).status,
  },
  {
    name: "ps",
    summary: "the containers of the fleet",
    args: [SOURCE],
    options: [...COMMON, ...STACKS],
    load: async () => (await import("./commands/status.ts")).ps,
  },
  {
    name: "hosts",
    summary: "the hosts, and how they are reached",
    args: [SOURCE],
    options: COMMON,
    load: async () => (await import("./commands/hosts.ts")).hosts,
  },
  {
    name: "cordon",
    summary: "place nothing new on a host",
    args: [HOST, SOURCE],
    options: [...COMMON, "reason"],
    load: async () => (await import("./commands/availability.ts")).cordon,
  },
  {
    name: "uncordon",
    summary: "use a host again that was cordoned or drained",
    args: [HOST, SOURCE],
    options: COMMON,
    load: async () => (await import("./commands/availability.ts")).uncordon,
  },
  {
    name: "drain",
    summary: "empty a host: what may run elsewhere leaves it in turns, within the budgets",
    args: [HOST, SOURCE],
    options: [...COMMON, "reason", "timeout", "yes"],
    more: DRAIN_MORE,
    load: async () => (await import("./commands/drain.ts")).drain,
  },
  {
    name: "rebalance",
    summary: "move replicas off hosts that are much fuller than others, at the commit of the last sync",
    args: [SOURCE],
    options: [...COMMON, "moves", "threshold", "dryRun", "timeout"],
    load: async () => (await import("./commands/rebalance.ts")).rebalance,
  },
  {
    name: "explain",
    summary: "why a service is on its hosts, and why not on the others",
    args: [["<service>", "web, shop/web or shop/web.1"], SOURCE],
    options: COMMON,
    load: async () => (await import("./commands/explain.ts")).explain,
  },
  {
    name: "simulate",
    summary: "what if: hosts lost or added, more replicas, another commit; changes nothing",
    args: [SOURCE],
    options: [...COMMON, "lose", "add", "more", "smallest", "simulated"],
    more: SIMULATE_MORE,
    load: async () => (await import("./commands/simulate.ts")).simulate,
  },
  {
    name: "logs",
    summary: "what the containers of a service write",
    args: [["<service>", "web, shop/web or shop/web.1"], SOURCE],
    options: [...COMMON, "follow", "tail", "since", "timestamps"],
    load: async () => (await import("./commands/logs.ts")).logs,
  },
  {
    name: "down",
    summary: "remove whole stacks, never their volumes",
    args: [["<stacks...>", "stacks, and at the end the source"]],
    options: [...COMMON, "yes", "dryRun", "timeout"],
    load: async () => (await import("./commands/down.ts")).down,
  },
  {
    name: "history",
    summary: "how earlier syncs ended",
    args: [SOURCE],
    options: [...COMMON, "tail"],
    load: async () => (await import("./commands/history.ts")).history,
  },
  {
    name: "demo",
    summary: "the main job in a minute, on a fleet of its own",
    args: [],
    options: ["quiet", "color", "simulated"],
    load: async () => (await import("./commands/demo.ts")).demo,
  },
  {
    name: "version",
    summary: "print the version",
    args: [],
    options: PRINTING,
    load: async () => (await import("./commands/version.ts")).version,
  },
  {
    name: "completion",
    summary: "print a completion script",
    args: [["<shell>", "bash, zsh or fish"]],
    options: [],
    load: async () => (await import("./commands/completion.ts")).completion,
  },
  {
    name: "complete",
    hidden: true,
    summary: "answer a completion script",
    args: [["[words...]", "the command line so far"]],
    options: [],
    load: async () => (await import("./commands/completion.ts")).complete,
  },
];

const NETWORK_INIT: CommandSpec = {
  name: "init",
  summary: "make the hosts one Swarm, for overlay networks; does nothing where they are",
  args: [SOURCE],
  options: [...COMMON, "dryRun"],
  load: async () => (await import("./commands/network-init.ts")).networkInit,
};

/** Told of the command that was typed; the program itself runs nothing. */
export type OnCommand = (
  execute: () => Promise<Execute>,
  args: readonly string[],
  options: Options,
  command: CommandUnknownOpts,
) => Promise<void>;

export function buildProgram(onCommand: OnCommand, specs: readonly CommandSpec[] = COMMANDS): Command {
  const program = new Command("slipway")
    .description("Keeps a fleet of plain Docker hosts in the state that a git repository of Compose files describes.")
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError("Run `slipway --help` for the commands.")
    .addHelpText(
      "after",
      "\nEvery option has a twin in the environment: --env-file is SLIPWAY_ENV_FILE.\nExit codes of sync: 0 converged, 1 error, 2 wrong input, 3 rolled back, 4 partial, 5 unschedulable, 6 timed out, 7 locked, 8 parked.",
    );
  for (const spec of specs) addCommand(program, spec, onCommand);
  const network = program.command("network").summary("networks that span hosts").description("Networks that span hosts.");
  addCommand(network, NETWORK_INIT, onCommand);
  return program;
}

function addCommand(parent: CommandUnknownOpts, spec: CommandSpec, onCommand: OnCommand): void {
  const command = parent
    .command(spec.name, { hidden: spec.hidden ?? false })
    .summary(spec.summary)
    .description(`${spec.summary[0]!.toUpperCase()}${spec.summary.slice(1)}.`);
  if (spec.alias !== undefined) command.alias(spec.alias);
  for (const [name, description] of spec.args) command.addArgument(new Argument(name, description));
  for (const name of spec.options) command.addOption(option[name]());
  if (spec.more !== undefined) command.addHelpText("after", spec.more);
  command.action(async () => {
    await onCommand(spec.load, command.args, command.opts(), command);
  });
}
