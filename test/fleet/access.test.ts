import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type ConnectOptions, connectEngines } from "../../src/engine/connect.ts";
import type { Engines } from "../../src/engine/port.ts";
import type { Endpoint, Host } from "../../src/model/fleet.ts";
import { type Fleet, startFleet } from "./fleet.ts";
import { slipwayHost } from "./hosts.ts";
import type { HostLayout } from "./layout.ts";
import { isAlive, run, waitUntil } from "./process.ts";
import { describeOnEngines } from "./suite.ts";

await describeOnEngines("the ways to a host", ["ssh", "tls"], () => {
  let fleet: Fleet;
  let ssh: HostLayout;
  let tls: HostLayout;
  let directory: string;
  const opened: Engines[] = [];

  beforeAll(async () => {
    fleet = await startFleet({ hosts: 2, access: ["ssh", "tls"] });
    [ssh, tls] = fleet.hosts as [HostLayout, HostLayout];
    directory = mkdtempSync(join(tmpdir(), "slipway-test-"));
  });

  afterEach(async () => {
    for (const engines of opened.splice(0)) await engines.close();
  });

  afterAll(async () => {
    await fleet?.down();
    rmSync(directory, { recursive: true, force: true });
  });

  function engineAt(endpoint: Endpoint, options: ConnectOptions = {}) {
    const host: Host = { ...slipwayHost(ssh), name: "a", endpoint };
    const engines = connectEngines([host], { sshConfigFile: fleet.sshConfigFile, runtimeDirectory: directory, ...options });
    opened.push(engines);
    return engines.get("a");
  }

  const sshEndpoint = (more: Partial<Extract<Endpoint, { kind: "ssh" }>> = {}): Endpoint => ({
    kind: "ssh",
    user: "root",
    host: ssh.address,
    port: undefined,
    socketPath: ssh.socketPath,
    ...more,
  });

  it("SSH uses one process and one private socket for any number of calls, and closing removes both", async () => {
    const engine = engineAt(sshEndpoint());
    await Promise.all(Array.from({ length: 40 }, () => engine.listContainers()));
    expect(await tunnelsTo(join(directory, "a.sock"))).toHaveLength(1);
    expect(statSync(join(directory, "a.sock")).mode & 0o777).toBe(0o600);
    await engine.close();
    expect(await tunnelsTo(join(directory, "a.sock"))).toEqual([]);
    expect(readdirSync(directory)).toEqual([]);
  });

  it("SSH takes a tunnel that died up again at the next call", async () => {
    const engine = engineAt(sshEndpoint());
    await engine.info();
    const [pid] = await tunnelsTo(join(directory, "a.sock"));
    process.kill(pid ?? 0, "SIGKILL");
    await waitUntil("the end of ssh", 5_000, () => !isAlive(pid ?? 0));
    await waitUntil("an answer", 10_000, () => engine.info().then(() => true));
    expect(await tunnelsTo(join(directory, "a.sock"))).toHaveLength(1);
  });

  it("SSH refuses a host whose key is not known, in its own words", async () => {
    const config = join(directory, "unknown");
    writeFileSync(
      config,
      readFileSync(fleet.sshConfigFile, "utf8").replace(/UserKnownHostsFile .*/, `UserKnownHostsFile ${join(directory, "empty")}`),
    );
    await expect(engineAt(sshEndpoint(), { sshConfigFile: config }).info()).rejects.toMatchObject({
      kind: "unreachable",
      unknownOutcome: false,
      message: expect.stringContaining("Host key verification failed") as string,
    });
  });

  it("SSH refuses a host whose key has changed", async () => {
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(directory, "other")]);
    writeFileSync(join(directory, "changed_hosts"), `${ssh.address} ${readFileSync(join(directory, "other.pub"), "utf8")}`);
    const config = join(directory, "changed");
    writeFileSync(
      config,
      readFileSync(fleet.sshConfigFile, "utf8").replace(/UserKnownHostsFile .*/, `UserKnownHostsFile ${join(directory, "changed_hosts")}`),
    );
    await expect(engineAt(sshEndpoint(), { sshConfigFile: config }).info()).rejects.toMatchObject({
      kind: "unreachable",
      message: expect.stringContaining("REMOTE HOST IDENTIFICATION HAS CHANGED") as string,
    });
  });

  it("SSH says what is wrong when nobody listens, or no engine is there", async () => {
    await expect(engineAt(sshEndpoint({ port: 2299 })).info()).rejects.toMatchObject({
      kind: "unreachable",
      message: expect.stringContaining("Connection refused") as string,
    });
    await expect(engineAt(sshEndpoint({ socketPath: "/nowhere.sock" })).info()).rejects.toMatchObject({
      kind: "unreachable",
      message: expect.stringContaining("/nowhere.sock") as string,
    });
  });

  it("SSH falls back to dial-stdio where the server forbids forwarding to sockets", async () => {
    await fleet.sshd(0, { port: 2222, streamLocalForwarding: false });
    const engine = engineAt(sshEndpoint({ port: 2222 }));
    const infos = await Promise.all(Array.from({ length: 12 }, () => engine.info()));
    expect(new Set(infos.map((info) => info.name))).toEqual(new Set(["host1"]));
    await engine.close();
    await waitUntil(
      "the end of every dial-stdio",
      5_000,
      async () => (await commandsWith("dial-stdio")).filter((line) => line.includes(ssh.socketPath)).length === 0,
    );
  });

  it("SSH leaves no process and no socket when the controller is killed outright", async () => {
    const temporary = join(directory, "killed");
    const script = `
      const { connectEngines } = await import(${JSON.stringify(new URL("../../src/engine/connect.ts", import.meta.url).href)});
      const host = ${JSON.stringify({ ...slipwayHost(ssh), name: "k" })};
      await connectEngines([host], { sshConfigFile: ${JSON.stringify(fleet.sshConfigFile)}, runtimeDirectory: ${JSON.stringify(directory)} }).get("k").info();
      process.stdout.write("ready");
      setInterval(() => {}, 1000);`;
    writeFileSync(`${temporary}.mjs`, script);
    const child = spawn(process.execPath, [`${temporary}.mjs`], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    expect(await tunnelsTo(join(directory, "k.sock"))).toHaveLength(1);
    child.kill("SIGKILL");
    await waitUntil("the end of the tunnel", 5_000, async () => (await tunnelsTo(join(directory, "k.sock"))).length === 0);
    await waitUntil("the end of the socket", 5_000, () => !readdirSync(directory).includes("k.sock"));
  });

  it("TLS refuses a server whose certificate is for another address", async () => {
    await run("ip", ["-n", tls.netns, "addr", "add", `${tls.address.replace(/\d+$/, "99")}/24`, "dev", "eth0"]);
    const wrong = join(directory, "relay.js");
    // A relay on the second address: what a man in the middle with network access could do.
    writeFileSync(
      wrong,
      `require("net").createServer((socket) => socket.pipe(require("net").connect(2376, "${tls.address}")).pipe(socket)).listen(2376, "${tls.address.replace(/\d+$/, "99")}", () => console.log("up"))`,
    );
    const relay = spawn("nsenter", [`--net=/run/netns/${tls.netns}`, process.execPath, wrong], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      await new Promise((resolve) => relay.stdout.once("data", resolve));
      await expect(
        engineAt({ kind: "tcp", host: tls.address.replace(/\d+$/, "99"), port: 2376, tls: tls.tls }).info(),
      ).rejects.toMatchObject({ kind: "unreachable", message: expect.stringMatching(/does not match certificate/) as string });
    } finally {
      relay.kill("SIGKILL");
    }
  });

  it("TLS refuses a server of another authority, and the server a client of one", async () => {
    const other = join(directory, "stranger");
    await run("openssl", [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "1",
      "-subj",
      "/CN=stranger",
      "-keyout",
      `${other}.key`,
      "-out",
      `${other}.pem`,
    ]);
    const files = tls.tls ?? { caFile: "", certFile: "", keyFile: "" };
    const at = (tlsFiles: typeof files): Endpoint => ({ kind: "tcp", host: tls.address, port: 2376, tls: tlsFiles });
    await expect(engineAt(at({ ...files, caFile: `${other}.pem` })).info()).rejects.toMatchObject({ kind: "unreachable" });
    await expect(engineAt(at({ ...files, certFile: `${other}.pem`, keyFile: `${other}.key` })).info()).rejects.toMatchObject({
      kind: expect.stringMatching(/unreachable|protocol/) as string,
    });
  });

  it("plain TCP is refused unless the address is loopback", async () => {
    await expect(engineAt({ kind: "tcp", host: tls.address, port: 2376, tls: undefined }).info()).rejects.toMatchObject({
      kind: "denied",
      unknownOutcome: false,
    });
    await expect(engineAt({ kind: "tcp", host: "127.0.0.1", port: 9, tls: undefined }).info()).rejects.toMatchObject({
      kind: "unreachable",
    });
  });

  it("DOCKER_HOST does not lead anywhere else", async () => {
    process.env["DOCKER_HOST"] = "unix:///nowhere.sock";
    try {
      expect((await engineAt({ kind: "unix", path: tls.socketPath }).info()).name).toBe("host2");
    } finally {
      delete process.env["DOCKER_HOST"];
    }
  });
});

/** Pids of the ssh processes that serve a local socket. */
async function tunnelsTo(socketPath: string): Promise<readonly number[]> {
  return (await commandsWith(`-L ${socketPath}:`)).filter((line) => /^\s*\d+ ssh /.test(line)).map((line) => Number.parseInt(line, 10));
}

async function commandsWith(text: string): Promise<readonly string[]> {
  return (await run("ps", ["-eo", "pid=,args="])).split("\n").filter((line) => line.includes(text));
}
