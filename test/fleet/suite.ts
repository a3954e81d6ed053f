import { describe } from "vitest";
import { requireEngines, type Need } from "./requirements.ts";

/** A group of tests on real engines; where none can run it is skipped and its name says why. */
export async function describeOnEngines(name: string, needs: readonly Need[], body: () => void): Promise<void> {
  const readiness = await requireEngines(needs);
  if (readiness.ready) describe(name, body);
  else describe.skip(`${name} (skipped: ${readiness.reason})`, body);
}
