import { join } from "node:path";
import { certifyHost, makeAuthority, makeSshClient, sshConfigFile, startSshd, type SshdOptions } from "./access.ts";
import { demolish, demolishAbandoned } from "./demolish.ts";
import { enginePid, killEngine, plugIn, startEngine } from "./host.ts";
import { changesOf, rootFileSystem, type ImageOptions } from "./image.ts";
import { makeLayout, readLayout, type Access, type HostLayout, type Layout } from "./layout.ts";
import { freezeProcess, run, signal } from "./process.ts";
import { push, startRegistry } from "./registry.ts";

export interface FleetOptions {
  /** 3 by default. */
  readonly hosts?: number;
  /** How the hosts are reached, in turn; unix, ssh, tls by default. */
  readonly access?: readonly Access[];
  /** A docker-registry on the bridge. */
  readonly registry?: boolean;
  /** All hosts in one Swarm (the first three its managers), for overlay networks. */
  readonly swarm?: boolean;
  /** Stays after this process; for the command line. */
  readonly kept?: boolean;
}

/** Real engines on this machine, each in a network namespace of its own. Host indexes begin at 0. */
export interface Fleet {
  readonly root: string;
  /** It outlives the process that started it. */
  readonly kept: boolean;
  readonly hosts: readonly HostLayout[];
  readonly registry: { readonly address: string; readonly url: string } | undefined;
  /** What ssh needs as `-F`: `SLIPWAY_SSH_CONFIG`. */
  readonly sshConfigFile: string;
  /** Makes an image of busybox; every host gets the same one. A reference of the registry is pushed instead, and on no host. */
  importImage(reference: string, options?: ImageOptions): Promise<void>;
  /** The docker command on one host. @returns its output, without the last line end. */
  docker(host: number, ...args: readonly string[]): Promise<string>;
  /** Takes the cable of a host off the bridge. */
  cut(host: number): Promise<void>;
  mend(host: number): Promise<void>;
  /** SIGSTOP to every thread: the engine takes connections and answers nothing, and does late what it was asked. */
  freeze(host: number): Promise<void>;
  thaw(host: number): void;
  /** SIGKILL of dockerd and its containerd; containers run on. */
  kill(host: number): void;
  start(host: number): Promise<void>;
  /** Another sshd on a host that has one. */
  sshd(host: number, options: SshdOptions): Promise<void>;
  down(): Promise<void>;
}

export async function startFleet(options: FleetOptions = {}): Promise<Fleet> {
  await demolishAbandoned();
  const layout = makeLayout(options.hosts ?? 3, options.access ?? ["unix", "ssh", "tls"], options.registry ?? false, !options.kept);
  try {
    await bringUp(layout);
    if (options.swarm) await formSwarm(layout);
    return fleetOf(layout);
  } catch (error) {
    await demolish(layout);
    throw error;
  }
}

/** A fleet that another process has started. */
export function openFleet(root: string): Fleet {
  return fleetOf(readLayout(root));
}

async function bringUp(layout: Layout): Promise<void> {
  const used = new Set(layout.hosts.map((host) => host.access));
  await run("ip", ["link", "add", layout.bridge, "type", "bridge"]);
  await run("ip", ["addr", "add", `${layout.net}.1/24`, "dev", layout.bridge]);
  await run("ip", ["link", "set", layout.bridge, "up"]);
  // Where a dockerd also runs outside the namespaces, its firewall would stop what crosses the bridge.
  await run("iptables", ["-I", "FORWARD", "-i", layout.bridge, "-j", "ACCEPT"]);
  if (used.has("tls")) await makeAuthority(layout);
  if (used.has("ssh")) await makeSshClient(layout);
  await Promise.all([...(layout.registryAddress ? [startRegistry(layout)] : []), ...layout.hosts.map((host) => bringUpHost(layout, host))]);
}

async function bringUpHost(layout: Layout, host: HostLayout): Promise<void> {
  await plugIn(layout, host);
  if (host.access === "tls") await certifyHost(layout, host);
  await startEngine(layout, host);
  if (host.access === "ssh") await startSshd(layout, host);
}

function fleetOf(layout: Layout): Fleet {
  const at = (index: number): HostLayout => {
    const host = layout.hosts[index];
    if (!host) throw new RangeError(`the fleet has ${layout.hosts.length} hosts; there is no index ${index}`);
    return host;
  };
  return {
    root: layout.root,
    kept: layout.ownerPid === undefined,
    hosts: layout.hosts,
    registry:
      layout.registryAddress === undefined ? undefined : { address: layout.registryAddress, url: `http://${layout.registryAddress}` },
    sshConfigFile: sshConfigFile(layout),
    importImage: (reference, options) => distribute(layout, reference, options ?? {}),
    docker: async (index, ...args) => (await dockerOn(at(index), args)).replace(/\n$/, ""),
    cut: async (index) => void (await run("ip", ["link", "set", at(index).cable, "nomaster"])),
    mend: async (index) => void (await run("ip", ["link", "set", at(index).cable, "master", layout.bridge])),
    freeze: (index) => freezeProcess(enginePid(at(index))),
    thaw: (index) => signal(enginePid(at(index)), "SIGCONT"),
    kill: (index) => killEngine(at(index)),
    start: (index) => startEngine(layout, at(index)),
    sshd: (index, options) => startSshd(layout, at(index), options),
    down: () => demolish(layout),
  };
}

/** Imported once and copied: two imports of the same files would have different ids. */
async function distribute(layout: Layout, reference: string, options: ImageOptions): Promise<void> {
  const [first, ...others] = layout.hosts;
  if (!first) return;
  await run("docker", ["-H", `unix://${first.socketPath}`, "import", ...changesOf(options), "-", reference], {
    input: await rootFileSystem(options.files),
  });
  if (layout.registryAddress !== undefined && reference.startsWith(`${layout.registryAddress}/`)) {
    await push(first.socketPath, reference);
    await dockerOn(first, ["rmi", reference]);
    return;
  }
  const archive = join(layout.root, `image-${reference.replaceAll(/[^a-z0-9.]/gi, "-")}.tar`);
  if (others.length === 0) return;
  await dockerOn(first, ["save", "-o", archive, reference]);
  await Promise.all(others.map((host) => dockerOn(host, ["load", "-q", "-i", archive])));
}

async function formSwarm(layout: Layout): Promise<void> {
  const [first, ...others] = layout.hosts;
  if (!first) return;
  await dockerOn(first, ["swarm", "init", "--advertise-addr", first.address]);
  const tokens = { manager: "", worker: "" };
  for (const role of ["manager", "worker"] as const) tokens[role] = (await dockerOn(first, ["swarm", "join-token", "-q", role])).trim();
  for (const [index, host] of others.entries()) {
    await dockerOn(host, [
      "swarm",
      "join",
      "--advertise-addr",
      host.address,
      "--token",
      index < 2 ? tokens.manager : tokens.worker,
      `${first.address}:2377`,
    ]);
  }
}

function dockerOn(host: HostLayout, args: readonly string[]): Promise<string> {
  return run("docker", ["-H", `unix://${host.socketPath}`, ...args]);
}
