import type { CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import type { Io } from "./io.ts";

/** The environment twin of a long option: `--env-file` → `SLIPWAY_ENV_FILE`, `--no-color` → `SLIPWAY_NO_COLOR`. */
export function twinOf(long: string): string {
  return `SLIPWAY_${long.replace(/^--/, "").replaceAll("-", "_").toUpperCase()}`;
}

const YES = new Set(["1", "true", "yes", "on"]);
const NO = new Set(["", "0", "false", "no", "off"]);

/** A typed option counts more than the twin of one that says the same. */
const TYPED_INSTEAD: Readonly<Record<string, string>> = { format: "output" };

/** Gives options that were not written on the command line the value of their twin. The command line wins. */
export function readTwins(command: CommandUnknownOpts, env: Io["env"]): void {
  for (const option of command.options) {
    const text = option.long === undefined || option.long === null ? undefined : env[twinOf(option.long)];
    const name = option.attributeName();
    const source = command.getOptionValueSource(name);
    if (text === undefined || (source !== undefined && source !== "default")) continue;
    if (command.getOptionValueSource(TYPED_INSTEAD[name] ?? name) === "cli") continue;
    const value = valueOf(option, text, command);
    if (value !== undefined) command.setOptionValueWithSource(name, value, "env");
  }
}

function valueOf(option: Option, text: string, command: CommandUnknownOpts): unknown {
  const twin = twinOf(option.long ?? "");
  if (option.isBoolean() || option.negate) {
    if (YES.has(text.toLowerCase())) return !option.negate;
    if (!NO.has(text.toLowerCase())) command.error(`error: ${twin}=${text} is neither yes nor no`, { code: "commander.invalidArgument" });
    return undefined;
  }
  if (text === "") return undefined;
  try {
    if (!option.parseArg) return text;
    return isRepeated(option)
      ? text.split(",").reduce<unknown>((before, part) => option.parseArg!(part, before), undefined)
      : option.parseArg(text, undefined);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return command.error(`error: ${twin}=${text} cannot be used: ${error.message}`, { code: "commander.invalidArgument" });
  }
}

/** Options that say so in their text take several values, by commas in a variable. */
function isRepeated(option: Option): boolean {
  return option.description.includes("may be repeated");
}
