import { afterAll, beforeAll, expect, it } from "vitest";
import { type Fleet, startFleet } from "./fleet.ts";
import { fleetYamlOf, type MainJob, startMainJob } from "./main-job.ts";
import { describeOnEngines } from "./suite.ts";

await describeOnEngines("images from a registry", ["registry"], () => {
  let fleet: Fleet;
  let job: MainJob;
  let image: string;
  beforeAll(async () => {
    fleet = await startFleet({ hosts: 2, access: ["unix"], registry: true });
    image = `${fleet.registry!.address}/web:1`;
    await fleet.importImage(image, { cmd: ["serve"], env: { ANSWER: "one" } });
    job = startMainJob(fleet);
  });
  afterAll(async () => {
    await job?.close();
    await fleet?.down();
  });

  const files = (policy: string, reference = image): Record<string, string> => ({
    "fleet.yaml": fleetYamlOf(fleet),
    "stacks/shop/compose.yaml": `services: { web: { image: "${reference}", stop_grace_period: 1s, pull_policy: ${policy}, deploy: { replicas: 2, update_config: { monitor: 100ms } } } }`,
  });
  const running = async (): Promise<string[]> =>
    (await Promise.all(fleet.hosts.map((_, host) => fleet.docker(host, "ps", "-q", "--no-trunc"))))
      .join("\n")
      .split("\n")
      .filter((id) => id !== "")
      .sort();

  it("are pulled before anything else, and every host runs the digest that the tag had once", async () => {
    const desired = job.commit(files("always"));
    expect(await job.plan(desired)).toMatch(/pull .*@sha256:/);
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged" });
    const images = await Promise.all(
      fleet.hosts.map((_, host) => fleet.docker(host, "inspect", "--format", "{{.Config.Image}}", `shop-web-${host + 1}`)),
    );
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toContain("@sha256:");
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
  });

  it("are followed when the tag moves, under the policy to pull", async () => {
    const before = await running();
    await fleet.importImage(image, { cmd: ["serve"], env: { ANSWER: "two" } });
    expect(await job.sync(job.commit(files("always")))).toMatchObject({ outcome: "converged" });
    const after = await running();
    expect(after).toHaveLength(2);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
  });

  it("need no registry under the default policy when they are present, and hosts that differ are named", async () => {
    await fleet.docker(0, "pull", "-q", image);
    await fleet.docker(1, "tag", await fleet.docker(1, "inspect", "--format", "{{.Image}}", "shop-web-2"), "local:1");
    await fleet.docker(0, "tag", image, "local:1");
    await fleet.docker(1, "commit", "-m", "differs", "shop-web-2", "local:1");
    const desired = job.commit(files("missing", "local:1"));
    expect(await job.plan(desired)).toContain("local:1 is not the same image on every host");
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged" });
  });

  it("that a silent registry has are a clear problem within seconds, and nothing is stopped", async () => {
    const before = await running();
    const began = performance.now();
    const result = await job.sync(job.commit(files("always", `${fleet.registry!.address.replace(/:\d+$/, ":5999")}/web:1`)));
    expect(result.outcome).toBe("error");
    expect(result.summary).toContain("Nothing was changed");
    const absent = await job.sync(job.commit(files("missing", `${fleet.registry!.address}/absent:1`)));
    expect(absent.outcome).toBe("error");
    expect(absent.failures[0]).toMatchObject({ subject: `${fleet.registry!.address}/absent:1` });
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(await running()).toEqual(before);
  });
});
