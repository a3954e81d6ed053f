import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "./process.ts";

export type Access = "unix" | "ssh" | "tls";

/** Everything that says where a fleet is; kept in `fleet.json` so that another process can work on it. */
export interface Layout {
  readonly root: string;
  /** Unique on this machine: names the bridge, the namespaces and the cgroup. */
  readonly id: string;
  readonly bridge: string;
  /** `10.x.y`, reserved by a directory in `SUBNETS`. */
  readonly net: string;
  /** The process that will take it down; undefined for one that a person started. */
  readonly ownerPid: number | undefined;
  readonly hosts: readonly HostLayout[];
  readonly registryAddress: string | undefined;
}

export interface TlsPaths {
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
}

export interface HostLayout {
  readonly name: string;
  readonly address: string;
  readonly access: Access;
  readonly netns: string;
  /** The end of its cable that is on the bridge. */
  readonly cable: string;
  readonly directory: string;
  readonly socketPath: string;
  /** As fleet.yaml would say it. */
  readonly endpointUrl: string;
  readonly tls: TlsPaths | undefined;
}

const PREFIX = "slipway-fleet-";
const SUBNETS = join(tmpdir(), "slipway-fleet-subnets");
const REGISTRY_PORT = 5000;
export const TLS_PORT = 2376;

export function makeLayout(hosts: number, access: readonly Access[], registry: boolean, owned: boolean): Layout {
  const root = mkdtempSync(join(tmpdir(), PREFIX));
  const id = randomBytes(3).toString("hex");
  const net = reserveSubnet(root);
  const layout: Layout = {
    root,
    id,
    net,
    bridge: `swbr${id}`,
    ownerPid: owned ? process.pid : undefined,
    hosts: Array.from({ length: hosts }, (_, index) => hostLayout(root, id, net, index, access[index % access.length] ?? "unix")),
    registryAddress: registry ? `${net}.1:${REGISTRY_PORT}` : undefined,
  };
  writeFileSync(join(root, "fleet.json"), JSON.stringify(layout, null, 2));
  return layout;
}

export function readLayout(root: string): Layout {
  return JSON.parse(readFileSync(join(root, "fleet.json"), "utf8")) as Layout;
}

/** Roots of the fleets on this machine. */
export function listRoots(): readonly string[] {
  const roots = readdirSync(tmpdir())
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => join(tmpdir(), name));
  return roots.filter((root) => existsSync(join(root, "fleet.json"))).sort();
}

/** Left behind by a process that was killed. */
export function isAbandoned(layout: Layout): boolean {
  return layout.ownerPid !== undefined && !isAlive(layout.ownerPid);
}

export function releaseSubnet(layout: Layout): void {
  rmSync(join(SUBNETS, layout.net), { recursive: true, force: true });
}

function hostLayout(root: string, id: string, net: string, index: number, access: Access): HostLayout {
  const number = index + 1;
  const directory = join(root, String(number));
  const address = `${net}.${10 + number}`;
  const socketPath = join(directory, "docker.sock");
  const urls = { unix: `unix://${socketPath}`, ssh: `ssh://root@${address}${socketPath}`, tls: `tcp://${address}:${TLS_PORT}` };
  return {
    name: `host${number}`,
    address,
    access,
    directory,
    socketPath,
    netns: `sw${id}-${number}`,
    cable: `sw${id}v${number}`,
    endpointUrl: urls[access],
    tls:
      access === "tls"
        ? { caFile: join(root, "ca.pem"), certFile: join(root, "client.pem"), keyFile: join(root, "client.key") }
        : undefined,
  };
}

/** Making a directory succeeds for one process only, so two fleets never share a subnet. */
function reserveSubnet(root: string): string {
  mkdirSync(SUBNETS, { recursive: true });
  for (let attempt = 0; attempt < 200; attempt++) {
    const [a = 0, b = 0] = randomBytes(2);
    const net = `10.${100 + (a % 100)}.${b}`;
    try {
      mkdirSync(join(SUBNETS, net));
      writeFileSync(join(SUBNETS, net, "root"), root);
      return net;
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
    }
  }
  throw new Error(`no free subnet: remove what is stale in ${SUBNETS}`);
}
