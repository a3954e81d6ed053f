import type { Engine, Engines } from "../../src/engine/port.ts";
import { Fault } from "../../src/engine/fault.ts";
import type { EngineInfo } from "../../src/model/engine.ts";

/** One request of the Engine API that makes something. */
export interface ApiRequest {
  /** `network shop_default`, `volume shop_data`, `container shop-web-1`, `connect shop-web-1 to shop_back`. */
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Directory on the host of a volume that carries files. */
export const VOLUME_ROOT = "/var/lib/docker/volumes";

/**
 * An engine of API 1.41 that grants everything and writes down what it is asked to make. It is given to the real
 * `apply`, so that what is compared is what is sent. What apply has no reason to ask here is a bug of the comparison.
 */
export function recorder(requests: ApiRequest[]): Engines {
  const names = new Map<string, string>();
  const bodies = new Map<string, unknown>();
  const note = (id: string, body: object, query: Record<string, string> = {}): void => {
    requests.push({ id, query, body: JSON.parse(JSON.stringify(body)) as Record<string, unknown> });
  };
  const volume = (name: string) => ({ Name: name, Driver: "local", Mountpoint: `${VOLUME_ROOT}/${name}/_data`, Labels: {} });
  const answers: Partial<Engine> = {
    host: "h1",
    info: () => Promise.resolve(ENGINE_INFO),
    createNetwork(body) {
      note(`network ${body.Name}`, body);
      return Promise.resolve(body.Name);
    },
    createVolume(body) {
      note(`volume ${body.Name}`, body);
      return Promise.resolve(volume(body.Name));
    },
    inspectVolume: (name) => Promise.resolve(volume(name)),
    createContainer(name, body, options) {
      // A loader carries files and never runs.
      if (body.Labels?.["slipway.role"] !== "loader")
        note(`container ${name}`, body, options?.platform === undefined ? {} : { platform: options.platform });
      names.set(`id:${name}`, name);
      bodies.set(name, body);
      return Promise.resolve(`id:${name}`);
    },
    connectNetwork(network, container, endpoint) {
      note(`connect ${names.get(container) ?? container} to ${network}`, { EndpointConfig: endpoint });
      return Promise.resolve();
    },
    inspectContainer(name) {
      if (!bodies.has(name)) return Promise.reject(new Fault("not-found", "h1", `no container ${name}`));
      const found = { Id: `id:${name}`, Name: `/${name}` };
      return Promise.resolve(found as Awaited<ReturnType<Engine["inspectContainer"]>>);
    },
    close: () => Promise.resolve(),
  };
  const engine = new Proxy(answers as Engine, {
    get(target, method) {
      if (!(method in target)) throw new Error(`the recorder is not made for ${String(method)}`);
      return Reflect.get(target, method) as unknown;
    },
  });
  return { get: () => engine, close: () => Promise.resolve() };
}

export const ENGINE_INFO: EngineInfo = {
  id: "H1",
  name: "h1",
  version: "20.10.24",
  apiVersion: "1.41",
  os: "linux",
  arch: "x86_64",
  cpus: 10_000,
  memoryBytes: 2 ** 50,
  labels: {},
  swarm: { state: "active", nodeId: "N1", clusterId: "C1", manager: true, address: "192.0.2.1" },
};
