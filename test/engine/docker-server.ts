import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unixConnector } from "../../src/engine/docker/connector.ts";
import { dockerEngine } from "../../src/engine/docker/engine.ts";
import type { RequestTrace, TransportOptions } from "../../src/engine/docker/transport.ts";
import type { Engine } from "../../src/engine/port.ts";

/** What to do with the n-th request (from 1) of `METHOD /path` on its raw connection. */
export type Behaviour = (socket: Socket, request: { readonly head: string; readonly body: string; readonly count: number }) => void;

export interface RawServer extends AsyncDisposable {
  readonly engine: Engine;
  readonly traces: readonly RequestTrace[];
  /** `METHOD /path` of all that has arrived, without the version. */
  readonly arrived: readonly string[];
  /** The heads and bodies, as written on the wire. */
  readonly wire: readonly string[];
  readonly connections: ReadonlySet<Socket>;
}

/**
 * An engine's API played byte by byte on a Unix socket: `routes` says what happens on `GET /containers/json` and so on;
 * `/_ping` is answered unless it is among them.
 */
export async function rawServer(routes: Readonly<Record<string, Behaviour>>, options: TransportOptions = {}): Promise<RawServer> {
  const directory = mkdtempSync(join(tmpdir(), "slipway-test-"));
  const path = join(directory, "s");
  const arrived: string[] = [];
  const wire: string[] = [];
  const traces: RequestTrace[] = [];
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket));
    socket.on("error", () => {});
    eachRequest(socket, (head, body) => {
      const key = head
        .split(" ")
        .slice(0, 2)
        .join(" ")
        .replace(/ \/v\d+\.\d+/, " ")
        .replace(/\?.*/, "");
      arrived.push(key);
      wire.push(`${head}\r\n\r\n${body}`);
      const behaviour = routes[key] ?? (key === "GET /_ping" ? ping("1.41") : undefined);
      if (behaviour) behaviour(socket, { head, body, count: arrived.filter((one) => one === key).length });
      else answer(404, { message: `nothing is played for ${key}` })(socket, { head, body, count: 1 });
    });
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const engine = dockerEngine(unixConnector("a", path), { ...options, onRequest: (trace) => traces.push(trace) });
  return {
    engine,
    traces,
    arrived,
    wire,
    connections,
    async [Symbol.asyncDispose]() {
      await engine.close();
      for (const socket of connections) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true });
    },
  };
}

export function ping(version: string): Behaviour {
  return (socket) => socket.write(`HTTP/1.1 200 OK\r\nApi-Version: ${version}\r\nContent-Length: 2\r\n\r\nOK`);
}

export function answer(status: number, body?: unknown): Behaviour {
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  return (socket) =>
    socket.write(
      `HTTP/1.1 ${status} Whatever\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    );
}

/** The head of a chunked answer, then whatever `then` writes. */
export function chunked(then: (write: (bytes: Uint8Array | string) => void, end: () => void, socket: Socket) => void): Behaviour {
  return (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    const write = (bytes: Uint8Array | string) => {
      const buffer = Buffer.from(bytes);
      socket.write(Buffer.concat([Buffer.from(`${buffer.length.toString(16)}\r\n`), buffer, Buffer.from("\r\n")]));
    };
    then(write, () => socket.write("0\r\n\r\n"), socket);
  };
}

/** A frame of the engine's multiplexed stream. */
export function frame(stream: 1 | 2, content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
}

function eachRequest(socket: Socket, onRequest: (head: string, body: string) => void): void {
  let received = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    received = Buffer.concat([received, Buffer.from(chunk)]);
    for (;;) {
      const end = received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const head = received.subarray(0, end).toString();
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (received.length < end + 4 + length) return;
      const body = received.subarray(end + 4, end + 4 + length).toString();
      received = received.subarray(end + 4 + length);
      onRequest(head, body);
    }
  });
}
