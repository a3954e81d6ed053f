import type { IncomingMessage } from "node:http";
import type { WriteHook } from "../port.ts";
import { Fault } from "../fault.ts";
import { ConnectorAgent } from "./agent.ts";
import { readBody } from "./body.ts";
import type { Connector } from "./connector.ts";
import { Broken, describe, Exchange, isRead, type EngineRequest } from "./exchange.ts";
import { faultOfAnswer } from "./faults.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** One request as it went, for counting and debugging. `status` is missing where no answer came. */
export interface RequestTrace {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly status?: number;
  readonly durationMs: number;
  readonly error?: string;
}

export interface TransportOptions {
  readonly onWrite?: WriteHook;
  readonly onRequest?: (trace: RequestTrace) => void;
  readonly connectTimeoutMs?: number;
}

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * HTTP to one engine: two agents (calls keep their sockets, streams do not), a deadline for everything, and faults
 * that say whether a write may have happened. Retries reads and removals once, when a connection broke without an
 * answer; never another write.
 */
export class EngineTransport {
  readonly host: string;
  readonly #connector: Connector;
  readonly #calls: ConnectorAgent;
  readonly #streams: ConnectorAgent;
  readonly #options: TransportOptions;

  constructor(connector: Connector, options: TransportOptions = {}) {
    this.host = connector.host;
    this.#connector = connector;
    this.#options = options;
    const connectTimeoutMs = options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS;
    this.#calls = new ConnectorAgent(connector, connectTimeoutMs, {
      keepAlive: true,
      maxSockets: connector.maxConnections,
      maxFreeSockets: 16,
    });
    this.#streams = new ConnectorAgent(connector, connectTimeoutMs, { keepAlive: false });
  }

  /** @throws Fault, also for an answer with an error status. */
  async call(request: EngineRequest): Promise<Answer> {
    const retriable = isRead(request.method) || request.method === "DELETE";
    try {
      return await this.#once(request);
    } catch (error) {
      if (!retriable || !(error instanceof Broken)) throw faultOf(error);
    }
    try {
      return await this.#once(request);
    } catch (error) {
      const fault = faultOf(error);
      // The first attempt has removed it and its answer was lost.
      if (request.method === "DELETE" && fault.kind === "not-found") return { status: 204, headers: {}, body: Buffer.alloc(0) };
      throw fault;
    }
  }

  /** The answer's head with a 2xx status; its body is still to come. Faults destroy the stream. */
  async stream(request: EngineRequest): Promise<IncomingMessage> {
    await this.#announce(request);
    const exchange = new Exchange(this.host, request, this.#streams);
    const startedMs = performance.now();
    try {
      const response = await exchange.head;
      if (!isSuccess(response.statusCode))
        throw faultOfAnswer(this.host, exchange.what, response.statusCode ?? 0, (await readBody(response)).toString());
      exchange.watchIdle(response);
      this.#trace(request, startedMs, response.statusCode);
      return response;
    } catch (error) {
      exchange.end();
      const fault = faultOf(exchange.classify(error));
      this.#trace(request, startedMs, fault.status, fault);
      throw fault;
    }
  }

  async close(): Promise<void> {
    this.#calls.destroy();
    this.#streams.destroy();
    await this.#connector.close();
  }

  async #once(request: EngineRequest): Promise<Answer> {
    await this.#announce(request);
    const exchange = new Exchange(this.host, request, this.#calls);
    const startedMs = performance.now();
    try {
      const response = await exchange.head;
      const body = await readBody(response);
      const status = response.statusCode ?? 0;
      if (!isSuccess(status)) throw faultOfAnswer(this.host, exchange.what, status, body.toString());
      this.#trace(request, startedMs, status);
      return { status, headers: response.headers, body };
    } catch (error) {
      const classified = exchange.classify(error);
      this.#trace(request, startedMs, faultOf(classified).status, faultOf(classified));
      throw classified;
    } finally {
      exchange.end();
    }
  }

  async #announce(request: EngineRequest): Promise<void> {
    if (request.signal?.aborted)
      throw new Fault("aborted", this.host, `${this.host}: ${describe(request)} was cancelled before it was sent`);
    if (!isRead(request.method)) await this.#options.onWrite?.({ host: this.host, method: request.method, path: request.path });
  }

  #trace(request: EngineRequest, startedMs: number, status: number | undefined, error?: Fault): void {
    this.#options.onRequest?.({
      host: this.host,
      method: request.method,
      path: request.path,
      durationMs: performance.now() - startedMs,
      ...(status === undefined ? {} : { status }),
      ...(error === undefined ? {} : { error: error.message }),
    });
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof Broken) return error.fault;
  // What is no Fault came from the write hook: a test that plays a crash, or a defect; not the engine's doing.
  if (!(error instanceof Fault)) throw error;
  return error;
}

/** 304: it was so already. */
function isSuccess(status: number | undefined): boolean {
  return status !== undefined && ((status >= 200 && status < 300) || status === 304);
}
