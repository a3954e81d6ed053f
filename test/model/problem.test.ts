import { describe, expect, it } from "vitest";
import { endColumnOf, excerpt } from "../../src/model/problem.ts";
import type { Problem } from "../../src/model/problem.ts";

const at = (line: number, column: number, attribute = "services.web"): Problem => ({
  severity: "error",
  code: "compose.schema",
  message: "m",
  file: "compose.yaml",
  line,
  column,
  at: attribute,
});

describe("the excerpt of a problem", () => {
  it("shows the line and marks the word", () => {
    expect(excerpt(at(2, 3), "services:\n  wbe: {image: x}\r\n")).toBe("    2 |   wbe: {image: x}\n      |   ^^^");
  });

  it.each([
    ["  ports: [80:80]", 11, "80:80"],
    ["  a: 'b c'", 6, "'b c'"],
    ['  "a\\"b": c', 3, '"a\\"b"'],
    ["  - {a: b}", 5, "{"],
    ["  image: nginx:1.27 # old", 10, "nginx:1.27"],
    ["  web: *base", 8, "*base"],
  ])("marks what belongs together in %s", (line, column, token) => {
    expect(endColumnOf(at(1, column), line)).toBe(column + token.length);
  });

  it.each([
    ["is not in the text", at(9, 1), "a: b"],
    ["has no column", { severity: "error", code: "compose.schema", message: "m", line: 1 } satisfies Problem, "a: b"],
    ["is about nothing visible", at(1, 3), "a: "],
    ["may be about a password", at(1, 3, "services.web.environment.A"), "  A: hunter2"],
    ["stands beside what may be a password", at(1, 4), "w: {imge: x, environment: {A: hunter2}}"],
    ["stands on an endless line", at(1, 1), `a: ${"b".repeat(1000)}`],
  ])("is left out where the problem %s", (_, problem, text) => {
    expect(excerpt(problem, text)).toBeUndefined();
  });

  it("keeps the mark in its place behind tabs, and lets no control character through", () => {
    expect(excerpt(at(1, 2), "\tweb: \u001b[31m")).toBe("    1 |  web:  [31m\n      |  ^^^");
  });
});
