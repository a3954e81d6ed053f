import { Fault } from "../engine/fault.ts";
import { Silent } from "./within.ts";

/** Why a host could not be looked at, for people, with what to do about it. */
export function reasonOf(error: unknown): string {
  if (error instanceof Silent)
    return `did not answer within ${error.afterMs / 1000} s; look at the host's Docker Engine and at the network between`;
  if (!(error instanceof Fault)) return `could not be looked at: ${error instanceof Error ? error.message : String(error)}`;
  switch (error.kind) {
    case "timeout":
      return `did not answer in time (${error.message}); look at the host's Docker Engine and at the network between`;
    case "unreachable":
      return `cannot be reached: ${error.message}`;
    case "denied":
      return `refused access: ${error.message}; check the user's rights and the certificates`;
    case "protocol":
      return `gave an answer that is not a Docker Engine's: ${error.message}`;
    case "aborted":
      return "was not looked at: the call was cancelled";
    default:
      return `answered with an error: ${error.message}`;
  }
}
