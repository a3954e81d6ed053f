import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeClone, root, run, type Ended } from "./published.ts";

describe("the end of a command", () => {
  let clone: string;

  beforeEach(() => {
    clone = makeClone();
    for (const part of ["src/bin.ts", "src/model"]) cpSync(path.join(root, part), path.join(clone, part), { recursive: true });
    mkdirSync(path.join(clone, "src/cli"));
  });
  afterEach(() => rmSync(clone, { recursive: true }));

  function writeMain(body: string): void {
    const head = `import { ProblemError } from "../model/problem.ts";`;
    writeFileSync(path.join(clone, "src/cli/main.ts"), `${head}\nexport async function main(argv: string[], io: any) { ${body} }`);
  }

  function runMain(body: string, ...args: string[]): Promise<Ended> {
    writeMain(body);
    return run(process.execPath, [path.join(clone, "src/bin.ts"), ...args]);
  }

  it("is the code that the command answers", async () => {
    expect(await runMain(`io.stdout.write(argv.join("|")); return 4;`, "a b", "c")).toEqual({ code: 4, stdout: "a b|c", stderr: "" });
  });

  it("is 2 for the user's mistakes, all of which are printed", async () => {
    const problem = (line: number): string =>
      `{ severity: "error", code: "x", message: "wrong", hint: "mend it", file: "a.yaml", line: ${line} }`;
    const ended = await runMain(`throw new ProblemError([${problem(3)}, ${problem(7)}]);`);
    expect(ended).toEqual({ code: 2, stdout: "", stderr: "a.yaml:3: error: wrong\n    mend it\na.yaml:7: error: wrong\n    mend it\n" });
  });

  it.each([
    "throw new TypeError('boom');",
    "setImmediate(() => { throw new TypeError('boom'); }); await new Promise(() => setInterval(() => {}, 1e6));",
  ])("is 70 for a bug, with a request to report it: %s", async (body) => {
    const ended = await runMain(body);
    expect(ended.code).toBe(70);
    expect(ended.stderr).toMatch(/TypeError: boom[^]*please report it/);
  });

  it("is 0 when the reader has seen enough", async () => {
    writeMain(`for (;;) await new Promise((resolve) => io.stdout.write("line\\n".repeat(10_000), resolve));`);
    const child = spawn(process.execPath, [path.join(clone, "src/bin.ts")], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  const TIDY_UP = `
    const aborted = new Promise((resolve) => io.signal.addEventListener("abort", resolve));
    const alive = setInterval(() => {}, 1e6);
    io.stdout.write("waiting");
    await aborted;`;

  it.each(["SIGINT", "SIGTERM"] as const)("is 130 after %s, when the command has tidied up", async (signal) => {
    writeMain(`${TIDY_UP} io.stdout.write(" tidied"); clearInterval(alive); return 0;`);
    const child = spawn(process.execPath, [path.join(clone, "src/bin.ts")], { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (more: string) => {
      if (text === "") child.kill(signal);
      text += more;
    });
    expect(await once(child, "close")).toEqual([130, null]);
    expect(text).toBe("waiting tidied");
  });

  it("is 130 at once after a second signal", async () => {
    writeMain(`${TIDY_UP} io.stdout.write(" tidying"); await new Promise(() => {});`);
    const child = spawn(process.execPath, [path.join(clone, "src/bin.ts")], { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.on("data", () => child.kill("SIGINT"));
    expect(await once(child, "close")).toEqual([130, null]);
  });
});
