import { describe, expect, it } from "vitest";
import { ignoredBy } from "../../../src/desired/image-build/ignore.ts";

describe("an ignore file", () => {
  // Cases of moby/patternmatcher's own tests and of the Dockerfile reference.
  it.each<[text: string, path: string, ignored: boolean]>([
    ["", "a", false],
    ["# a\n#b", "# a", false],
    [" #b", "#b", true],
    ["a", "a/b/c", true],
    ["a/", "a/b", true],
    ["/a", "a", true],
    ["./a/../b", "b", true],
    ["b", "a/b", false],
    ["*.md", "README.md", true],
    ["*.md", "docs/README.md", false],
    ["*/*.md", "docs/README.md", true],
    ["**/*.md", "README.md", true],
    ["**/*.md", "a/b/README.md", true],
    ["**", "a/b", true],
    ["a/**", "a/b/c", true],
    ["a/**/c", "a/c", true],
    ["a/**/c", "a/x/y/c", true],
    ["**/node_modules", "web/node_modules/x/y.js", true],
    ["temp?", "tempa", true],
    ["temp?", "temp/a", false],
    ["[ab].c", "b.c", true],
    ["a.c", "abc", false],
    ["a\\*", "a*", true],
    ["a\\*", "ab", false],
    ["*\n!a.md", "a.md", false],
    ["!a.md\n*", "a.md", true],
    ["docs\n!docs/README.md", "docs/README.md", false],
    ["docs\n!docs/README.md", "docs/other.md", true],
    ["*\n!src/**\nsrc/*.log", "src/deep/x.ts", false],
    ["*\n!src/**\nsrc/*.log", "src/x.log", true],
    ["*.md\n! README.md", "README.md", false],
    ["a**/b", "axy/z/b", true],
    ["a**/b", "ab", true],
    ["a**/b", "axb", false],
    ["**/xa**/b", "xa1/xab", true],
    ["a/**/b/**/c", "a/b/x/b/y/c", true],
    ["[a-c]/[[]", "b/[", true],
    ["[a-c]", "d", false],
    ["[\\d]", "d", true],
    ["[\\]a]", "]", true],
    ["[^a]", "b", true],
    ["[^a]", "a", false],
    ["*\n!**/*.md", "docs/README.md", false],
    ["x[.]y", "xzy", false],
    ["a+(b)", "a+(b)", true],
    ["\uFEFFa", "a", true],
    ["a\r\nb\r\n", "b", true],
  ])("%j says of %j: %s", (text, path, ignored) => {
    expect(ignoredBy(text)(path)).toBe(ignored);
  });

  it.each([
    ["a\n!", "line 2: ! has no pattern"],
    ["[", "line 1: [ is no pattern: a [ has no ]"],
    ["a\n".repeat(2001), "line 2001: slipway reads 2000 lines"],
    ["[z-a]", "line 1: [z-a] is no pattern"],
    ["*a".repeat(17), "is no pattern: it has more than 16 wildcards"],
  ])("%j is refused by line", (text, message) => {
    expect(() => ignoredBy(text)).toThrow(message);
  });

  it("takes no time to speak of for a pattern that is made to take long", () => {
    const began = performance.now();
    expect(ignoredBy("**/a".repeat(15) + "/b")("a/".repeat(100) + "c")).toBe(false);
    expect(ignoredBy("*a".repeat(15))("a".repeat(255) + "b")).toBe(false);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
