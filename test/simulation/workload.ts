import { rng, type Rng } from "./rng.ts";

export interface WorkloadService {
  readonly name: string;
  readonly replicas: number;
  readonly version: number;
  readonly order: "start-first" | "stop-first";
  readonly checked: boolean;
  readonly sick: boolean;
  readonly port: boolean;
  readonly volume: boolean;
}

/** What one commit says, in a form that a test can compare the world with. */
export interface Commit {
  readonly stacks: ReadonlyMap<string, readonly WorkloadService[]>;
  readonly files: Readonly<Record<string, string>>;
}

export interface Workload {
  readonly hosts: readonly string[];
  readonly commits: readonly Commit[];
}

/** A fleet and a few commits, each a change of the one before; the last one is sound. */
export function workload(seed: number): Workload {
  const random = rng(seed, "workload");
  const hosts = Array.from({ length: 2 + random.below(4) }, (_, index) => `h${index + 1}`);
  let stacks = new Map([firstStack(random, "shop"), ...(random.chance(0.5) ? [firstStack(random, "blog")] : [])]);
  const commits = [commitOf(hosts, stacks)];
  const count = 1 + random.below(3);
  for (let index = 0; index < count; index += 1) {
    stacks = changed(random, stacks, `s${index + 4}`, index === count - 1);
    commits.push(commitOf(hosts, stacks));
  }
  return { hosts, commits };
}

function firstStack(random: Rng, name: string): [string, WorkloadService[]] {
  return [name, Array.from({ length: 1 + random.below(3) }, (_, index) => service(random, `s${index + 1}`))];
}

function service(random: Rng, name: string): WorkloadService {
  const volume = random.chance(0.2);
  // One bridge network keeps a stack on one host, and a host has each port once.
  const port = name === "s1" && random.chance(0.3);
  return { name, replicas: volume || port ? 1 : 1 + random.below(3), version: 1, order: random.pick(["start-first", "stop-first"]), checked: random.chance(0.5), sick: false, port, volume };
}

function changed(random: Rng, stacks: ReadonlyMap<string, readonly WorkloadService[]>, newName: string, last: boolean): Map<string, WorkloadService[]> {
  return new Map([...stacks].map(([name, services]) => {
    const kept = services.length > 1 && random.chance(0.15) ? services.slice(1) : services;
    const next = kept.map((item) => change(random, item, last));
    return [name, random.chance(0.15) ? [...next, service(random, newName)] : next];
  }));
}

function change(random: Rng, item: WorkloadService, last: boolean): WorkloadService {
  const sound = { ...item, sick: false };
  const kind = random.below(4);
  if (kind === 0) return sound;
  if (kind === 1 && !item.volume && !item.port) return { ...sound, replicas: 1 + random.below(4) };
  const version = item.version + 1;
  return { ...sound, version, sick: !last && item.checked && random.chance(0.2) };
}

function commitOf(hosts: readonly string[], stacks: ReadonlyMap<string, readonly WorkloadService[]>): Commit {
  const files: Record<string, string> = { "fleet.yaml": `name: test\nhosts:\n${hosts.map((name) => `  ${name}: { endpoint: "unix:///run/${name}.sock" }`).join("\n")}\n` };
  for (const [name, services] of stacks) files[`stacks/${name}/compose.yaml`] = compose(name, services);
  return { stacks, files };
}

function compose(stack: string, services: readonly WorkloadService[]): string {
  const volumes = services.filter(({ volume }) => volume).map(({ name }) => `  ${name}-data: {}`);
  return `services:\n${services.map((item) => serviceYaml(stack, item)).join("")}${volumes.length > 0 ? `volumes:\n${volumes.join("\n")}\n` : ""}`;
}

function serviceYaml(stack: string, item: WorkloadService): string {
  const lines = [
    `image: app:1`,
    `environment: { VERSION: "${item.version}", SICK: "${item.sick}" }`,
    ...(item.checked ? ["healthcheck: { test: [CMD, check], interval: 1s, timeout: 1s, retries: 2 }"] : []),
    ...(item.port && stack === "shop" ? ["ports: ['8080:80']"] : []),
    ...(item.volume ? [`volumes: ['${item.name}-data:/data']`] : []),
    `deploy: { replicas: ${item.replicas}, update_config: { order: ${item.order} } }`,
  ];
  return `  ${item.name}:\n${lines.map((line) => `    ${line}\n`).join("")}`;
}
