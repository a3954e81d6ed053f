import { spawn } from "node:child_process";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Fleet, startFleet } from "./fleet.ts";
import { type EngineProxy, proxyEngine } from "./proxy.ts";
import { describeOnEngines } from "./suite.ts";

const SLIPWAY = join(import.meta.dirname, "../../src/bin.ts");

await describeOnEngines("slipway sync killed with SIGKILL on three real engines", [], () => {
  let fleet: Fleet;
  let directory: string;
  let proxies: EngineProxy[] = [];
  let onWrite: (what: string) => void = () => undefined;

  beforeAll(async () => {
    fleet = await startFleet({ hosts: 3, access: ["unix"] });
    directory = mkdtempSync(join(tmpdir(), "slipway-kill-"));
    await fleet.importImage("busybox:1.36");
    proxies = await Promise.all(
      fleet.hosts.map((host, index) => proxyEngine(host.socketPath, join(directory, `h${index}.sock`), (what) => onWrite(what))),
    );
    mkdirSync(join(directory, "repo/stacks/shop"), { recursive: true });
    writeFileSync(
      join(directory, "repo/fleet.yaml"),
      `name: kill\nhosts:\n${proxies.map((proxy, index) => `  h${index + 1}: { endpoint: "unix://${proxy.socketPath}" }`).join("\n")}\n`,
    );
    git("init", "-q", "-b", "main");
  });
  afterAll(async () => {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await fleet?.down();
    if (directory) rmSync(directory, { recursive: true });
  });

  function git(...args: readonly string[]): void {
    execFileSync("git", ["-C", join(directory, "repo"), "-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args]);
  }

  function commit(version: string): void {
    const compose = `services: { web: { image: "busybox:1.36", command: serve, stop_grace_period: 1s, environment: { ANSWER: "${version}" }, configs: [motd], deploy: { replicas: 3, update_config: { monitor: 100ms } } } }\nconfigs: { motd: { content: "${version}" } }\n`;
    writeFileSync(join(directory, "repo/stacks/shop/compose.yaml"), compose);
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", `version ${version}`);
  }

  /** Runs `slipway sync` and kills it after `writes` writes. @returns its exit code, null when it was killed. */
  async function sync(writes = Infinity): Promise<number | null> {
    const child = spawn(process.execPath, [SLIPWAY, "sync", join(directory, "repo"), "--state", join(directory, "state"), "-q"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let count = 0;
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    onWrite = () => {
      count += 1;
      if (count === writes) child.kill("SIGKILL");
    };
    const [code] = (await once(child, "exit")) as [number | null];
    onWrite = () => undefined;
    if (code !== null && code !== 0) throw new Error(`slipway sync ended with ${code}:\n${output}`);
    return code;
  }

  async function world(): Promise<string[]> {
    const lines = await Promise.all(
      fleet.hosts.map(async (_, host) =>
        (await fleet.docker(host, "ps", "-a", "--format", "{{.Names}} {{.State}}")).split("\n").map((line) => `h${host + 1} ${line}`),
      ),
    );
    return lines.flat().sort();
  }

  async function answers(): Promise<string[]> {
    const all = await Promise.all(
      fleet.hosts.map((_, host) => fleet.docker(host, "inspect", "--format", "{{.Config.Env}}", `shop-web-${host + 1}`)),
    );
    return all.map((env) => /ANSWER=(\w+)/.exec(env)?.[1] ?? "");
  }

  it("converges to the same end after every single write: no duplicate, no leftover", { timeout: 600_000 }, async () => {
    commit("v0");
    expect(await sync()).toBe(0);
    const end = ["h1 shop-web-1 running", "h2 shop-web-2 running", "h3 shop-web-3 running"];
    expect(await world()).toEqual(end);
    let killed = 0;
    for (let writes = 1; ; writes++) {
      commit(`v${writes}`);
      const code = await sync(writes);
      if (code === 0) break;
      killed += 1;
      expect(await sync()).toBe(0);
      expect(await world()).toEqual(end);
      expect(await answers()).toEqual([`v${writes}`, `v${writes}`, `v${writes}`]);
    }
    // Three slots, each with files, a create, a start, a stop, a removal and a new name.
    expect(killed).toBeGreaterThanOrEqual(18);
    const volumes = (await Promise.all(fleet.hosts.map((_, host) => fleet.docker(host, "volume", "ls", "-q"))))
      .join("\n")
      .split("\n")
      .filter((name) => name.startsWith("slipway-files"));
    expect(volumes).toHaveLength(3);
  });
});
