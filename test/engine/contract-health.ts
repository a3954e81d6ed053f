import { expect, it } from "vitest";
import type { HealthConfig } from "../../src/model/engine.ts";
import {
  healthOf,
  launch,
  listed,
  MS,
  refused,
  running,
  sleeper,
  stateOf,
  withHost,
  type GetSubject,
  type Subject,
} from "./contract-subject.ts";

const CHECK: HealthConfig = { Test: ["CMD-SHELL", "echo checking; test -e /tmp/ok"], Interval: 300 * MS, Timeout: 5000 * MS, Retries: 2 };

async function becomes(subject: Subject, id: string, status: string): Promise<void> {
  await subject.until(`${id} is ${status}`, async () => (await healthOf(subject, id)) === status);
}

export function healthCases(get: GetSubject): void {
  it("has no health without a check, or with NONE", async () => {
    const subject = get();
    const plain = await launch(subject, "plain", sleeper(subject));
    const none = await launch(subject, "none", sleeper(subject, { Healthcheck: { Test: ["NONE"] } }));
    for (const id of [plain, none]) expect(await healthOf(subject, id)).toBeUndefined();
  });

  it("has no health before the first start", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, { Healthcheck: CHECK }));
    expect(await healthOf(subject, id)).toBeUndefined();
  });

  it("is starting until the first check, with an empty log", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: { ...CHECK, Interval: 60_000 * MS } }));
    expect((await subject.engine.inspectContainer(id)).State.Health).toEqual({ Status: "starting", FailingStreak: 0, Log: [] });
    const entry = await listed(subject, id);
    expect(entry?.Status).toMatch(/\(health: starting\)$/);
  });

  it("becomes healthy with the first check that passes", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: { ...CHECK, Test: ["CMD", "true"] } }));
    await becomes(subject, id, "healthy");
    const entry = await listed(subject, id);
    expect(entry?.Status).toMatch(/^Up .*\(healthy\)$/);
  });

  it("becomes unhealthy after as many failures as it has retries, and keeps running", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: CHECK }));
    await becomes(subject, id, "unhealthy");
    const { State } = await subject.engine.inspectContainer(id);
    expect(State.Status).toBe("running");
    expect(State.Health?.FailingStreak).toBeGreaterThanOrEqual(2);
    const entry = await listed(subject, id);
    expect(entry?.Status).toMatch(/\(unhealthy\)$/);
  });

  it("keeps the output and exit code of the last checks, five at most", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: { ...CHECK, Interval: 100 * MS } }));
    await subject.until(
      "there were more than five checks",
      async () => ((await subject.engine.inspectContainer(id)).State.Health?.FailingStreak ?? 0) > 6,
    );
    const log = (await subject.engine.inspectContainer(id)).State.Health?.Log ?? [];
    expect(log).toHaveLength(5);
    for (const entry of log) expect(entry).toMatchObject({ ExitCode: 1, Output: "checking\n" });
    expect(log.map(({ Start }) => Start)).toEqual(log.map(({ Start }) => Start).sort());
  });

  it("recovers, and loses its failing streak", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: CHECK }));
    await becomes(subject, id, "unhealthy");
    await subject.engine.exec(id, ["touch", "/tmp/ok"]);
    await becomes(subject, id, "healthy");
    expect((await subject.engine.inspectContainer(id)).State.Health?.FailingStreak).toBe(0);
  });

  it("falls ill again when what was checked goes away", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: CHECK }));
    await subject.engine.exec(id, ["touch", "/tmp/ok"]);
    await becomes(subject, id, "healthy");
    await subject.engine.exec(id, ["rm", "/tmp/ok"]);
    await becomes(subject, id, "unhealthy");
    expect((await subject.engine.inspectContainer(id)).State.Health?.FailingStreak).toBeGreaterThanOrEqual(2);
  });

  it("does not count failures within the start period", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: { ...CHECK, Interval: 100 * MS, StartPeriod: 60_000 * MS } }));
    await subject.until("checks have failed", async () => ((await subject.engine.inspectContainer(id)).State.Health?.Log.length ?? 0) >= 4);
    expect((await subject.engine.inspectContainer(id)).State.Health).toMatchObject({ Status: "starting", FailingStreak: 0 });
  });

  it("ends a check that takes longer than its timeout: exit -1 and why", async () => {
    const subject = get();
    const id = await launch(
      subject,
      "one",
      sleeper(subject, { Healthcheck: { Test: ["CMD", "sleep", "30"], Interval: 100 * MS, Timeout: 1000 * MS, Retries: 1 } }),
    );
    await becomes(subject, id, "unhealthy");
    expect((await subject.engine.inspectContainer(id)).State.Health?.Log[0]).toMatchObject({
      ExitCode: -1,
      Output: "Health check exceeded timeout (1s)",
    });
  });

  it("calls a stopped container unhealthy and keeps the log: health means something only while it runs", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: { ...CHECK, Test: ["CMD", "true"] } }));
    await becomes(subject, id, "healthy");
    await subject.engine.stopContainer(id, 0);
    const { State } = await subject.engine.inspectContainer(id);
    expect(State.Health?.Status).toBe("unhealthy");
    expect(State.Health?.Log.length).toBeGreaterThan(0);
    const entry = await listed(subject, id);
    expect(entry?.Status).not.toMatch(/healthy/);
  });

  it("is starting again after a restart, with the old log", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: { ...CHECK, Test: ["CMD", "true"], Interval: 1000 * MS } }));
    await becomes(subject, id, "healthy");
    await subject.engine.stopContainer(id, 0);
    await subject.engine.startContainer(id);
    const { State } = await subject.engine.inspectContainer(id);
    expect(State.Health?.Status).toBe("starting");
    expect(State.Health?.Log.length).toBeGreaterThan(0);
  });

  it("refuses an interval below a millisecond", async () => {
    const subject = get();
    await refused(
      subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, { Healthcheck: { Test: ["CMD", "true"], Interval: 50 } })),
      "invalid",
      /Interval in Healthcheck/,
    );
  });

  it("does not restart an unhealthy container, whatever its policy", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Healthcheck: CHECK, ...withHost({ RestartPolicy: { Name: "always" } }) }));
    await becomes(subject, id, "unhealthy");
    await subject.pass(500);
    expect(await stateOf(subject, id)).toBe("running");
    expect((await subject.engine.inspectContainer(id)).RestartCount).toBe(0);
  });

  it("sees what the process itself does to its files", async () => {
    const subject = get();
    const id = await launch(
      subject,
      "one",
      running(subject, ["sh", "-c", "sleep 1; touch /tmp/ok; sleep 3600"], { Healthcheck: { ...CHECK, Retries: 100 } }),
    );
    await becomes(subject, id, "healthy");
    const log = (await subject.engine.inspectContainer(id)).State.Health?.Log ?? [];
    expect(log[0]?.ExitCode).toBe(1);
  });
}
