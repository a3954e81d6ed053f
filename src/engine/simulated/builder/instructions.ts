import type { HealthConfig } from "../../../model/engine.ts";
import type { BuildOptions } from "../../port.ts";
import { exists, join, type Files } from "../files.ts";
import { Refusal } from "../refusal.ts";
import type { WorldFile } from "../types.ts";
import { copyInto } from "./copy.ts";
import { commandOf, expanded, pairsOf, wordsOf, type Instruction } from "./dockerfile.ts";
import { runCommand } from "./run.ts";
import type { Stage } from "./stage.ts";

export interface Surroundings {
  readonly context: Files;
  /** Arguments declared before the first FROM. */
  readonly globals: Map<string, string>;
  readonly options: BuildOptions;
  readonly filesOf: (from: string) => ReadonlyMap<string, WorldFile>;
  readonly passing: (ms: number) => Promise<void>;
}

/** A command that failed, and what it said. */
export class FailedCommand extends Refusal {
  readonly output: readonly string[];

  constructor(message: string, output: readonly string[]) {
    super(400, message);
    this.output = output;
  }
}

const NEEDS_BUILDKIT = ["mount", "network", "security", "chmod", "link"];

export async function execute(instruction: Instruction, stage: Stage | undefined, around: Surroundings): Promise<void> {
  if (instruction.name === "ARG") return declare(instruction.rest, stage, around);
  if (!stage) throw new Refusal(400, "no build stage in current context");
  const flag = NEEDS_BUILDKIT.find((one) => one in instruction.flags);
  if (flag !== undefined && !around.options.buildkit) {
    throw new Refusal(
      400,
      `the --${flag} option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled`,
    );
  }
  const text = expanded(instruction.rest, stage.variables);
  stage.history.push(`${instruction.name} ${instruction.name === "RUN" ? runHistory(instruction.rest, stage) : text}`);
  switch (instruction.name) {
    case "ENV":
      for (const [key, value] of pairsOf(instruction.rest, stage.variables)) {
        stage.environment.set(key, value);
        stage.variables.set(key, value);
      }
      return;
    case "LABEL":
      for (const [key, value] of pairsOf(instruction.rest, stage.variables)) stage.labels.set(key, value);
      return;
    case "CMD":
      stage.command = commandOf(instruction.rest);
      return;
    case "ENTRYPOINT":
      stage.entrypoint = commandOf(instruction.rest);
      // A new entry point takes the base image's command away.
      if (stage.command === stage.base?.command) stage.command = [];
      return;
    case "HEALTHCHECK":
      stage.healthcheck = healthcheckOf(instruction);
      return;
    case "EXPOSE":
      for (const word of wordsOf(text)) stage.exposedPorts.add(word.includes("/") ? word : `${word}/tcp`);
      return;
    case "VOLUME":
      for (const word of wordsOf(text)) stage.volumes.add(word);
      return;
    case "WORKDIR":
      stage.directory = text.startsWith("/") ? text : join(stage.directory, text);
      return;
    case "COPY":
    case "ADD": {
      const { from } = instruction.flags;
      return copyInto(stage.files, from === undefined ? around.context : around.filesOf(from), wordsOf(text), stage.directory);
    }
    case "RUN":
      return run(instruction.rest, stage, around);
  }
}

function declare(rest: string, stage: Stage | undefined, { globals, options }: Surroundings): void {
  for (const [key, written] of pairsOf(rest, stage?.variables ?? globals)) {
    const value = options.args[key] ?? (rest.includes("=") ? written : globals.get(key));
    if (value === undefined) continue;
    if (stage) stage.variables.set(key, value);
    else globals.set(key, value);
  }
  stage?.history.push(`ARG ${rest}`);
}

/** A command sees arguments as its environment, so they are part of what is cached. */
function runHistory(rest: string, stage: Stage): string {
  return `${[...stage.variables].map(([key, value]) => `${key}=${value}`).join(" ")} ${rest}`;
}

async function run(rest: string, stage: Stage, around: Surroundings): Promise<void> {
  const command = commandOf(rest);
  const program = command[0] ?? "";
  if (stage.base === undefined && !exists(stage.files, program)) {
    throw new Refusal(
      400,
      `failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "${program}": stat ${program}: no such file or directory: unknown`,
    );
  }
  const { code, output, tookMs } = runCommand(expanded(program === "/bin/sh" ? (command[2] ?? "") : command.join(" "), stage.variables));
  if (tookMs > 0) await around.passing(tookMs);
  for (const line of output) around.options.onProgress?.(line);
  if (code !== 0) throw new FailedCommand(`The command '${command.join(" ")}' returned a non-zero code: ${code}`, output);
}

const UNITS: Readonly<Record<string, number>> = { ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };

function healthcheckOf({ rest, flags }: Instruction): HealthConfig {
  if (/^NONE$/i.test(rest)) return { Test: ["NONE"] };
  const command = rest.replace(/^CMD\s+/i, "");
  const words = commandOf(command);
  const nanos = (flag: string): number => {
    const [, amount, unit = "s"] = /^([\d.]+)(ms|s|m|h)$/.exec(flags[flag] ?? "") ?? [];
    return Number(amount ?? 0) * (UNITS[unit] ?? 0);
  };
  return {
    Test: command.startsWith("[") ? ["CMD", ...words] : ["CMD-SHELL", command],
    ...("interval" in flags ? { Interval: nanos("interval") } : {}),
    ...("timeout" in flags ? { Timeout: nanos("timeout") } : {}),
    ...("start-period" in flags ? { StartPeriod: nanos("start-period") } : {}),
    ...("retries" in flags ? { Retries: Number(flags["retries"]) } : {}),
  };
}
