import type { IncomingMessage } from "node:http";
import type Dockerode from "dockerode";
import type { CallOptions } from "../port.ts";
import { Fault } from "../fault.ts";
import { protocolFault } from "./faults.ts";
import { CallModem, dockerodeOn } from "./modem.ts";
import type { EngineRequest } from "./exchange.ts";
import type { EngineTransport } from "./transport.ts";
import { ApiVersion } from "./version.ts";

export const READ_MS = 10_000;
export const WRITE_MS = 60_000;
/** Silence after which a pull has hung. */
export const PULL_IDLE_MS = 60_000;

/** What every group of calls works with: dockerode for one call, checks of what goes in and what comes out. */
export class Caller {
  readonly host: string;
  readonly transport: EngineTransport;
  readonly version: ApiVersion;
  #docker: Promise<typeof Dockerode> | undefined;

  constructor(transport: EngineTransport) {
    this.host = transport.host;
    this.transport = transport;
    this.version = new ApiVersion(transport);
  }

  /** dockerode with this call's deadline and signal. With `idleMs` (or a deadline of the caller's) silence ends a stream. */
  async docker(deadlineMs: number, options: CallOptions = {}, idleMs?: number): Promise<Dockerode> {
    // Loaded at the first call: it is the heaviest module of all, and most commands need no engine.
    this.#docker ??= import("dockerode").then((module) => module.default);
    const settings = {
      deadlineMs: options.deadlineMs ?? deadlineMs,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(idleMs === undefined ? {} : { idleMs: options.deadlineMs ?? idleMs }),
    };
    return dockerodeOn(await this.#docker, new CallModem(this.transport, this.version, settings));
  }

  /** A streamed answer to a request that dockerode does not make as we need it. `idleMs`: as for `docker`. */
  async open(
    request: Pick<EngineRequest, "method" | "path" | "headers" | "body">,
    deadlineMs: number,
    options: CallOptions = {},
    idleMs?: number,
  ): Promise<IncomingMessage> {
    return this.transport.stream({
      ...request,
      path: (await this.version.prefix(options.signal)) + request.path,
      deadlineMs: options.deadlineMs ?? deadlineMs,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(idleMs === undefined ? {} : { idleMs: options.deadlineMs ?? idleMs }),
    });
  }

  /** A name, id or reference as it goes into a URL path; dockerode does not encode them. */
  checked(text: string): string {
    if (/^[A-Za-z0-9][A-Za-z0-9_.:/@+-]*$/.test(text) && !text.split("/").some((part) => part === "" || part === "." || part === ".."))
      return text;
    throw new Fault("invalid", this.host, `${this.host}: ${JSON.stringify(text)} is not a name or id that the engine could have`);
  }

  list<T>(value: unknown, what: string): readonly T[] {
    // The engine writes null for an empty list in some answers.
    if (value === null) return [];
    if (Array.isArray(value)) return value as T[];
    throw protocolFault(this.host, what, "a list was expected", false);
  }

  /** @param field One that the answer cannot be without. */
  record<T>(value: unknown, field: string, what: string): T {
    if (typeof value === "object" && value !== null && field in value) return value as T;
    throw protocolFault(this.host, what, `the answer has no ${field}`, false);
  }
}

/**
 * The engine takes any unambiguous prefix of an id where a name is not found: `db` may be somebody else's
 * container `db4f…`. A text that could be one must be looked up before it is used.
 */
export function couldBePrefix(text: string): boolean {
  return /^[0-9a-f]{1,63}$/.test(text);
}
