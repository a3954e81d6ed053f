import { Agent, request } from "node:http";
import type { ContainerBody, NetworkBody } from "../src/model/engine.ts";

export interface RawContainer {
  readonly id: string;
  readonly name: string;
}

/** The bare Engine API on a unix socket, with nothing in between: what slipway is measured beside. */
export class RawEngine {
  readonly #socketPath: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(socketPath: string) {
    this.#socketPath = socketPath;
  }

  /** @returns the answer's JSON. @throws for any answer that is not a 2xx or 304, with `status`. */
  call(method: string, path: string, body?: unknown): Promise<unknown> {
    const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const call = request(
        {
          socketPath: this.#socketPath,
          method,
          path: `/v1.41${path}`,
          agent: this.#agent,
          headers: sent === undefined ? {} : { "Content-Type": "application/json", "Content-Length": sent.length },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString();
            const status = response.statusCode ?? 0;
            if ((status >= 200 && status < 300) || status === 304) resolve(text === "" ? undefined : JSON.parse(text));
            else reject(new RawError(`${method} ${path}: ${status} ${text}`, status));
          });
        },
      );
      call.on("error", reject);
      call.end(sent);
    });
  }

  async createNetwork(body: NetworkBody): Promise<void> {
    await this.call("POST", "/networks/create", body);
  }

  async createContainer(name: string, body: ContainerBody): Promise<string> {
    return ((await this.call("POST", `/containers/create?name=${name}`, body)) as { Id: string }).Id;
  }

  async startContainer(id: string): Promise<void> {
    await this.call("POST", `/containers/${id}/start`);
  }

  async listContainers(): Promise<readonly { readonly Id: string; readonly State: string }[]> {
    return (await this.call("GET", "/containers/json?all=1")) as { Id: string; State: string }[];
  }

  async userNetworks(): Promise<readonly string[]> {
    const networks = (await this.call("GET", "/networks")) as { Name: string }[];
    return networks.map(({ Name }) => Name).filter((name) => !["bridge", "host", "none", "ingress", "docker_gwbridge"].includes(name));
  }

  close(): void {
    this.#agent.destroy();
  }
}

export class RawError extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}
