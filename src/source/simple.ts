import type { SimpleGitOptions } from "simple-git";
import type { Ended, GitRun } from "./git.ts";
import type { Limits } from "./limits.ts";

const GRACE_MS = 2_000;

type Result = Parameters<NonNullable<SimpleGitOptions["errors"]>>[1];

/**
 * simple-git refuses what would be dangerous in the hands of others. All of it is ours here: configuration that turns
 * programs off, the user's own configuration file and ssh command, and an empty template.
 */
const UNSAFE: NonNullable<SimpleGitOptions["unsafe"]> = {
  allowUnsafeAskPass: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGpgProgram: true,
  allowUnsafeHooksPath: true,
  allowUnsafeSshCommand: true,
  allowUnsafeTemplateDir: true,
};

/** git by simple-git, whose library is loaded at the first call only: commands that read no repository do without. */
export async function runSimple(run: GitRun, environment: Record<string, string>, limits: Limits): Promise<Ended> {
  const { simpleGit } = await import("simple-git");
  let result: Result | undefined;
  const client = simpleGit({
    baseDir: run.cwd,
    abort: limits.signal,
    allowEnvironment: Object.keys(environment),
    unsafe: UNSAFE,
    // All output is read: after `exit` there may be more of it.
    completion: { onClose: true, onExit: false },
    // Without this a failure that says nothing counts as success. What comes out of `raw` is a GitError in any case.
    errors(error, ended) {
      result = ended;
      return error ?? (ended.exitCode === 0 ? undefined : new Error(`git ended with ${ended.exitCode}`));
    },
  });
  client.env(environment).outputHandler((_command, stdout, stderr) => {
    for (const stream of [stdout, stderr]) stream.on("data", (chunk: Buffer) => void limits.count(chunk.length));
  });
  try {
    const output = await Promise.race([client.raw([run.command, ...run.args]), abandoned(limits.signal)]);
    return output === undefined ? endedBy(undefined) : { code: 0, output: Buffer.from(output), stderr: "" };
  } catch (error) {
    // An error before git was started is a mistake of ours.
    if (result === undefined) throw error;
    return endedBy(result);
  }
}

function endedBy(result: Result | undefined): Ended {
  return { code: result?.exitCode ?? null, output: Buffer.alloc(0), stderr: Buffer.concat(result?.stdErr ?? []).toString() };
}

/** simple-git asks git once to end; nobody waits for one that does not. */
function abandoned(stopping: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    stopping.addEventListener("abort", () => setTimeout(() => resolve(undefined), GRACE_MS).unref(), { once: true });
  });
}
