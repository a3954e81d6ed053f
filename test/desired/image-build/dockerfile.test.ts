import { describe, expect, it } from "vitest";
import { baseImages, instructionsOf, stageNames, withStages } from "../../../src/desired/image-build/dockerfile.ts";

describe("the instructions of a Dockerfile", () => {
  it("are joined over continued lines, without comments between them, and know their line", () => {
    const dockerfile = "# syntax=docker/dockerfile:1\nfrom a AS One\n\nRUN x \\\n# why\n\n  y \\\n z\nCOPY . .\r\n";
    expect(instructionsOf(dockerfile)).toEqual([
      { keyword: "FROM", rest: "a AS One", line: 2 },
      { keyword: "RUN", rest: "x  y  z", line: 4 },
      { keyword: "COPY", rest: ". .", line: 9 },
    ]);
  });

  it("end in the escape character that a directive names", () => {
    expect(instructionsOf("# escape=`\nFROM a\nRUN dir c:\\\nRUN x `\n y\n").map(({ rest }) => rest)).toEqual(["a", "dir c:\\", "x  y"]);
  });

  it("are found in time that grows with their number", () => {
    const began = performance.now();
    expect(instructionsOf(`FROM a\nRUN \\\n${"x \\\n".repeat(200_000)}y\n`)).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it("tell stages and the images that are built upon", () => {
    const instructions = instructionsOf(
      "ARG V=1\nFROM --platform=linux/amd64 base:1 AS Build\nFROM img:$V\nCOPY --chown=1 --from=tools:2 /a /b\nCOPY --from=build / /\nCOPY --from=0 / /\nFROM build\nFROM scratch\n",
    );
    expect(stageNames(instructions)).toEqual(["build"]);
    expect(baseImages(instructions, ["build"])).toEqual(["base:1", "tools:2"]);
  });
});

describe("stages of slipway's own", () => {
  it("come after what is global, and leave the numbers of the author's stages right", () => {
    const dockerfile = "# escape=`\nARG V=1 `\n X=2\nFROM a:$V\nFROM b\nCOPY --from=0 /x /y\nCOPY --from=a9 /0 /1\n";
    expect(
      withStages(dockerfile, [
        { name: "one", image: "i:1" },
        { name: "two", image: "i:2" },
      ]),
    ).toBe("# escape=`\nARG V=1 `\n X=2\nFROM i:1 AS one\nFROM i:2 AS two\nFROM a:$V\nFROM b\nCOPY --from=2 /x /y\nCOPY --from=a9 /0 /1\n");
  });
});
