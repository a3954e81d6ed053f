import { lookup } from "node:dns/promises";
import type { Engine } from "../../engine/port.ts";
import { memoryStore } from "../../store/memory.ts";
import type { EngineInfo } from "../../model/engine.ts";
import type { Host } from "../../model/fleet.ts";
import { jsonText } from "../../report/json.ts";
import { safeLine } from "../../report/safe.ts";
import type { Context } from "../context.ts";
import { CommandError } from "../failure.ts";
import { loadSource, openSession } from "../open.ts";

const PORT = 2377;
const LISTEN = `0.0.0.0:${PORT}`;

interface Member {
  readonly host: Host;
  readonly engine: Engine;
  readonly info: EngineInfo;
}

interface Joined {
  readonly host: string;
  readonly role: Host["role"];
  readonly change: "is a member already" | "began the Swarm" | "joined" | "would begin the Swarm" | "would join";
}

/** Makes every host a member of one Swarm, which carries overlay networks and nothing else. Does nothing where that is so. */
export async function networkInit(context: Context, [source = "."]: readonly string[]): Promise<number> {
  const loaded = await loadSource(context, source);
  const session = await openSession(context, loaded.desired, { store: memoryStore() });
  try {
    const { fleet } = loaded.desired;
    if (fleet.networkDriver !== "overlay")
      throw new CommandError(
        `fleet ${fleet.name} uses bridge networks, which need no Swarm; write \`network: { driver: overlay }\` in fleet.yaml first`,
      );
    const members = await Promise.all(fleet.hosts.map(async (host) => memberOf(host, session.engines.get(host.name), context)));
    checkSwarms(members);
    const results = context.options.dryRun === true ? wouldJoin(members) : await joinAll(context, members);
    if (context.json) context.print(jsonText(results));
    else for (const { host, role, change } of results) context.print(`${safeLine(`${host}: ${change} as ${role}`)}\n`);
    return 0;
  } finally {
    await session.engines.close();
    await loaded.source.close();
  }
}

async function memberOf(host: Host, engine: Engine, context: Context): Promise<Member> {
  const info = await engine.info({ signal: context.io.signal });
  const { state } = info.swarm;
  if (state === "error" || state === "locked" || state === "pending") {
    throw new CommandError(
      `the Swarm of host ${host.name} is ${state}; look at \`docker info\` there, mend it (\`docker swarm unlock\`, or \`docker swarm leave --force\`), then run this again`,
    );
  }
  return { host, engine, info };
}

function isMember({ info }: Member): boolean {
  return info.swarm.state === "active";
}

function leaderOf(members: readonly Member[]): Member | undefined {
  return members.find((member) => isMember(member) && member.info.swarm.manager);
}

/** Two Swarms cannot be made one, and which one to keep is not for slipway to decide. Workers do not know their Swarm's id. */
function checkSwarms(members: readonly Member[]): void {
  const managers = members.filter((member) => isMember(member) && member.info.swarm.manager);
  if (new Set(managers.map(({ info }) => info.swarm.clusterId)).size > 1) {
    const which = managers.map(({ host, info }) => `${host.name} in ${info.swarm.clusterId.slice(0, 8)}`).join(", ");
    throw new CommandError(
      `the hosts are members of different Swarms (${which}); run \`docker swarm leave --force\` on those that shall join the other one`,
    );
  }
  const workers = members.filter((member) => isMember(member) && !member.info.swarm.manager);
  if (workers.length > 0 && managers.length === 0) {
    throw new CommandError(
      `${workers.map(({ host }) => host.name).join(", ")} are workers of a Swarm whose managers are not in this fleet; run \`docker swarm leave\` there, or add a manager of that Swarm to fleet.yaml`,
    );
  }
}

/** Who begins where nobody is a member: the first host that fleet.yaml makes a manager. */
function firstManager(members: readonly Member[]): Member {
  return members.find(({ host }) => host.role === "manager") ?? members[0]!;
}

async function joinAll(context: Context, members: readonly Member[]): Promise<readonly Joined[]> {
  const { signal } = context.io;
  const before = leaderOf(members);
  const leader = before ?? firstManager(members);
  if (!before) await leader.engine.swarmInit({ advertiseAddress: await addressOf(leader.host), listenAddress: LISTEN }, { signal });
  const results: Joined[] = before ? [] : [{ host: leader.host.name, role: "manager", change: "began the Swarm" }];
  const rest = members.filter((member) => !isMember(member) && member !== leader);
  const joined = rest.length === 0 ? [] : await joinEach(rest, leader, signal);
  return sorted([...results, ...joined, ...members.filter(isMember).map(alreadyMember)]);
}

/** One at a time: managers that join at once disturb each other's elections. */
async function joinEach(members: readonly Member[], leader: Member, signal: AbortSignal): Promise<readonly Joined[]> {
  const { address } = (await leader.engine.info({ signal })).swarm;
  const tokens = await leader.engine.swarmTokens({ signal });
  const results: Joined[] = [];
  for (const { host, engine } of members) {
    await engine.swarmJoin(
      { remoteAddresses: [`${address}:${PORT}`], token: tokens[host.role], advertiseAddress: await addressOf(host), listenAddress: LISTEN },
      { signal },
    );
    results.push({ host: host.name, role: host.role, change: "joined" });
  }
  return results;
}

function wouldJoin(members: readonly Member[]): readonly Joined[] {
  const leader = leaderOf(members) ?? firstManager(members);
  return members.map((member) => {
    if (isMember(member)) return alreadyMember(member);
    const begins = member === leader;
    return { host: member.host.name, role: begins ? "manager" : member.host.role, change: begins ? "would begin the Swarm" : "would join" };
  });
}

function alreadyMember({ host, info }: Member): Joined {
  return { host: host.name, role: info.swarm.manager ? "manager" : "worker", change: "is a member already" };
}

function sorted(results: readonly Joined[]): readonly Joined[] {
  return [...results].sort((a, b) => (a.host < b.host ? -1 : 1));
}

/** Where the other hosts find this one: as fleet.yaml reaches it, or as the engine finds out by itself. */
async function addressOf({ endpoint }: Host): Promise<string> {
  if (endpoint.kind === "unix") return "";
  // An alias of ssh_config is no name that the other hosts know, and a loopback address leads nowhere.
  const found = await lookup(endpoint.host, { family: 4 }).catch(() => undefined);
  return found === undefined || found.address.startsWith("127.") ? "" : found.address;
}
