import { Fault } from "../fault.ts";
import type { EngineTransport } from "./transport.ts";

/** Debian's docker.io 20.10. */
export const OLDEST_API = "1.41";
/** The newest version that we speak, also with newer engines: 1.52 drops the container-wide MacAddress. */
export const NEWEST_API = "1.51";

const PING_DEADLINE_MS = 10_000;

/** The API version spoken with one engine: asked once, at the first call that needs it. */
export class ApiVersion {
  readonly #transport: EngineTransport;
  #asked: Promise<string> | undefined;

  constructor(transport: EngineTransport) {
    this.#transport = transport;
  }

  /** @throws Fault `invalid` for an engine that is too old. */
  async get(signal?: AbortSignal): Promise<string> {
    // Shared by all calls, so no single caller's signal may end it.
    this.#asked ??= this.#negotiate();
    const asked = this.#asked;
    try {
      return await orAborted(asked, this.#transport.host, signal);
    } catch (error) {
      // The next call asks again: the engine may be back, or upgraded.
      if (this.#asked === asked && !signal?.aborted) this.#asked = undefined;
      throw error;
    }
  }

  async prefix(signal?: AbortSignal): Promise<string> {
    return `/v${await this.get(signal)}`;
  }

  async #negotiate(): Promise<string> {
    const { host } = this.#transport;
    const answer = await this.#transport.call({ method: "GET", path: "/_ping", deadlineMs: PING_DEADLINE_MS });
    const offered = answer.headers["api-version"];
    if (typeof offered !== "string" || !/^\d+\.\d+$/.test(offered)) {
      throw new Fault(
        "protocol",
        host,
        `${host}: what answers at the engine's address is not a Docker Engine (no API version in its answer to /_ping)`,
      );
    }
    if (compareVersions(offered, OLDEST_API) < 0) {
      throw new Fault(
        "invalid",
        host,
        `${host}: the engine speaks API ${offered}; the oldest supported is ${OLDEST_API} (Docker Engine 20.10): upgrade the engine`,
      );
    }
    return compareVersions(offered, NEWEST_API) > 0 ? NEWEST_API : offered;
  }
}

/** `1.9` is before `1.41`. */
export function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}

function orAborted<T>(promise: Promise<T>, host: string, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Fault("aborted", host, `${host}: cancelled before the engine answered`));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
