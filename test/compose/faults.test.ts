import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { load } from "./project.ts";

/** A Compose file with one fault, and what is said about it. */
interface Fault {
  readonly text: string;
  readonly said: readonly string[];
}

const FAULTS = readFileSync(new URL("faults.txt", import.meta.url), "utf8")
  .split(/^\n|\n\n(?=.)/)
  .slice(1)
  .map((block): Fault => {
    const lines = block.replace(/\n$/, "").split("\n");
    const text = lines.filter((line) => !line.startsWith("> ")).map((line) => `${line}\n`);
    return { text: text.join(""), said: lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2)) };
  });

const BESIDE = {
  "stacks/shop/ok.env": "A=1\n",
  "stacks/shop/bad.env": "A=1\nB C=1\n",
  "stacks/shop/inc.yaml": "services: {z: {image: q, prots: []}}\n",
};

function problemsOf(text: string): string[][] {
  const { problems } = load({ "stacks/shop/compose.yaml": text, ...BESIDE });
  return problems
    .filter(({ code }) => code !== "compose.not-yet-supported")
    .map(({ file, line, column, code, at, message, hint }) => [
      `${file?.replace("stacks/shop/", "")}:${line}:${column} ${code}${at === undefined ? "" : ` ${at}`}`,
      message,
      ...(hint === undefined ? [] : [hint]),
    ]);
}

describe("a fault", () => {
  it.each(FAULTS.map(({ text, said }) => [said.slice(0, 2).join(" "), text, said] as const))("gives one problem: %s", (_, text, said) => {
    expect(problemsOf(text)).toEqual([said]);
  });

  it("is said with what to do about it, but for a few", () => {
    expect(FAULTS.length).toBeGreaterThan(200);
    expect(FAULTS.filter(({ said }) => said.length < 3).length).toBeLessThan(5);
  });

  it("never shows what may be a password", () => {
    const about = FAULTS.filter(({ text }) => text.includes("hunter2"));
    expect(about.length).toBeGreaterThan(5);
    expect(about.filter(({ said }) => said.join("").includes("hunter2"))).toEqual([]);
  });
});
