import { commitFiles, type Breakage } from "./manifest.ts";
import { rng, type Rng } from "./rng.ts";

export interface ServiceShape {
  readonly name: string;
  /** `job`: a one-shot that its stack waits for. */
  readonly kind: "service" | "job";
  /** 0: global. */
  readonly replicas: number;
  readonly version: number;
  readonly image: string;
  /** From `image`, by a Dockerfile in the manifest, another one for each version. */
  readonly built?: true;
  readonly pull: "missing" | "always";
  readonly order: "start-first" | "stop-first";
  readonly parallelism: number;
  readonly failureAction: "pause" | "continue" | "rollback";
  readonly restart: "always" | "unless-stopped" | undefined;
  readonly checked: boolean;
  readonly healthyMs: number;
  /** How a container of this version ends up: well, never healthy, or gone soon after its start. */
  readonly fate: "sound" | "sick" | "exits";
  readonly port: number | undefined;
  readonly volume: boolean;
  readonly config: string | undefined;
  readonly zone: "east" | undefined;
  readonly needs: readonly { readonly service: string; readonly condition: string }[];
}

export interface StackShape {
  readonly name: string;
  /** One network for all services, which ties them to one host; otherwise each has its own. */
  readonly together: boolean;
  readonly services: readonly ServiceShape[];
}

/** What one commit says, in a form that a test can compare the world with. */
export interface Commit {
  readonly stacks: readonly StackShape[];
  readonly breakage: Breakage;
  readonly files: Readonly<Record<string, string>>;
}

export interface Scenario {
  readonly hosts: readonly string[];
  readonly commits: readonly Commit[];
  /** The loop that follows a repository drives the syncs, instead of one-shot commands. */
  readonly follows: boolean;
}

/** A small fleet and a few commits, each a change of the one before; the last one is sound. */
/** @param builds services whose image is not pulled each time are built. */
export function scenario(seed: number, builds = false): Scenario {
  const random = rng(seed, "workload");
  const hosts = Array.from({ length: 2 + random.below(3) }, (_, index) => `h${index + 1}`);
  let stacks = ["shop", ...(random.chance(0.4) ? ["blog"] : [])].map((name, index) => newStack(random, name, index, hosts.length));
  const written = (all: readonly StackShape[]): readonly StackShape[] => (builds ? all.map(withBuilds) : all);
  const commits = [commitOf(hosts, written(stacks), "none")];
  const count = 1 + random.below(4);
  for (let number = 1; number <= count; number += 1) {
    const last = number === count;
    stacks = stacks.map((stack) => changeStack(random, stack, number, hosts.length, last));
    if (stacks.length > 1 && random.chance(0.08)) stacks = stacks.slice(0, 1);
    commits.push(commitOf(hosts, written(stacks), last || random.chance(0.8) ? "none" : random.pick(["stack", "fleet", "emptied"])));
  }
  return { hosts, commits, follows: random.chance(0.3) };
}

function withBuilds(stack: StackShape): StackShape {
  return { ...stack, services: stack.services.map((service) => (service.pull === "missing" ? { ...service, built: true } : service)) };
}

function commitOf(hosts: readonly string[], stacks: readonly StackShape[], breakage: Breakage): Commit {
  return { stacks, breakage, files: commitFiles(hosts, stacks, breakage) };
}

function newStack(random: Rng, name: string, index: number, hosts: number): StackShape {
  const together = random.chance(0.35);
  const services = Array.from({ length: 1 + random.below(3) }, (_, number) =>
    newService(random, `s${number + 1}`, 8000 + 10 * index + number, together, hosts),
  );
  return { name, together, services: withNeeds(random, services) };
}

function newService(random: Rng, name: string, port: number, together: boolean, hosts: number): ServiceShape {
  const volume = random.chance(0.15);
  const hasPort = random.chance(0.25);
  const global = !together && !volume && random.chance(0.12);
  const most = hasPort ? (together || volume ? 1 : hosts) : 4;
  return {
    name,
    kind: "service",
    version: 1,
    image: `app:${1 + random.below(2)}`,
    pull: random.chance(0.15) ? "always" : "missing",
    replicas: global ? 0 : 1 + random.below(volume ? Math.min(2, most) : most),
    order: random.pick(["start-first", "stop-first"]),
    parallelism: random.pick([1, 1, 1, 2, 0]),
    failureAction: random.pick(["pause", "rollback", "rollback", "continue"]),
    restart: random.pick(["always", "unless-stopped", undefined]),
    checked: random.chance(0.6),
    healthyMs: random.pick([0, 700, 2500]),
    fate: "sound",
    port: hasPort ? port : undefined,
    volume,
    config: random.chance(0.2) ? "first" : undefined,
    // Nothing that has data may need to leave its host, nor a port its only place.
    zone: !volume && !hasPort && !together && random.chance(0.15) ? "east" : undefined,
    needs: [],
  };
}

/** Some services wait for the one before them; in some stacks all wait for a one-shot. */
function withNeeds(random: Rng, services: readonly ServiceShape[]): ServiceShape[] {
  const linked = services.map((service, index) => {
    const before = services[index - 1];
    if (!before || !random.chance(0.4)) return service;
    return { ...service, needs: [{ service: before.name, condition: before.checked ? "service_healthy" : "service_started" }] };
  });
  const first = linked[0];
  if (!first || !random.chance(0.15)) return linked;
  const job: ServiceShape = {
    ...first,
    name: "migrate",
    kind: "job",
    replicas: 1,
    checked: false,
    port: undefined,
    volume: false,
    config: undefined,
    zone: undefined,
    restart: undefined,
    needs: [],
  };
  const condition = "service_completed_successfully";
  return [job, ...linked.map((service) => ({ ...service, needs: [...service.needs, { service: job.name, condition }] }))];
}

function changeStack(random: Rng, stack: StackShape, number: number, hosts: number, last: boolean): StackShape {
  const named = new Set(stack.services.flatMap(({ needs }) => needs.map(({ service }) => service)));
  const kept = stack.services.filter(({ name }) => named.has(name) || stack.services.length === 1 || !random.chance(0.12));
  const services = (kept.some(({ kind }) => kind === "service") ? kept : stack.services).map((service) =>
    changeService(random, service, stack.together, hosts, last),
  );
  const added = random.chance(0.12)
    ? [newService(random, `t${number}`, 8100 + 10 * number + (stack.name === "shop" ? 0 : 5), stack.together, hosts)]
    : [];
  return { ...stack, services: [...services, ...added].filter(isNeeded) };
}

/** A one-shot that nobody waits for any more is none: slipway would keep it running. */
function isNeeded(service: ServiceShape, _index: number, all: readonly ServiceShape[]): boolean {
  return service.kind === "service" || all.some(({ needs }) => needs.some((need) => need.service === service.name));
}

function changeService(random: Rng, service: ServiceShape, together: boolean, hosts: number, last: boolean): ServiceShape {
  const sound: ServiceShape = { ...service, fate: "sound", image: service.image === "app:missing" ? "app:1" : service.image };
  const kind = random.below(6);
  if (kind === 0) return sound;
  if (kind === 1) return scaled(random, sound, together, hosts);
  const next = {
    ...sound,
    version: service.version + 1,
    image: kind === 2 ? `app:${1 + random.below(3)}` : sound.image,
    ...(service.config !== undefined && kind === 3 ? { config: `of version ${service.version + 1}` } : {}),
  };
  if (last) return next;
  if (random.chance(0.2)) return { ...next, fate: random.pick(service.checked ? ["sick", "exits"] : ["exits"]) };
  return random.chance(0.05) ? { ...next, image: "app:missing" } : next;
}

function scaled(random: Rng, service: ServiceShape, together: boolean, hosts: number): ServiceShape {
  if (service.replicas === 0 || service.kind === "job" || service.volume) return service;
  const most = service.port === undefined ? 4 : together ? 1 : hosts;
  return { ...service, replicas: 1 + random.below(most) };
}
