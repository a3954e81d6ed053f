import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ContainerBody, NetworkBody } from "../src/model/engine.ts";
import type { Plan } from "../src/model/plan.ts";
import { pause, pool, until } from "./pool.ts";
import { type RawEngine, RawError } from "./raw-engine.ts";

const run = promisify(execFile);

/** One host's share of what a plan makes. */
export interface Share {
  readonly host: string;
  readonly networks: readonly NetworkBody[];
  readonly containers: readonly { readonly name: string; readonly body: ContainerBody }[];
}

/** What slipway would create, with the very bodies that it would send. */
export function sharesOf(plan: Plan): readonly Share[] {
  const hosts = [...new Set(plan.steps.map(({ host }) => host))];
  return hosts.map((host) => {
    const operations = plan.steps.filter((step) => step.host === host).map(({ operation }) => operation);
    return {
      host,
      networks: operations.filter((operation) => operation.kind === "network").map(({ body }) => body),
      containers: operations
        .filter((operation) => operation.kind === "create")
        .map(({ name, body, networks }) => ({
          name,
          body: {
            ...body,
            NetworkingConfig: { EndpointsConfig: Object.fromEntries(networks.map((network) => [network.name, network.endpoint])) },
          },
        })),
    };
  });
}

/** Creates run ahead of the starts, `creates` and `starts` in flight a host. @returns seconds until the last start was answered. */
export async function launchRaw(
  engines: ReadonlyMap<string, RawEngine>,
  shares: readonly Share[],
  creates: number,
  starts: number,
): Promise<number> {
  const began = performance.now();
  await Promise.all(shares.flatMap(({ host, networks }) => networks.map((body) => engines.get(host)!.createNetwork(body))));
  await Promise.all(shares.map(({ host, containers }) => launchOn(engines.get(host)!, containers, creates, starts)));
  return (performance.now() - began) / 1000;
}

async function launchOn(engine: RawEngine, containers: Share["containers"], creates: number, starts: number): Promise<void> {
  const made: string[] = [];
  const wanting: ((id: string) => void)[] = [];
  const give = (id: string): void => (wanting.shift() ?? ((spare: string) => made.push(spare)))(id);
  const take = async (): Promise<string> => made.shift() ?? (await new Promise<string>((resolve) => wanting.push(resolve)));
  await Promise.all([
    pool(containers, creates, async ({ name, body }) => give(await createOn(engine, name, body))),
    pool(containers, starts, async () => engine.startContainer(await take())),
  ]);
}

/** An overlay network takes a moment from the manager that made it to the others. */
async function createOn(engine: RawEngine, name: string, body: ContainerBody): Promise<string> {
  for (let tries = 1; ; tries++) {
    try {
      return await engine.createContainer(name, body);
    } catch (error) {
      if (!(error instanceof RawError) || error.status !== 404 || tries === 50) throw error;
      await pause(10);
    }
  }
}

/** `docker stack deploy`, from the command until all tasks run. @returns seconds. */
export async function deployStack(
  manager: RawEngine,
  socketPath: string,
  directory: string,
  image: string,
  replicas: number,
): Promise<number> {
  const file = join(directory, "stack.yaml");
  writeFileSync(
    file,
    `version: "3.8"\nservices:\n  web:\n    image: "${image}"\n    environment: { LEVEL: info }\n    deploy: { replicas: ${replicas} }\n`,
  );
  const began = performance.now();
  const deployed = run("docker", ["-H", `unix://${socketPath}`, "stack", "deploy", "--resolve-image", "never", "-c", file, STACK]);
  await Promise.all([deployed, until(`${replicas} tasks that run`, 180_000, 50, async () => (await runningTasks(manager)) >= replicas)]);
  return (performance.now() - began) / 1000;
}

export async function removeStack(socketPath: string): Promise<void> {
  await run("docker", ["-H", `unix://${socketPath}`, "stack", "rm", STACK]);
}

const STACK = "rival";

async function runningTasks(manager: RawEngine): Promise<number> {
  const filters = encodeURIComponent(JSON.stringify({ "desired-state": { running: true } }));
  const tasks = (await manager.call("GET", `/tasks?filters=${filters}`)) as { Status: { State: string } }[];
  return tasks.filter(({ Status }) => Status.State === "running").length;
}
