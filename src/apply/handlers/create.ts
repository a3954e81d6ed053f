import type { Fault } from "../../engine/fault.ts";
import type { StepOutcome } from "../../model/event.ts";
import type { Operations } from "../../model/plan.ts";
import { adoption, isGoing } from "../adopt.ts";
import { prepareBody, type PreparedBody } from "../container-body.ts";
import { DONE, failed, found, isFault, settled } from "../outcome.ts";
import { type Handler, reading, type StepScope, writing } from "../scope.ts";
import { connectContainer } from "./connect.ts";
import { removeFiles } from "./remove-files.ts";

/** First back-off after a name that is taken by nobody; doubles. */
const BACK_OFF_MS = 250;
/** `web-1`, then `web-1.a2`, then `web-1.a3`. */
const ATTEMPTS = 3;

type Claim = { readonly id: string } | { readonly refused: StepOutcome } | "taken-by-nobody";

/** A name is a compare-and-set on its host: whoever creates it first has it, and what has it is looked at before anything else. */
export const create: Handler<"create"> = {
  lane: "create",
  async execute(operation, scope) {
    const prepared = await prepareBody(operation, scope);
    if ("result" in prepared) return prepared;
    try {
      return await claimAName(operation, prepared, scope);
    } catch (error) {
      if (operation.files === undefined || !isFault(error, "invalid") || !MISSING_SOURCE.test(error.message)) throw error;
      return await withoutFiles(operation.files.volume, scope, error);
    }
  },
};

async function claimAName(operation: Operations["create"], prepared: PreparedBody, scope: StepScope): Promise<StepOutcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const name = attempt === 1 ? operation.name : `${operation.name}.a${attempt}`;
    const claim = await claimName(name, prepared, operation, scope);
    if (claim === "taken-by-nobody") continue;
    if ("refused" in claim) return claim.refused;
    return await complete(claim.id, prepared, operation, scope);
  }
  return failed(
    `the engine says that the name ${operation.name} is taken, but no container has it; restarting that Docker Engine frees it`,
  );
}

const MISSING_SOURCE = /bind source path does not exist: .*\/slipway-files-/;

/**
 * The volume is there and its files are not: somebody removed the loader (`docker container prune` does) while nobody
 * was there to deliver them again. Without the volume the next plan does.
 */
async function withoutFiles(volume: string, scope: StepScope, fault: Fault): Promise<StepOutcome> {
  const removed = await removeFiles.execute({ volume }, scope);
  if (removed.result !== "done") return removed;
  return failed(`volume ${volume} had lost its files and was removed; the same sync again delivers them anew`, { fault });
}

/** Tries one name, with back-off while the engine reserves it for a container that is gone or going. */
async function claimName(name: string, prepared: PreparedBody, operation: Operations["create"], scope: StepScope): Promise<Claim> {
  for (let tries = 1; ; tries++) {
    const claim = await tryName(name, prepared, operation, scope);
    if (claim !== "taken-by-nobody" || tries >= scope.limits.nameTries) return claim;
    await scope.clock.sleep(BACK_OFF_MS * 2 ** (tries - 1), scope.signal);
  }
}

async function tryName(name: string, { body }: PreparedBody, operation: Operations["create"], scope: StepScope): Promise<Claim> {
  const platform = operation.platform === undefined ? {} : { platform: operation.platform };
  try {
    return await settled<Claim>(
      async () => ({ id: await scope.engine.createContainer(name, body, { ...platform, ...writing(scope) }) }),
      async (fault) => {
        const holder = await holderOf(name, operation, scope);
        if (holder !== "taken-by-nobody") return holder;
        return { refused: failed(`the engine did not answer the request to create ${name}, and has no such container`, { fault }) };
      },
    );
  } catch (error) {
    if (!isFault(error, "conflict")) throw error;
    return await holderOf(name, operation, scope);
  }
}

async function holderOf(name: string, operation: Operations["create"], scope: StepScope): Promise<Claim> {
  const holder = await found(scope.engine.inspectContainer(name, reading(scope)));
  if (holder === undefined || isGoing(holder)) return "taken-by-nobody";
  const verdict = adoption(holder, name, operation.body.Labels ?? {}, scope.host);
  return verdict.adopted ? { id: holder.Id } : { refused: failed(verdict.reason) };
}

/** The other networks are connected before the start; an adopted container may have some of them already. */
async function complete(
  id: string,
  { connectLater }: PreparedBody,
  operation: Operations["create"],
  scope: StepScope,
): Promise<StepOutcome> {
  for (const { name, endpoint } of connectLater) {
    const outcome = await connectContainer(id, name, endpoint, scope);
    if (outcome.result !== "done") return outcome;
  }
  scope.recordCreated(operation.name, id);
  return DONE;
}
