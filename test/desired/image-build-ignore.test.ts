import { describe, expect, it } from "vitest";
import { ignoredBy } from "../../src/desired/image-build-ignore.ts";

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
    ["\uFEFFa", "a", true],
    ["a\r\nb\r\n", "b", true],
  ])("%j says of %j: %s", (text, path, ignored) => {
    expect(ignoredBy(text)(path)).toBe(ignored);
  });

  it.each([
    ["a\n!", "line 2: ! has no pattern"],
    ["[", "line 1: [ is no pattern"],
  ])("%j is refused by line", (text, message) => {
    expect(() => ignoredBy(text)).toThrow(message);
  });
});
