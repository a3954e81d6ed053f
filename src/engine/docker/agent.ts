import type { AgentOptions, ClientRequestArgs } from "node:http";
import type { Duplex } from "node:stream";
import type { Connector } from "./connector.ts";
import { http } from "./http.ts";

/** An HTTP agent whose sockets come from a connector; they are handed over only once they are connected. */
export class ConnectorAgent extends http.Agent {
  readonly #connector: Connector;
  readonly #connectTimeoutMs: number;

  constructor(connector: Connector, connectTimeoutMs: number, options: AgentOptions) {
    super(options);
    this.#connector = connector;
    this.#connectTimeoutMs = connectTimeoutMs;
  }

  override createConnection(_options: ClientRequestArgs, callback?: (error: Error | null, stream: Duplex) => void): undefined {
    if (!callback) throw new TypeError("connections are opened asynchronously");
    this.#connector.open(this.#connectTimeoutMs).then(
      (stream) => callback(null, stream),
      // The agent's type wants a stream with the error; Node.js passes none itself.
      (error: Error) => (callback as (error: Error) => void)(error),
    );
    return undefined;
  }
}
