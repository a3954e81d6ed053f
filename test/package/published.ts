import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

export const root = path.resolve(import.meta.dirname, "../..");

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], cwd = root): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { cwd, encoding: "utf8", timeout: 60_000 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== "number") reject(error);
      else resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** Fills a folder with what `npm publish` would send. Away from this clone's node_modules, the bundle has to be complete. */
export async function makePackage(folder: string): Promise<void> {
  for (const file of ["package.json", "src/slipway.cjs", "schemas", "samples"]) {
    if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(folder, file), { recursive: true });
  }
  const rolldown = path.join(root, "node_modules/rolldown/bin/cli.mjs");
  await promisify(execFile)(process.execPath, [rolldown, "-c", "--dir", path.join(folder, "dist")], { cwd: root });
}

/** A folder as a clone is before its bundle is built, with a program that prints where it runs. */
export function makeClone(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "slipway-clone-"));
  for (const file of ["package.json", "src/slipway.cjs", ".ci/bundle.cjs"]) cpSync(path.join(root, file), path.join(folder, file));
  return folder;
}

/** Gives a clone the Node that npm would bring. */
export function giveNode(clone: string): void {
  const bin = path.join(clone, "node_modules/node/bin");
  mkdirSync(bin, { recursive: true });
  symlinkSync(process.execPath, path.join(bin, "node"));
}

/** Runs the command as if this were another version of Node. */
export function runOnNode(version: string, command: string, args: readonly string[]): Promise<Ended> {
  const pretend = `Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(version)} });`;
  const script = `${pretend} process.argv.splice(1, 0, ${JSON.stringify(command)}); require(${JSON.stringify(command)});`;
  return run(process.execPath, ["-e", script, "--", ...args]);
}
