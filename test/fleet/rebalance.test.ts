import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Fleet, startFleet } from "./fleet.ts";
import { waitUntil } from "./process.ts";
import { type EngineProxy, proxyEngine } from "./proxy.ts";
import { describeOnEngines } from "./suite.ts";

const SLIPWAY = join(import.meta.dirname, "../../src/bin.ts");
const EVEN = [2, 2, 2];

await describeOnEngines("evening out three real engines", [], () => {
  let fleet: Fleet;
  let directory: string;
  let proxies: EngineProxy[] = [];
  let onWrite: () => void = () => undefined;

  beforeAll(async () => {
    fleet = await startFleet({ hosts: 3, access: ["unix"] });
    directory = mkdtempSync(join(tmpdir(), "slipway-rebalance-"));
    await fleet.importImage("busybox:1.36");
    proxies = await Promise.all(
      fleet.hosts.map((host, index) => proxyEngine(host.socketPath, join(directory, `h${index + 1}.sock`), () => onWrite())),
    );
    mkdirSync(join(directory, "repo/stacks/shop"), { recursive: true });
    mkdirSync(join(directory, "switch"));
    writeFileSync(join(directory, "repo/fleet.yaml"), fleetYaml());
    // Healthy everywhere, and on h3 only while there is a switch.
    writeFileSync(
      join(directory, "repo/stacks/shop/compose.yaml"),
      `services:
  web:
    image: busybox:1.36
    command: stay
    network_mode: none
    stop_grace_period: 1s
    environment: { ON: "{{.Node.Hostname}}" }
    volumes: ["${join(directory, "switch")}:/switch"]
    healthcheck: { test: test "$$ON" != h3 || test -e /switch/on, interval: 200ms, timeout: 2s, retries: 3 }
    deploy: { replicas: 6 }
    x-slipway: { budget: { min_available: 6 } }
`,
    );
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "six replicas");
    await succeed("cordon", "h3");
    await succeed("sync");
    await succeed("uncordon", "h3");
  });
  afterAll(async () => {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await fleet?.down();
    if (directory) rmSync(directory, { recursive: true });
  });

  const fleetYaml = (more = ""): string =>
    `name: even\nhosts:\n${proxies.map(({ socketPath }, index) => `  h${index + 1}: { endpoint: "unix://${socketPath}" }`).join("\n")}\n${more}`;

  function git(...args: readonly string[]): void {
    execFileSync("git", ["-C", join(directory, "repo"), "-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args]);
  }

  function begin(command: string, ...more: readonly string[]): { child: ChildProcess; output: () => string } {
    const args = [SLIPWAY, command, ...more, join(directory, "repo"), "--state", join(directory, "state")];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
    return { child, output: () => text };
  }

  async function slipway(command: string, ...more: readonly string[]): Promise<{ code: number | null; output: string }> {
    const { child, output } = begin(command, ...more);
    const [code] = (await once(child, "close")) as [number | null];
    return { code, output: output() };
  }

  async function succeed(...args: readonly [string, ...string[]]): Promise<void> {
    const { code, output } = await slipway(...args);
    if (code !== 0) throw new Error(`slipway ${args.join(" ")} ended with ${code}:\n${output}`);
  }

  /** `h1 ID shop-web-1 running`, also of what does not run. */
  async function world(): Promise<string[]> {
    const lines = await Promise.all(
      fleet.hosts.map(async (_, host) => {
        const text = await fleet.docker(host, "ps", "-a", "--format", "{{.ID}} {{.Names}} {{.State}}");
        return text.split("\n").flatMap((line) => (line === "" ? [] : [`h${host + 1} ${line}`]));
      }),
    );
    return lines.flat().sort();
  }

  const counts = async (): Promise<number[]> => {
    const lines = await world();
    return ["h1", "h2", "h3"].map((host) => lines.filter((line) => line.startsWith(`${host} `) && line.endsWith(" running")).length);
  };
  const names = async (): Promise<string[]> => (await world()).map((line) => line.split(" ").slice(2).join(" ")).sort();
  /** Drained and used again: nothing comes back by itself. */
  async function emptyThird(): Promise<void> {
    if ((await counts())[2] === 0) return;
    await succeed("drain", "h3");
    await succeed("uncordon", "h3");
  }
  const SIX = [1, 2, 3, 4, 5, 6].map((slot) => `shop-web-${slot} running`);

  it("takes a move back whose health check fails, and says so with exit code 3", { timeout: 120_000 }, async () => {
    const before = await world();
    const { code, output } = await slipway("rebalance");
    expect(output).toMatch(/rolled back: a move for a better balance failed: shop\/web\.\d on h3: unhealthy/);
    expect(code).toBe(3);
    expect(await world()).toEqual(before);
    expect(await slipway("sync")).toMatchObject({ code: 0, output: expect.stringContaining("nothing to do") });
  });

  it("ends what SIGKILL cut short after any write: no replica twice, none lost", { timeout: 300_000 }, async () => {
    writeFileSync(join(directory, "switch/on"), "");
    // A create, a start, a stop and a removal.
    for (const last of [1, 2, 3, 4]) {
      await emptyThird();
      expect(await counts()).toEqual([3, 3, 0]);
      const { child } = begin("rebalance", "--moves", "1");
      let writes = 0;
      onWrite = () => void (++writes === last && child.kill("SIGKILL"));
      const [code] = (await once(child, "close")) as [number | null];
      onWrite = () => undefined;
      expect(code).toBeNull();
      const arrived = (await counts())[2]!;
      expect(await slipway("sync")).toMatchObject({ code: 0 });
      expect(await names()).toEqual(SIX);
      expect((await counts())[2]).toBeLessThanOrEqual(arrived);
      if (last > 2) expect((await counts())[2]).toBe(1);
    }
    expect(await slipway("rebalance", "--moves", "9")).toMatchObject({ code: 0 });
    expect(await counts()).toEqual(EVEN);
    expect(await slipway("rebalance")).toMatchObject({
      code: 0,
      output: expect.stringMatching(/Imbalance: 0 %, threshold 15 %: all hosts are alike/),
    });
  });

  it("is done by slipway run where fleet.yaml asks, and takes nothing back", { timeout: 120_000 }, async () => {
    await emptyThird();
    writeFileSync(join(directory, "repo/fleet.yaml"), fleetYaml("scheduler: { rebalance: { every: 1s, moves: 1 } }\n"));
    git("commit", "-q", "-am", "even out");
    const { child, output } = begin("run", "--interval", "500ms");
    await waitUntil("two moves", 60_000, () => output().match(/1 replica moved for a better balance/g)?.length === 2);
    child.kill("SIGINT");
    await once(child, "close");
    expect(await counts()).toEqual(EVEN);
    expect(await names()).toEqual(SIX);
  });
});
