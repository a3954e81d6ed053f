import { rm } from "node:fs/promises";
import { connect as connectSocket } from "node:net";
import type { Duplex } from "node:stream";
import { Fault } from "../fault.ts";
import { type Connector, unixConnector } from "./connector.ts";
import { Dialler } from "./dial-stdio.ts";
import { messageOf } from "./faults.ts";
import { forwardArguments, type SshEndpoint, sshTarget } from "./ssh-command.ts";
import { SshProcess } from "./ssh-process.ts";

export interface SshOptions {
  /** Where the local end of the tunnel is made. */
  readonly socketPath: string;
  /** `ssh -F`. */
  readonly configFile: string | undefined;
}

const POLL_MS = 15;
const PROBE_MS = 2_000;
const DIAL_STDIO_MS = 8_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/**
 * The engine of a host behind SSH: one supervised `ssh -N -L` whose local socket is used like any other. It is started
 * by the first call, and again by the first call after its death, with growing pauses. A server that forbids forwarding
 * to sockets gets one `docker system dial-stdio` a connection instead.
 */
export class SshConnector implements Connector {
  readonly host: string;
  readonly target: string;
  /** Each may be an ssh of its own, on a server whose default is to refuse the eleventh login at a time. */
  readonly maxConnections = 8;
  readonly #endpoint: SshEndpoint;
  readonly #options: SshOptions;
  readonly #local: Connector;
  #process: SshProcess | undefined;
  #starting: Promise<void> | undefined;
  #dialStdio = false;
  #failures = 0;
  #notBeforeMs = 0;
  #lastFault: Fault | undefined;
  #closed = false;
  readonly #dialler = new Dialler();

  constructor(host: string, endpoint: SshEndpoint, options: SshOptions) {
    this.host = host;
    this.target = sshTarget(endpoint);
    this.#endpoint = endpoint;
    this.#options = options;
    this.#local = unixConnector(host, options.socketPath);
  }

  async open(timeoutMs: number): Promise<Duplex> {
    if (this.#closed) throw new Fault("unreachable", this.host, `${this.host}: the connection has been closed`);
    if (!this.#dialStdio) await this.#ready();
    if (this.#dialStdio) return this.#dialler.open(this.host, this.#endpoint, this.#options.configFile);
    return this.#local.open(timeoutMs);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#process?.end();
    await rm(this.#options.socketPath, { force: true });
  }

  /** Waits for the tunnel that is being made; makes one if there is none. All callers share one attempt. */
  async #ready(): Promise<void> {
    if (this.#process && !this.#process.hasEnded && !this.#starting) return;
    this.#starting ??= this.#start().finally(() => (this.#starting = undefined));
    await this.#starting;
  }

  async #start(): Promise<void> {
    if (performance.now() < this.#notBeforeMs && this.#lastFault) throw this.#lastFault;
    const ssh = new SshProcess(
      forwardArguments(this.#endpoint, this.#options.socketPath, this.#options.configFile),
      this.#options.socketPath,
    );
    this.#process = ssh;
    try {
      await this.#connected(ssh);
      this.#failures = 0;
      // A line that drops at once, again and again, must not be dialled in a tight loop.
      this.#notBeforeMs = performance.now() + FIRST_PAUSE_MS;
      this.#lastFault = undefined;
      void ssh.ended.then(() => (this.#lastFault ??= this.#unreachable(ssh.stderr || "the tunnel has ended")));
    } catch (error) {
      await ssh.end();
      if (!(error instanceof Fault)) throw error;
      this.#lastFault = error;
      this.#notBeforeMs = performance.now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures++);
      throw error;
    }
  }

  /** ssh makes the local socket after it has logged in; whether the far end can be reached shows at the first connection. */
  async #connected(ssh: SshProcess): Promise<void> {
    for (;;) {
      if (ssh.hasEnded) throw this.#unreachable(ssh.stderr || "ssh ended without a word");
      const probe = await probeSocket(this.#options.socketPath);
      if (probe === "open") return;
      if (probe === "closed") return this.#fallBack(ssh);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /**
   * A server that forbids forwarding and a socket that does not exist look the same from here ("open failed"), so the
   * other way is tried; its words are the better ones when it fails as well.
   */
  async #fallBack(ssh: SshProcess): Promise<void> {
    await ssh.end();
    const stream = await this.#dialler.open(this.host, this.#endpoint, this.#options.configFile);
    try {
      await answered(stream);
      this.#dialStdio = true;
    } catch (error) {
      throw error instanceof Fault
        ? error
        : this.#unreachable(`${ssh.stderr || "the far end was refused"}; docker system dial-stdio: ${messageOf(error)}`);
    } finally {
      stream.destroy();
    }
  }

  #unreachable(reason: string): Fault {
    return new Fault("unreachable", this.host, `cannot reach ${this.target}: ${reason}`);
  }
}

const PING = "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n";

/**
 * `open`: something is at the far end (even if it is silent). `closed`: the far end was refused. `absent`: no local
 * socket yet.
 */
function probeSocket(path: string): Promise<"open" | "closed" | "absent"> {
  return new Promise((resolve) => {
    const socket = connectSocket({ path });
    let connected = false;
    const end = (verdict: "open" | "closed" | "absent") => {
      clearTimeout(timer);
      socket.destroy();
      resolve(verdict);
    };
    // A frozen engine says nothing; that is for the calls' deadlines to find.
    const timer = setTimeout(() => end("open"), PROBE_MS);
    socket.once("connect", () => {
      connected = true;
      socket.write(PING);
    });
    socket.once("data", () => end("open"));
    socket.once("error", () => end(connected ? "closed" : "absent"));
    socket.once("close", () => end("closed"));
  });
}

/** Resolves with the first byte of the engine's answer. */
function answered(stream: Duplex): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${DIAL_STDIO_MS} ms`)), DIAL_STDIO_MS);
    const settle = (act: () => void) => () => {
      clearTimeout(timer);
      act();
    };
    stream.once("data", settle(resolve));
    stream.on("error", (error) => settle(() => reject(error))());
    stream.once(
      "close",
      settle(() => reject(new Error("closed without an answer"))),
    );
    stream.write(PING);
  });
}
