import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { git, type GitRun } from "../../src/source/git.ts";
import { environment, repository, temporaryDirectory } from "./repositories.ts";

const WAITING = { timeout: 20_000 };

function run(cwd: string, how: Pick<GitRun, "command" | "args"> & Partial<GitRun>): Promise<Buffer> {
  return git({ cwd, what: "could not ask git", environment, timeoutMs: 60_000, ...how });
}

/** A shell script in the place of a program. */
function program(name: string, script: string): { readonly directory: string; readonly file: string } {
  const directory = temporaryDirectory();
  const file = path.join(directory, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return { directory, file };
}

/** A program in the place of another one; it writes its process id to a file and does not end. */
function hanging(name: string): { readonly directory: string; readonly program: string; readonly pid: () => number } {
  const file = path.join(temporaryDirectory(), "pid");
  const { directory, file: made } = program(name, `echo $$ >${file}.new && mv ${file}.new ${file}\nexec sleep 600`);
  return { directory, program: made, pid: () => Number(readFileSync(file, "utf8")) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/status`;
    // A zombie waits for a parent that may never look.
    return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, "utf8"));
  } catch {
    return false;
  }
}

describe("running git", () => {
  it.each([
    { command: "ls-files", args: [] },
    { command: "rev-parse", args: ["HEAD"] },
  ] as const)("fails when $command fails without a word", async ({ command, args }) => {
    const { directory } = program("git", "exit 3");
    const silent = run(directory, { command, args, environment: { ...environment, PATH: `${directory}:${environment["PATH"]}` } });
    await expect(silent).rejects.toMatchObject({ name: "SourceError", kind: "failed", message: expect.stringContaining("without a word") });
  });

  it("says what git said when it fails", async () => {
    const made = repository({ "a.yaml": "a" });
    await expect(run(made.path, { command: "ls-tree", args: ["--end-of-options", "none"] })).rejects.toMatchObject({
      message: expect.stringContaining("Not a valid object name none"),
    });
  });

  it.each(["init", "log"] as const)("says for %s that git is not installed", async (command) => {
    const directory = temporaryDirectory();
    const missing = run(directory, { command, args: ["HEAD"], environment: { ...environment, PATH: directory } });
    await expect(missing).rejects.toMatchObject({ kind: "git-missing" });
  });

  it("does not run a command that is not on its list", async () => {
    const wrong = { command: "gc", args: [] } as unknown as Pick<GitRun, "command" | "args">;
    await expect(run(temporaryDirectory(), wrong)).rejects.toThrow("git gc is not on the list");
  });

  it("gives git nothing of its own process's environment", async () => {
    const made = repository({ "a.yaml": "a" });
    vi.stubEnv("GIT_DIR", path.join(temporaryDirectory(), "none"));
    try {
      const output = await run(made.path, { command: "rev-parse", args: ["--show-toplevel"] });
      expect(output.toString().trim()).toBe(made.path);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it.each([
    { command: "ls-files", args: ["--cached"] },
    { command: "log", args: ["HEAD"] },
  ] as const)("stops $command when there is more output than is read", async ({ command, args }) => {
    const made = repository({ "a-long-name.yaml": "a" });
    await expect(run(made.path, { command, args, maxOutputBytes: 10 })).rejects.toMatchObject({ kind: "too-large" });
  });

  it.each(["init", "log"] as const)("ends %s at its time limit", async (command) => {
    const { directory } = hanging("git");
    const late = run(directory, {
      command,
      args: ["HEAD"],
      environment: { ...environment, PATH: `${directory}:${environment["PATH"]}` },
      timeoutMs: 50,
    });
    await expect(late).rejects.toMatchObject({ kind: "timed-out", message: "could not ask git: no end after 0.05 s" });
  });

  it.each(["init", "log"] as const)("ends %s when it is aborted, with the reason", async (command) => {
    const { directory, pid } = hanging("git");
    const controller = new AbortController();
    const stopped = run(directory, {
      command,
      args: ["HEAD"],
      environment: { ...environment, PATH: `${directory}:${environment["PATH"]}` },
      signal: controller.signal,
    });
    await vi.waitFor(() => expect(pid()).toBeGreaterThan(0), WAITING);
    controller.abort(new Error("newer commit"));
    await expect(stopped).rejects.toThrow("newer commit");
    await vi.waitFor(() => expect(isAlive(pid())).toBe(false), WAITING);
  });

  it.skipIf(!existsSync("/proc/self/status"))("ends the program that checks a signature together with git", async () => {
    const made = repository({ "a.yaml": "a" });
    const gpg = hanging("gpg");
    const unsigned = made.git("cat-file", "commit", "HEAD").split("\n\n");
    const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----";
    const file = path.join(gpg.directory, "commit");
    writeFileSync(file, `${unsigned[0]}\n${signature}\n\nsigned\n`);
    const commit = made.git("hash-object", "-t", "commit", "-w", file);
    const controller = new AbortController();
    const stopped = run(made.path, {
      command: "log",
      args: ["-1", "--format=%G?", "--end-of-options", commit],
      config: { "gpg.program": gpg.program },
      signal: controller.signal,
    });
    await vi.waitFor(() => expect(gpg.pid()).toBeGreaterThan(0), WAITING);
    controller.abort(new Error("enough"));
    await expect(stopped).rejects.toThrow("enough");
    await vi.waitFor(() => expect(isAlive(gpg.pid())).toBe(false), WAITING);
  });
});
