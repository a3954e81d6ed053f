import { totalmem } from "node:os";
import { afterAll, beforeAll, expect, it } from "vitest";
import { planFleet } from "../../src/reconcile/index.ts";
import { answers } from "./asking.ts";
import { type Fleet, startFleet } from "./fleet.ts";
import { fleetYamlOf, type MainJob, startMainJob } from "./main-job.ts";
import { describeOnEngines } from "./suite.ts";

const REPLICAS = 6;
const LEAST = 5;

await describeOnEngines("placement on three real engines", [], () => {
  let fleet: Fleet;
  let job: MainJob;

  beforeAll(async () => {
    fleet = await startFleet({ hosts: 3, access: ["unix"] });
    job = startMainJob(fleet);
    await fleet.importImage("busy:1");
  });
  afterAll(async () => {
    await job?.close();
    await fleet?.down();
  });

  /** The stack shop; the network is its only service's own, so that replicas may be anywhere. */
  const shop = (web: string, fleetYaml = fleetYamlOf(fleet)): Record<string, string> => ({
    "fleet.yaml": fleetYaml,
    "stacks/shop/compose.yaml": `services:\n  web:\n    image: busy:1\n    command: [serve]\n    environment: { ANSWER: ok }\n    ports: ["80"]\n    networks: [own]\n    stop_grace_period: 1s\n    healthcheck: { test: [CMD, wget, -qO-, "http://127.0.0.1/"], interval: 1s }\n    ${web}\nnetworks: { own: {} }\n`,
  });

  /** Published addresses of the containers of web, by host. */
  const addresses = async (): Promise<string[][]> =>
    await Promise.all(
      fleet.hosts.map(async ({ address }, host) => {
        const ports = await fleet.docker(host, "ps", "--filter", "name=shop-web-", "--format", "{{.Ports}}");
        return [...ports.matchAll(/0\.0\.0\.0:(\d+)->80/g)].map(([, port]) => `http://${address}:${port}/`);
      }),
    );
  const perHost = async (): Promise<number[]> => (await addresses()).map((urls) => urls.length);

  it("puts a service where its constraint on a host's label says", async () => {
    const desired = job.commit(shop("deploy: { replicas: 2, placement: { constraints: [node.labels.zone == z1] } }"));
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", failures: [] });
    expect(await perHost()).toEqual([0, 2, 0]);
  });

  it("moves what a new constraint forbids, and spreads what is new over the zones", async () => {
    const spread = "placement: { constraints: [node.labels.zone != z1], preferences: [{ spread: node.labels.zone }] }";
    expect(await job.sync(job.commit(shop(`deploy: { replicas: 4, ${spread} }`)))).toMatchObject({ outcome: "converged", failures: [] });
    expect(await perHost()).toEqual([2, 0, 2]);
  });

  it("skips a host that is full, and says what it lacks", async () => {
    const full = fleetYamlOf(fleet).replace("labels: { zone: z1 }", `labels: { zone: z1 }, reserve: { memory: ${totalmem() - 2 ** 20} }`);
    const desired = job.commit(shop("deploy: { replicas: 4, resources: { reservations: { memory: 32m } } }", full));
    const { plan } = await planFleet(desired, job.session, { explain: true });
    const [name] = [fleet.hosts[1]!.name];
    expect(plan.placements[0]!.verdicts.find(({ host }) => host === name)?.reasons).toEqual([
      expect.stringMatching(/^lacks 3\d(\.\d)? MiB$/),
    ]);
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", failures: [] });
    expect(await perHost()).toEqual([2, 0, 2]);
  });

  it("drains a host under a budget: never fewer answer than it asks for", async () => {
    const web = `deploy: { replicas: ${REPLICAS}, update_config: { order: stop-first } }\n    x-slipway: { budget: { min_available: ${LEAST} } }`;
    const desired = job.commit(shop(web));
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", failures: [] });
    expect(await perHost()).toEqual([2, 2, 2]);

    let [fewest, rounds] = [Infinity, 0];
    let watching = true;
    const watch = (async () => {
      while (watching) {
        const urls = (await addresses()).flat();
        const serving = (await Promise.all(urls.map(answers))).filter(Boolean).length;
        fewest = Math.min(fewest, serving);
        rounds += 1;
      }
    })();
    job.session.store.setAvailability(fleet.hosts[0]!.name, "drained", 0);
    const result = await job.sync(desired);
    watching = false;
    await watch;

    expect(result).toMatchObject({ outcome: "converged", failures: [] });
    expect(await perHost()).toEqual([0, 3, 3]);
    expect(rounds).toBeGreaterThan(5);
    expect(fewest).toBeGreaterThanOrEqual(LEAST);
  });

  it("moves nothing back when the host is used again", async () => {
    job.session.store.setAvailability(fleet.hosts[0]!.name, "active", 0);
    const desired = job.commit(shop(`deploy: { replicas: ${REPLICAS}, update_config: { order: stop-first } }`));
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
    expect(await perHost()).toEqual([0, 3, 3]);
  });
});
