import { type ChildProcess, spawn } from "node:child_process";

const KEPT_STDERR = 4096;
const TERM_MS = 2_000;

/**
 * ssh -N does not notice the end of whoever started it: after a SIGKILL of the controller it would run on, and each
 * restart would add another. So it runs beside a shell that reads our end of a pipe; when we are gone, however it
 * came about, the kernel closes the pipe, and the shell ends ssh and removes the socket and its directory.
 */
const WATCHED = `
socket=$1; shift
exec 3<&0
ssh "$@" </dev/null 3<&- &
child=$!
{
  while read -r _ <&3; do :; done
  kill "$child"
  rm -f "$socket"
  case "$socket" in */slipway-ssh-*/*) rmdir "\${socket%/*}" ;; esac
} >/dev/null 2>&1 &
watch=$!
wait "$child"; status=$?
kill "$watch" 2>/dev/null
exit "$status"
`;

/** One `ssh -N -L` and its last words. */
export class SshProcess {
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  #stderr = "";
  #hasEnded = false;

  constructor(args: readonly string[], socketPath: string) {
    // A process group of its own, so that Ctrl-C on the terminal does not cut the line under a sync that winds down.
    this.#child = spawn("sh", ["-c", WATCHED, "sh", socketPath, ...args], { detached: true, stdio: ["pipe", "ignore", "pipe"] });
    this.#child.stdin?.on("error", () => {});
    this.#child.stderr?.on("data", (chunk: Buffer) => (this.#stderr = (this.#stderr + chunk.toString()).slice(-KEPT_STDERR)));
    this.ended = new Promise((resolve) => {
      const end = (reason?: string) => {
        if (reason !== undefined) this.#stderr += reason;
        this.#hasEnded = true;
        resolve();
      };
      this.#child.once("error", (error) => end(error.message));
      this.#child.once("close", () => end());
    });
    this.#unref();
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  get stderr(): string {
    return this.#stderr.trim();
  }

  /** Ends ssh and its shell, by force if it must be. */
  async end(): Promise<void> {
    if (this.#hasEnded) return;
    this.#child.stdin?.end();
    this.#signal("SIGTERM");
    const force = setTimeout(() => this.#signal("SIGKILL"), TERM_MS);
    await this.ended;
    clearTimeout(force);
  }

  /** A tunnel alone shall not keep the program running. */
  #unref(): void {
    this.#child.unref();
    for (const stream of [this.#child.stdin, this.#child.stderr])
      if (stream && "unref" in stream && typeof stream.unref === "function") stream.unref();
  }

  #signal(name: NodeJS.Signals): void {
    if (this.#child.pid === undefined) return;
    try {
      process.kill(-this.#child.pid, name);
    } catch {
      // The group has ended by itself.
    }
  }
}
