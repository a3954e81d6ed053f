import type { IncomingMessage } from "node:http";
import type { FaultKind } from "../../model/event.ts";
import { Fault } from "../fault.ts";
import { jsonLinesOf } from "./streams.ts";

/** A line of `POST /images/create`, `/images/load` and `/images/{name}/push`. */
export interface ProgressLine {
  readonly status?: string;
  readonly id?: string;
  readonly error?: string;
  /** Of a load: what it has done. */
  readonly stream?: string;
  /** Of a push: what the registry has now. */
  readonly aux?: unknown;
}

/**
 * Reads the progress of a pull or an import to its end. The status was 200 before anything was done, so what went
 * wrong is told in a line of the stream.
 */
export async function followProgress(
  host: string,
  what: string,
  response: IncomingMessage,
  onProgress?: (text: string) => void,
): Promise<void> {
  for await (const line of progressOf(host, what, jsonLinesOf(host, what, response), response.statusCode)) tell(line, onProgress);
}

/** The lines of a stream of progress; one that says what went wrong is thrown. */
export async function* progressOf(
  host: string,
  what: string,
  values: AsyncIterable<unknown>,
  status = 200,
): AsyncGenerator<ProgressLine, void, undefined> {
  for await (const value of values) {
    const line = (typeof value === "object" && value !== null ? value : {}) as ProgressLine;
    if (line.error !== undefined) throw new Fault(kindOfText(line.error), host, `${host}: ${what}: ${line.error}`, { status });
    yield line;
  }
}

export function tell(line: ProgressLine, onProgress: ((text: string) => void) | undefined): void {
  if (line.status !== undefined) onProgress?.(line.id === undefined ? line.status : `${line.id}: ${line.status}`);
  if (line.stream !== undefined) onProgress?.(line.stream.trimEnd());
}

/** Errors inside a stream have no status: only their words tell them apart. */
export function kindOfText(text: string): FaultKind {
  if (/not found|manifest unknown|does not exist|no such image/i.test(text)) return "not-found";
  if (/unauthori[sz]ed|denied|authentication required|no basic auth credentials/i.test(text)) return "denied";
  return "server";
}

/** `jsonLinesOf` of a write: where the stream breaks, nobody knows how far it came. */
export async function* writtenLinesOf(host: string, what: string, response: IncomingMessage): AsyncGenerator<unknown, void, undefined> {
  try {
    yield* jsonLinesOf(host, what, response);
  } catch (error) {
    if (!(error instanceof Fault) || error.unknownOutcome) throw error;
    throw new Fault(error.kind, host, error.message, { unknownOutcome: true, cause: error });
  }
}
