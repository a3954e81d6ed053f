import type { IncomingMessage } from "node:http";
import type Dockerode from "dockerode";
import { messageOf, protocolFault } from "./faults.ts";
import type { EngineTransport } from "./transport.ts";
import type { ApiVersion } from "./version.ts";

/** What dockerode hands to a modem's `dial`; the part that the calls we make use. */
interface DialRequest {
  readonly path: string;
  readonly method: string;
  readonly options?: Readonly<Record<string, unknown>> & { readonly _query?: Readonly<Record<string, unknown>>; readonly _body?: unknown };
  readonly authconfig?: unknown;
  readonly file?: Uint8Array;
  readonly isStream?: boolean;
}

type DialCallback = (error: Error | null, result: unknown) => void;

/** How one call is made. dockerode passes signals for some calls and deadlines for none, so each call gets a modem of its own. */
export interface CallSettings {
  readonly deadlineMs: number;
  readonly idleMs?: number;
  readonly signal?: AbortSignal;
}

/** The modem of one call: turns dockerode's request into one on our transport. */
export class CallModem {
  /** dockerode sets this. */
  Promise: PromiseConstructor = Promise;
  readonly #transport: EngineTransport;
  readonly #version: ApiVersion;
  readonly #settings: CallSettings;

  constructor(transport: EngineTransport, version: ApiVersion, settings: CallSettings) {
    this.#transport = transport;
    this.#version = version;
    this.#settings = settings;
  }

  dial(request: DialRequest, callback: DialCallback): void {
    this.#send(request).then(
      (result) => {
        try {
          callback(null, result);
        } catch (error) {
          // dockerode reads fields of the answer inside its callback; a throw there would otherwise settle nothing.
          callback(
            protocolFault(this.#transport.host, request.path, `unexpected answer: ${messageOf(error)}`, request.method !== "GET", error),
            null,
          );
        }
      },
      (error: Error) => callback(error, null),
    );
  }

  async #send(request: DialRequest): Promise<unknown> {
    const prefix = await this.#version.prefix(this.#settings.signal);
    const body = request.file ?? jsonBody(request);
    const sent = {
      ...this.#settings,
      method: request.method,
      path: prefix + pathOf(request),
      headers: headersOf(request, body),
      ...(body === undefined ? {} : { body }),
    };
    if (request.isStream) return (await this.#transport.stream(sent)) satisfies IncomingMessage;
    const answer = await this.#transport.call(sent);
    return parseJson(this.#transport.host, request, answer.body);
  }
}

/** Builds the dockerode of one call. */
export function dockerodeOn(docker: typeof Dockerode, modem: CallModem): Dockerode {
  // `modem` is an option of dockerode's that its types leave out.
  const options: Dockerode.DockerOptions & { readonly modem: CallModem } = { modem };
  return new docker(options);
}

/** dockerode marks paths that take a query with a trailing `?`. */
function pathOf(request: DialRequest): string {
  if (!request.path.endsWith("?")) return request.path;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(queryOf(request))) {
    if (value === undefined || value === null) continue;
    query.set(key, typeof value === "string" ? value : JSON.stringify(value));
  }
  const text = query.toString();
  return request.path.slice(0, -1) + (text === "" ? "" : `?${text}`);
}

/** Given `_query` or `_body`, only the first is a query: a body in the URL would leak its environment into logs. */
function queryOf(request: DialRequest): Readonly<Record<string, unknown>> {
  const options = request.options ?? {};
  return options._query ?? ("_body" in options ? {} : options);
}

function jsonBody(request: DialRequest): string | undefined {
  if (request.method !== "POST" || !request.options) return undefined;
  const { options } = request;
  const body = options._body ?? ("_query" in options || request.path.endsWith("?") ? undefined : options);
  return body === undefined ? undefined : JSON.stringify(body);
}

function headersOf(request: DialRequest, body: string | Uint8Array | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers["Content-Type"] = request.file ? "application/x-tar" : "application/json";
  if (request.authconfig) headers["X-Registry-Auth"] = headerText(request.authconfig);
  return headers;
}

/**
 * JSON as the engine wants it in `X-Registry-Auth` and `X-Registry-Config`: URL-safe base64 with its padding. Without, it
 * loses the last bytes, takes the rest for no credentials at all and says nothing.
 */
export function headerText(value: unknown): string {
  const text = Buffer.from(JSON.stringify(value)).toString("base64url");
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}

function parseJson(host: string, request: DialRequest, body: Buffer): unknown {
  if (body.length === 0) return "";
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch (error) {
    const what = `${request.method} ${request.path.replace(/\?$/, "")}`;
    // Not the parser's own words: they quote the answer, which may hold a container's environment.
    throw protocolFault(host, what, `the answer of ${body.length} bytes is not JSON`, request.method !== "GET", error);
  }
}
