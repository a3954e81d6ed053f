import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { get, until } from "./asking.ts";
import { type Fleet, startFleet } from "./fleet.ts";
import { filesOf, fleetYamlOf, type MainJob, startMainJob } from "./main-job.ts";
import { describeOnEngines } from "./suite.ts";

const VOTING = join(import.meta.dirname, "../../samples/voting");

await describeOnEngines("the main job on three real engines", ["ssh", "tls"], () => {
  let fleet: Fleet;
  let job: MainJob;

  beforeAll(async () => {
    fleet = await startFleet({ hosts: 3, access: ["unix", "ssh", "tls"] });
    job = startMainJob(fleet);
    await fleet.importImage("busybox:1.36");
  });
  afterAll(async () => {
    await job?.close();
    await fleet?.down();
  });

  const voting = (change: (compose: string) => string = (compose) => compose): Record<string, string | Uint8Array> => {
    const files = filesOf(VOTING);
    const compose = "stacks/voting/compose.yaml";
    return { ...files, [compose]: change(new TextDecoder().decode(files[compose])), "fleet.yaml": fleetYamlOf(fleet) };
  };
  const ids = async (name: string): Promise<string[]> =>
    (await Promise.all(fleet.hosts.map((_, host) => fleet.docker(host, "ps", "-aq", "--no-trunc", "--filter", `name=${name}`))))
      .join("\n")
      .split("\n")
      .filter((id) => id !== "")
      .sort();
  const webUrls = (): string[] => [8200, 8201].map((port) => `http://${fleet.hosts[0]!.address}:${port}/cgi-bin/vote`);

  it("syncs the voting sample; every service answers; the same sync again writes nothing", async () => {
    const desired = job.commit(voting());
    expect(await job.plan(desired)).toContain("create");
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", failures: [] });
    for (const url of webUrls()) expect(await get(`${url}?cats`)).toBeDefined();
    await until(async () => (await get(webUrls()[0]!))?.trim() === "cats 2");
    job.writes.length = 0;
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
    expect(job.writes).toEqual([]);
  });

  it("replaces only the service whose environment changed, one at a time; never fewer than replicas − 1 answer", async () => {
    const others = await Promise.all(["voting-store-1", "voting-worker-1", "voting-migrate-1"].map(ids));
    const before = await ids("voting-web-");
    let fewest = Infinity;
    let watching = true;
    const watch = (async () => {
      while (watching) {
        const ports = await publishedPorts(fleet, 0, "voting-web");
        const answers = await Promise.all(ports.map((port) => get(`http://${fleet.hosts[0]!.address}:${port}/index.html`)));
        fewest = Math.min(fewest, answers.filter((answer) => answer !== undefined).length);
      }
    })();
    const result = await job.sync(job.commit(voting((compose) => compose.replace("cats dogs", "cats dogs birds"))));
    watching = false;
    await watch;
    expect(result).toMatchObject({ outcome: "converged" });
    expect(fewest).toBeGreaterThanOrEqual(1);
    expect(await Promise.all(["voting-store-1", "voting-worker-1", "voting-migrate-1"].map(ids))).toEqual(others);
    const after = await ids("voting-web-");
    expect(after).toHaveLength(2);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
  });

  it("keeps the old containers serving when a new version never becomes healthy, and says what its check said", async () => {
    const before = await ids("voting-web-");
    const result = await job.sync(
      job.commit(voting((compose) => compose.replace("command: httpd -f -p 8080 -h /www", "command: sleep 3600"))),
    );
    expect(result.outcome).toBe("rolled-back");
    expect(result.failures[0]).toMatchObject({ subject: "voting/web.1", host: "host1" });
    expect(result.failures[0]?.health).toContain("can't connect");
    expect(await ids("voting-web-")).toEqual(before);
    for (const port of await publishedPorts(fleet, 0, "voting-web"))
      expect(await get(`http://${fleet.hosts[0]!.address}:${port}/index.html`)).toBeDefined();
  });

  it("brings the other hosts up to date while one is frozen, and completes without a duplicate when it is back", async () => {
    const spread = (version: string): Record<string, string> => ({
      "fleet.yaml": fleetYamlOf(fleet),
      "stacks/voting/compose.yaml": new TextDecoder().decode(filesOf(VOTING)["stacks/voting/compose.yaml"]),
      "stacks/spread/compose.yaml": `services: { web: { image: "busybox:1.36", command: serve, stop_grace_period: 1s, environment: { ANSWER: "${version}" }, ports: ["8080:80"], deploy: { replicas: 3 } } }`,
    });
    const all = { ...voting((compose) => compose.replace("cats dogs", "cats dogs birds")) };
    const files = (version: string): Record<string, string | Uint8Array> => ({
      ...all,
      "stacks/spread/compose.yaml": spread(version)["stacks/spread/compose.yaml"]!,
    });
    expect(await job.sync(job.commit(files("one")))).toMatchObject({ outcome: "converged" });
    const answers = async (): Promise<(string | undefined)[]> =>
      (await Promise.all(fleet.hosts.map((host) => get(`http://${host.address}:8080/`)))).map((answer) => answer?.trim());
    await until(async () => (await answers()).every((answer) => answer === "one"));
    await fleet.freeze(1);
    const next = job.commit(files("two"));
    expect(await job.sync(next)).toMatchObject({ outcome: "partial" });
    await until(async () => JSON.stringify(await answers()) === JSON.stringify(["two", "one", "two"]));
    fleet.thaw(1);
    await until(async () => (await job.sync(next)).outcome === "converged");
    await until(async () => JSON.stringify(await answers()) === JSON.stringify(["two", "two", "two"]));
    expect(await ids("spread-web")).toHaveLength(3);
  });

  it("never touches foreign containers, not even copies of its own", async () => {
    await fleet.docker(0, "run", "-d", "--name", "stranger", "busybox:1.36", "stay");
    const labels = (
      await fleet.docker(0, "inspect", "--format", "{{range $k, $v := .Config.Labels}}{{$k}}={{$v}}\n{{end}}", "voting-store-1")
    )
      .split("\n")
      .filter((line) => line !== "");
    await fleet.docker(0, "run", "-d", "--name", "copycat", ...labels.flatMap((label) => ["--label", label]), "busybox:1.36", "stay");
    const before = await Promise.all(["stranger", "copycat"].map(ids));
    expect(await job.sync(job.commit(voting((compose) => compose.replace("cats dogs", "cats"))), { confirmed: true })).toMatchObject({
      outcome: "converged",
    });
    expect(await Promise.all(["stranger", "copycat"].map(ids))).toEqual(before);
    expect(await ids("spread-web")).toEqual([]);
  });
});

async function publishedPorts(fleet: Fleet, host: number, name: string): Promise<number[]> {
  const lines = (await fleet.docker(host, "ps", "--filter", `name=${name}`, "--format", "{{.Ports}}")).split("\n");
  return lines.map((line) => Number(/0\.0\.0\.0:(\d+)->/.exec(line)?.[1])).filter((port) => port > 0);
}
