import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { serverTlsArguments } from "./access.ts";
import type { HostLayout, Layout } from "./layout.ts";
import { isAlive, livingPid, run, signal, spawnDetached, waitUntil } from "./process.ts";

/** A network namespace whose `eth0` is on the bridge. */
export async function plugIn(layout: Layout, host: HostLayout): Promise<void> {
  await run("ip", ["netns", "add", host.netns]);
  await run("ip", ["link", "add", host.cable, "type", "veth", "peer", "name", "eth0", "netns", host.netns]);
  await run("ip", ["link", "set", host.cable, "master", layout.bridge, "up"]);
  await run("ip", ["-n", host.netns, "addr", "add", `${host.address}/24`, "dev", "eth0"]);
  await run("ip", ["-n", host.netns, "link", "set", "eth0", "up"]);
  await run("ip", ["-n", host.netns, "link", "set", "lo", "up"]);
  await run("ip", ["-n", host.netns, "route", "add", "default", "via", `${layout.net}.1`]);
}

/** Starts the host's dockerd and waits for its answer; again if it gives up, as it does when its containerd is late. */
export async function startEngine(layout: Layout, host: HostLayout): Promise<void> {
  await waitUntil(
    `end of the previous engine of ${host.name}`,
    10_000,
    () => enginePid(host) === undefined && containerdPid(host) === undefined,
  );
  for (let attempt = 1; ; attempt++) {
    const pid = launchEngine(layout, host);
    try {
      await waitUntil(`dockerd of ${host.name}`, 60_000, async () => !isAlive(pid) || (await answers(host)));
      if (isAlive(pid)) return;
      throw new Error("it ended");
    } catch (error) {
      if (attempt === 3) throw new Error(`${host.name} did not start:\n${logEnd(host)}`, { cause: error });
      killEngine(host);
    }
  }
}

/** Abruptly, as a power cut to the daemon; containers live on as with a real `kill -9`. */
export function killEngine(host: HostLayout): void {
  signal(enginePid(host), "SIGKILL");
  signal(containerdPid(host), "SIGKILL");
}

export function enginePid(host: HostLayout): number | undefined {
  return livingPid(join(host.directory, "docker.pid"));
}

function containerdPid(host: HostLayout): number | undefined {
  return livingPid(join(host.directory, "exec/containerd/containerd.pid"));
}

/** @returns its pid: every command in between replaces itself. */
function launchEngine(layout: Layout, host: HostLayout): number {
  mkdirSync(host.directory, { recursive: true });
  // Left by a killed engine. The pid may be a zombie's that nobody buries, and dockerd would wait 15 s for it.
  for (const stale of ["docker.pid", "exec/containerd/containerd.pid"]) rmSync(join(host.directory, stale), { force: true });
  const dockerd = [
    "--data-root",
    join(host.directory, "data"),
    "--exec-root",
    join(host.directory, "exec"),
    "--pidfile",
    join(host.directory, "docker.pid"),
    "-H",
    `unix://${host.socketPath}`,
    "--cgroup-parent",
    `/slipway-${layout.id}`,
    "--insecure-registry",
    `${layout.net}.0/24`,
    ...(host.tls ? serverTlsArguments(layout, host) : []),
  ];
  // nsenter and not `ip netns exec`, which mounts /sys anew and so hides the cgroups.
  return spawnDetached(
    "nsenter",
    [
      `--net=/run/netns/${host.netns}`,
      "unshare",
      "--uts",
      "sh",
      "-c",
      'hostname "$1"; shift; exec dockerd "$@"',
      "sh",
      host.name,
      ...dockerd,
    ],
    join(host.directory, "dockerd.log"),
  );
}

async function answers(host: HostLayout): Promise<boolean> {
  if (!existsSync(host.socketPath) || !statSync(host.socketPath).isSocket()) return false;
  await run("docker", ["-H", `unix://${host.socketPath}`, "version"], { timeoutMs: 5_000 });
  return true;
}

function logEnd(host: HostLayout): string {
  return readFileSync(join(host.directory, "dockerd.log"), "utf8").split("\n").slice(-15).join("\n");
}
