import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { Duplex } from "node:stream";
import { Fault } from "../fault.ts";
import { dialStdioArguments, type SshEndpoint, sshTarget } from "./ssh-command.ts";

const KEPT_STDERR = 4096;

/**
 * A connection whose bytes go through `ssh … docker system dial-stdio`. When this process dies, the command's input
 * ends and with it the command and its ssh, so nothing piles up.
 */
export async function openDialStdio(host: string, endpoint: SshEndpoint, configFile: string | undefined): Promise<Duplex> {
  return new StdioStream(host, sshTarget(endpoint), spawn("ssh", [...dialStdioArguments(endpoint, configFile)], { detached: true }));
}

/** Looks enough like a socket for an HTTP agent to keep it. */
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
