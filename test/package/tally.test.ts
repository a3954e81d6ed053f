import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root, run } from "./published.ts";

describe("the last line of .ci/run", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "slipway-tally-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const passed = { status: "passed", assertionResults: [{ status: "passed" }] };
  const broken = { status: "failed", assertionResults: [] };
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };

  async function tally(report: unknown, exitCode: number, ...failedChecks: string[]): Promise<{ line: string | undefined; code: number }> {
    const file = path.join(folder, "report.json");
    if (report !== undefined) writeFileSync(file, JSON.stringify(report));
    const ended = await run(process.execPath, [path.join(root, ".ci/tally.cjs"), file, String(exitCode), ...failedChecks]);
    return { line: ended.stdout.trimEnd().split("\n").at(-1), code: ended.code };
  }

  it.each([
    ["all is well", { numPassedTests: 7, numFailedTests: 0, testResults: [passed] }, 0, [], "7 passed, 0 failed"],
    ["a test fails", { numPassedTests: 7, numFailedTests: 2, testResults: [passed, failing] }, 1, [], "7 passed, 2 failed"],
    ["a file cannot be loaded", { numPassedTests: 7, numFailedTests: 0, testResults: [passed, broken] }, 1, [], "7 passed, 1 failed"],
    ["an error comes from outside a test", { numPassedTests: 7, numFailedTests: 0, testResults: [passed] }, 1, [], "7 passed, 1 failed"],
    ["checks fail", { numPassedTests: 7, numFailedTests: 0, testResults: [passed] }, 0, ["lint", "types"], "7 passed, 2 failed"],
    ["the suites are cut off", undefined, 124, [], "0 passed, 1 failed"],
  ])("when %s", async (_when, report, exitCode, failedChecks, line) => {
    expect(await tally(report, exitCode, ...failedChecks)).toEqual({ line, code: line.endsWith(" 0 failed") ? 0 : 1 });
  });
});
