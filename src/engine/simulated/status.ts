import type { ContainerState, HealthState } from "../../model/engine.ts";

/** Source: docker/go-units HumanDuration. */
export function humanDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 1) return "Less than a second";
  if (seconds === 1) return "1 second";
  if (seconds < 60) return `${seconds} seconds`;
  const minutes = Math.floor(seconds / 60);
  if (minutes === 1) return "About a minute";
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60 + 0.5);
  if (hours === 1) return "About an hour";
  if (hours < 48) return `${hours} hours`;
  if (hours < 24 * 7 * 2) return `${Math.floor(hours / 24)} days`;
  if (hours < 24 * 30 * 2) return `${Math.floor(hours / 24 / 7)} weeks`;
  if (hours < 24 * 365 * 2) return `${Math.floor(hours / 24 / 30)} months`;
  return `${Math.floor(hours / 24 / 365)} years`;
}

export interface StatusParts {
  readonly state: ContainerState;
  readonly exitCode: number;
  readonly startedAtMs: number | undefined;
  readonly finishedAtMs: number | undefined;
  readonly health: HealthState["Status"] | undefined;
}

/** The `Status` of `docker ps`. Source: moby container/state.go, State.String. */
export function statusText(parts: StatusParts, nowMs: number): string {
  const since = (ms: number | undefined): string => humanDuration(nowMs - (ms ?? nowMs));
  switch (parts.state) {
    case "created":
      return "Created";
    case "running":
      return `Up ${since(parts.startedAtMs)}${healthText(parts.health)}`;
    case "paused":
      return `Up ${since(parts.startedAtMs)} (Paused)`;
    case "restarting":
      return `Restarting (${parts.exitCode}) ${since(parts.finishedAtMs)} ago`;
    case "removing":
      return "Removal In Progress";
    case "dead":
      return "Dead";
    case "exited":
      return `Exited (${parts.exitCode}) ${since(parts.finishedAtMs)} ago`;
  }
}

function healthText(health: HealthState["Status"] | undefined): string {
  if (health === undefined || health === "none") return "";
  return health === "starting" ? " (health: starting)" : ` (${health})`;
}
