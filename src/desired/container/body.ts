import type { ContainerBody, HealthConfig } from "../../model/engine.ts";
import { byText, sortedEntries } from "../../model/order.ts";
import type { ComposeHealthcheck, ComposeService } from "../../model/project.ts";
import { durationNs } from "../../model/units.ts";
import type { ServiceContext } from "../context.ts";
import { withoutUndefined } from "../defined.ts";
import { hostConfig } from "./host-config.ts";

/**
 * Service → body of `POST /containers/create`, without names, networks and files.
 * Source: compose-spec service attributes; what docker compose 2.40 sends to API 1.41.
 */
export function containerBody(context: ServiceContext, image: string): ContainerBody {
  const { service } = context;
  return withoutUndefined({
    Image: image,
    Cmd: service.command ?? undefined,
    Entrypoint: service.entrypoint ?? undefined,
    Env: environment(service),
    Labels: service.labels,
    Hostname: text(service["hostname"]),
    Domainname: text(service["domainname"]),
    User: text(service["user"]),
    WorkingDir: text(service["working_dir"]),
    Tty: flag(service["tty"]),
    OpenStdin: flag(service["stdin_open"]),
    ExposedPorts: exposedPorts(service),
    Healthcheck: service.healthcheck && healthcheck(service.healthcheck),
    StopSignal: service.stop_signal,
    StopTimeout: stopTimeout(service),
    MacAddress: text(service["mac_address"]),
    HostConfig: hostConfig(context),
  });
}

/** `K=V` sorted; a bare `K` makes the engine drop the variable that the image defines. */
function environment(service: ComposeService): string[] | undefined {
  const lines = sortedEntries(service.environment).map(([key, value]) => (value === null ? key : `${key}=${value}`));
  return lines.length === 0 ? undefined : lines;
}

function exposedPorts(service: ComposeService): Record<string, Record<string, never>> | undefined {
  const exposed = new Set<string>();
  for (const port of (service["expose"] as readonly (string | number)[] | undefined) ?? []) {
    const written = String(port);
    exposed.add(written.includes("/") ? written : `${written}/tcp`);
  }
  for (const port of service.ports ?? []) exposed.add(`${port.target}/${port.protocol}`);
  if (exposed.size === 0) return undefined;
  return Object.fromEntries([...exposed].sort(byText).map((port) => [port, {}]));
}

/** Absent fields inherit from the image: the engine merges field by field. */
function healthcheck(check: ComposeHealthcheck): HealthConfig {
  return withoutUndefined({
    Test: check.disable === true ? ["NONE"] : check.test,
    Interval: nanoseconds(check.interval),
    Timeout: nanoseconds(check.timeout),
    Retries: check.retries,
    StartPeriod: nanoseconds(check.start_period),
    StartInterval: nanoseconds(check.start_interval),
  });
}

function nanoseconds(duration: string | undefined): number | undefined {
  return duration === undefined ? undefined : durationNs(duration);
}

/** The engine takes whole seconds; docker compose truncates as well. */
function stopTimeout(service: ComposeService): number | undefined {
  const grace = service.stop_grace_period === undefined ? undefined : durationNs(service.stop_grace_period);
  return grace === undefined ? undefined : Math.trunc(grace / 1e9);
}

function text(value: unknown): string | undefined {
  return typeof value === "number" || (typeof value === "string" && value !== "") ? String(value) : undefined;
}

function flag(value: unknown): true | undefined {
  return value === true ? true : undefined;
}
