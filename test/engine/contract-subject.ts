import { expect } from "vitest";
import { Fault } from "../../src/engine/fault.ts";
import type { Engine } from "../../src/engine/port.ts";
import type { ContainerBody, ContainerSummary, EngineEvent, HostConfig } from "../../src/model/engine.ts";

/** What a contract case runs on: one engine, for the time of one case. */
export interface Subject {
  readonly engine: Engine;
  /** Two references of images that hold busybox and name no command. */
  readonly images: readonly [string, string];
  /** A statically linked busybox; on an engine that runs nothing it may be any bytes. */
  readonly busybox: Uint8Array;
  /** Begins the names of all that a case makes, so that it can be removed again: two letters or more. */
  readonly prefix: string;
  /** Host ports that nothing uses. */
  readonly ports: readonly [number, number];
  /** Asks until it holds, letting time pass: virtual time on the simulated engine. */
  until(what: string, holds: () => boolean | Promise<boolean>): Promise<void>;
  /** Lets that much time pass. For cases that show that something does not happen. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

export type GetSubject = () => Subject;

export const MS = 1_000_000;

/** A container that runs until it is killed. */
export function sleeper(subject: Subject, more: Partial<ContainerBody> = {}): ContainerBody {
  return running(subject, ["sleep", "3600"], more);
}

export function running(subject: Subject, command: readonly string[], more: Partial<ContainerBody> = {}): ContainerBody {
  return { Image: subject.images[0], Cmd: command, ...more };
}

export function withHost(hostConfig: HostConfig): Partial<ContainerBody> {
  return { HostConfig: hostConfig };
}

export function published(port: number, address = ""): Partial<ContainerBody> {
  return { ExposedPorts: { "80/tcp": {} }, HostConfig: { PortBindings: { "80/tcp": [{ HostIp: address, HostPort: String(port) }] } } };
}

/** Creates and starts. @returns the id. */
export async function launch(subject: Subject, name: string, body: ContainerBody): Promise<string> {
  const id = await subject.engine.createContainer(subject.prefix + name, body);
  await subject.engine.startContainer(id);
  return id;
}

export async function stateOf(subject: Subject, id: string): Promise<string> {
  return (await subject.engine.inspectContainer(id)).State.Status;
}

export async function reaches(subject: Subject, id: string, state: string): Promise<void> {
  await subject.until(`${id} is ${state}`, async () => (await stateOf(subject, id)) === state);
}

/** The container as the list shows it. */
export async function listed(subject: Subject, id: string): Promise<ContainerSummary | undefined> {
  return (await subject.engine.listContainers()).find(({ Id }) => Id === id);
}

export async function healthOf(subject: Subject, id: string): Promise<string | undefined> {
  return (await subject.engine.inspectContainer(id)).State.Health?.Status;
}

/** Expects a refusal. @returns the fault. */
export async function refused(call: Promise<unknown>, kind: Fault["kind"], message?: RegExp): Promise<Fault> {
  const error: unknown = await call.then(
    (value) => expect.fail(`was not refused, but gave ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Fault);
  const fault = error as Fault;
  expect({ kind: fault.kind, message: fault.message }).toEqual({ kind, message: message ? expect.stringMatching(message) : fault.message });
  return fault;
}

export interface Recorder {
  readonly events: readonly EngineEvent[];
  /** Actions of what has this id, in order. */
  actions(id: string): readonly string[];
  /** Ends the stream and waits for its end. */
  stop(): Promise<void>;
}

/** Records events from now on: returns when a marker has come through. */
export async function record(subject: Subject): Promise<Recorder> {
  const controller = new AbortController();
  const events: EngineEvent[] = [];
  const ended = (async () => {
    for await (const event of subject.engine.events({ signal: controller.signal, types: ["container", "network", "volume"] }))
      events.push(event);
  })();
  const marker = `${subject.prefix}marker`;
  await subject.until("the event stream listens", async () => {
    await subject.engine.createVolume({ Name: marker });
    await subject.engine.removeVolume(marker);
    return events.length > 0;
  });
  return {
    events,
    actions: (id) => events.filter(({ Actor, Action }) => Actor.ID === id && !Action.startsWith("exec_")).map(({ Action }) => Action),
    stop: async () => {
      controller.abort();
      await ended;
    },
  };
}

/** A tar with small files, in ustar; what is given as bytes is executable. */
export function tarOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    blocks.push(tarHeader(name, bytes.length, typeof content === "string" ? 0o644 : 0o755), padded(bytes));
  }
  blocks.push(new Uint8Array(1024));
  return Buffer.concat(blocks);
}

function padded(bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(Math.ceil(bytes.length / 512) * 512);
  block.set(bytes);
  return block;
}

function tarHeader(name: string, size: number, mode: number): Uint8Array {
  const header = new Uint8Array(512);
  const put = (text: string, at: number): void => header.set(new TextEncoder().encode(text), at);
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, "0")}\0`;
  put(name, 0);
  put(octal(mode, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(size, 12), 124);
  put(octal(0, 12), 136);
  put("        ", 148);
  put("0", 156);
  put("ustar\u000000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** The whole of a stream. */
export async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Bytes as a stream of pieces. */
export async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** Removes all that a case made. */
export async function cleanUp({ engine, prefix }: Subject): Promise<void> {
  const gone = (error: unknown): void => {
    if (!(error instanceof Fault && error.kind === "not-found")) throw error;
  };
  for (const { Id, Names } of await engine.listContainers())
    if (Names.some((name) => name.startsWith(`/${prefix}`))) await engine.removeContainer(Id, true).catch(gone);
  for (const tag of (await engine.listImages()).flatMap(({ RepoTags }) => RepoTags ?? []))
    if (tag.startsWith(prefix)) await engine.removeImage(tag).catch(gone);
  for (const { Id, Name } of await engine.listNetworks()) if (Name.startsWith(prefix)) await engine.removeNetwork(Id).catch(gone);
  for (const { Name } of await engine.listVolumes()) if (Name.startsWith(prefix)) await engine.removeVolume(Name).catch(gone);
}
