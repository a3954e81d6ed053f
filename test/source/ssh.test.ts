import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { userInfo } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { environment, repository, served, source, temporaryDirectory, text } from "./repositories.ts";

const SSHD = ["/usr/sbin/sshd", "/usr/bin/sshd"].find((each) => existsSync(each));
const root = process.getuid?.() === 0;

interface Server {
  readonly port: number;
  readonly directory: string;
  /** A client that knows the host key and has the right user key. */
  readonly client: Readonly<Record<string, string>>;
}

/** A real OpenSSH server of our own, on loopback, with its own keys; it ends with the test. */
async function sshServer(): Promise<Server> {
  const directory = temporaryDirectory();
  for (const key of ["host", "user", "stranger"])
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path.join(directory, key)]);
  writeFileSync(path.join(directory, "authorized"), readFileSync(path.join(directory, "user.pub")), { mode: 0o600 });
  // OpenSSH insists on it when it runs as root.
  if (root) mkdirSync("/run/sshd", { recursive: true, mode: 0o755 });
  const port = await freePort();
  const options = {
    ListenAddress: `127.0.0.1:${port}`,
    HostKey: path.join(directory, "host"),
    AuthorizedKeysFile: path.join(directory, "authorized"),
    PidFile: "none",
    UsePAM: "no",
    StrictModes: "no",
    PasswordAuthentication: "no",
    KbdInteractiveAuthentication: "no",
  };
  const config = path.join(directory, "sshd_config");
  writeFileSync(
    config,
    Object.entries(options)
      .map((pair) => `${pair.join(" ")}\n`)
      .join(""),
  );
  const child = spawn(SSHD!, ["-D", "-e", "-f", config], { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
  onTestFinished(() => void child.kill());
  await listening(port, () => (child.exitCode === null ? undefined : log));
  writeFileSync(path.join(directory, "known_hosts"), `[127.0.0.1]:${port} ${readFileSync(path.join(directory, "host.pub"), "utf8")}`);
  return { port, directory, client: clientOf(directory, "user", "known_hosts") };
}

function clientOf(directory: string, key: string, knownHosts: string): Record<string, string> {
  const options = [
    `IdentityFile=${path.join(directory, key)}`,
    "IdentitiesOnly=yes",
    "IdentityAgent=none",
    `UserKnownHostsFile=${path.join(directory, knownHosts)}`,
    "GlobalKnownHostsFile=/dev/null",
  ];
  return { ...environment, GIT_SSH_COMMAND: ["ssh", "-F", "/dev/null", ...options.flatMap((each) => ["-o", each])].join(" ") };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(port: number, failure: () => string | undefined): Promise<void> {
  for (;;) {
    const log = failure();
    if (log !== undefined) throw new Error(`sshd ended: ${log}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.end());
    });
    if (open) return;
  }
}

describe.skipIf(SSHD === undefined)(
  `a repository over SSH${SSHD === undefined ? " (skipped: there is no sshd on this machine)" : ""}`,
  () => {
    const user = userInfo().username;

    it("is read with the user's own ssh configuration and follows pushes", async () => {
      const server = await sshServer();
      const made = repository({ "fleet.yaml": "one" });
      const bare = served(made);
      const opened = source(`ssh://${user}@127.0.0.1:${server.port}${bare.path}`, { environment: server.client });
      const first = await opened.fetch();
      expect(first.commit).toBe(made.git("rev-parse", "HEAD"));
      const second = made.commit("second", { "fleet.yaml": "two" });
      made.git("push", "--quiet", bare.path, "main");
      expect(await opened.head()).toBe(second);
      const revision = await opened.fetch();
      expect(await opened.read(revision, (files) => text(files.read("fleet.yaml")))).toBe("two");
    });

    it("refuses an unknown host key, a changed one and a stranger's key, and never asks", async () => {
      const server = await sshServer();
      const bare = served(repository({ a: "1" }));
      const url = `ssh://${user}@127.0.0.1:${server.port}${bare.path}`;
      writeFileSync(
        path.join(server.directory, "changed"),
        `[127.0.0.1]:${server.port} ${readFileSync(path.join(server.directory, "stranger.pub"), "utf8")}`,
      );
      for (const client of [
        clientOf(server.directory, "user", "nobody"),
        clientOf(server.directory, "user", "changed"),
        clientOf(server.directory, "stranger", "known_hosts"),
      ]) {
        await expect(source(url, { environment: client }).fetch()).rejects.toMatchObject({
          kind: "denied",
          hint: expect.stringContaining("known_hosts"),
        });
      }
    });

    it("says that the repository is not there, or that nobody listens", async () => {
      const server = await sshServer();
      await expect(source(`ssh://${user}@127.0.0.1:${server.port}/none.git`, { environment: server.client }).head()).rejects.toMatchObject({
        kind: "not-a-repository",
      });
      const closed = await freePort();
      await expect(source(`ssh://${user}@127.0.0.1:${closed}/x.git`, { environment: server.client }).head()).rejects.toMatchObject({
        kind: "unreachable",
      });
    });
  },
);
