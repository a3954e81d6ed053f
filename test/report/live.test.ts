import { describe, expect, it } from "vitest";
import { runningText } from "../../src/report/live.ts";

describe("the line of what runs now", () => {
  it("names running steps with their time, counts ended ones, and is empty at the end", () => {
    const running = runningText();
    running.reduce({ type: "planned", atMs: 0, pass: 1, steps: 3, commit: "c" });
    running.reduce({ type: "step-started", atMs: 0, step: 1, kind: "pull", host: "a", subject: "web:2", cause: "" });
    running.reduce({ type: "step-started", atMs: 500, step: 2, kind: "healthy", host: "b", subject: "shop/\u001b[2Jweb.1", cause: "" });
    running.reduce({ type: "step-ended", atMs: 900, step: 1, kind: "pull", host: "a", subject: "web:2", outcome: { result: "done" } });
    expect(running.text(1500)).toBe("1/3 · healthy shop/web.1 on b 1.0s");
    running.reduce({ type: "ended", atMs: 2000, outcome: "converged", summary: "" });
    expect(running.text(2000)).toBe("");
  });
});
