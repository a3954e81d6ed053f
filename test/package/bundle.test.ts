import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePackage, root, run, type Ended } from "./published.ts";

describe("the published package", () => {
  let folder: string;
  const slipway = (...args: string[]): Promise<Ended> => run(process.execPath, [path.join(folder, "src/slipway.cjs"), ...args], folder);

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "slipway-package-"));
    await makePackage(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says its version", async () => {
    expect(await slipway("--version")).toEqual({ code: 0, stdout: `${ownVersion()}\n`, stderr: "" });
  });

  it("says its version as JSON", async () => {
    const ended = await slipway("version", "-o", "json");
    expect(JSON.parse(ended.stdout)).toMatchObject({ version: ownVersion() });
    expect(ended.code).toBe(0);
  });

  it("lists its commands", async () => {
    const ended = await slipway("--help");
    expect(ended.code).toBe(0);
    for (const command of ["plan", "sync", "run", "top", "status", "validate"])
      expect(ended.stdout).toMatch(new RegExp(`^  ${command}\\b`, "m"));
  });

  it("refuses an unknown command as wrong input, and names it", async () => {
    const ended = await slipway("frobnicate");
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("frobnicate");
  });

  it.skipIf(!existsSync(path.join(root, "samples/hello")))("validates a sample", async () => {
    expect(await slipway("validate", path.join(folder, "samples/hello"))).toMatchObject({ code: 0 });
  });

  it("starts without loading Docker, git, YAML or the terminal interface", () => {
    const loadedAtStart = staticImports(path.join(folder, "dist/bin.js")).map((file) => readFileSync(file, "utf8"));
    const markers = { dockerode: "docker.sock", "simple-git": "simple-git", yaml: "YAMLParseError", ink: "react.element" };
    const found = Object.entries(markers).filter(([, marker]) => loadedAtStart.some((text) => text.includes(marker)));
    expect(found.map(([name]) => name)).toEqual([]);
  });
});

function ownVersion(): string {
  return (JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string }).version;
}

/** A chunk and every chunk it imports, directly or not, before its first statement runs. */
function staticImports(entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found) {
    const imports = readFileSync(file, "utf8").matchAll(/^(?:import|export)\b[^"'(]*["'](\.[^"']+)["']/gm);
    for (const [, relative] of imports) found.add(path.join(path.dirname(file), relative!));
  }
  return [...found];
}
