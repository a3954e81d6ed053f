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
  it("that fail print the reason and the health output", () => {
    const print = progressPrinter(plain);
    const failed: SyncEvent = { ...ended, outcome: { result: "failed", reason: "unhealthy\u001b[1A", health: "refused" } };
    expect(print(failed)).toBe("#4 healthy shop/web.1 on a … failed: unhealthy\n    last health output:\n      refused\n");
  });
  it("end in a summary that says what to do", () => {
    const text = summaryText(
      { outcome: "rolled-back", summary: "1 rollout failed", failures: [{ subject: "shop/web.1", host: "a", reason: "unhealthy" }] },
      plain,
    );
    expect(text).toBe("shop/web.1 on a: unhealthy\nrolled back: a rollout failed and what served before still serves (1 rollout failed)\n");
  });
});
