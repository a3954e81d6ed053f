import { describe, expect, it } from "vitest";
import { judge } from "../../src/apply/gate.ts";
import type { Gate } from "../../src/model/desired.ts";
import type { ContainerState, ContainerSummary } from "../../src/model/engine.ts";

function container(State: ContainerState, Status: string): ContainerSummary {
  return { Id: "1", Names: ["/web"], Image: "i", ImageID: "i", State, Status, Created: 0, Labels: {}, Ports: [], Mounts: [] };
}

const HEALTHY: Gate = { kind: "healthy", timeoutMs: 10_000 };
const ONE_LOOK: Gate = { kind: "running", timeoutMs: 0 };
const STEADY: Gate = { kind: "running", timeoutMs: 5_000 };
const ONE_SHOT: Gate = { ...STEADY, mayEnd: "completed" };
const ANY_END: Gate = { ...ONE_LOOK, mayEnd: "exited" };
const CHECKED_ONE_SHOT: Gate = { ...HEALTHY, mayEnd: "completed" };
const COMPLETED: Gate = { kind: "completed", timeoutMs: 10_000 };

describe("a gate's verdict on one look", () => {
  it.each([
    ["waits while the check is starting", HEALTHY, "running", "Up 1 second (health: starting)", 100, "pending"],
    ["passes when healthy", HEALTHY, "running", "Up 1 second (healthy)", 100, "passed"],
    ["fails when unhealthy", HEALTHY, "running", "Up 9 seconds (unhealthy)", 100, "unhealthy"],
    ["fails when nothing checks the health", HEALTHY, "running", "Up 9 seconds", 100, "no-health-check"],
    ["times out", HEALTHY, "running", "Up 1 second (health: starting)", 10_000, "timed-out"],
    ["passes at the limit rather than time out", HEALTHY, "running", "Up 1 second (healthy)", 10_000, "passed"],
    ["fails when it exits", HEALTHY, "exited", "Exited (1) 1 second ago", 100, "exited"],
    ["fails when it restarts", HEALTHY, "restarting", "Restarting (1) 1 second ago", 100, "restarted"],
    ["fails when it is going", HEALTHY, "removing", "Removal In Progress", 100, "gone"],
    ["passes at one look at what runs", ONE_LOOK, "running", "Up 1 second", 0, "passed"],
    ["waits for the image's own health check", ONE_LOOK, "running", "Up 1 second (health: starting)", 0, "pending"],
    ["fails when the image's own health check does", ONE_LOOK, "running", "Up 1 second (unhealthy)", 0, "unhealthy"],
    ["fails at one look at what ended", ONE_LOOK, "exited", "Exited (0) 1 second ago", 0, "exited"],
    ["waits for the steady time", STEADY, "running", "Up 4 seconds", 4_999, "pending"],
    ["passes after the steady time", STEADY, "running", "Up 5 seconds", 5_000, "passed"],
    ["passes when a one-shot has ended with 0", ONE_SHOT, "exited", "Exited (0) 1 second ago", 100, "passed"],
    ["fails when a one-shot has ended otherwise", ONE_SHOT, "exited", "Exited (1) 1 second ago", 100, "exited"],
    ["fails when a one-shot is tried again", ONE_SHOT, "restarting", "Restarting (1) 1 second ago", 100, "restarted"],
    ["waits while a one-shot runs", ONE_SHOT, "running", "Up 1 second", 100, "pending"],
    ["passes at any end where any is fine", ANY_END, "exited", "Exited (137) 1 second ago", 0, "passed"],
    ["fails when what may end was never started", ANY_END, "created", "Created", 0, "not-started"],
    ["passes when a one-shot ended before its health check", CHECKED_ONE_SHOT, "exited", "Exited (0) 1 second ago", 0, "passed"],
    ["waits while the job runs", COMPLETED, "running", "Up 5 seconds", 100, "pending"],
    ["waits while the job is tried again", COMPLETED, "restarting", "Restarting (1) 1 second ago", 100, "pending"],
    ["passes when the job ended with 0", COMPLETED, "exited", "Exited (0) 1 second ago", 99_999, "passed"],
    ["fails when the job ended otherwise", COMPLETED, "exited", "Exited (3) 1 second ago", 100, "exited"],
    ["fails when the job takes too long", COMPLETED, "running", "Up 10 seconds", 10_000, "timed-out"],
    ["fails when nothing was started", COMPLETED, "created", "Created", 100, "not-started"],
  ] as const)("%s", (_, gate, state, status, elapsedMs, verdict) => {
    expect(judge(gate, container(state, status), elapsedMs)).toBe(verdict);
  });

  it("fails when the container is gone", () => {
    expect(judge(HEALTHY, undefined, 0)).toBe("gone");
  });

  it("has no limit when the time is 0", () => {
    expect(judge({ kind: "completed", timeoutMs: 0 }, container("running", "Up 2 days"), 1e9)).toBe("pending");
  });
});
