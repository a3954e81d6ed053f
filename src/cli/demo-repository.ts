import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Stage } from "./demo-engine.ts";
import { CommandError } from "./failure.ts";
import { packageDirectory } from "./own-files.ts";

/** Fleet and stack of the demo: nobody's containers have this name by accident. */
export const DEMO = "slipway-demo";
const COMPOSE = `stacks/${DEMO}/compose.yaml`;

export interface DemoRepository {
  readonly directory: string;
  /** Changes the Compose file and commits it. */
  change(subject: string, edit: (compose: string) => string): Promise<void>;
}

/** samples/hello as a repository of its own, for the hosts of the stage. */
export async function makeRepository(directory: string, stage: Stage): Promise<DemoRepository> {
  const sample = readFileSync(path.join(packageDirectory(), "samples/hello/stacks/hello/compose.yaml"), "utf8");
  const hosts = Object.entries(stage.hosts).map(([name, endpoint]) => `  ${name}: { endpoint: "${endpoint}" }\n`);
  mkdirSync(path.join(directory, path.dirname(COMPOSE)), { recursive: true });
  writeFileSync(path.join(directory, "fleet.yaml"), `name: ${DEMO}\nhosts:\n${hosts.join("")}stacks: { path: stacks/* }\n`);
  writeFileSync(path.join(directory, COMPOSE), sample.replaceAll("busybox:1.36", stage.image));
  await git(directory, "init", "-q");
  await commit(directory, "Say hello three times");
  return {
    directory,
    async change(subject, edit) {
      const file = path.join(directory, COMPOSE);
      const before = readFileSync(file, "utf8");
      const after = edit(before);
      if (after === before) throw new Error(`the demo could not make its change: ${subject}`);
      writeFileSync(file, after);
      await commit(directory, subject);
    },
  };
}

async function commit(directory: string, subject: string): Promise<void> {
  await git(directory, "add", "-A");
  await git(
    directory,
    "-c",
    "user.name=Demo",
    "-c",
    "user.email=demo@example.com",
    "-c",
    "commit.gpgsign=false",
    "commit",
    "-q",
    "-m",
    subject,
  );
}

async function git(directory: string, ...args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)("git", [...args], { cwd: directory, timeout: 20_000 });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new CommandError("the demo needs git; install it (`apt-get install git`) and run this again");
    throw error;
  }
}
