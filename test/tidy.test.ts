import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readModule } from "./tidy/module.ts";
import { violations } from "./tidy/rules.ts";

const root = path.resolve(import.meta.dirname, "..");

describe("the source tree", () => {
  it("keeps to the import table, the pure folders and the packages' places", () => {
    const modules = filesOf("src").filter((file) => /\.tsx?$/.test(file));
    expect(modules.length).toBeGreaterThan(10);
    expect(modules.flatMap((file) => violations(readModule(file, read(file))))).toEqual([]);
  });

  it("names no path of the machine it was written on", () => {
    const paths = [root, homedir()].filter((folder) => folder.split("/").length > 2);
    const named = textFiles().filter((file) => paths.some((folder) => read(file).includes(`${folder}/`)));
    expect(named).toEqual([]);
  });

  it("names no package registry, so that any mirror works", () => {
    expect(read("package-lock.json")).not.toContain('"resolved"');
    expect(read(".npmrc")).not.toMatch(/^\s*(@[^:]+:)?registry\s*=/m);
    const host = registryHost();
    expect(textFiles().filter((file) => host !== undefined && read(file).includes(host))).toEqual([]);
  });
});

describe("the rules of the source tree", () => {
  const judge = (file: string, text: string): string[] => violations(readModule(file, text));

  it.each([
    ["src/plan/a.ts", `import { x } from "../engine/port.ts";`, "imports engine"],
    ["src/plan/a.ts", `import type { X } from "../compose/a.ts";`, "imports compose"],
    ["src/plan/a.ts", `type X = import("../apply/a.ts").X;`, "imports apply"],
    ["src/plan/a.ts", `export * from "../apply/a.ts";`, "imports apply"],
    ["src/model/a.ts", `import { x } from "../plan/a.ts";`, "may import nothing"],
    ["src/desired/a.ts", `import { load } from "../compose/load.ts";`, "imports compose"],
    ["src/bin.ts", `import { x } from "./engine/a.ts";`, "imports engine"],
    ["src/cli/top.ts", `import { App } from "../tui/app.tsx";`, "reached by import()"],
    ["src/new/a.ts", `import { x } from "../model/a.ts";`, "does not know"],
    ["src/apply/a.ts", `import Docker from "dockerode";`, "belongs in engine"],
    ["src/apply/a.ts", `const y = await import("yaml");`, "belongs in compose"],
    ["src/cli/a.tsx", `export const a = 1;`, "JSX"],
    ["src/plan/a.ts", `export const at = Date.now();`, "uses Date"],
    ["src/plan/a.ts", `export const at = Math.random();`, "uses Math.random"],
    ["src/plan/a.ts", `export const at = Math["random"]();`, "uses Math.random"],
    ["src/desired/a.ts", `export const e = process.env;`, "uses process"],
    ["src/schedule/a.ts", `console.log(1);`, "uses console"],
    ["src/compose/a.ts", `setTimeout(() => {}, 1);`, "uses setTimeout"],
    ["src/compose/a.ts", `import { readFileSync } from "node:fs";`, "imports node:fs"],
    ["src/model/a.ts", `import { randomUUID } from "node:crypto";`, "imports node:crypto"],
    ["src/apply/a.ts", `const now = Date.now();`, "simulation cannot control"],
    ["src/observe/a.ts", `import { setTimeout } from "node:timers/promises";`, "simulation cannot control"],
  ])("reject in %s: %s", (file, text, reason) => {
    expect(judge(file, text).join("\n")).toContain(reason);
  });

  it.each([
    ["src/desired/a.ts", `import type { Loaded } from "../compose/load.ts";`],
    ["src/model/a.ts", `import { createHash } from "node:crypto";`],
    ["src/plan/a.ts", `export interface A { Date: string } export const a = (x: A) => x.Date + { process: 1 }.process;`],
    ["src/plan/a.ts", `// Date.now() and process.env are not used\nexport const text = "Date, console";`],
    ["src/cli/top.ts", `const { App } = await import("../tui/app.tsx"); import type { Keys } from "../tui/keys.ts";`],
    ["src/apply/a.ts", `export const when = (ms: number) => new Date(ms).toISOString();`],
    ["src/engine/docker/a.ts", `import Docker from "dockerode"; setTimeout(() => {}, Date.now());`],
  ])("accept in %s: %s", (file, text) => {
    expect(judge(file, text)).toEqual([]);
  });
});

/** Repository-relative paths below a folder; "" is the root. */
function filesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !["node_modules", ".git", "dist", "coverage", ".slipway"].includes(entry.name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return filesOf(file);
      return entry.isFile() ? [file] : [];
    });
}

function textFiles(): string[] {
  return filesOf("").filter((file) => !/\.(png|gif|ico|gz|tar|log)$/.test(file));
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** Of the registry that npm uses here, unless it is the public one. */
function registryHost(): string | undefined {
  const configured = process.env["npm_config_registry"];
  const host = configured === undefined ? undefined : new URL(configured).host;
  return host === undefined || host.endsWith("npmjs.org") ? undefined : host;
}
