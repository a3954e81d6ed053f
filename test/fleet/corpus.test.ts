import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Fleet, startFleet } from "./fleet.ts";
import { fleetYamlOf, type MainJob, startMainJob } from "./main-job.ts";
import { describeOnEngines } from "./suite.ts";

/** Other people's files, used as they are; the images of their tags are made from busybox. */
const REAL = join(import.meta.dirname, "../../../shared/corpus/real");

const IMAGES = [
  "redis:alpine",
  "postgres:15-alpine",
  "postgres:alpine",
  "dockersamples/examplevotingapp_vote",
  "dockersamples/examplevotingapp_result",
  "dockersamples/examplevotingapp_worker",
  "mariadb:10.6.4-focal",
  "mariadb:10.5",
  "wordpress:latest",
  "gitea/gitea:latest",
  "nextcloud:apache",
  "stefanprodan/caddy",
  "google/cadvisor",
  "stefanprodan/swarmprom-grafana:5.3.4",
  "stefanprodan/swarmprom-alertmanager:v0.14.0",
  "cloudflare/unsee:v0.8.0",
  "stefanprodan/swarmprom-node-exporter:v0.16.0",
  "stefanprodan/swarmprom-prometheus:v2.5.0",
];

/** Stays whatever arguments it is given, serves port 80 and 3000, and has a `curl` for health checks. */
const FILES = {
  "bin/any":
    "#!/bin/sh\ntrap 'exit 0' TERM INT\nmkdir -p /tmp/www; hostname >/tmp/www/index.html\nfor port in 80 3000; do httpd -p $port -h /tmp/www; done\nwhile true; do sleep 1 & wait $!; done\n",
  "bin/curl": '#!/bin/sh\nfor url; do :; done\nexec wget -q -O /dev/null "$url"\n',
};

const STACKS: Readonly<Record<string, { readonly path: string; readonly file: string }>> = {
  "wordpress-mysql": { path: "docker+awesome-compose/wordpress-mysql/compose.yaml", file: "compose.yaml" },
  "gitea-postgres": { path: "docker+awesome-compose/gitea-postgres/compose.yaml", file: "compose.yaml" },
  "nextcloud-redis-mariadb": { path: "docker+awesome-compose/nextcloud-redis-mariadb/compose.yaml", file: "compose.yaml" },
  vote: { path: "dockersamples+example-voting-app/docker-stack.yml", file: "docker-stack.yml" },
  swarmprom: { path: "stefanprodan+swarmprom/docker-compose.yml", file: "docker-compose.yml" },
};

/** Files that the manifests name and their repositories hold, but the corpus does not. */
const SUPPLEMENTS = {
  "stacks/swarmprom/caddy/Caddyfile": ":3000\n",
  "stacks/swarmprom/dockerd-exporter/Caddyfile": ":9323\n",
  "stacks/swarmprom/prometheus/rules/swarm_node.rules.yml": "groups: []\n",
  "stacks/swarmprom/prometheus/rules/swarm_task.rules.yml": "groups: []\n",
};

function stack(name: string): Record<string, string> {
  const entry = STACKS[name];
  if (!entry) throw new RangeError(`there is no stack ${name}`);
  return {
    [`stacks/${name}/${entry.file}`]: readFileSync(join(REAL, entry.path), "utf8"),
  };
}

if (!existsSync(REAL))
  describe.skip("real Compose files (skipped: the corpus is not here)", () =>
    it("waits for the corpus", () => expect(REAL).toSatisfy(existsSync)));
else {
  await describeOnEngines("real Compose files on three real engines", ["ssh", "tls"], () => {
    let fleet: Fleet;
    let job: MainJob;
    beforeAll(async () => {
      fleet = await startFleet({ hosts: 3, access: ["unix", "ssh", "tls"], swarm: true });
      job = startMainJob(fleet);
      await fleet.importImage("any:1", { files: FILES, changes: ['ENTRYPOINT ["/bin/any"]'] });
      for (const image of IMAGES) await Promise.all(fleet.hosts.map((_, host) => fleet.docker(host, "tag", "any:1", image)));
    });
    afterAll(async () => {
      await job?.close();
      await fleet?.down();
    });

    it("refuses the voting app on bridge networks, naming the port and the network", async () => {
      const result = await job.sync(job.commit({ "fleet.yaml": fleetYamlOf(fleet), ...stack("vote") }));
      expect(result.outcome).toBe("unschedulable");
      expect(result.summary).toMatch(/port 8080/);
      expect(result.summary).toMatch(/network vote_(front|back)end/);
      expect(job.writes).toEqual([]);
    });

    it.each(["wordpress-mysql", "gitea-postgres", "nextcloud-redis-mariadb"])(
      "syncs %s on bridge networks, and a second time nothing",
      async (name) => {
        const desired = job.commit({ "fleet.yaml": fleetYamlOf(fleet), ...stack(name) });
        expect(await job.sync(desired, { confirmed: true })).toMatchObject({ outcome: "converged", failures: [] });
        expect(await job.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
      },
    );

    it.each(["vote", "swarmprom"])("syncs %s over all hosts on overlay networks, and a second time nothing", async (name) => {
      const overlay = "network: { driver: overlay }\npolicy: { privileged: true }\n";
      const desired = job.commit({
        "fleet.yaml": fleetYamlOf(fleet, overlay),
        ...stack(name),
        ...(name === "swarmprom" ? SUPPLEMENTS : {}),
      });
      expect(await job.sync(desired, { confirmed: true })).toMatchObject({ outcome: "converged", failures: [] });
      job.writes.length = 0;
      expect(await job.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
      expect(job.writes).toEqual([]);
    });
  });
}
