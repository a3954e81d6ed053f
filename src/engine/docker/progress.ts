import type { IncomingMessage } from "node:http";
import type { FaultKind } from "../../model/event.ts";
import { Fault } from "../fault.ts";
import { jsonLinesOf } from "./streams.ts";

/** A line of `POST /images/create`. */
interface ProgressLine {
  readonly status?: string;
  readonly id?: string;
  readonly error?: string;
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
  for await (const value of jsonLinesOf(host, what, response)) {
    const line = (typeof value === "object" && value !== null ? value : {}) as ProgressLine;
    if (line.error !== undefined)
      throw new Fault(kindOfText(line.error), host, `${host}: ${what}: ${line.error}`, { status: response.statusCode ?? 200 });
    if (line.status !== undefined) onProgress?.(line.id === undefined ? line.status : `${line.id}: ${line.status}`);
  }
}

/** Errors inside a stream have no status: only their words tell them apart. */
export function kindOfText(text: string): FaultKind {
  if (/not found|manifest unknown|does not exist|no such image/i.test(text)) return "not-found";
  if (/unauthori[sz]ed|denied|authentication required/i.test(text)) return "denied";
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
