import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { attributesOf } from "../../.ci/compose-attributes.ts";
import { ATTRIBUTES } from "../../src/desired/attributes/table.ts";
import { formatProblem, type Problem } from "../../src/model/problem.ts";
import { ENVIRONMENT, EVERYTHING, FILES } from "./everything.ts";
import { type Shown, SHOWN } from "./verdicts.ts";
import { desiredFrom } from "./world.ts";

const SCHEMA = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../schemas/compose.schema.json"), "utf8")) as Record<
  string,
  unknown
>;

const ROWS = Object.entries(ATTRIBUTES);
const TEXTS = Object.entries(EVERYTHING);
const desiredOfEverything = (text: string) => desiredFrom(text, FILES, "tenants: { retail: {} }\n", ENVIRONMENT);

describe("the table of attributes", () => {
  it("has a row for every attribute of the schema, and no other", () => {
    const inSchema = [...attributesOf(SCHEMA).keys()];
    expect(inSchema.length).toBeGreaterThan(300);
    expect(Object.keys(ATTRIBUTES).sort()).toEqual(inSchema.sort());
  });

  it("says of every attribute where it acts, or why it does not", () => {
    const silent = ROWS.filter(([, { verdict, field, acts, why }]) => (verdict === "supported" ? (field ?? acts) : why) === undefined);
    expect(silent).toEqual([]);
  });

  it("tells for whatever is refused what to do instead", () => {
    const whole = ROWS.filter(([name, { verdict }]) => verdict === "refused" && ATTRIBUTES[name]?.why?.startsWith("with `") !== true);
    expect(whole.filter(([, { hint }]) => hint === undefined).map(([name]) => name)).toEqual([]);
  });
});

describe("what is supported", () => {
  it.each(TEXTS)("says nothing: %s", (_name, text) => {
    expect(
      desiredOfEverything(text)
        .problems.filter(({ code }) => !code.endsWith("unused"))
        .map(formatProblem),
    ).toEqual([]);
  });

  it("is all used by the manifests of this test", () => {
    const used = new Set(TEXTS.flatMap(([, text]) => pathsOf(text)));
    const missing = ROWS.filter(([name, { verdict }]) => verdict === "supported" && !used.has(name) && !isBuild(name)).map(
      ([name]) => name,
    );
    expect(missing).toEqual([]);
  });

  it("arrives in the field that the table names", () => {
    const fields = new Set(TEXTS.flatMap(([, text]) => keysOf(desiredOfEverything(text).stacks)));
    const lost = ROWS.filter(([name, { field, verdict }]) => verdict === "supported" && field !== undefined && !isBuild(name))
      .map(([name, { field = "" }]) => [name, fieldNames(field)] as const)
      .filter(([, names]) => !names.every((name) => fields.has(name)));
    expect(lost).toEqual([]);
  });

  it("keeps a service off engines that are too old for an attribute", () => {
    const needed = TEXTS.flatMap(([, text]) => desiredOfEverything(text).stacks.flatMap(({ services }) => services))
      .flatMap(({ placement }) => placement.needsApi)
      .map(({ attribute, version }) => `${attribute} ${version}`);
    expect([...new Set(needed)].sort()).toEqual([
      "annotations 1.43",
      "healthcheck.start_interval 1.44",
      "network back: enable_ipv4 1.48",
      "networks.back.driver_opts 1.46",
      "networks.back.gw_priority 1.48",
      "networks.back.interface_name 1.49",
      "networks.back.mac_address 1.44",
      "volumes[2].bind.recursive 1.44",
      "volumes[4].volume.subpath 1.45",
      "volumes[7].image 1.48",
      "volumes[7].image.subpath 1.48",
      "volumes[7].type 1.48",
    ]);
    const inTable = ROWS.flatMap(([, row]) => [row, ...(row.except ?? [])]).flatMap(({ api }) => api ?? []);
    expect(new Set(needed.map((need) => need.split(" ").at(-1)))).toEqual(new Set(inTable));
  });
});

describe("what is warned about or refused", () => {
  it("is all shown below, but for what belongs to something that is refused as a whole", () => {
    const shown = new Set(SHOWN.map(({ attribute, of }) => `${attribute} ${of}`));
    const verdicts = ROWS.filter(([, row]) => row.why?.startsWith("with `") !== true).flatMap(([name, row]) => [
      ...(row.verdict === "supported" ? [] : [`${name} `]),
      ...(row.except ?? []).filter(({ verdict }) => verdict !== "supported").map(({ of }) => `${name} ${of}`),
    ]);
    // Said where a model is used.
    expect(verdicts.filter((verdict) => !shown.has(verdict))).toEqual(["models "]);
    expect([...shown].filter((verdict) => !verdicts.includes(verdict))).toEqual([]);
  });

  it.each(SHOWN.map((shown) => [shown.attribute, shown.of, shown] as const))("is named, once: %s %s", (_attribute, _of, shown) => {
    const problems = problemsOf(shown);
    expect(problems.map(({ severity }) => severity)).toEqual([verdictOf(shown) === "refused" ? "error" : "warning"]);
    const name = shown.attribute
      .replace(/\.external\.name$/, ".external")
      .split(".")
      .at(-1)!;
    expect(problems.map(formatProblem).join("\n")).toContain(name);
    expect(problems[0]?.line).toBeGreaterThan(0);
  });
});

function problemsOf({ web, rest, fleet }: Shown): readonly Problem[] {
  const image = /^(provider|build|image):/m.test(web) ? "" : "    image: a\n";
  const text = `services:\n  web:\n${image}    ${web.replaceAll("\n", "\n    ")}\n${rest}`;
  return desiredFrom(text, { "site/index.html": "", "site/Dockerfile": "FROM scratch\n" }, fleet, { X: "x" }).problems;
}

function verdictOf({ attribute, of }: Shown): string | undefined {
  const row = ATTRIBUTES[attribute];
  return of === "" ? row?.verdict : row?.except?.find((exception) => exception.of === of)?.verdict;
}

function isBuild(name: string): boolean {
  return name.startsWith("services.*.build");
}

/** Paths of the table that a manifest uses, as it is written. */
function pathsOf(text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, at: string): void => {
    if (Array.isArray(value)) value.forEach((item) => visit(item, at));
    else if (typeof value === "object" && value !== null)
      for (const [key, below] of Object.entries(value)) {
        const named = Object.keys(ATTRIBUTES).some((name) => name.startsWith(`${at}.*.`));
        const here = named ? `${at}.*` : at === "" ? key : `${at}.${key}`;
        found.push(here);
        visit(below, here);
      }
  };
  visit(parse(text), "");
  return found;
}

function keysOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, below]) => [...(Array.isArray(value) ? [] : [key]), ...keysOf(below)]);
}

/** `HostConfig.Devices.PathOnHost` → its last part; `` `Name` of volume create `` → Name; a hook's are the model's. */
function fieldNames(field: string): string[] {
  const hooks: Readonly<Record<string, string>> = {
    Cmd: "command",
    User: "user",
    Privileged: "privileged",
    WorkingDir: "workingDir",
    Env: "environment",
  };
  const call = /^`(.+)` of (.+)$/.exec(field);
  const names = (call?.[1] ?? field).split(" or ").map((name) => name.split(".").at(-1)!);
  if (call?.[2] === "exec") return names.map((name) => hooks[name] ?? name);
  return names.map((name) => ({ "Blkio*": "BlkioWeight", EndpointsConfig: "endpoint" })[name] ?? name);
}
