import { randomBytes } from "node:crypto";
import { run } from "./process.ts";

export type Need = "ssh" | "tls" | "registry";

export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

const COMMANDS: Readonly<Record<"base" | Need, readonly string[]>> = {
  base: ["dockerd", "containerd", "docker", "ip", "iptables", "nsenter", "unshare", "busybox"],
  ssh: ["ssh", "sshd", "ssh-keygen"],
  tls: ["openssl"],
  registry: ["docker-registry"],
};

/**
 * Whether a fleet of real engines can run here, and if not, why.
 * @throws instead of saying no when SLIPWAY_ENGINES=required: a run that must test real engines shall not pass without them.
 */
export async function requireEngines(needs: readonly Need[] = ["ssh", "tls", "registry"]): Promise<Readiness> {
  const reason = await obstacle(needs);
  if (reason === undefined) return { ready: true };
  if (process.env["SLIPWAY_ENGINES"] === "required")
    throw new Error(`SLIPWAY_ENGINES=required, but real engines cannot run here: ${reason}`);
  return { ready: false, reason };
}

async function obstacle(needs: readonly Need[]): Promise<string | undefined> {
  if (process.platform !== "linux") return "network namespaces need Linux";
  if (process.getuid?.() !== 0) return "only root may make network namespaces";
  const missing = await missingCommands(["base", ...needs]);
  if (missing.length > 0)
    return `not installed: ${missing.join(", ")} (Debian: docker.io iproute2 iptables busybox-static openssh-server openssl docker-registry)`;
  return (
    (await refusal("busybox is not static", isBusyboxStatic)) ??
    (await refusal("network namespaces are not allowed", tryNamespace)) ??
    (await refusal("iptables does not work", () => run("iptables", ["-S", "FORWARD"])))
  );
}

async function missingCommands(groups: readonly ("base" | Need)[]): Promise<readonly string[]> {
  const commands = groups.flatMap((group) => COMMANDS[group]);
  const found = await Promise.all(
    commands.map((command) =>
      run("sh", ["-c", 'PATH="$PATH:/usr/sbin:/sbin" command -v "$1"', "sh", command]).then(
        () => true,
        () => false,
      ),
    ),
  );
  return commands.filter((_, index) => !found[index]);
}

/** A dynamic one would find no libraries in an image that holds nothing else. */
async function isBusyboxStatic(): Promise<void> {
  const path = (await run("sh", ["-c", "command -v busybox"])).trim();
  const libraries = await run("sh", ["-c", 'ldd "$1" 2>&1 || true', "sh", path]);
  if (/=>/.test(libraries)) throw new Error(`${path} needs shared libraries; install busybox-static`);
}

async function tryNamespace(): Promise<void> {
  const name = `swprobe${randomBytes(3).toString("hex")}`;
  await run("ip", ["netns", "add", name]);
  await run("ip", ["netns", "del", name]);
}

async function refusal(what: string, attempt: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    return `${what}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
