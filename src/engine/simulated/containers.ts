import type { ContainerBody, ContainerInspect, ContainerSummary, EndpointSpec, HostConfig } from "../../model/engine.ts";
import { effectiveHealthcheck, HealthMonitor } from "./health.ts";
import type { Endpoint, SimContainer, SimulatedHost } from "./host.ts";
import { killNow } from "./lifecycle.ts";
import { endpointOf, isRunning } from "./networks.ts";
import { Refusal } from "./refusal.ts";
import { statusText } from "./status.ts";
import { mountsOf } from "./volumes.ts";

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
const NEVER = "0001-01-01T00:00:00Z";
const MINIMUM_NANOS = 1_000_000;

/** By id, name, or a prefix of an id that names one container only. */
export function containerOf(host: SimulatedHost, id: string): SimContainer {
  const exact = host.containers.get(id) ?? host.containers.get(host.names.get(id.replace(/^\//, "")) ?? "");
  if (exact) return exact;
  const byPrefix = /^[0-9a-f]+$/.test(id) ? [...host.containers.values()].filter((container) => container.id.startsWith(id)) : [];
  if (byPrefix.length === 1 && byPrefix[0]) return byPrefix[0];
  throw new Refusal(404, `No such container: ${id}`);
}

export function createContainer(host: SimulatedHost, name: string, body: ContainerBody, platform: string | undefined): string {
  checkName(name);
  checkBody(body);
  const image = host.images.get(body.Image);
  if (platform !== undefined && platform.split("/")[1] !== image.architecture) {
    throw new Refusal(
      404,
      `image with reference ${body.Image} was found but does not match the specified platform: wanted ${platform}, actual: linux/${image.architecture}`,
    );
  }
  if ([...(body.Entrypoint ?? image.entrypoint), ...(body.Cmd ?? image.command)].length === 0)
    throw new Refusal(400, "No command specified");
  reserve(host, name);
  checkOthers(host, body);
  host.needDisk();
  const mounts = mountsOf(host, body, image);
  const healthcheck = effectiveHealthcheck(body.Healthcheck, image.healthcheck);
  const container: SimContainer = {
    id: host.newId("container"),
    name,
    body,
    image,
    createdAtMs: host.nowMs(),
    order: host.nextOrder(),
    mounts,
    endpoints: endpointsOf(body),
    files: new Map(image.files),
    health: healthcheck && new HealthMonitor(healthcheck),
    healthSeen: undefined,
    state: "created",
    exitCode: 0,
    error: "",
    outOfMemory: false,
    startedAtMs: undefined,
    finishedAtMs: undefined,
    restartCount: 0,
    backoffMs: 0,
    stoppedByHand: false,
    ports: [],
    starts: 0,
    runs: [],
    timers: {},
    endWaiters: [],
  };
  host.containers.set(container.id, container);
  host.names.set(name, container.id);
  host.emitContainer(container, "create");
  return container.id;
}

function checkName(name: string, prefix = ""): void {
  if (!NAME.test(name))
    throw new Refusal(
      400,
      `${prefix}Invalid container name (${prefix === "" ? "" : "/"}${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
    );
}

function reserve(host: SimulatedHost, name: string, prefix = ""): void {
  const owner = host.names.get(name);
  if (owner === undefined) return;
  throw new Refusal(
    409,
    `${prefix}Conflict. The container name "/${name}" is already in use by container "${owner}". You have to remove (or rename) that container to be able to reuse that name.`,
  );
}

function checkBody(body: ContainerBody): void {
  const policy = body.HostConfig?.RestartPolicy;
  if (policy && !["", "no", "always", "on-failure", "unless-stopped"].includes(policy.Name))
    throw new Refusal(400, `invalid restart policy '${policy.Name}'`);
  if (policy?.MaximumRetryCount && policy.Name !== "on-failure")
    throw new Refusal(400, `maximum retry count cannot be used with restart policy '${policy.Name}'`);
  for (const field of ["Interval", "Timeout", "StartPeriod"] as const) {
    const nanos = body.Healthcheck?.[field] ?? 0;
    if (nanos !== 0 && nanos < MINIMUM_NANOS) throw new Refusal(400, `${field} in Healthcheck cannot be less than 1ms`);
  }
  const endpoints = Object.keys(body.NetworkingConfig?.EndpointsConfig ?? {});
  if (endpoints.length > 1) throw new Refusal(400, `Container cannot be connected to network endpoints: ${endpoints.join(", ")}`);
}

/**
 * Whose volumes and namespaces a container shares must be there when it is made, or the request is a bad one (400);
 * the network's owner is asked for at the start. Measured on 20.10.
 */
function checkOthers(host: SimulatedHost, { HostConfig }: ContainerBody): void {
  const modes = [HostConfig?.["IpcMode"], HostConfig?.["PidMode"]].filter(
    (mode) => typeof mode === "string" && mode.startsWith("container:"),
  );
  const from = (Array.isArray(HostConfig?.["VolumesFrom"]) ? HostConfig["VolumesFrom"] : []).map((entry) => String(entry).split(":"));
  for (const [, mode] of from)
    if (mode !== undefined && mode.split(",").some((word) => !["ro", "rw", "z", "Z", "nocopy"].includes(word)))
      throw new Refusal(400, `invalid mode: ${mode}`);
  const others = [...modes.map((mode) => String(mode).slice("container:".length)), ...from.map(([name = ""]) => name)];
  for (const other of others) if (!isThere(host, other)) throw new Refusal(400, `No such container: ${other}`);
}

function isThere(host: SimulatedHost, id: string): boolean {
  try {
    containerOf(host, id);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function endpointsOf(body: ContainerBody): Map<string, Endpoint> {
  const mode = body.HostConfig?.NetworkMode ?? "default";
  if (mode.startsWith("container:")) return new Map();
  const configured: Readonly<Record<string, EndpointSpec>> = body.NetworkingConfig?.EndpointsConfig ?? {};
  const name = mode === "default" || mode === "" ? "bridge" : mode;
  const all = name in configured ? configured : { [name]: {}, ...configured };
  return new Map(Object.entries(all).map(([network, spec]) => [network, endpointOf(spec)]));
}

export function renameContainer(host: SimulatedHost, container: SimContainer, name: string): void {
  const prefix = "Error when allocating new name: ";
  if (container.name === name) throw new Refusal(400, "Renaming a container with the same name as its current name");
  checkName(name, prefix);
  reserve(host, name, prefix);
  const oldName = container.name;
  host.names.delete(oldName);
  host.names.set(name, container.id);
  container.name = name;
  host.emitContainer(container, "rename", { oldName: `/${oldName}` });
}

export function removeContainer(host: SimulatedHost, container: SimContainer, force: boolean): void {
  if (container.state === "removing") throw new Refusal(409, `removal of container ${container.id} is already in progress`);
  if (isRunning(container) && !force) {
    throw new Refusal(
      409,
      `You cannot remove a ${container.state} container ${container.id}. Stop the container before attempting removal or force remove`,
    );
  }
  if (isRunning(container)) killNow(host, container, true);
  forgetContainer(host, container);
  host.emitContainer(container, "destroy");
}

export function forgetContainer(host: SimulatedHost, container: SimContainer): void {
  host.containers.delete(container.id);
  host.names.delete(container.name);
}

/** Newest first, as the engine lists them. */
export function listContainers(host: SimulatedHost, labels: readonly string[]): ContainerSummary[] {
  const found: ContainerSummary[] = [];
  const nowMs = host.nowMs();
  for (const container of host.containers.values())
    if (labels.every((label) => hasLabel(container, label))) found.push(summaryOf(container, nowMs));
  return found.reverse();
}

function hasLabel(container: SimContainer, label: string): boolean {
  const [key = "", ...rest] = label.split("=");
  const value = container.body.Labels?.[key];
  return value !== undefined && (rest.length === 0 || value === rest.join("="));
}

function summaryOf(container: SimContainer, nowMs: number): ContainerSummary {
  container.health?.settle(nowMs);
  const { state, exitCode, startedAtMs, finishedAtMs } = container;
  return {
    Id: container.id,
    Names: [`/${container.name}`],
    Image: container.body.Image,
    ImageID: container.image.id,
    State: state,
    Status: statusText(
      { state, exitCode, startedAtMs, finishedAtMs, health: state === "running" ? container.health?.status : undefined },
      nowMs,
    ),
    Created: Math.floor(container.createdAtMs / 1000),
    Labels: container.body.Labels ?? NO_LABELS,
    Ports: container.ports.map((port) => ({ IP: port.address, PrivatePort: port.inside, PublicPort: port.port, Type: port.protocol })),
    HostConfig: { NetworkMode: container.body.HostConfig?.NetworkMode ?? "default" },
    NetworkSettings: {
      Networks: Object.fromEntries([...container.endpoints].map(([name, { networkId }]) => [name, { NetworkID: networkId }])),
    },
    Mounts: container.mounts.map((mount) => ({
      Type: mount.type,
      ...(mount.name === undefined ? {} : { Name: mount.name }),
      Source: mount.type === "volume" ? "" : mount.source,
      Destination: mount.target,
      RW: mount.writable,
    })),
  };
}

const NO_LABELS: Readonly<Record<string, string>> = {};

export function inspectContainer(host: SimulatedHost, container: SimContainer): ContainerInspect {
  container.health?.settle(host.nowMs());
  const { body, image } = container;
  const command = body.Cmd ?? (body.Entrypoint ? null : image.command);
  const config: ContainerBody = {
    ...body,
    Cmd: command,
    Entrypoint: body.Entrypoint ?? (image.entrypoint.length > 0 ? image.entrypoint : null),
    Env: mergedEnvironment(container),
    Labels: body.Labels ?? {},
    Hostname: body.Hostname ?? container.id.slice(0, 12),
  };
  const hostConfig: HostConfig = {
    NetworkMode: "default",
    ...body.HostConfig,
    RestartPolicy: body.HostConfig?.RestartPolicy ?? { Name: "", MaximumRetryCount: 0 },
  };
  return {
    Id: container.id,
    Name: `/${container.name}`,
    Created: timestamp(container.createdAtMs),
    Image: image.id,
    RestartCount: container.restartCount,
    State: {
      Status: container.state,
      Running: isRunning(container),
      Restarting: container.state === "restarting",
      OOMKilled: container.outOfMemory,
      ExitCode: container.exitCode,
      Error: container.error,
      StartedAt: timestamp(container.startedAtMs),
      FinishedAt: timestamp(container.finishedAtMs),
      ...(container.health && container.starts > 0 ? { Health: container.health.state() } : {}),
    },
    Config: config,
    HostConfig: hostConfig,
    NetworkSettings: {
      Networks: Object.fromEntries(
        [...container.endpoints].map(([name, endpoint]) => [
          name,
          { NetworkID: endpoint.networkId, Aliases: endpoint.aliases.length > 0 ? endpoint.aliases : null, IPAddress: endpoint.address },
        ]),
      ),
    },
    Mounts: container.mounts
      .filter(({ type }) => type !== "tmpfs")
      .map((mount) => ({
        Type: mount.type,
        ...(mount.name === undefined ? {} : { Name: mount.name }),
        Source: mount.source,
        Destination: mount.target,
        RW: mount.writable,
      })),
  };
}

/** The container's own values win over the image's. */
export function mergedEnvironment(container: SimContainer): readonly string[] {
  const merged = new Map<string, string>();
  for (const entry of [...container.image.environment, ...(container.body.Env ?? [])]) merged.set(entry.split("=", 1)[0] ?? "", entry);
  return [...merged.values()].filter((entry) => entry.includes("="));
}

export function timestamp(ms: number | undefined): string {
  return ms === undefined ? NEVER : new Date(ms).toISOString();
}
