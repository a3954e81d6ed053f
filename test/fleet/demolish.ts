import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAbandoned, listRoots, readLayout, releaseSubnet, type HostLayout, type Layout } from "./layout.ts";
import { isAlive, run, signal, waitUntil } from "./process.ts";
import { stopRegistry } from "./registry.ts";

const CGROUPS = "/sys/fs/cgroup";

/**
 * Removes every trace of a fleet, also of one that came up half. Only what is in its namespaces and its cgroup is
 * killed, so nothing of another fleet or of the machine can be hit.
 */
export async function demolish(layout: Layout): Promise<void> {
  stopRegistry(layout);
  // Twice: a shim that is killed late may have started something in between.
  for (let round = 0; round < 2; round++) await killAll(layout);
  for (const host of layout.hosts) await unplug(host);
  await quietly("ip", ["link", "del", layout.bridge]);
  await quietly("iptables", ["-D", "FORWARD", "-i", layout.bridge, "-j", "ACCEPT"]);
  await unmountBelow(layout.root);
  for (const group of cgroupsOf(layout)) removeCgroup(group);
  rmSync(layout.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  releaseSubnet(layout);
}

/** Fleets whose owner was killed before it could take them down. */
export async function demolishAbandoned(): Promise<void> {
  for (const root of listRoots()) {
    const layout = readLayout(root);
    if (isAbandoned(layout)) await demolish(layout);
  }
}

async function killAll(layout: Layout): Promise<void> {
  const pids = new Set<number>();
  for (const host of layout.hosts) for (const pid of await pidsInNamespace(host)) pids.add(pid);
  for (const group of cgroupsOf(layout)) for (const pid of pidsInCgroup(group)) pids.add(pid);
  for (const pid of pids) signal(pid, "SIGKILL");
  await waitUntil("end of the fleet's processes", 10_000, () => ![...pids].some(isAlive));
}

async function pidsInNamespace(host: HostLayout): Promise<readonly number[]> {
  if (!existsSync(`/run/netns/${host.netns}`)) return [];
  return (await run("ip", ["netns", "pids", host.netns])).split("\n").filter(Boolean).map(Number);
}

async function unplug(host: HostLayout): Promise<void> {
  await quietly("ip", ["link", "del", host.cable]);
  await quietly("ip", ["netns", "del", host.netns]);
}

/** The deepest first. */
async function unmountBelow(root: string): Promise<void> {
  const mounts = readFileSync("/proc/mounts", "utf8")
    .split("\n")
    .map((line) => line.split(" ")[1] ?? "")
    .filter((path) => path.startsWith(`${root}/`));
  for (const path of mounts.sort().reverse()) await quietly("umount", ["-l", path]);
}

/** With version 1 there is one in every controller's hierarchy. */
function cgroupsOf(layout: Layout): readonly string[] {
  const name = `slipway-${layout.id}`;
  const hierarchies = existsSync(CGROUPS) ? readdirSync(CGROUPS).map((controller) => join(CGROUPS, controller, name)) : [];
  return [join(CGROUPS, name), ...hierarchies].filter((path) => existsSync(path));
}

function pidsInCgroup(group: string): readonly number[] {
  const own = readFileSync(join(group, "cgroup.procs"), "utf8").split("\n").filter(Boolean).map(Number);
  return [...own, ...subgroups(group).flatMap(pidsInCgroup)];
}

function removeCgroup(group: string): void {
  for (const child of subgroups(group)) removeCgroup(child);
  try {
    rmdirSync(group);
  } catch {
    // Busy while the kernel buries its last process; an empty group costs nothing.
  }
}

function subgroups(group: string): readonly string[] {
  return readdirSync(group, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(group, entry.name));
}

/** What is already gone need not be removed. */
async function quietly(command: string, args: readonly string[]): Promise<void> {
  await run(command, args).catch(() => "");
}
