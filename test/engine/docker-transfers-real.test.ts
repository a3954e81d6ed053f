import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectEngines } from "../../src/engine/connect.ts";
import type { BuildOptions, Engine, Engines } from "../../src/engine/port.ts";
import { type Fleet, startFleet } from "../fleet/fleet.ts";
import { slipwayHost } from "../fleet/hosts.ts";
import { signal, spawnDetached, waitUntil } from "../fleet/process.ts";
import { describeOnEngines } from "../fleet/suite.ts";
import { refused, tarOf } from "./contract-subject.ts";

const BUILD: BuildOptions = { dockerfile: "Dockerfile", tags: ["made:1"], args: {}, labels: {} };

await describeOnEngines("images between real engines", ["registry", "ssh", "tls"], () => {
  let fleet: Fleet;
  let engines: Engines;
  let unix: Engine;
  let ssh: Engine;
  let tls: Engine;

  beforeAll(async () => {
    fleet = await startFleet({ hosts: 3, access: ["unix", "ssh", "tls"], registry: true });
    await fleet.importImage("busy:1");
    process.env["SLIPWAY_SSH_CONFIG"] = fleet.sshConfigFile;
    engines = connectEngines(fleet.hosts.map((host) => slipwayHost(host)));
    [unix, ssh, tls] = [engines.get("host1"), engines.get("host2"), engines.get("host3")];
  });

  afterAll(async () => {
    delete process.env["SLIPWAY_SSH_CONFIG"];
    await engines?.close();
    await fleet?.down();
  });

  it("gives the same build another id on another engine, and the same id after save and load: over SSH and TLS, too", async () => {
    const context = tarOf({ Dockerfile: "FROM busy:1\nRUN head -c 20000000 /dev/urandom >/big\nRUN echo made\n" });
    const [id, other] = await Promise.all([unix.buildImage(context, BUILD), ssh.buildImage(context, { ...BUILD, tags: ["made:2"] })]);
    expect(other).not.toBe(id);
    await ssh.loadImages(unix.saveImages(["made:1"]));
    await tls.loadImages(ssh.saveImages(["made:1"]));
    await unix.loadImages(tls.saveImages(["made:1"]));
    for (const engine of [unix, ssh, tls]) expect((await engine.inspectImage("made:1")).Id).toBe(id);
  });

  it("pushes what was built to a registry, from which another engine pulls the same image", async () => {
    const reference = `${fleet.registry?.address}/pushed:1`;
    const id = await unix.buildImage(tarOf({ Dockerfile: "FROM busy:1\nLABEL pushed=yes\n" }), { ...BUILD, tags: [reference] });
    const digest = await unix.pushImage(reference);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await tls.resolveDigest(reference)).toBe(digest);
    await tls.pullImage(reference);
    expect((await tls.inspectImage(reference)).Id).toBe(id);
    expect((await unix.inspectImage(id)).RepoDigests).toEqual([reference.replace(/:1$/, `@${digest}`)]);
  });

  it("pulls base images that only the registry has, and tells a missing one from a registry that is not there", async () => {
    const address = fleet.registry?.address ?? "";
    await fleet.importImage(`${address}/base:1`);
    await ssh.buildImage(tarOf({ Dockerfile: `FROM ${address}/base:1\nLABEL a=1\n` }), BUILD);
    const from = async (base: string): Promise<string> => ssh.buildImage(tarOf({ Dockerfile: `FROM ${base}\nLABEL a=1\n` }), BUILD);
    await refused(from(`${address}/nothing:1`), "not-found");
    await refused(from(`${address.replace(/:\d+$/, ":9")}/base:1`), "server", /connection refused/);
  });

  it("rejects a push to a registry that is not there", async () => {
    const reference = `${fleet.registry?.address.replace(/:\d+$/, ":9")}/app:1`;
    await unix.tagImage("busy:1", reference);
    await refused(unix.pushImage(reference), "server", /connection refused/);
  });

  it("sends credentials in a form that the engine reads", async () => {
    // Every length of the JSON must come through: base64 is padded for two out of three.
    await withPasswords(fleet, async (address) => {
      for (const username of ["me", "meme", "memem"]) {
        const reference = `${address}/private:${username}`;
        const auth = { username, password: "secret", serveraddress: address };
        await unix.tagImage("busy:1", reference);
        await refused(unix.pushImage(reference), "denied");
        await unix.pushImage(reference, { auth });
        const context = tarOf({ Dockerfile: `FROM ${reference}\nLABEL a=1\n` });
        await refused(tls.buildImage(context, BUILD), "denied");
        await tls.buildImage(context, { ...BUILD, auth: { [address]: auth } });
        await ssh.pullImage(reference, { auth });
      }
    });
  });

  it("cancels a build on the engine when it is aborted: its container is gone", async () => {
    const controller = new AbortController();
    const context = tarOf({ Dockerfile: "FROM busy:1\nRUN echo begun; sleep 1000\n" });
    const onProgress = (text: string): void => {
      if (text === "begun") controller.abort();
    };
    await refused(unix.buildImage(context, { ...BUILD, noCache: true, signal: controller.signal, onProgress }), "aborted");
    await waitUntil("the container of the build is gone", 30_000, async () => (await unix.listContainers()).length === 0);
  });

  it("gives BuildKit's failures the step and its output, too", async () => {
    const context = tarOf({ Dockerfile: "FROM busy:1\nRUN --mount=type=cache,target=/c echo compiling; echo no header >&2; exit 7\n" });
    const { message } = await refused(unix.buildImage(context, { ...BUILD, buildkit: true }), "invalid", /exit code: 7/);
    expect(message).toContain("RUN --mount=type=cache,target=/c echo compiling");
    // The engine reads the two streams side by side.
    expect(message.split("\n").slice(-2).sort()).toEqual(["compiling", "no header"]);
    const secret = tarOf({ Dockerfile: "FROM busy:1\nRUN --mount=type=secret,id=a cat /run/secrets/a\n" });
    await refused(unix.buildImage(secret, { ...BUILD, buildkit: true }), "invalid", /slipway opens no build session/);
  });

  it("rejects a load of what is no tar, however much of it there is", async () => {
    const noise = async function* (): AsyncGenerator<Uint8Array> {
      for (let sent = 0; sent < 64; sent++) yield await Promise.resolve(new Uint8Array(1024 * 1024).fill(65));
    };
    for (const engine of [unix, ssh, tls])
      await expect(engine.loadImages(noise())).rejects.toMatchObject({
        name: "Fault",
        kind: expect.stringMatching(/server|unreachable/) as string,
      });
  });

  it("ends a load whose source host dies in the middle of it", async () => {
    const started = Promise.withResolvers<undefined>();
    const heard = async function* (): AsyncGenerator<Uint8Array> {
      let chunks = 0;
      for await (const chunk of tls.saveImages(["made:1"])) {
        if (++chunks === 3) {
          fleet.kill(2);
          started.resolve(undefined);
        }
        yield chunk;
      }
    };
    await unix.removeImage("made:1");
    const loaded = unix.loadImages(heard());
    await started.promise;
    await expect(loaded).rejects.toMatchObject({ name: "Fault", kind: "unreachable", host: "host3" });
    await refused(unix.inspectImage("made:1"), "not-found");
  });
});

/** A registry that wants one of three users. */
async function withPasswords(fleet: Fleet, body: (address: string) => Promise<void>): Promise<void> {
  const address = (fleet.registry?.address ?? "").replace(/:(\d+)$/, (_, port: string) => `:${Number(port) + 1}`);
  const directory = join(fleet.root, "private-registry");
  mkdirSync(directory, { recursive: true });
  // Bcrypt of "secret".
  const hash = "$2y$04$jSPp1GBYjbUDMNnu6B9gJOWDzumEdzSGnzO1jTmDjO7FWmPEO3wM6";
  writeFileSync(join(directory, "htpasswd"), ["me", "meme", "memem"].map((name) => `${name}:${hash}\n`).join(""));
  writeFileSync(
    join(directory, "config.yaml"),
    `version: 0.1
log: { level: error }
storage: { filesystem: { rootdirectory: ${directory}/storage } }
http: { addr: "${address}" }
auth: { htpasswd: { realm: test, path: ${directory}/htpasswd } }
`,
  );
  const registry = spawnDetached("docker-registry", ["serve", join(directory, "config.yaml")], join(directory, "log"));
  try {
    await waitUntil("the registry with passwords", 10_000, async () => (await fetch(`http://${address}/v2/`)).status === 401);
    await body(address);
  } finally {
    signal(registry, "SIGKILL");
  }
}
