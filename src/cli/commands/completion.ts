import tab from "@bomb.sh/tab/commander";
import { Command } from "commander";
import type { Context } from "../context.ts";
import { buildProgram, COMMANDS } from "../program.ts";

/** Prints the script that a shell loads: `source <(slipway completion bash)`. */
export async function completion(_context: Context, args: readonly string[]): Promise<number> {
  return await parse(["completion", ...args]);
}

/** What that script asks with every press of the key. */
export async function complete(_context: Context, args: readonly string[]): Promise<number> {
  return await parse(["complete", "--", ...args]);
}

/** The library adds both commands to a program and prints by itself; it is given one that has neither, and runs nothing. */
async function parse(argv: readonly string[]): Promise<number> {
  const program: unknown = buildProgram(
    () => Promise.resolve(),
    COMMANDS.filter((spec) => spec.name !== "completion" && spec.name !== "complete"),
  );
  if (!(program instanceof Command)) throw new TypeError("the program is not one of commander's");
  tab(program, { completionCommandName: "completion" });
  await program.parseAsync(argv, { from: "user" });
  return 0;
}
