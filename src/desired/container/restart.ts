import type { DesiredService } from "../../model/desired.ts";
import type { ComposeService } from "../../model/project.ts";

const NAMES: Readonly<Record<string, string>> = { any: "always", none: "no" };

/** `deploy.restart_policy` wins entirely over `restart`. Source: docker compose's convert of both. */
export function restartPolicy(service: ComposeService): { Name: string; MaximumRetryCount?: number } | undefined {
  const policy = service.deploy?.restart_policy;
  if (policy) {
    const attempts = policy.max_attempts === undefined ? {} : { MaximumRetryCount: policy.max_attempts };
    if (policy.condition === "on-failure") return { Name: "on-failure", ...attempts };
    // docker compose hands other words on as they are: people write those of `restart` here.
    const { condition = "none" } = policy;
    return { Name: NAMES[condition] ?? condition };
  }
  if (service.restart === undefined) return undefined;
  const [name, count] = service.restart.split(":");
  return { Name: name!, ...(count === undefined ? {} : { MaximumRetryCount: Number(count) }) };
}

/**
 * Which end of a container is fine. A service that says nothing about restarts is expected to keep running: slipway
 * starts it again, as a scheduler's users expect; `restart: "no"` says that an end is an end.
 */
export function mayEnd(service: ComposeService): DesiredService["mayEnd"] {
  const policy = restartPolicy(service);
  if (!policy || policy.Name === "always" || policy.Name === "unless-stopped") return "never";
  if (policy.Name === "on-failure") return "completed";
  return service.deploy?.restart_policy?.condition === undefined && service.deploy?.restart_policy !== undefined ? "never" : "exited";
}
