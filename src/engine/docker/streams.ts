import type { IncomingMessage } from "node:http";
import { Fault } from "../fault.ts";
import { LineBuffer } from "./demux.ts";
import { messageOf, protocolFault } from "./faults.ts";

/** The bytes of a streamed answer; every way it can break is a Fault. Leaving the loop closes the connection. */
export async function* bytesOf(host: string, what: string, response: IncomingMessage): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of response) yield chunk as Uint8Array;
  } catch (error) {
    throw error instanceof Fault
      ? error
      : new Fault("unreachable", host, `${host}: ${what}: the stream broke: ${messageOf(error)}`, { cause: error });
  } finally {
    response.destroy();
  }
}

/** The JSON values of a streamed answer, one a line. */
export async function* jsonLinesOf(host: string, what: string, response: IncomingMessage): AsyncGenerator<unknown, void, undefined> {
  const lines = new LineBuffer();
  for await (const bytes of bytesOf(host, what, response)) {
    for (const line of lines.push(bytes)) if (line !== "") yield parseLine(host, what, line);
  }
  for (const line of lines.end()) if (line.trim() !== "") yield parseLine(host, what, line);
}

function parseLine(host: string, what: string, line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    throw protocolFault(host, what, "a line of the answer is not JSON", false, error);
  }
}
