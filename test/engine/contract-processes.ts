import { expect, it } from "vitest";
import type { LogLine } from "../../src/model/engine.ts";
import { launch, reaches, refused, running, sleeper, stateOf, withHost, type GetSubject, type Subject } from "./contract-subject.ts";

const OBEDIENT = ["sh", "-c", 'trap "exit 4" TERM; while :; do sleep 0.1; done'];

async function linesOf(subject: Subject, id: string, how: Parameters<Subject["engine"]["logs"]>[1]): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for await (const line of subject.engine.logs(id, how)) lines.push(line);
  return lines;
}

export function processCases(get: GetSubject): void {
  for (const code of [0, 3, 42]) {
    it(`keeps exit code ${code} of a process that ended`, async () => {
      const subject = get();
      // An engine may stamp the start of a process that ends at once after its end.
      const id = await launch(subject, "one", running(subject, ["sh", "-c", `sleep 0.2; exit ${code}`]));
      await reaches(subject, id, "exited");
      const { State } = await subject.engine.inspectContainer(id);
      expect({ exit: State.ExitCode, running: State.Running, oom: State.OOMKilled, error: State.Error }).toEqual({
        exit: code,
        running: false,
        oom: false,
        error: "",
      });
      expect(Date.parse(State.FinishedAt)).toBeGreaterThanOrEqual(Date.parse(State.StartedAt));
    });
  }

  it("kills a process that ignores SIGTERM after the grace period: exit 137", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    await subject.engine.stopContainer(id, 1000);
    expect((await subject.engine.inspectContainer(id)).State.ExitCode).toBe(137);
  });

  it("keeps the exit code of a process that obeys SIGTERM", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, OBEDIENT));
    await subject.engine.stopContainer(id, 20_000);
    expect((await subject.engine.inspectContainer(id)).State.ExitCode).toBe(4);
  });

  it("answers a stop only when the process has ended", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    await subject.engine.stopContainer(id, 2000);
    expect(await stateOf(subject, id)).toBe("exited");
  });

  it("goes on stopping when the caller has left", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    const fault = await refused(subject.engine.stopContainer(id, 1000, { deadlineMs: 200 }), "timeout");
    expect(fault.unknownOutcome).toBe(true);
    await reaches(subject, id, "exited");
  });

  it("restarts a failing process as often as on-failure says", async () => {
    const subject = get();
    const id = await launch(
      subject,
      "one",
      running(subject, ["sh", "-c", "exit 5"], withHost({ RestartPolicy: { Name: "on-failure", MaximumRetryCount: 2 } })),
    );
    await reaches(subject, id, "exited");
    const { State, RestartCount } = await subject.engine.inspectContainer(id);
    expect({ exit: State.ExitCode, RestartCount }).toEqual({ exit: 5, RestartCount: 2 });
  });

  it("does not restart a process that ended well under on-failure", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, ["true"], withHost({ RestartPolicy: { Name: "on-failure" } })));
    await reaches(subject, id, "exited");
    await subject.pass(500);
    const { State, RestartCount } = await subject.engine.inspectContainer(id);
    expect({ status: State.Status, RestartCount }).toEqual({ status: "exited", RestartCount: 0 });
  });

  it("shows a container between two restarts as restarting, and as running in the flag", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, ["false"], withHost({ RestartPolicy: { Name: "always" } })));
    await subject.until("it restarts", async () => {
      const { State, RestartCount } = await subject.engine.inspectContainer(id);
      return State.Status === "restarting" && State.Running && State.Restarting && State.ExitCode === 1 && RestartCount >= 2;
    });
    expect((await subject.engine.inspectContainer(id)).RestartCount).toBeGreaterThanOrEqual(2);
  });

  it("refuses to remove a restarting container without force", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, ["false"], withHost({ RestartPolicy: { Name: "always" } })));
    await subject.until(
      "it has failed often enough to stay down for a while",
      async () => (await subject.engine.inspectContainer(id)).RestartCount >= 5,
    );
    await reaches(subject, id, "restarting");
    await refused(subject.engine.removeContainer(id, false), "conflict", /cannot remove a restarting container/i);
    await subject.engine.removeContainer(id, true);
  });

  it("lets a restarting container be stopped for good", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, ["false"], withHost({ RestartPolicy: { Name: "always" } })));
    await subject.until("it restarts", async () => (await subject.engine.inspectContainer(id)).RestartCount >= 1);
    await subject.engine.stopContainer(id, 0);
    await subject.pass(1500);
    expect(await stateOf(subject, id)).toBe("exited");
  });

  it("does not restart what was stopped by request, whatever the policy", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, withHost({ RestartPolicy: { Name: "always" } })));
    await subject.engine.stopContainer(id, 0);
    await subject.pass(500);
    expect(await stateOf(subject, id)).toBe("exited");
  });

  it("forgets the restart count when a container is started by request", async () => {
    const subject = get();
    const id = await launch(
      subject,
      "one",
      running(subject, ["sh", "-c", "exit 5"], withHost({ RestartPolicy: { Name: "on-failure", MaximumRetryCount: 1 } })),
    );
    await reaches(subject, id, "exited");
    await subject.engine.startContainer(id);
    await reaches(subject, id, "exited");
    expect((await subject.engine.inspectContainer(id)).RestartCount).toBe(1);
  });

  it("runs a command in a running container: exit code and output", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    expect(await subject.engine.exec(id, ["sh", "-c", "echo hello; exit 7"])).toEqual({ exitCode: 7, output: "hello\n" });
    expect(await subject.engine.exec(id, ["true"])).toEqual({ exitCode: 0, output: "" });
  });

  it("reports a program that an exec cannot find as exit 126, not as a fault", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    const { exitCode, output } = await subject.engine.exec(id, ["no-such-program"]);
    expect(exitCode).toBe(126);
    expect(output).toMatch(/executable file not found/);
  });

  it("refuses an exec in a container that does not run", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    await refused(subject.engine.exec(id, ["true"]), "conflict", /is not running/);
  });

  it("keeps a file that an exec made", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    await subject.engine.exec(id, ["touch", "/tmp/made"]);
    expect((await subject.engine.exec(id, ["test", "-e", "/tmp/made"])).exitCode).toBe(0);
    expect((await subject.engine.exec(id, ["test", "-e", "/tmp/other"])).exitCode).toBe(1);
  });

  it("gives the environment to the process", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, ["sh", "-c", "echo $GREETING"], { Env: ["GREETING=good day"] }));
    await reaches(subject, id, "exited");
    expect((await linesOf(subject, id, { follow: false })).map(({ text }) => text)).toEqual(["good day"]);
  });

  it("keeps standard output and standard error apart in the log", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, ["sh", "-c", "echo out; echo err >&2"]));
    await reaches(subject, id, "exited");
    const lines = await linesOf(subject, id, { follow: false });
    expect(lines.map(({ stream, text }) => `${stream} ${text}`).sort()).toEqual(["stderr err", "stdout out"]);
  });

  it("gives the last lines of a log, with times where wanted", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, ["sh", "-c", "echo one; echo two; echo three"]));
    await reaches(subject, id, "exited");
    expect((await linesOf(subject, id, { follow: false, tail: 2 })).map(({ text }) => text)).toEqual(["two", "three"]);
    for (const { text } of await linesOf(subject, id, { follow: false, timestamps: true }))
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z (one|two|three)$/);
  });

  it("has an empty log for a container that never ran", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    expect(await linesOf(subject, id, { follow: false })).toEqual([]);
  });

  it("refuses the log of a missing container as not found", async () => {
    const subject = get();
    await refused(linesOf(subject, `${subject.prefix}missing`, { follow: false }), "not-found");
  });

  it("follows a log to the end of the process", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, ["sh", "-c", "echo first; sleep 1; echo last"]));
    const lines: string[] = [];
    let ended = false;
    const followed = (async () => {
      for await (const { text } of subject.engine.logs(id, { follow: true })) lines.push(text);
      ended = true;
    })();
    await subject.until("the log ends", () => ended);
    await followed;
    expect(lines).toEqual(["first", "last"]);
  });

  it("stops following a log when the reader leaves", async () => {
    const subject = get();
    const id = await launch(subject, "one", running(subject, ["sh", "-c", "echo first; sleep 3600"]));
    const reader = new AbortController();
    const lines: string[] = [];
    let ended = false;
    const followed = (async () => {
      for await (const { text } of subject.engine.logs(id, { follow: true }, { signal: reader.signal })) lines.push(text);
    })()
      .catch(() => undefined)
      .then(() => (ended = true));
    await subject.until("the first line came", () => lines.length === 1);
    reader.abort();
    await subject.until("the log ends", () => ended);
    await followed;
    expect(await stateOf(subject, id)).toBe("running");
  });
}
