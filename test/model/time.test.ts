import { describe, expect, it } from "vitest";
import { utcText } from "../../src/model/time.ts";

describe("a time for people", () => {
  it("is what the calendar says, to the minute, on every day of four hundred years", () => {
    for (let day = -36_500; day < 110_000; day++) {
      const ms = day * 86_400_000 + (Math.abs(day * 7_919) % 86_400) * 1000 + 999;
      expect(utcText(ms)).toBe(`${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`);
    }
  });
});
