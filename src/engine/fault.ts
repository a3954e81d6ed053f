import type { FaultKind, FaultRecord } from "../model/event.ts";

/** The only error that leaves an engine adapter. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly kind: FaultKind;
  readonly host: string;
  readonly status: number | undefined;
  /** The request may have been carried out: it was written and no answer came. */
  readonly unknownOutcome: boolean;

  constructor(kind: FaultKind, host: string, message: string, how: { status?: number; unknownOutcome?: boolean; cause?: unknown } = {}) {
    super(message, how.cause === undefined ? undefined : { cause: how.cause });
    this.kind = kind;
    this.host = host;
    this.status = how.status;
    this.unknownOutcome = how.unknownOutcome ?? false;
  }

  record(): FaultRecord {
    return { kind: this.kind, host: this.host, message: this.message, ...(this.status === undefined ? {} : { status: this.status }) };
  }
}

/** Source: the error table of the Engine API reference; 500s are told apart by nothing but their text. */
export function kindOfStatus(status: number): FaultKind {
  if (status === 404) return "not-found";
  if (status === 409) return "conflict";
  if (status === 401 || status === 403) return "denied";
  if (status >= 400 && status < 500) return "invalid";
  return "server";
}
