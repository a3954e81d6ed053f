import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { EXIT_CODES } from "../../model/event.ts";
import type { Context } from "../context.ts";
import { findStage, type Stage } from "../demo-engine.ts";
import { DEMO, type DemoRepository, makeRepository } from "../demo-repository.ts";
import type { Dependencies } from "../dependencies.ts";

/** One scene: what is shown, the command that is typed, and the code that it must end with. */
interface Scene {
  readonly says: string;
  readonly before?: (repository: DemoRepository) => Promise<void>;
  readonly command: readonly string[];
  readonly exitCode: number;
}

const SCENES: readonly Scene[] = [
  { says: "A repository with one stack of three replicas. What would a sync do, and why?", command: ["plan"], exitCode: 0 },
  { says: "Make it so.", command: ["sync"], exitCode: 0 },
  { says: "Wanted and actual:", command: ["status"], exitCode: 0 },
  { says: "The same commit again: an empty plan, and nothing to do.", command: ["plan", "--detailed-exitcode"], exitCode: 0 },
  { says: "Nothing changed, so nothing is touched.", command: ["sync"], exitCode: 0 },
  {
    says: "A commit changes GREETING: one replica after the other, each only when its successor is healthy.",
    before: (repository) => repository.change("Greet in French", (compose) => compose.replace("GREETING: Hello", "GREETING: Bonjour")),
    command: ["sync"],
    exitCode: 0,
  },
  {
    says: "A commit breaks the service: it never becomes healthy. The sync must say so, with exit code 3.",
    before: (repository) =>
      repository.change("Serve nothing", (compose) => compose.replace(/^( *command:).*$/m, "$1 [sh, -c, 'exec sleep 3600']")),
    command: ["sync"],
    exitCode: EXIT_CODES["rolled-back"],
  },
  { says: "The old containers serve on, and status says what failed:", command: ["status"], exitCode: 0 },
];

/** Shows the main job on a fleet of its own, and takes it down. Ends with 1 when anything was not as it must be. */
export async function demo(context: Context): Promise<number> {
  const work = mkdtempSync(path.join(tmpdir(), "slipway-demo-"));
  try {
    const stage = await findStage(context);
    heading(context, stage.what);
    const repository = await makeRepository(path.join(work, "repository"), stage);
    return await perform(context, stage, repository, path.join(work, "state"));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function perform(context: Context, stage: Stage, repository: DemoRepository, state: string): Promise<number> {
  const dependencies: Dependencies = { ...context.dependencies, openEngines: stage.openEngines };
  const type = async (command: readonly string[], signal: AbortSignal): Promise<number> => {
    context.print(`${context.paint("dim", `$ slipway ${command.join(" ")}`)}\n`);
    // One stream, so that what happened reads in its order also where the output is a file.
    const plain = context.options.color === false ? ["--no-color"] : [];
    return await context.run([...command, ...(command[0] === "down" ? [DEMO] : []), repository.directory, "--state", state, ...plain], {
      dependencies,
      signal,
      stderr: context.io.stdout,
    });
  };
  let failed: string | undefined;
  try {
    failed = await play(context, repository, type);
  } finally {
    // Also after ^C: the demo leaves nothing behind. A second ^C ends at once.
    heading(context, "Take everything down again.");
    const code = await type(["down", "--yes"], new AbortController().signal);
    if (code !== 0) failed ??= `down ended with ${code}`;
  }
  if (context.io.signal.aborted) return EXIT_CODES.interrupted;
  if (failed !== undefined) context.complain(`${context.paint("bad", `The demo failed: ${failed}.`)}\n`);
  else heading(context, "That was the main job: plan, sync, roll, fail honestly. Next: `slipway --help`, and samples/ in the repository.");
  return failed === undefined ? 0 : EXIT_CODES.error;
}

type Type = (command: readonly string[], signal: AbortSignal) => Promise<number>;

/** @returns what was not as it must be. */
async function play(context: Context, repository: DemoRepository, type: Type): Promise<string | undefined> {
  for (const scene of SCENES) {
    heading(context, scene.says);
    await scene.before?.(repository);
    const code = await type(scene.command, context.io.signal);
    if (context.io.signal.aborted) return "interrupted";
    if (code !== scene.exitCode) return `\`slipway ${scene.command.join(" ")}\` ended with ${code} instead of ${scene.exitCode}`;
  }
  return undefined;
}

function heading(context: Context, text: string): void {
  context.print(`\n${context.paint("strong", text)}\n`);
}
