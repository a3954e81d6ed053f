import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Layout } from "./layout.ts";
import { livingPid, run, signal, spawnDetached, waitUntil } from "./process.ts";

const PID_FILE = "registry.pid";

/** A registry on the bridge's address: a loopback one would be another host's in every namespace. */
export async function startRegistry(layout: Layout): Promise<void> {
  const config = join(layout.root, "registry.yaml");
  const storage = join(layout.root, "registry");
  mkdirSync(storage, { recursive: true });
  writeFileSync(
    config,
    `version: 0.1
log: { level: error }
storage: { filesystem: { rootdirectory: ${storage} }, delete: { enabled: true } }
http: { addr: "${layout.registryAddress}" }
`,
  );
  const pid = spawnDetached("docker-registry", ["serve", config], join(layout.root, "registry.log"));
  writeFileSync(join(layout.root, PID_FILE), String(pid));
  await waitUntil("docker-registry", 10_000, async () => (await fetch(`http://${layout.registryAddress}/v2/`)).ok);
}

export function stopRegistry(layout: Layout): void {
  signal(livingPid(join(layout.root, PID_FILE)), "SIGKILL");
}

export async function push(socketPath: string, reference: string): Promise<void> {
  await run("docker", ["-H", `unix://${socketPath}`, "push", "-q", reference]);
}
