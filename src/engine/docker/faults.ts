import { Fault, kindOfStatus } from "../fault.ts";

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** An answer with an error status: the engine's own words, and its status. */
export function faultOfAnswer(host: string, what: string, status: number, body: string): Fault {
  const text = errorText(body) || `HTTP status ${status}`;
  const kind = MISTAKE.test(text) ? "invalid" : kindOfStatus(status);
  return new Fault(kind, host, `${host}: ${what}: ${text}`, { status });
}

/** What is the author's mistake, although the engine calls it its own (500). */
const MISTAKE = /Cannot locate specified Dockerfile|invalid reference format|^invalid tag format/;

function errorText(body: string): string {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer === "object" && answer !== null && "message" in answer && typeof answer.message === "string")
      return answer.message.trim();
  } catch {
    // Not JSON: a proxy's page or plain text, shown as it is.
  }
  return body.trim().slice(0, 500);
}

/** A body or stream that broke off or made no sense. */
export function protocolFault(host: string, what: string, reason: string, unknownOutcome: boolean, cause?: unknown): Fault {
  return new Fault("protocol", host, `${host}: ${what}: ${reason}`, { unknownOutcome, ...(cause === undefined ? {} : { cause }) });
}
