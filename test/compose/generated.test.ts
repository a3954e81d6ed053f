import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

describe("generated validators and types", () => {
  it("are what the schemas give", () => {
    expect(() =>
      execFileSync(process.execPath, [".ci/generate.ts", "--check"], { cwd: new URL("../..", import.meta.url), encoding: "utf8" }),
    ).not.toThrow();
  });
});
