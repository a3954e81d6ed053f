import type { ClientRequest, IncomingMessage } from "node:http";
import { Fault } from "../fault.ts";
import type { ConnectorAgent } from "./agent.ts";
import { codeOf, messageOf, protocolFault } from "./faults.ts";
import { http } from "./http.ts";

export interface EngineRequest {
  readonly method: string;
  /** Without the version prefix, with the query: `/containers/json?all=true`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is sent in chunks, as fast as the engine takes it. */
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** For a call: from now to the end of the body. For a stream: from now to its head; with a body that is a stream: each wait for the engine. */
  readonly deadlineMs: number;
  /** For a stream: the longest silence. */
  readonly idleMs?: number;
  readonly signal?: AbortSignal;
}

/** A connection that broke with no answer on it; wraps the fault to tell if the caller may not retry. */
export class Broken extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message, { cause: fault });
    this.fault = fault;
  }
}

/** One request and its response, under one timer and one signal. */
export class Exchange {
  readonly what: string;
  readonly head: Promise<IncomingMessage>;
  readonly #host: string;
  readonly #request: EngineRequest;
  readonly #message: ClientRequest;
  /** A connected socket was given to the request: its bytes may have left. */
  #sent = false;
  #response: IncomingMessage | undefined;
  #refuse: (fault: Fault) => void = () => {};
  #timer: NodeJS.Timeout | undefined;
  readonly #abort = () => this.#fail("aborted", "was cancelled");

  constructor(host: string, request: EngineRequest, agent: ConnectorAgent) {
    this.#host = host;
    this.#request = request;
    this.what = describe(request);
    const body = wholeBody(request.body);
    this.#message = http.request({
      method: request.method,
      path: request.path,
      agent,
      // The engine ignores the name; proxies and Go's server want one.
      headers: {
        Host: "docker",
        ...request.headers,
        ...lengthOf(request, body),
      },
    });
    this.head = new Promise((resolve, reject) => {
      this.#refuse = reject;
      this.#message.once("socket", () => (this.#sent = true));
      this.#message.once("response", (response) => {
        this.#response = response;
        resolve(response);
      });
      this.#message.on("error", reject);
    });
    this.#awaitAnswer();
    request.signal?.addEventListener("abort", this.#abort, { once: true });
    if (request.body !== undefined && isStream(request.body)) void this.#pump(request.body);
    else this.#message.end(body);
  }

  #awaitAnswer(): void {
    clearTimeout(this.#timer);
    const { deadlineMs } = this.#request;
    this.#timer = setTimeout(() => this.#fail("timeout", `no answer within ${deadlineMs} ms`), deadlineMs);
  }

  /** Sends a stream, never more of it than the socket takes. An engine may answer, or the exchange end, before it is all sent. */
  async #pump(body: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      for await (const chunk of body) {
        if (this.#over()) return;
        if (chunk.length > 0 && !this.#message.write(chunk)) await this.#drained();
        if (this.#over()) return;
        // How long the source takes for the next chunk is not the engine's doing.
        clearTimeout(this.#timer);
      }
      if (this.#over()) return;
      this.#awaitAnswer();
      this.#message.end();
    } catch (error) {
      const fault = error instanceof Fault ? error : this.#fault("protocol", `what was to be sent broke off: ${messageOf(error)}`, error);
      this.#refuse(fault);
      // Without the last chunk the engine sees that it is not all.
      this.#message.destroy(fault);
    }
  }

  #over(): boolean {
    return this.#message.destroyed || this.#response !== undefined;
  }

  async #drained(): Promise<void> {
    this.#awaitAnswer();
    await new Promise<void>((resolve) => {
      const done = (): void => {
        for (const event of ["drain", "close", "response"]) this.#message.off(event, done);
        resolve();
      };
      for (const event of ["drain", "close", "response"]) this.#message.on(event, done);
    });
  }

  /** For streams: the deadline ends with the head; from here on silence is what counts. */
  watchIdle(response: IncomingMessage): void {
    clearTimeout(this.#timer);
    const { idleMs } = this.#request;
    response.once("close", () => this.end());
    if (idleMs === undefined) return;
    this.#timer = setTimeout(() => {
      // What has come and was not asked for yet is the reader's silence.
      if (response.readableLength > 0) this.#timer?.refresh();
      else this.#fail("timeout", `silent for ${idleMs} ms`);
    }, idleMs);
    response.on("data", () => this.#timer?.refresh());
    response.pause();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#request.signal?.removeEventListener("abort", this.#abort);
  }

  /** @returns a Fault, or `Broken` with one inside where asking again is an option. */
  classify(error: unknown): Fault | Broken {
    if (error instanceof Fault) return error;
    const unknownOutcome = this.#mayHaveHappened();
    if (this.#response || codeOf(error)?.startsWith("HPE_")) {
      return protocolFault(this.#host, this.what, `the answer broke off or is not HTTP: ${messageOf(error)}`, unknownOutcome, error);
    }
    const fault = new Fault(
      "unreachable",
      this.#host,
      `${this.#host}: ${this.what}: the connection broke before an answer came: ${messageOf(error)}`,
      { unknownOutcome, cause: error },
    );
    return this.#sent ? new Broken(fault) : fault;
  }

  #fail(kind: "timeout" | "aborted", reason: string): void {
    const fault = this.#fault(kind, reason);
    // A request that still waits for its connection would only report once it has one.
    this.#refuse(fault);
    // The response first: destroying the request alone would show its reader a bare "aborted".
    this.#response?.destroy(fault);
    this.#message.destroy(fault);
  }

  #fault(kind: Fault["kind"], reason: string, cause?: unknown): Fault {
    const how = { unknownOutcome: this.#mayHaveHappened(), ...(cause === undefined ? {} : { cause }) };
    return new Fault(kind, this.#host, `${this.#host}: ${this.what}: ${reason}`, how);
  }

  #mayHaveHappened(): boolean {
    return this.#sent && !isRead(this.#request.method);
  }
}

function isStream(body: NonNullable<EngineRequest["body"]>): body is AsyncIterable<Uint8Array> {
  return typeof body !== "string" && Symbol.asyncIterator in body;
}

function wholeBody(body: EngineRequest["body"]): Buffer | undefined {
  if (body === undefined || isStream(body)) return undefined;
  // A view: the context of a build is large.
  return typeof body === "string" ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

/** The length of what is sent at once; without one, Node.js sends chunks. */
function lengthOf(request: EngineRequest, body: Buffer | undefined): Readonly<Record<string, string>> {
  if (request.body !== undefined && isStream(request.body)) return { "Transfer-Encoding": "chunked" };
  return body || !isRead(request.method) ? { "Content-Length": String(body?.length ?? 0) } : {};
}

export function describe(request: EngineRequest): string {
  return `${request.method} ${request.path.replace(/^\/v\d+\.\d+/, "").replace(/\?.*$/, "")}`;
}

export function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD";
}
