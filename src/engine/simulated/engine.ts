import { createHash } from "node:crypto";
import type { ContainerBody, EngineEvent, EngineInfo, LogLine } from "../../model/engine.ts";
import { Fault } from "../fault.ts";
import type { CallOptions, Engine, PullOptions } from "../port.ts";
import { buildImage } from "./builder/build.ts";
import { containerOf, createContainer, inspectContainer, listContainers, removeContainer, renameContainer } from "./containers.ts";
import type { Door } from "./door.ts";
import type { SimulatedHost } from "./host.ts";
import { digestOf, type SimulatedRegistry } from "./images.ts";
import { startContainer, stopContainer } from "./lifecycle.ts";
import { logLines, type LogOptions } from "./logs.ts";
import { putArchive } from "./mounts.ts";
import { connectNetwork, createNetwork, disconnectNetwork, listNetworks, removeNetwork } from "./networks.ts";
import { afterFileChange, beforeFileChange } from "./probing.ts";
import { Refusal } from "./refusal.ts";
import { shell } from "./shell.ts";
import { addressOf, nodeId, swarmInit, swarmJoin, swarmTokens, type Swarm } from "./swarm.ts";
import { loadImages, savedImages, type Shelf } from "./transfers.ts";
import type { ProbeResult } from "./types.ts";
import { createVolume, inspectVolume, listVolumes, removeVolume } from "./volumes.ts";

const READ_DEADLINE_MS = 10_000;
const WRITE_DEADLINE_MS = 60_000;
const PULL_DEADLINE_MS = 600_000;
const BUILD_DEADLINE_MS = 1_800_000;

export interface Surroundings {
  readonly registry: SimulatedRegistry;
  readonly swarms: () => Iterable<Swarm>;
  readonly shelf: Shelf;
}

type Method = keyof Engine;

/** The port's methods on one simulated host: each goes through the door and then to the rules. */
export function simulatedEngine(host: SimulatedHost, door: Door, { registry, swarms, shelf }: Surroundings): Engine {
  const read = <T>(
    method: Method,
    subject: string,
    options: CallOptions | undefined,
    run: () => T | Promise<T>,
    deadlineMs = READ_DEADLINE_MS,
  ): Promise<T> => door.call({ method, write: false, subject, options, deadlineMs, run });
  const write = <T>(
    method: Method,
    subject: string,
    options: CallOptions | undefined,
    run: () => T | Promise<T>,
    deadlineMs = WRITE_DEADLINE_MS,
  ): Promise<T> => door.call({ method, write: true, subject, options, deadlineMs, run });
  const container = (id: string): ReturnType<typeof containerOf> => containerOf(host, id);

  return {
    host: host.name,
    info: (options) => read("info", "", options, () => infoOf(host)),

    listContainers: (filter, options) => read("listContainers", "", options, () => listContainers(host, filter?.labels ?? [])),
    inspectContainer: (id, options) => read("inspectContainer", id, options, () => inspectContainer(host, container(id))),
    createContainer: (name, body, options) =>
      write("createContainer", name, options, () => createContainer(host, name, copyOf(body), options?.platform)),
    startContainer: (id, options) => write("startContainer", id, options, () => startContainer(host, container(id))),
    stopContainer: (id, graceMs, options) =>
      write("stopContainer", id, options, () => stopContainer(host, container(id), graceMs), graceMs + 30_000),
    removeContainer: (id, force, options) => write("removeContainer", id, options, () => removeContainer(host, container(id), force)),
    renameContainer: (id, name, options) => write("renameContainer", id, options, () => renameContainer(host, container(id), name)),
    putArchive: (id, path, tar, options) =>
      write("putArchive", id, options, () => {
        beforeFileChange(host);
        putArchive(host, container(id), path, tar);
        afterFileChange(host);
      }),
    exec: (id, command, _how, options) => write("exec", id, options, () => execute(host, id, command)),
    logs: (id, how, options) => readLogs(host, id, how, options, read),

    listImages: (options) => read("listImages", "", options, () => host.images.list()),
    inspectImage: (reference, options) => read("inspectImage", reference, options, () => host.images.inspect(reference)),
    pullImage: (reference, options) =>
      write("pullImage", reference, options, () => pull(host, registry, reference, options), PULL_DEADLINE_MS),
    resolveDigest: (reference, options) => read("resolveDigest", reference, options, () => resolve(registry, reference)),
    imagePlatforms: (reference, options) => read("imagePlatforms", reference, options, () => platforms(registry, reference)),
    importImage: (reference, tar, options) =>
      write("importImage", reference, options, () => {
        const version = createHash("sha256").update(tar).digest("hex");
        host.images.store({ reference, version, local: true, behaviour: shell, command: [], entrypoint: [] }, reference);
      }),

    buildImage: (context, options) =>
      write(
        "buildImage",
        options.tags[0] ?? options.dockerfile,
        options,
        () => buildImage(host, registry, context, options),
        BUILD_DEADLINE_MS,
      ),

    tagImage: (image, reference, options) => write("tagImage", reference, options, () => host.images.tag(image, reference)),
    removeImage: (reference, options) => write("removeImage", reference, options, () => removeImage(host, reference)),
    pushImage: (reference, options) =>
      write("pushImage", reference, options, () => push(host, registry, reference, options), PULL_DEADLINE_MS),
    saveImages: (references, options) => readTar(host, shelf, references, options, read),
    loadImages: (tar, options) => write("loadImages", "", options, () => loadImages(host, shelf, tar, options), BUILD_DEADLINE_MS),

    listNetworks: (options) => read("listNetworks", "", options, () => listNetworks(host)),
    createNetwork: (body, options) => write("createNetwork", body.Name, options, () => createNetwork(host, body)),
    removeNetwork: (id, options) => write("removeNetwork", id, options, () => removeNetwork(host, id)),
    connectNetwork: (network, id, endpoint, options) =>
      write("connectNetwork", `${network} ${id}`, options, () => connectNetwork(host, network, container(id), endpoint)),
    disconnectNetwork: (network, id, options) =>
      write("disconnectNetwork", `${network} ${id}`, options, () => disconnectNetwork(host, network, container(id))),

    listVolumes: (options) => read("listVolumes", "", options, () => listVolumes(host)),
    inspectVolume: (name, options) => read("inspectVolume", name, options, () => inspectVolume(host, name)),
    createVolume: (body, options) => write("createVolume", body.Name, options, () => createVolume(host, body)),
    removeVolume: (name, options) => write("removeVolume", name, options, () => removeVolume(host, name)),

    events: (options) => readEvents(host, options, read),

    swarmInit: ({ advertiseAddress }, options) => write("swarmInit", advertiseAddress, options, () => swarmInit(host, advertiseAddress)),
    swarmTokens: (options) => read("swarmTokens", "", options, () => swarmTokens(host)),
    swarmJoin: (how, options) => write("swarmJoin", how.advertiseAddress, options, () => swarmJoin(host, swarms(), how)),

    close: () => Promise.resolve(),
  };
}

type Read = <T>(method: Method, subject: string, options: CallOptions | undefined, run: () => T | Promise<T>) => Promise<T>;

/** A request is bytes: what the caller does to its object afterwards must not reach the daemon. */
function copyOf(body: ContainerBody): ContainerBody {
  return structuredClone(body);
}

async function* readEvents(
  host: SimulatedHost,
  options: (CallOptions & { readonly types?: readonly string[] }) | undefined,
  read: Read,
): AsyncGenerator<EngineEvent> {
  if (options?.signal?.aborted) return;
  const stream = await read("events", "", options, () => ({ events: host.events.subscribe(options?.types, options?.signal) }));
  yield* stream.events;
}

async function* readTar(
  host: SimulatedHost,
  shelf: Shelf,
  references: readonly string[],
  options: CallOptions | undefined,
  read: Read,
): AsyncGenerator<Uint8Array> {
  const stream = await read("saveImages", references.join(" "), options, () => ({ chunks: savedImages(host, shelf, references) }));
  for await (const chunk of stream.chunks) {
    if (options?.signal?.aborted) throw new Fault("aborted", host.name, "saveImages was aborted");
    yield chunk;
  }
}

async function* readLogs(
  host: SimulatedHost,
  id: string,
  how: LogOptions,
  options: CallOptions | undefined,
  read: Read,
): AsyncGenerator<LogLine> {
  const stream = await read("logs", id, options, () => ({ lines: logLines(host, containerOf(host, id), how, options?.signal) }));
  yield* stream.lines;
}

async function execute(host: SimulatedHost, id: string, command: readonly string[]): Promise<{ exitCode: number; output: string }> {
  const container = containerOf(host, id);
  if (container.state !== "running") throw new Refusal(409, `Container ${container.id} is not running`);
  if (command.length === 0) throw new Refusal(400, "No exec command specified");
  host.emitContainer(container, `exec_create: ${command.join(" ")}`);
  host.emitContainer(container, `exec_start: ${command.join(" ")}`);
  const result: ProbeResult = container.runs.at(-1)?.behaviour.exec?.(command) ?? { exitCode: 0, output: "" };
  const { durationMs } = result;
  if (durationMs)
    await new Promise<void>((done) => {
      host.after(durationMs, done);
    });
  host.emitContainer(container, "exec_die", { exitCode: String(result.exitCode) });
  return { exitCode: result.exitCode, output: result.output };
}

function resolve(registry: SimulatedRegistry, reference: string): string | Promise<never> {
  const image = registry.find(reference);
  return image === "hang" ? new Promise<never>(() => undefined) : digestOf(image);
}

function platforms(registry: SimulatedRegistry, reference: string): readonly string[] | Promise<never> {
  const image = registry.find(reference);
  if (image === "hang") return new Promise<never>(() => undefined);
  return image.pushed ? [`linux/${image.pushed.architecture}`] : (image.platforms ?? []);
}

async function pull(host: SimulatedHost, registry: SimulatedRegistry, reference: string, options: PullOptions | undefined): Promise<void> {
  const image = registry.find(reference);
  options?.onProgress?.(`Pulling ${reference}`);
  if (image === "hang") return new Promise<never>(() => undefined);
  const { pullMs = 0 } = image;
  const daemon = host.daemonStarts;
  if (pullMs > 0)
    await new Promise<void>((done) => {
      host.after(pullMs, done);
    });
  // A pull dies with its daemon and leaves nothing.
  if (daemon !== host.daemonStarts) return;
  host.needDisk();
  host.images.store(image, reference, options?.platform);
  options?.onProgress?.(`Status: Downloaded newer image for ${reference}`);
  host.emit("image", "pull", reference, { name: reference });
}

function push(
  host: SimulatedHost,
  registry: SimulatedRegistry,
  reference: string,
  options: PullOptions | undefined,
): string | Promise<never> {
  const image = host.images.find(reference);
  if (!image)
    throw new Refusal(404, `An image does not exist locally with the tag: ${host.images.nameOf(reference).replace(/:[^:/]*$/, "")}`);
  options?.onProgress?.(`The push refers to repository [${reference}]`);
  if (registry.hangs(reference)) return new Promise<never>(() => undefined);
  const digest = registry.push(reference, image);
  host.images.addDigest(reference, image);
  host.emit("image", "push", reference, { name: reference });
  return digest;
}

function removeImage(host: SimulatedHost, reference: string): void {
  const image = host.images.get(reference);
  const user = [...host.containers.values()].find((container) => container.image.id === image.id);
  if (user && host.images.inspect(image.id).RepoTags.length <= 1) {
    throw new Refusal(
      409,
      `conflict: unable to remove repository reference "${reference}" (must force) - container ${user.id.slice(0, 12)} is using its referenced image ${image.id.slice(7, 19)}`,
    );
  }
  const gone = host.images.untag(reference);
  host.emit("image", "untag", image.id, { name: image.id });
  if (gone) host.emit("image", "delete", image.id, { name: image.id });
}

function infoOf(host: SimulatedHost): EngineInfo {
  const { spec, swarm } = host;
  return {
    id: `SIM:${host.name}`,
    name: host.name,
    version: spec.version ?? "20.10.24",
    apiVersion: spec.apiVersion ?? "1.41",
    os: "linux",
    arch: spec.arch ?? "x86_64",
    cpus: spec.cpus ?? 4,
    memoryBytes: spec.memoryBytes ?? 8 * 1024 ** 3,
    labels: spec.labels ?? {},
    swarm: swarm
      ? { state: "active", nodeId: nodeId(host), clusterId: swarm.id, manager: swarm.managers.has(host.name), address: addressOf(host) }
      : { state: "inactive", nodeId: "", clusterId: "", manager: false, address: "" },
  };
}
