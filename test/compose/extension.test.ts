import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { errorsOf, loadText } from "./project.ts";

const DIRECTORY = new URL("slipway/", import.meta.url);
const SAMPLES = readdirSync(DIRECTORY).map((file) => [file, readFileSync(new URL(file, DIRECTORY), "utf8")] as const);
const sample = (file: string) => SAMPLES.find(([name]) => name === file)![1];

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

const { $defs } = JSON.parse(readFileSync(new URL("../../schemas/compose.schema.json", import.meta.url), "utf8")) as {
  readonly $defs: Readonly<Record<string, Schema>>;
};

/** The schema that a reference names, and what to call its keys: those of a shared part are the same everywhere. */
function resolve(schema: Schema, at: string): readonly [Schema, string] {
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined ? [schema, at] : [$defs[name]!, `${name}.`];
}

/** Every key below a part of the schema, `slipway_job.repeat.until`. */
function keysOf(schema: Schema, outer: string): string[] {
  const [target, at] = resolve(schema, outer);
  const members = Object.entries(target.properties ?? {}).flatMap(([key, inner]) => [`${at}${key}`, ...keysOf(inner, `${at}${key}.`)]);
  const named = typeof target.additionalProperties === "object" ? keysOf(target.additionalProperties, at) : [];
  return [...members, ...named, ...(target.items ? keysOf(target.items, at) : [])];
}

/** The keys that a value has. */
function keysIn(value: unknown, schema: Schema, outer: string): string[] {
  const [target, at] = resolve(schema, outer);
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, target.items ?? {}, at));
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = target.properties?.[key];
    if (known) return [`${at}${key}`, ...keysIn(inner, known, `${at}${key}.`)];
    return typeof target.additionalProperties === "object" ? keysIn(inner, target.additionalProperties, at) : [];
  });
}

const STACK = { $ref: "#/$defs/slipway_stack" };
const SERVICE = { $ref: "#/$defs/slipway_service" };

describe("x-slipway", () => {
  it.each(SAMPLES)("is taken in %s, and what has no effect yet is named", (_, text) => {
    const result = loadText(text, { profiles: ["*"] });
    expect(errorsOf(result)).toEqual([]);
    expect(result.project).toBeDefined();
    expect(result.problems.map(({ code }) => code)).toContain("compose.not-yet-supported");
  });

  it("has no key that the samples leave out", () => {
    const keys = SAMPLES.flatMap(([, text]) => {
      const file = parse(text, { merge: true }) as { "x-slipway"?: object; services: Record<string, { "x-slipway"?: object }> };
      return [
        ...keysIn(file["x-slipway"], STACK, ""),
        ...Object.values(file.services).flatMap((service) => keysIn(service["x-slipway"], SERVICE, "")),
      ];
    });
    const known = new Set([...keysOf(STACK, ""), ...keysOf(SERVICE, "")]);
    expect(known.size).toBeGreaterThan(90);
    expect([...known].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("names every key that has no effect yet, at its place", () => {
    const text =
      "x-slipway: {tenant: a, after: [b]}\nservices:\n  web:\n    image: x\n    x-slipway:\n      scale: {max: 3, cpu: 60%}\n      place: {strategy: genetic, max_skew: 1, unreachable: 5m}\n";
    expect(loadText(text).problems.map(({ line, at, message }) => [line, at, message])).toEqual([
      [1, "x-slipway.after", "x-slipway.after is not yet supported and has no effect."],
      [6, "services.web.x-slipway.scale", "x-slipway.scale (max and cpu) is not yet supported and has no effect."],
      [7, "services.web.x-slipway.place.unreachable", "x-slipway.place.unreachable is not yet supported and has no effect."],
    ]);
  });

  it("is quiet about what has an effect", () => {
    expect(loadText("services: {web: {image: x, x-slipway: {place: {strategy: binpack}}}}").problems).toEqual([]);
  });

  it.each([
    ["orders.yaml", "undo: refund }", "undo: refnd }", "refnd", "Did you mean refund?"],
    ["orders.yaml", "profiles: [order.undo]", "profiles: [order]", "it would start with it", "a profile of its own"],
    ["orders.yaml", "profiles: [order.undo]", "", "it would start by itself", "a profile of its own"],
    ["orders.yaml", "on_failure: compensate", "on_failure: compensat", "compensat", "Did you mean compensate?"],
    ["orders.yaml", "    order:\n      on", "    ordre:\n      on", "ordre", "Did you mean order?"],
    ["orders.yaml", "max_active: 10", "max_active: 0", "max_active cannot be 0", "at least 1"],
    ["shop.yaml", "after: contract", "after: contrakt", "contrakt", "Did you mean contract?"],
    ["shop.yaml", "check: { job: smoke,", "check: { job: web,", "it would start by itself", "a profile of its own"],
    ["shop.yaml", "{ job: smoke }, {", "{ job: somke }, {", "somke", "Did you mean smoke?"],
    ["shop.yaml", "with: [db]", "with: [dbb]", "dbb", "Did you mean db?"],
    ["shop.yaml", "with: [db]", "with: [web]", "web cannot be placed with itself", "Remove it"],
    ["shop.yaml", "max_unavailable: 1 }", "max_unavailable: 150% }", "max_unavailable 150% is more than all replicas", "at most 100%"],
    ["shop.yaml", "min_available: 2 }", "min_available: 120% }", "min_available 120% is more than all replicas", "at most 100%"],
    ["shop.yaml", "min: 3\n", "min: 30\n", "min (30) is more than max (12)", "at most max"],
    [
      "shop.yaml",
      "budget: { min_available: 2 }",
      "budget: { min_available: 2, max_unavailable: 1 }",
      "exactly one",
      "min_available or max_unavailable",
    ],
    ["shop.yaml", "strategy: canary", "stratgy: canary", "stratgy", "Did you mean strategy?"],
    ["shop.yaml", "balance: least_conn", "balance: least_con", "least_con", "Did you mean least_conn?"],
    ["nightly.yaml", "catchup: 3", "catchup: 3 days", "3 days", "12h"],
    ["nightly.yaml", 'cron: "30 1 * * *", ', "", "schedule needs cron", "Add cron."],
    ["nightly.yaml", "when: one_failed", "when: one_fail", "one_fail", "Did you mean one_failed?"],
    ["nightly.yaml", "every: 1m", "every: 60", "every must be text, not 60", "90s"],
  ])("of a broken %s is refused: %s → %s", (file, right, wrong, message, hint) => {
    const text = sample(file);
    expect(text).toContain(right);
    const changed = text.replace(right, wrong);
    const errors = loadText(changed, { profiles: ["*"] }).problems.filter(({ severity }) => severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(error.message).toContain(message);
      expect(error.hint).toContain(hint);
      expect([error.file, typeof error.line, typeof error.column]).toEqual(["stacks/shop/compose.yaml", "number", "number"]);
    }
  });

  it.each([
    ["itself", "with: [db], apart: [db]", ""],
    ["the other", "with: [db]", "apart: [web]"],
    ["one that the other is with", "with: [db]", "with: [cache]"],
  ])("refuses a service that must be together with one and apart from it, written by %s", (_who, web, db) => {
    const text = `services:
  web: { image: "a:1", x-slipway: { place: { ${web} } } }
  db: { image: "a:1", x-slipway: { place: { ${db} } } }
  cache: { image: "a:1", x-slipway: { place: { apart: [cache, web] } } }
`;
    const other = db.includes("cache") ? "cache" : "db";
    expect(loadText(text).problems).toMatchObject([
      { severity: "error", message: `web must be on one host with ${other}, and apart from it: no host could take it.`, line: 2 },
    ]);
  });

  it("refuses services that are placed with each other", () => {
    const service = (name: string, other: string): string => `  ${name}: { image: a, x-slipway: { place: { with: [${other}] } } }\n`;
    const { problems } = loadText(`services:\n${service("web", "db")}${service("db", "web")}`);
    expect(problems.map(({ message }) => message)).toEqual([
      "web is placed with a service that is placed with web: neither could go first.",
      "db is placed with a service that is placed with db: neither could go first.",
    ]);
  });

  it.each([
    ["prefer: [node.labels.disk = ssd]", "node.labels.disk = ssd is not a condition."],
    ["prefer: [node.disk == ssd, node.role == worker, Engine.Labels.gpu != none]", "hosts have no node.disk."],
    ['tolerate: ["*", "team=retail:NoExecute", "gpu:Never"]', '"gpu:Never" is not a toleration.'],
  ])("refuses what could never hold: %s", (place, message) => {
    const { problems } = loadText(`services:\n  web:\n    image: a:1\n    x-slipway: { place: { ${place} } }\n`);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  it("says once where the tenant is written that stands at a service", () => {
    const { problems } = loadText("services:\n  web:\n    image: a:1\n    x-slipway: { tenant: retail }\n");
    expect(problems).toMatchObject([{ severity: "error", line: 4 }]);
  });
});
