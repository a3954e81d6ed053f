import { afterEach, beforeEach, describe } from "vitest";
import { buildCases } from "./contract-builds.ts";
import { containerCases } from "./contract-containers.ts";
import { eventCases } from "./contract-events.ts";
import { healthCases } from "./contract-health.ts";
import { imageCases } from "./contract-images.ts";
import { networkCases } from "./contract-networks.ts";
import { processCases } from "./contract-processes.ts";
import { storageCases } from "./contract-storage.ts";
import { cleanUp, type Subject } from "./contract-subject.ts";
import { transferCases } from "./contract-transfers.ts";

export type { Subject } from "./contract-subject.ts";

/**
 * What slipway relies on in an engine, measured on Docker Engine 20.10. Every adapter runs the same cases, so the
 * simulated engine cannot become kinder than Docker without a failing test.
 */
export function describeEngineContract(name: string, makeSubject: () => Promise<Subject>): void {
  describe(`the engine contract on ${name}`, () => {
    let current: Subject | undefined;
    const subject = (): Subject => {
      if (!current) throw new Error("no subject: a case ran outside the suite");
      return current;
    };
    beforeEach(async () => {
      current = await makeSubject();
    });
    afterEach(async () => {
      if (current) await cleanUp(current);
      await current?.close();
      current = undefined;
    });

    describe("containers", () => containerCases(subject));
    describe("processes", () => processCases(subject));
    describe("health", () => healthCases(subject));
    describe("networks and ports", () => networkCases(subject));
    describe("volumes and archives", () => storageCases(subject));
    describe("images", () => imageCases(subject));
    describe("builds", () => buildCases(subject));
    describe("transfers", () => transferCases(subject));
    describe("events", () => eventCases(subject));
  });
}
