import { afterAll, beforeAll, expect, it } from "vitest";
import type { Desired } from "../../src/model/desired.ts";
import type { HostVerdict } from "../../src/model/plan.ts";
import { planFleet } from "../../src/reconcile/index.ts";
import { answers, until } from "./asking.ts";
import { type Fleet, startFleet } from "./fleet.ts";
import { type MainJob, startMainJob } from "./main-job.ts";
import { describeOnEngines } from "./suite.ts";

/** How many hosts answer on a port. */
async function askAll(fleet: Fleet, port: number): Promise<number> {
  return (await Promise.all(fleet.hosts.map(({ address }) => answers(`http://${address}:${port}/`)))).filter(Boolean).length;
}

/** Asks every host for a port, over and over, until it is ended. @returns how many answered in the worst round, and how many rounds there were. */
function watch(fleet: Fleet, port: number): () => Promise<{ fewest: number; rounds: number }> {
  let watching = true;
  const seen = (async () => {
    let [fewest, rounds] = [Infinity, 0];
    while (watching) {
      fewest = Math.min(fewest, await askAll(fleet, port));
      rounds += 1;
    }
    return { fewest, rounds };
  })();
  return async () => {
    watching = false;
    return await seen;
  };
}

const ANSWERING = `image: "busybox:1.36", command: serve, stop_grace_period: 1s, environment: { ANSWER: "yes" }`;
const IDLE = `image: "busybox:1.36", command: stay, network_mode: none, stop_grace_period: 1s`;

await describeOnEngines("a draining host among three real engines", ["ssh", "tls"], () => {
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

  /** host1 and host2 are one zone, host3 another; host1 has the fast disk. */
  const fleetYaml = (): string => {
    const hosts = fleet.hosts.map((host, index) => {
      const { tls } = host;
      const files = tls === undefined ? "" : `, tls: { ca: ${tls.caFile}, cert: ${tls.certFile}, key: ${tls.keyFile} }`;
      const labels = [`zone: ${index < 2 ? "a" : "b"}`, ...(index === 0 ? ["disk: ssd"] : [])].join(", ");
      return `  ${host.name}: { endpoint: "${host.endpointUrl}", labels: { ${labels} }${files} }`;
    });
    return `name: real\nhosts:\n${hosts.join("\n")}\n`;
  };
  const commit = (services: string, more = ""): Desired =>
    job.commit({ "fleet.yaml": fleetYaml(), "stacks/shop/compose.yaml": `services:\n${services}\n${more}` });
  const sync = async (desired: Desired): ReturnType<MainJob["sync"]> => await job.sync(desired, { confirmed: true });
  /** Containers of a service on each host. */
  const counts = async (service: string): Promise<number[]> =>
    await Promise.all(
      fleet.hosts.map(async (_, host) => {
        const names = await fleet.docker(host, "ps", "--format", "{{.Names}}", "--filter", `name=shop-${service}-`);
        return names.split("\n").filter((name) => name !== "").length;
      }),
    );
  const verdicts = async (desired: Desired, service: string): Promise<readonly HostVerdict[]> => {
    const { plan } = await planFleet(desired, job.session, { explain: true });
    return plan.placements.find((decision) => decision.service === service)?.verdicts ?? [];
  };

  it("passes over a host whose reservations are full or whose port is taken, and says why", async () => {
    const cpus = Number(await fleet.docker(0, "info", "--format", "{{.NCPU}}"));
    const reserved = (amount: number): string => `resources: { reservations: { cpus: "${amount}" } }`;
    const desired = commit(
      `  big: { ${IDLE}, deploy: { placement: { constraints: [node.labels.disk == ssd] }, ${reserved(cpus - 0.5)} } }
  small: { ${IDLE}, deploy: { replicas: 2, ${reserved(1)} } }
  front: { ${ANSWERING}, ports: ["8070:80"], networks: [front], deploy: { placement: { constraints: [node.labels.zone == b] } }, x-slipway: { priority: 10 } }
  back: { ${ANSWERING}, ports: ["8070:80"], networks: [back], deploy: { replicas: 3 } }`,
      "networks: { front: {}, back: {} }",
    );
    const result = await sync(desired);
    expect(result).toMatchObject({ outcome: "unschedulable", summary: expect.stringContaining("1 port 8070 taken by shop/front.1") });
    expect(await counts("small")).toEqual([0, 1, 1]);
    expect(await counts("back")).toEqual([1, 1, 0]);
    expect((await verdicts(desired, "small"))[0]).toMatchObject({ host: "host1", reasons: ["lacks 0.5 CPUs"] });
  });

  it("drains a host within the budgets while clients go on asking, leaves its data there, and moves nothing back", async () => {
    const prefer = "prefer: [node.labels.disk == ssd]";
    const desired = commit(
      `  web: { ${ANSWERING}, ports: ["8080:80"], networks: [web], deploy: { replicas: 2 }, x-slipway: { place: { ${prefer} }, budget: { min_available: 2 } } }
  slow: { ${ANSWERING}, ports: ["8090:80"], networks: [slow], deploy: { replicas: 2, update_config: { order: stop-first } }, x-slipway: { place: { ${prefer} }, budget: { min_available: 1 } } }
  full: { ${IDLE}, deploy: { replicas: 3 , placement: { max_replicas_per_node: 1 } } }
  data: { ${IDLE}, volumes: ["data:/data"], deploy: { placement: { constraints: [node.labels.disk == ssd] } } }`,
      "networks: { web: {}, slow: {} }\nvolumes: { data: {} }",
    );
    expect(await sync(desired)).toMatchObject({ outcome: "converged" });
    expect([(await counts("web"))[0], (await counts("slow"))[0], (await counts("data"))[0]]).toEqual([1, 1, 1]);
    await until(async () => (await askAll(fleet, 8080)) === 2 && (await askAll(fleet, 8090)) === 2);

    const watched = [watch(fleet, 8080), watch(fleet, 8090)];
    job.session.store.setAvailability("host1", "drained", 0, "new disks");
    const result = await sync(desired);
    const [web, slow] = await Promise.all(watched.map((end) => end()));
    expect(result.outcome).toBe("converged");
    expect(web!.fewest).toBe(2);
    expect(slow!.fewest).toBe(1);
    expect(Math.min(web!.rounds, slow!.rounds)).toBeGreaterThan(10);
    expect(await counts("web")).toEqual([0, 1, 1]);
    expect(await counts("slow")).toEqual([0, 1, 1]);
    expect([(await counts("full"))[0], (await counts("data"))[0]]).toEqual([1, 1]);
    expect(result.plan?.warnings.map(({ code, message }) => [code, message.slice(0, message.indexOf(","))])).toEqual([
      ["drain.pinned", "shop/data.1 stays on host1"],
      ["drain.full", expect.stringMatching(/^shop\/full\.\d stays on host1$/)],
    ]);

    job.session.store.setAvailability("host1", "active", 0);
    job.writes.length = 0;
    expect(await sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
    expect(job.writes).toEqual([]);
  });
});
