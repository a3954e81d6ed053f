import type { Duplex } from "node:stream";
import { readFile } from "node:fs/promises";
import { connect as connectSocket, isIP, type Socket } from "node:net";
import type { TlsFiles } from "../../model/fleet.ts";
import { Fault } from "../fault.ts";
import { messageOf } from "./faults.ts";

/** A way to reach one engine: opens byte streams that speak HTTP to its API. */
export interface Connector {
  readonly host: string;
  /** For messages: what is being connected to. */
  readonly target: string;
  /** How many connections for calls may be open at once. */
  readonly maxConnections: number;
  /** @throws Fault `unreachable` or `denied`, within `timeoutMs`. */
  open(timeoutMs: number): Promise<Duplex>;
  close(): Promise<void>;
}

/** A Unix domain socket of this machine. */
export function unixConnector(host: string, path: string): Connector {
  return {
    host,
    target: `unix://${path}`,
    maxConnections: 64,
    open: (timeoutMs) => settled(host, `unix://${path}`, connectSocket({ path }), "connect", timeoutMs),
    close: async () => {},
  };
}

/** TCP, with TLS unless the address is loopback: whoever reaches the API is root on that host. */
export function tcpConnector(
  host: string,
  endpoint: { readonly host: string; readonly port: number; readonly tls: TlsFiles | undefined },
): Connector {
  const address = { host: endpoint.host.replace(/^\[|\]$/g, ""), port: endpoint.port };
  const target = `tcp://${endpoint.host}:${endpoint.port}`;
  const { tls } = endpoint;
  return {
    host,
    target,
    maxConnections: 64,
    async open(timeoutMs) {
      if (tls) return openTls(host, target, address, tls, timeoutMs);
      if (!isLoopback(address.host)) {
        throw new Fault(
          "denied",
          host,
          `${target} has no TLS, and plain TCP is only allowed to a loopback address: give the host CA, certificate and key, or use ssh://`,
        );
      }
      return settled(host, target, connectSocket({ ...address, keepAlive: true, noDelay: true }), "connect", timeoutMs);
    },
    close: async () => {},
  };
}

async function openTls(
  host: string,
  target: string,
  address: { readonly host: string; readonly port: number },
  files: TlsFiles,
  timeoutMs: number,
): Promise<Duplex> {
  const [ca, cert, key] = await Promise.all(
    [files.caFile, files.certFile, files.keyFile].map((file) => readCredential(host, target, file)),
  );
  // Loaded by the first host that needs it.
  const { connect: connectTls } = await import("node:tls");
  const socket = connectTls({
    ...address,
    ca,
    cert,
    key,
    minVersion: "TLSv1.2",
    rejectUnauthorized: true,
    // Server name indication must not carry an address (RFC 6066); the certificate's IP entries are checked all the same.
    ...(isIP(address.host) === 0 ? { servername: address.host } : {}),
  });
  socket.setKeepAlive(true, 15_000);
  return settled(host, target, socket, "secureConnect", timeoutMs);
}

async function readCredential(host: string, target: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Fault("denied", host, `cannot read ${file}, which ${target} needs: ${messageOf(error)}`, { cause: error });
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/** The socket once it is usable; whatever goes wrong before is `unreachable`, since nothing was written. */
function settled(host: string, target: string, socket: Socket, ready: "connect" | "secureConnect", timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.destroy(new Error(`no connection within ${timeoutMs} ms`)), timeoutMs);
    const failed = (error: Error) => {
      clearTimeout(timer);
      reject(new Fault("unreachable", host, `cannot connect to ${target}: ${error.message}`, { cause: error }));
    };
    socket.once("error", failed);
    socket.once(ready, () => {
      clearTimeout(timer);
      socket.off("error", failed);
      resolve(socket);
    });
  });
}
