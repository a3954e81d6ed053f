import type { SimNetwork, SimulatedHost } from "./host.ts";
import { hexId } from "./identity.ts";
import { Refusal } from "./refusal.ts";

/** The Swarm that hosts may share; slipway uses its networks only. */
export interface Swarm {
  readonly id: string;
  readonly managers: Map<string, SimulatedHost>;
  readonly workers: Map<string, SimulatedHost>;
  /** By id: one overlay network is the same on every member. */
  readonly networks: Map<string, SimNetwork>;
  /** Address a member advertises → the member. */
  readonly addresses: Map<string, SimulatedHost>;
}

const NOT_A_MANAGER =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';

function bare(address: string): string {
  return address.replace(/:\d+$/, "");
}

export function swarmInit(host: SimulatedHost, advertiseAddress: string): string {
  refuseMember(host);
  const id = host.newId("swarm").slice(0, 25);
  host.swarm = {
    id,
    managers: new Map([[host.name, host]]),
    workers: new Map(),
    networks: new Map(),
    addresses: new Map([[bare(advertiseAddress), host]]),
  };
  return nodeId(host);
}

export function swarmTokens(host: SimulatedHost): { worker: string; manager: string } {
  const { id } = managed(host);
  return { worker: token(id, "worker"), manager: token(id, "manager") };
}

export function swarmJoin(
  host: SimulatedHost,
  swarms: Iterable<Swarm>,
  how: { readonly remoteAddresses: readonly string[]; readonly token: string; readonly advertiseAddress: string },
): void {
  refuseMember(host);
  const remotes = new Set(how.remoteAddresses.map(bare));
  const swarm = [...swarms].find(({ addresses }) => [...remotes].some((remote) => addresses.has(remote)));
  if (!swarm)
    throw new Refusal(
      500,
      'rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing dial tcp: connect: no route to host"',
    );
  if (how.token === token(swarm.id, "manager")) swarm.managers.set(host.name, host);
  else if (how.token === token(swarm.id, "worker")) swarm.workers.set(host.name, host);
  else throw new Refusal(400, "invalid join token");
  swarm.addresses.set(bare(how.advertiseAddress), host);
  host.swarm = swarm;
}

/** @throws Refusal unless the host is a manager: only those make overlay networks. Measured on 20.10: status 500. */
export function managed(host: SimulatedHost): Swarm {
  if (!host.swarm?.managers.has(host.name)) throw new Refusal(500, NOT_A_MANAGER);
  return host.swarm;
}

export function nodeId(host: SimulatedHost): string {
  return hexId(host.name, "swarm node").slice(0, 25);
}

export function addressOf(host: SimulatedHost): string {
  return [...(host.swarm?.addresses ?? [])].find(([, member]) => member === host)?.[0] ?? "";
}

function refuseMember(host: SimulatedHost): void {
  if (host.swarm)
    throw new Refusal(503, 'This node is already part of a swarm. Use "docker swarm leave" to leave this swarm and join another one.');
}

function token(id: string, role: string): string {
  return `SWMTKN-1-${hexId("token", id).slice(0, 50)}-${hexId("token", id, role).slice(0, 25)}`;
}
