import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "../model/fleet.ts";
import { type Connector, tcpConnector, unixConnector } from "./docker/connector.ts";
import { dockerEngine } from "./docker/engine.ts";
import { SshConnector } from "./docker/ssh.ts";
import type { RequestTrace } from "./docker/transport.ts";
import type { Engine, Engines, RegistryAuth, WriteHook } from "./port.ts";
import type { RegistryCredentials } from "./registry-auth.ts";

export interface ConnectOptions {
  readonly onWrite?: WriteHook;
  /** Told of every request when it has ended. */
  readonly onRequest?: (trace: RequestTrace) => void;
  /** Where the sockets of SSH tunnels are made: a directory that only its owner can enter. A new one in the temporary directory by default. */
  readonly runtimeDirectory?: string;
  /** Asked by pulls, pushes and digest look-ups that are given no credentials: `dockerCredentials()`. */
  readonly registryAuth?: RegistryCredentials;
  /** `ssh -F`; the environment's SLIPWAY_SSH_CONFIG by default, and without either ssh's own. */
  readonly sshConfigFile?: string;
}

/** Loads what the first call to an engine would otherwise wait for. */
export async function loadAhead(): Promise<void> {
  await import("dockerode");
}

/** Engines of the fleet's hosts, each connected at its first call. Only the given endpoints count: DOCKER_HOST is not looked at. */
export function connectEngines(hosts: readonly Host[], options: ConnectOptions = {}): Engines {
  const engines = new Map<string, Engine>();
  const sockets = new SocketDirectory(options.runtimeDirectory);
  return {
    get(name) {
      const known = engines.get(name);
      if (known) return known;
      const index = hosts.findIndex((host) => host.name === name);
      const host = hosts[index];
      if (!host) throw new RangeError(`the fleet has no host ${name}`);
      const engine = withCredentials(dockerEngine(connectorOf(host, index, sockets, options), options), options.registryAuth);
      engines.set(name, engine);
      return engine;
    },
    async close() {
      await Promise.all([...engines.values()].map((engine) => engine.close()));
      engines.clear();
      sockets.remove();
    },
  };
}

function withCredentials(engine: Engine, find: RegistryCredentials | undefined): Engine {
  if (!find) return engine;
  const completed = async <T extends { readonly auth?: RegistryAuth }>(reference: string, options: T | undefined) => {
    const auth = options?.auth ?? (await find(reference));
    return { ...options, ...(auth ? { auth } : {}) };
  };
  return {
    ...engine,
    pullImage: async (reference, options) => engine.pullImage(reference, await completed(reference, options)),
    pushImage: async (reference, options) => engine.pushImage(reference, await completed(reference, options)),
    resolveDigest: async (reference, options) => engine.resolveDigest(reference, await completed(reference, options)),
    imagePlatforms: async (reference, options) => engine.imagePlatforms(reference, await completed(reference, options)),
  };
}

function connectorOf(host: Host, index: number, sockets: SocketDirectory, options: ConnectOptions): Connector {
  const { endpoint } = host;
  if (endpoint.kind === "unix") return unixConnector(host.name, endpoint.path);
  if (endpoint.kind === "tcp") return tcpConnector(host.name, endpoint);
  const configFile = options.sshConfigFile ?? process.env["SLIPWAY_SSH_CONFIG"];
  return new SshConnector(host.name, endpoint, {
    socketPath: sockets.path(host.name, index),
    configFile: configFile === "" ? undefined : configFile,
  });
}

/** A private directory, made when the first tunnel needs it: whoever can open such a socket is root on that host. */
class SocketDirectory {
  readonly #given: string | undefined;
  #made: string | undefined;

  constructor(given: string | undefined) {
    this.#given = given;
  }

  path(host: string, index: number): string {
    const directory = this.#given ?? (this.#made ??= makePrivate());
    const path = join(directory, `${host}.sock`);
    // A socket's path ends at 107 bytes, and ssh adds a suffix of its own while it makes one.
    return Buffer.byteLength(path) <= 85 ? path : join(directory, `${index}.sock`);
  }

  remove(): void {
    if (this.#made !== undefined) rmSync(this.#made, { recursive: true, force: true });
    this.#made = undefined;
  }
}

function makePrivate(): string {
  const directory = mkdtempSync(join(tmpdir(), "slipway-ssh-"));
  chmodSync(directory, 0o700);
  return directory;
}
