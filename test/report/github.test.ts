import { describe, expect, it } from "vitest";
import { annotation } from "../../src/report/github.ts";

describe("an annotation", () => {
  it("names file, line, column and code, and carries the hint on a second line", () => {
    expect(
      annotation({
        severity: "error",
        code: "compose.unknown-attribute",
        message: '"volums" is not an attribute.',
        hint: "Did you mean volumes?",
        file: "shop/compose.yaml",
        line: 4,
        column: 5,
        at: "services.web.volums",
      }),
    ).toBe(
      '::error file=shop/compose.yaml,line=4,col=5,title=compose.unknown-attribute::services.web.volums: "volums" is not an attribute.%0ADid you mean volumes?',
    );
  });

  it("escapes what would end a property or the command", () => {
    expect(annotation({ severity: "warning", code: "a:b", message: "100%\nof 1,2:3", file: "a,b:c%.yaml" })).toBe(
      "::warning file=a%2Cb%3Ac%25.yaml,title=a%3Ab::100%25%0Aof 1,2:3",
    );
  });

  it("never lets text of a file begin a command of its own", () => {
    const text = annotation({ severity: "error", code: "c", message: "a\r\n::set-env::b\r::x\u2028\u001b[31mred" });
    expect(text).toBe("::error title=c::a%0A::set-env::b::xred");
  });
});
