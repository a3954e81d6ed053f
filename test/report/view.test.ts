import { describe, expect, it } from "vitest";
import type { SyncEvent } from "../../src/model/event.ts";
import {
  hostsText,
  plain,
  progressPrinter,
  psText,
  reduceView,
  statusJson,
  statusText,
  summaryText,
  viewOf,
} from "../../src/report/index.ts";
import type { FailureRecord, Sources } from "../../src/report/index.ts";
import { containerOf, desiredOf, lost, seen, serviceOf } from "./fixtures.ts";

function view(change: Partial<Sources> = {}) {
  return viewOf({
    desired: desiredOf([serviceOf("web")]),
    observed: { hosts: [seen("a", [containerOf("web", 1)]), seen("b", [containerOf("web", 2)])] },
    nowMs: 120_000,
    ...change,
  });
}
const web = (change: Partial<Sources> = {}) => view(change).stacks[0]!.services[0]!;

const failure: FailureRecord = {
  stack: "shop",
  service: "web",
  fingerprint: "v1:web",
  commit: "3f2a9c0112345",
  action: "rollback",
  reason: "web.1 did not become healthy in 60 s",
  health: "connection refused\u001b[2J\n",
  atMs: 60_000,
};

describe("the status of a service", () => {
  it("is synced when every replica is ready and made from the commit", () => {
    expect(web()).toMatchObject({ status: "synced", ready: 2, current: 2, reason: "" });
  });
  it("is outdated while replicas of an older spec serve", () => {
    const old = seen("b", [containerOf("web", 2, {}, "v1:old")]);
    expect(web({ observed: { hosts: [seen("a", [containerOf("web", 1)]), old] } })).toMatchObject({ status: "outdated", current: 1 });
  });
  it("is degraded when a replica is unhealthy, and names it", () => {
    const sick = seen("b", [containerOf("web", 2, { health: "unhealthy" })]);
    expect(web({ observed: { hosts: [seen("a", [containerOf("web", 1)]), sick] } })).toMatchObject({
      status: "degraded",
      reason: "shop-web-2 on b is unhealthy",
    });
  });
  it("is blocked while a replica is remembered to wait, where nobody has planned", () => {
    const sinceMs = Date.UTC(2026, 10, 21, 10, 32);
    const waiting = [1, 2, 3].map((slot) => ({ stack: "shop", service: "web", slot, sinceMs: sinceMs - slot }));
    const hosts = [seen("a", [containerOf("web", 1)])];
    expect(web({ waiting, observed: { hosts } })).toMatchObject({
      status: "blocked",
      reason: "waiting since 2026-11-21 10:31 UTC: slipway explain shop/web says for what",
    });
    expect(web({ waiting }).status).toBe("synced");
  });
  it("is unknown, not degraded, when what is missing may run on a host out of reach", () => {
    const hosts = [seen("a", [containerOf("web", 1)]), lost("b", "no answer in 5 s")];
    expect(web({ observed: { hosts } })).toMatchObject({ status: "unknown", reason: "out of reach: b" });
  });
  it("is progressing while a replica of the commit starts", () => {
    const hosts = [seen("a", [containerOf("web", 1)]), seen("b", [containerOf("web", 2, { health: "starting" })])];
    expect(web({ observed: { hosts } }).status).toBe("progressing");
  });
  it("is degraded with the reason of the rollout that failed at this spec, and forgets failures of other specs", () => {
    expect(web({ failures: [failure] })).toMatchObject({ status: "degraded", failure: { health: failure.health } });
    expect(web({ failures: [{ ...failure, fingerprint: "v1:older" }] }).status).toBe("synced");
  });
  it("counts a job that ended with 0 as ready and one that failed as degraded", () => {
    const desired = desiredOf([serviceOf("migrate", { kind: "job", replicas: 1 })]);
    const ended = (exitCode: number) => ({
      hosts: [seen("a", [containerOf("migrate", 1, { state: "exited", health: "none", exitCode })]), seen("b", [])],
    });
    expect(web({ desired, observed: ended(0) }).status).toBe("synced");
    expect(web({ desired, observed: ended(1) })).toMatchObject({ status: "degraded", reason: "shop-migrate-1 on a is exited (1)" });
  });
  it("is blocked for a stack whose files have errors, and shows what runs", () => {
    const broken = view({ desired: desiredOf([], { brokenStacks: ["shop"] }) });
    expect(broken.stacks[0]).toMatchObject({ status: "blocked", services: [{ name: "web", running: 2 }] });
  });
  it("is blocked with what is wrong with the files, and the text shows each error with its place", () => {
    const wrong = {
      severity: "error",
      code: "x",
      stack: "shop",
      message: "imagee is no attribute",
      file: "stacks/shop/compose.yaml",
      line: 3,
    } as const;
    const desired = desiredOf([serviceOf("site", { stack: "blog" })], {
      brokenStacks: ["shop"],
      problems: [wrong, { ...wrong, severity: "warning", message: "a warning" }, { ...wrong, stack: "blog", message: "of another stack" }],
    });
    const broken = view({ desired });
    expect(broken.stacks[1]).toMatchObject({ services: [{ reason: "its files have errors: imagee is no attribute" }] });
    expect(statusText(broken, plain)).toMatch(
      /\nshop: blocked: its files have errors; what runs of it is left as it is\n {4}stacks\/shop\/compose\.yaml:3: error: imagee is no attribute\n$/,
    );
  });
});

describe("the tables", () => {
  it("show what failed with the last health output, harmless to the terminal", () => {
    const text = statusText(
      view({ failures: [failure], observed: { hosts: [seen("a", [containerOf("web", 1)]), lost("b", "frozen")] } }),
      plain,
    );
    expect(text).toBe(
      [
        'fleet harbour at 3f2a9c0112 "Raise the log level" by Ada',
        "",
        "SERVICE   STATUS    READY  CURRENT  IMAGE  REASON",
        "shop/web  degraded  1/2    1/2      web:2  web.1 did not become healthy in 60 s",
        "",
        "shop/web failed 60s ago at 3f2a9c0112: web.1 did not become healthy in 60 s (rolled back, the old containers serve)",
        "    last health output:",
        "      connection refused",
        "",
        "host b is out of reach: frozen",
        "What runs there is left as it is; `slipway hosts` shows how each host is reached.",
        "",
      ].join("\n"),
    );
  });
  it("list every container with its host and condition", () => {
    expect(psText(view(), plain).split("\n")[1]).toBe("shop/web.1  a     healthy    2m   current  web:2  -      shop-web-1");
  });
  it("say why a host is not reached", () => {
    const text = hostsText(view({ observed: { hosts: [seen("a", []), lost("b", "no answer in 5 s")] } }).hosts, plain);
    expect(text).toMatch(/^b +unreachable .*no answer in 5 s$/m);
  });
  it("have a JSON form with the same words", () => {
    expect(statusJson(view())).toMatchObject({
      fleet: "harbour",
      stacks: [{ name: "shop", status: "synced", services: [{ name: "web", ready: 2, failure: null }] }],
    });
  });
});

const begun: SyncEvent = {
  type: "step-started",
  atMs: 1000,
  step: 4,
  kind: "healthy",
  host: "a",
  subject: "shop/web.1",
  cause: "gate for #5",
};
const ended: SyncEvent = {
  type: "step-ended",
  atMs: 2200,
  step: 4,
  kind: "healthy",
  host: "a",
  subject: "shop/web.1",
  outcome: { result: "done" },
};
const planned = (pass: number): SyncEvent => ({ type: "planned", atMs: 900, pass, steps: 5, commit: "3f2a9c0112345" });

describe("the steps of a sync", () => {
  it("run, end, and keep their timing", () => {
    const running = [planned(1), begun].reduce(reduceView, view());
    expect(running.sync).toMatchObject({ state: "running", planned: 5, steps: [{ id: 4, state: "running", startedAtMs: 1000 }] });
    expect(reduceView(running, ended).sync.steps).toMatchObject([
      { id: 4, state: "done", startedAtMs: 1000, endedAtMs: 2200, cause: "gate for #5" },
    ]);
  });
  it("of several passes stand side by side; a new sync starts anew", () => {
    const twice = [planned(1), begun, ended, planned(2), begun].reduce(reduceView, view());
    expect(twice.sync.steps.map((step) => [step.pass, step.state])).toEqual([
      [1, "done"],
      [2, "running"],
    ]);
    expect(reduceView(twice, planned(1)).sync.steps).toEqual([]);
  });
  it("are printed one line each when they end", () => {
    const print = progressPrinter(plain);
    expect([planned(1), begun, ended].map(print).join("")).toBe("plan: 5 steps\n#4 healthy shop/web.1 on a (gate for #5) … done 1.2s\n");
  });
  it("that fail print the reason alone: what the health check said is told once, at the end", () => {
    const print = progressPrinter(plain);
    const failed: SyncEvent = {
      ...ended,
      outcome: { result: "failed", reason: "unhealthy\u001b[1A; last health check: exit code 1: refused", health: "exit code 1: refused" },
    };
    expect(print(failed)).toBe("#4 healthy shop/web.1 on a … failed: unhealthy\n");
    const rollout = {
      type: "rollout-failed",
      atMs: 1,
      stack: "shop",
      service: "web",
      reason: "unhealthy; last health check: no",
      health: "no",
    } as const;
    expect(print({ ...rollout, action: "pause" })).toBe("rollout of shop/web failed, paused: unhealthy\n");
    expect(print({ ...rollout, action: "rollback" })).toBe("rollout of shop/web failed, rolling back: unhealthy\n");
  });
});

describe("the last lines of a sync", () => {
  const reason = "unhealthy; last health check: exit code 1: refused";
  const web1 = { subject: "shop/web.1", host: "a", reason, health: "exit code 1: refused" };
  it("say under one headline what failed, with the health output above it once", () => {
    const summary =
      "Rollout failed: shop/web.1 on a: unhealthy. What served before goes on serving; commit a fix, or try again with --retry.";
    expect(summaryText({ outcome: "rolled-back", summary, failures: [web1] }, plain)).toBe(
      [
        "shop/web.1 on a",
        "    last health output:",
        "      exit code 1: refused",
        "rollout failed: shop/web.1 on a: unhealthy. What served before goes on serving; commit a fix, or try again with --retry.",
        "",
      ].join("\n"),
    );
  });
  it("tell a roll-back from a rollout that stays where it failed", () => {
    const summary = "Rolled back: shop/web.1 on a: unhealthy. What served before serves again.";
    expect(summaryText({ outcome: "rolled-back", summary, failures: [] }, plain)).toBe(
      "rolled back: shop/web.1 on a: unhealthy. What served before serves again.\n",
    );
  });
  it("list each failure that the summary does not name", () => {
    const failures = [
      { subject: "web:2", host: "a", reason: "not found" },
      { subject: "web:3", host: "b", reason: "denied" },
    ];
    expect(summaryText({ outcome: "error", summary: "Failed: web:2 on a: not found. What was done stays.", failures }, plain)).toBe(
      "web:3 on b: denied\nfailed: web:2 on a: not found. What was done stays.\n",
    );
  });
  it("keep the last lines of a container that ended, which nothing else shows", () => {
    const exited = { subject: "shop/web.1", host: "a", reason: "exited with code 3; last lines: no database" };
    expect(summaryText({ outcome: "error", summary: "Failed: something else.", failures: [exited] }, plain)).toContain("no database");
    expect(summaryText({ outcome: "error", summary: "Failed: shop/web.1 on a: exited with code 3.", failures: [exited] }, plain)).toContain(
      "no database",
    );
  });
  it("put the headline before a summary that has none", () => {
    expect(summaryText({ outcome: "error", summary: "cannot resolve web:2", failures: [] }, plain)).toBe("failed: cannot resolve web:2\n");
    expect(summaryText({ outcome: "interrupted", summary: "Interrupted; run it again.", failures: [] }, plain)).toBe(
      "interrupted; run it again.\n",
    );
    expect(summaryText({ outcome: "locked", summary: "", failures: [] }, plain)).toBe("locked\n");
  });
});
