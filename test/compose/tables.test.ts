import { describe, expect, it } from "vitest";
import { parseDotenv, parseRawEnv } from "../../src/compose/dotenv.ts";
import { expand } from "../../src/compose/interpolate.ts";
import { goText, resolvePlain } from "../../src/compose/scalars.ts";
import { similar } from "../../src/compose/similar.ts";
import { formatDuration, parseBytes, parseDuration } from "../../src/compose/units.ts";
import { splitCommand } from "../../src/compose/words.ts";

describe("scalars are read as go-yaml reads them", () => {
  it.each([
    ["0440", "288"],
    ["0o17", "15"],
    ["0x1F", "31"],
    ["-0x1F", "-31"],
    ["0b11", "3"],
    ["1_000", "1000"],
    ["08", "8"],
    ["-0", "0"],
    ["+5", "5"],
    ["1.0", "1"],
    ["1.10", "1.1"],
    ["1e6", "1e+06"],
    ["123456789.5", "1.234567895e+08"],
    ["0.00001", "1e-05"],
    ["100000.5", "100000.5"],
    [".inf", "+Inf"],
    ["-.inf", "-Inf"],
    [".nan", "NaN"],
    ["12345678901234567890", "12345678901234567890"],
    ["99999999999999999999999", "1e+23"],
    ["yes", "yes"],
    ["on", "on"],
    ["True", "true"],
    ["22:22", "22:22"],
    ["1.2.3", "1.2.3"],
    ["-", "-"],
    ["~", ""],
    ["2024-01-01", "2024-01-01"],
  ])("%s → %s", (source, text) => {
    expect(goText(resolvePlain(source))).toBe(text);
  });
});

describe("units", () => {
  it.each([
    ["1.5g", 1_610_612_736],
    ["64 MiB", 67_108_864],
    ["100", 100],
    ["1B", 1],
    ["1kb", 1024],
    ["1.9", 1],
    ["64M ", undefined],
    ["1e", undefined],
    ["-1", undefined],
    ["", undefined],
  ])("the size %j is %s bytes", (text, size) => expect(parseBytes(text)).toBe(size));

  it.each([
    ["1h5m30s20ms", "1h5m30.02s"],
    ["1d", "24h0m0s"],
    ["1.5w", "252h0m0s"],
    ["90s", "1m30s"],
    ["100us", "100µs"],
    ["-1s", "-1s"],
    ["0s", "0s"],
    ["0", "0s"],
    ["300w", "50400h0m0s"],
    ["1.5ms", "1.5ms"],
  ])("the duration %s is printed %s", (text, printed) => expect(formatDuration(parseDuration(text)!)).toBe(printed));

  it.each(["10", "1 s", "", "1h30", "s", "1x"])("%j is no duration", (text) => expect(parseDuration(text)).toBeUndefined());
});

describe("commands", () => {
  it.each([
    [`sh -c "a; b"`, ["sh", "-c", "a; b"], ""],
    ["a && b", ["a"], "&& b"],
    ["run >log", ["run"], ">log"],
    ["a''b '' c\\ d", ["ab", "", "c d"], ""],
    ["echo $(date +%s) `x y`", ["echo", "$(date +%s)", "`x y`"], ""],
    ["a (b)", undefined, ""],
    ["it's", undefined, ""],
  ])("%s", (text, words, cut) => expect(splitCommand(text)).toEqual({ words, cut }));
});

describe("interpolation", () => {
  it("expands defaults only when they are used", () => {
    const unset: string[] = [];
    const text = expand("${A:-${B}}|${A:+x${C}}|$D", (name) => (name === "A" ? "a" : undefined), { unset: (name) => unset.push(name) });
    expect([text, unset]).toEqual(["a|x|", ["C", "D"]]);
  });

  it("does not expand a value again", () => {
    expect(expand("${A}", () => "$B ${C}")).toBe("$B ${C}");
  });
});

describe("env files", () => {
  const values = (text: string) => parseDotenv(text, (name) => (name === "HOST" ? "h" : undefined)).values;

  it.each([
    ["A=1\nB=${A}2", { A: "1", B: "12" }],
    ["\ufeffA=1\r\nB=2\r\n", { A: "1", B: "2" }],
    ["HOST\nNONE\nexport X = y # z", { HOST: "h", X: "y" }],
    ["HOST", { HOST: "h" }],
    [`A="l1\nl2 \\"q\\" \\$X"\nB='$A \\' '`, { A: 'l1\nl2 "q" $X', B: "$A ' " }],
    ["A: yaml\nB=a#b", { A: "yaml", B: "a#b" }],
    ["# c\n\n  A=1", { A: "1" }],
  ])("%j", (text, expected) => expect({ ...values(text) }).toEqual(expected));

  it("says the line of a fault", () => {
    expect(parseDotenv("A=1\nB!=2", () => undefined).faults).toEqual([{ line: 2, message: 'unexpected character "!" in a variable name' }]);
    expect(parseDotenv('A=1\n\nB="x', () => undefined).faults[0]!.line).toBe(3);
  });

  it("keeps everything in the raw format", () => {
    expect({ ...parseRawEnv('A="$X" # c\n#d\nHOST\n', () => "h").values }).toEqual({ A: '"$X" # c', HOST: "h" });
  });
});

describe("suggestions", () => {
  it.each([
    ["helthcheck", "healthcheck"],
    ["prots", "ports"],
    ["xyzzy", undefined],
  ])("%s → %s", (word, expected) => {
    expect(similar(word, ["ports", "healthcheck", "image"])).toBe(expected);
  });
});
