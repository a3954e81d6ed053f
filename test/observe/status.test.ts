import { describe, expect, it } from "vitest";
import { exitCodeOf, healthOf, nameOf } from "../../src/model/container-status.ts";

describe("the status text of a listing", () => {
  it.each([
    ["running", "Up 3 minutes (healthy)", "healthy", undefined],
    ["running", "Up 1 second (health: starting)", "starting", undefined],
    ["running", "Up About an hour (unhealthy)", "unhealthy", undefined],
    ["running", "Up 2 days", "none", undefined],
    ["paused", "Up 3 minutes (Paused)", "none", undefined],
    ["exited", "Exited (137) 2 hours ago", "none", 137],
    ["exited", "Exited (0) Less than a second ago", "none", 0],
    ["restarting", "Restarting (1) 3 seconds ago", "none", undefined],
    ["created", "Created", "none", undefined],
    ["dead", "Dead", "none", undefined],
  ] as const)("of a %s container reading `%s` says health %s and exit code %s", (State, Status, health, exitCode) => {
    expect(healthOf({ State, Status })).toBe(health);
    expect(exitCodeOf({ State, Status })).toBe(exitCode);
  });

  it("never calls an exited container healthy, whatever its text says", () => {
    expect(healthOf({ State: "exited", Status: "Exited (0) 1 second ago (healthy)" })).toBe("none");
  });

  it("takes the container's own name, not the links of others to it", () => {
    expect(nameOf({ Id: "0123456789abcdef", Names: ["/web/db", "/shop-db-1"] })).toBe("shop-db-1");
  });

  it("falls back to the short id for a container that has lost its name", () => {
    expect(nameOf({ Id: "0123456789abcdef", Names: [] })).toBe("0123456789ab");
  });
});
