import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { giveNode, makeClone, root, run, runOnNode } from "./published.ts";

describe("the slipway command in a clone", () => {
  let clone: string;
  let command: string;

  beforeEach(() => {
    clone = makeClone();
    command = path.join(clone, "src/slipway.cjs");
    writeFileSync(path.join(clone, "src/bin.ts"), `console.log("from the sources", process.argv.slice(2).join(" ") as string);`);
  });
  afterEach(() => rmSync(clone, { recursive: true }));

  function build(ageSeconds: number): void {
    mkdirSync(path.join(clone, "dist"));
    const bundle = path.join(clone, "dist/bin.js");
    writeFileSync(bundle, `console.log("from the bundle");`);
    const at = Date.now() / 1000 - ageSeconds;
    utimesSync(bundle, at, at);
  }

  it("runs the sources when there is no bundle, with the arguments as given", async () => {
    expect((await run(process.execPath, [command, "plan", "a b"])).stdout).toBe("from the sources plan a b\n");
  });

  it("runs the bundle when nothing is newer than it", async () => {
    build(-5);
    expect((await run(process.execPath, [command, "plan"])).stdout).toBe("from the bundle\n");
  });

  it("does not run yesterday's bundle after an edit", async () => {
    build(60);
    expect((await run(process.execPath, [command])).stdout).toContain("from the sources");
  });

  it("keeps what was compiled in the user's own cache directory for the next command", async () => {
    build(-5);
    const cache = mkdtempSync(path.join(clone, "cache-"));
    expect((await run("env", [`XDG_CACHE_HOME=${cache}`, process.execPath, command])).stdout).toBe("from the bundle\n");
    expect(readdirSync(path.join(cache, "slipway/compiled"))).toHaveLength(1);
  });

  it("neither keeps nor runs compiled code where others could write, and starts all the same", async () => {
    build(-5);
    const cache = mkdtempSync(path.join(clone, "cache-"));
    chmodSync(cache, 0o777);
    for (const directory of [cache, path.join(cache, "none")])
      expect((await run("env", [`XDG_CACHE_HOME=${directory}`, process.execPath, command])).stdout).toBe("from the bundle\n");
    expect(readdirSync(cache)).toEqual([]);
  });

  it("says its version without loading the program", async () => {
    writeFileSync(path.join(clone, "src/bin.ts"), `throw new Error("loaded");`);
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(await run(process.execPath, [command, "--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("starts again on the clone's own Node when the running one is too old, and ends as it ends", async () => {
    giveNode(clone);
    writeFileSync(path.join(clone, "src/bin.ts"), `console.log(process.versions.node, process.argv[2]); process.exitCode = 4;`);
    const ended = await runOnNode("20.9.0", command, ["plan"]);
    expect(ended).toEqual({ code: 4, stdout: `${process.versions.node} plan\n`, stderr: "" });
  });

  it.each(["18.0.0", "22.20.0", "24.14.9"])("says what to do on Node %s when there is no newer one", async (version) => {
    const ended = await runOnNode(version, command, ["plan"]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`needs Node.js 24.15 or newer; this is ${version}`);
    expect(ended.stderr).toContain("Install a current Node.js");
  });

  it.each(["24.15.0", "25.0.0"])("runs on Node %s", async (version) => {
    expect((await runOnNode(version, command, ["plan"])).stdout).toContain("from the sources");
  });
});
