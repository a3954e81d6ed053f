import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { Duplex } from "node:stream";
import { Fault } from "../fault.ts";
import { dialStdioArguments, type SshEndpoint, sshTarget } from "./ssh-command.ts";

const KEPT_STDERR = 4096;
/** By default sshd drops new connections at random once ten wait for their log-in (MaxStartups). */
const MAX_DIALLING = 4;
/** An answer may take long though the log-in is done; nothing tells the two apart. */
const DIALLING_MS = 2000;

/** Opens few connections of one host at a time: each is a log-in, until its first answer comes. */
export class Dialler {
  #dialling = 0;
  readonly #waiting: (() => void)[] = [];

  async open(host: string, endpoint: SshEndpoint, configFile: string | undefined): Promise<Duplex> {
    if (this.#dialling >= MAX_DIALLING) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#dialling++;
    const stream = new StdioStream(
      host,
      sshTarget(endpoint),
      spawn("ssh", [...dialStdioArguments(endpoint, configFile)], { detached: true }),
    );
    void stream.greeted(DIALLING_MS).then(() => {
      this.#dialling--;
      this.#waiting.shift()?.();
    });
    return stream;
  }
}

/**
 * A connection whose bytes go through `ssh … docker system dial-stdio`. When this process dies, the command's input
 * ends and with it the command and its ssh, so nothing piles up. Looks enough like a socket for an HTTP agent to keep it.
 */
class StdioStream extends Duplex {
  readonly #child: ChildProcessWithoutNullStreams;

  constructor(host: string, target: string, child: ChildProcessWithoutNullStreams) {
    super({ allowHalfOpen: false });
    this.#child = child;
    let stderr = "";
    const broken = (reason: string) => this.destroy(new Fault("unreachable", host, `cannot reach ${target}: ${reason}`));
    child.stderr.on("data", (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-KEPT_STDERR)));
    child.stdout.on("data", (chunk: Buffer) => {
      if (!this.push(chunk)) child.stdout.pause();
    });
    child.stdin.on("error", () => {});
    child.once("error", (error) => broken(error.message));
    child.once("close", (code) => (code === 0 ? this.push(null) : broken(stderr.trim() || `ssh ended with ${code}`)));
  }

  /** Settles at the first byte or the end, and after `withinMs` at the latest. */
  greeted(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs).unref();
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#child.stdout.once("data", done);
      this.#child.once("close", done);
      this.#child.once("error", done);
    });
  }

  override _read(): void {
    this.#child.stdout.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#child.stdin.write(chunk, done);
  }

  override _final(done: () => void): void {
    this.#child.stdin.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#child.stdin.end();
    this.#child.kill();
    done(error);
  }

  setKeepAlive(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setTimeout(): this {
    return this;
  }

  ref(): this {
    this.#child.ref();
    return this;
  }

  unref(): this {
    this.#child.unref();
    return this;
  }
}
