import type { IncomingMessage } from "node:http";
import { Fault } from "../fault.ts";
import type { Engine } from "../port.ts";
import { PULL_IDLE_MS, WRITE_MS, type Caller } from "./caller.ts";
import { protocolFault } from "./faults.ts";
import { named, splitReference } from "./images.ts";
import { headerText } from "./modem.ts";
import { progressOf, tell, writtenLinesOf } from "./progress.ts";
import { bytesOf } from "./streams.ts";

type TransferCalls = Pick<Engine, "saveImages" | "loadImages" | "pushImage">;

/** The engine writes all layers to its disk before it sends the first byte, and unpacks them before it says that it has them. */
const PREPARATION_MS = 600_000;

/** Images on their way to another engine, or to a registry. */
export function transferCalls(caller: Caller): TransferCalls {
  return {
    async *saveImages(references, options) {
      const query = new URLSearchParams();
      for (const reference of references) query.append("names", named(caller, reference));
      const request = { method: "GET", path: `/images/get?${query.toString()}` };
      const response = await caller.open(request, PREPARATION_MS, options, PULL_IDLE_MS);
      yield* wholeTar(caller.host, `save of ${references.join(", ")}`, response);
    },

    async loadImages(tar, options) {
      const headers = { "Content-Type": "application/x-tar" };
      const request = { method: "POST", path: "/images/load?quiet=1", headers, body: tar };
      const response = await caller.open(request, PREPARATION_MS, options, PREPARATION_MS);
      const lines = writtenLinesOf(caller.host, "load", response);
      let loaded = false;
      for await (const line of progressOf(caller.host, "load", lines, response.statusCode)) {
        tell(line, options?.onProgress);
        loaded ||= line.stream?.startsWith("Loaded image") ?? false;
      }
      if (!loaded) throw protocolFault(caller.host, "load", "the answer ended before an image was loaded", true);
    },

    async pushImage(reference, options) {
      const { repository, tag } = splitReference(caller.checked(reference));
      // Without the header the engine refuses; an empty one is for registries that ask for nothing.
      const headers = { "X-Registry-Auth": headerText(options?.auth ?? {}) };
      const request = { method: "POST", path: `/images/${repository}/push?${new URLSearchParams({ tag }).toString()}`, headers };
      const response = await caller.open(request, WRITE_MS, options, PULL_IDLE_MS);
      const what = `push of ${reference}`;
      let digest: string | undefined;
      for await (const line of progressOf(caller.host, what, writtenLinesOf(caller.host, what, response), response.statusCode)) {
        tell(line, options?.onProgress);
        digest = digestOf(line.aux) ?? DIGEST.exec(line.status ?? "")?.[1] ?? digest;
      }
      if (digest === undefined) throw protocolFault(caller.host, what, "the answer ended before the registry had the image", true);
      return digest;
    },
  };
}

/** Of the last line, for engines that say it in no other way. */
const DIGEST = /digest: (sha256:[0-9a-f]{64}) size: /;

function digestOf(aux: unknown): string | undefined {
  return typeof aux === "object" && aux !== null && "Digest" in aux && typeof aux.Digest === "string" ? aux.Digest : undefined;
}

/** Two blocks of zeros end a tar. */
const END_BYTES = 1024;

/**
 * A tar as it comes. The status was 200 before the engine had read its own layers: what goes wrong then, it writes into the
 * stream and ends it properly, so only the end of the tar tells that it is whole.
 */
async function* wholeTar(host: string, what: string, response: IncomingMessage): AsyncGenerator<Uint8Array, void, undefined> {
  let tail = Buffer.alloc(0);
  for await (const bytes of bytesOf(host, what, response)) {
    tail = Buffer.concat([tail, bytes.subarray(-END_BYTES)]).subarray(-END_BYTES);
    yield bytes;
  }
  if (tail.length === END_BYTES && tail.every((byte) => byte === 0)) return;
  const said = /\{"errorDetail":.*"error":("(?:[^"\\]|\\.)*")\}\s*$/s.exec(tail.toString())?.[1];
  if (said === undefined) throw protocolFault(host, what, "the tar ended before its end", false);
  throw new Fault("server", host, `${host}: ${what}: ${String(JSON.parse(said))}`, { status: response.statusCode ?? 200 });
}
