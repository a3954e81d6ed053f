import { StringDecoder } from "node:string_decoder";
import type { LogLine } from "../../model/engine.ts";

export interface Chunk {
  readonly stream: "stdout" | "stderr";
  readonly bytes: Uint8Array;
}

const HEADER_BYTES = 8;
const STREAMS = ["stdout", "stdout", "stderr", "stderr"] as const;
/** A line that never ends is cut here, so that it cannot fill the memory. */
const MAX_LINE_CHARACTERS = 1024 * 1024;

/**
 * Splits the engine's multiplexed stream (8-byte header: stream, 0, 0, 0, big-endian length) into chunks. A frame is
 * passed on as its bytes arrive and never gathered, whatever length its header claims.
 * Source: Engine API reference, "Stream format" of container attach.
 */
export async function* demultiplex(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk, void, undefined> {
  let header = new Uint8Array(0);
  let left = 0;
  let name: Chunk["stream"] = "stdout";
  for await (const chunk of stream) {
    let at = 0;
    while (at < chunk.length) {
      if (left === 0) {
        const part = chunk.subarray(at, at + HEADER_BYTES - header.length);
        header = Buffer.concat([header, part]);
        at += part.length;
        if (header.length < HEADER_BYTES) break;
        name = streamOf(header);
        left = new DataView(header.buffer, header.byteOffset).getUint32(4);
        header = new Uint8Array(0);
        continue;
      }
      const bytes = chunk.subarray(at, at + left);
      at += bytes.length;
      left -= bytes.length;
      yield { stream: name, bytes };
    }
  }
  if (left > 0 || header.length > 0) throw new Error("the stream ended inside a frame");
}

/** Without a terminal's multiplexing everything is stdout. */
export async function* plain(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk, void, undefined> {
  for await (const bytes of stream) yield { stream: "stdout", bytes };
}

/** Whole lines of either stream, in the order in which they end. */
export async function* linesOf(chunks: AsyncIterable<Chunk>): AsyncGenerator<LogLine, void, undefined> {
  const open = { stdout: new LineBuffer(), stderr: new LineBuffer() };
  for await (const { stream, bytes } of chunks) {
    for (const text of open[stream].push(bytes)) yield { stream, text };
  }
  for (const stream of ["stdout", "stderr"] as const) {
    for (const text of open[stream].end()) yield { stream, text };
  }
}

/** Cuts bytes into lines; characters may be split between pushes. */
export class LineBuffer {
  readonly #decoder = new StringDecoder("utf8");
  #rest = "";

  push(bytes: Uint8Array): readonly string[] {
    const parts = (this.#rest + this.#decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))).split("\n");
    this.#rest = parts.pop() ?? "";
    if (this.#rest.length > MAX_LINE_CHARACTERS) {
      parts.push(this.#rest);
      this.#rest = "";
    }
    return parts.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  }

  end(): readonly string[] {
    const last = this.#rest + this.#decoder.end();
    this.#rest = "";
    return last === "" ? [] : [last];
  }
}

function streamOf(header: Uint8Array): Chunk["stream"] {
  const stream = STREAMS[header[0] ?? 255];
  if (!stream || header[1] !== 0 || header[2] !== 0 || header[3] !== 0)
    throw new Error("the stream is not multiplexed as the engine's should be");
  return stream;
}
