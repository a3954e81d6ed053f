import type { Engine } from "../port.ts";
import { buildCalls } from "./builds.ts";
import { Caller } from "./caller.ts";
import type { Connector } from "./connector.ts";
import { containerCalls } from "./containers.ts";
import { imageCalls } from "./images.ts";
import { networkCalls, volumeCalls } from "./networks.ts";
import { runningCalls } from "./running.ts";
import { swarmCalls } from "./swarm.ts";
import { transferCalls } from "./transfers.ts";
import { EngineTransport, type TransportOptions } from "./transport.ts";

/** A Docker Engine behind `connector`: dockerode's API surface on our own transport. Nothing is sent before the first call. */
export function dockerEngine(connector: Connector, options: TransportOptions = {}): Engine {
  const transport = new EngineTransport(connector, options);
  const caller = new Caller(transport);
  return {
    host: connector.host,
    ...swarmCalls(caller),
    ...containerCalls(caller),
    ...runningCalls(caller),
    ...imageCalls(caller),
    ...buildCalls(caller),
    ...transferCalls(caller),
    ...networkCalls(caller),
    ...volumeCalls(caller),
    close: () => transport.close(),
  };
}
