import { afterAll, beforeAll, expect, it } from "vitest";
import { type Fleet, startFleet } from "./fleet.ts";
import { fleetYamlOf, type MainJob, startMainJob } from "./main-job.ts";
import { describeOnEngines } from "./suite.ts";

await describeOnEngines("a repository path that containers write to, on a real engine", [], () => {
  let fleet: Fleet;
  let job: MainJob;

  beforeAll(async () => {
    fleet = await startFleet({ hosts: 1, access: ["unix"] });
    job = startMainJob(fleet);
    await fleet.importImage("busybox:1.36");
  });
  afterAll(async () => {
    await job?.close();
    await fleet?.down();
  });

  const commit = (index: string) =>
    job.commit({
      "fleet.yaml": fleetYamlOf(fleet),
      "stacks/shop/compose.yaml":
        "services:\n  web:\n    image: busybox:1.36\n    command: sleep 3600\n    init: true\n    volumes: ['./site:/www', './data:/data', './app.conf:/etc/app.conf']\n",
      "stacks/shop/site/deep/index.html": index,
      "stacks/shop/app.conf": `conf of ${index}`,
    });
  const inside = async (script: string): Promise<string> => (await fleet.docker(0, "exec", "shop-web-1", "sh", "-c", script)).trim();

  it("has what the commit holds, and takes what is written", async () => {
    expect(await job.sync(commit("one"))).toMatchObject({ outcome: "converged", failures: [] });
    expect(await inside("cat /www/deep/index.html /etc/app.conf; ls /data")).toBe("oneconf of one");
    await inside("echo mine >/www/upload && echo mine >/data/db && echo mine >>/etc/app.conf && echo mine >>/www/deep/index.html");
    expect(await inside("cat /www/upload /data/db")).toBe("mine\nmine");
  });

  it("gets a changed file with the next commit, and keeps every other one", async () => {
    expect(await job.sync(commit("two"), { confirmed: true })).toMatchObject({ outcome: "converged", failures: [] });
    expect(await inside("cat /www/deep/index.html /etc/app.conf; echo; cat /www/upload /data/db")).toBe("twoconf of two\nmine\nmine");
    job.writes.length = 0;
    expect(await job.sync(commit("two"))).toMatchObject({ outcome: "converged", steps: 0 });
    expect(job.writes).toEqual([]);
  });
});
