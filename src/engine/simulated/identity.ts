import { createHash } from "node:crypto";

/** Looks like an id of Docker's, and is the same in every run: no randomness. */
export function hexId(...parts: readonly (string | number)[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}
