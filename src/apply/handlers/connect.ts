import type { EndpointSpec } from "../../model/engine.ts";
import type { StepOutcome } from "../../model/event.ts";
import { DONE, failed, found, isFault, settled } from "../outcome.ts";
import { type Handler, reading, type StepScope, writing } from "../scope.ts";

export const connect: Handler<"connect"> = {
  lane: "other",
  execute: ({ container, network, endpoint }, scope) => connectContainer(scope.idOf(container), network, endpoint, scope),
};

/** Connecting what is connected is done; engines say so with 403 or 409, after which a look decides. */
export async function connectContainer(id: string, network: string, endpoint: EndpointSpec, scope: StepScope): Promise<StepOutcome> {
  try {
    return await settled(
      async () => {
        await scope.engine.connectNetwork(network, id, endpoint, writing(scope));
        return DONE;
      },
      async (fault) =>
        (await isConnected(id, network, scope)) ? DONE : failed(`${network} was not connected: ${fault.message}`, { fault }),
    );
  } catch (error) {
    if (!isFault(error, "conflict", "denied")) throw error;
    return (await isConnected(id, network, scope)) ? DONE : failed(error.message, { fault: error });
  }
}

async function isConnected(id: string, network: string, scope: StepScope): Promise<boolean> {
  const container = await found(scope.engine.inspectContainer(id, reading(scope)));
  return container !== undefined && Object.hasOwn(container.NetworkSettings.Networks, network);
}
