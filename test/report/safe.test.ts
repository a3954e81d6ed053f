import { describe, expect, it } from "vitest";
import { clip, fit, safe, safeLine, widthOf } from "../../src/report/index.ts";

describe("text from outside", () => {
  it.each([
    ["a colour", "\u001b[31mred\u001b[0m", "red"],
    ["a window title", "a\u001b]0;owned\u0007b", "ab"],
    ["a clipboard write ended by ST", "a\u001b]52;c;ZXZpbA==\u001b\\b", "ab"],
    ["a link", "\u001b]8;;http://x\u001b\\text\u001b]8;;\u001b\\", "text"],
    ["an 8-bit CSI", "a\u009b2Jb", "ab"],
    ["a device control string", "a\u001bPq#1\u001b\\b", "ab"],
    ["an unfinished OSC loses its introducer", "a\u001b]0;rest", "a0;rest"],
    ["a full reset", "a\u001bcb", "ab"],
    ["a carriage return that forges a line", "failed\rok    ", "failedok    "],
    ["backspaces and a bell", "a\b\b\u0007b", "ab"],
    ["bidirectional overrides", "abc\u202efdp\u2066x\u2069", "abcfdpx"],
    ["zero-width characters", "we\u200bb\ufeff", "web"],
    ["DEL and C1", "a\u007f\u0085b", "ab"],
    ["a lone surrogate", "a\ud800b", "a\ufffdb"],
  ])("loses %s", (_what, hostile, harmless) => {
    expect(safe(hostile)).toBe(harmless);
  });

  it("keeps tabs, newlines and letters of any script", () => {
    expect(safe("größe\t漢字\n🚢 ok")).toBe("größe\t漢字\n🚢 ok");
    expect(safeLine(" a\tb\n c ")).toBe("a b c");
  });

  it("is cut and padded by terminal cells, not by characters", () => {
    expect(widthOf("漢字ab")).toBe(6);
    expect(clip("漢字漢字", 5)).toBe("漢字…");
    expect(fit("漢", 4)).toBe("漢  ");
    expect(clip("abc", 0)).toBe("");
  });
});
