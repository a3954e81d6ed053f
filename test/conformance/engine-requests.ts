import { dirname, posix } from "node:path";
import { applyPlan } from "../../src/apply/apply.ts";
import { loadProject } from "../../src/compose/load.ts";
import { buildDesired } from "../../src/desired/build.ts";
import type { Clock } from "../../src/model/clock.ts";
import type { Desired, DesiredService } from "../../src/model/desired.ts";
import type { Fleet } from "../../src/model/fleet.ts";
import type { HostObservation } from "../../src/model/observed.ts";
import type { Plan, Step } from "../../src/model/plan.ts";
import { formatProblem, isError } from "../../src/model/problem.ts";
import { type Project, REPOSITORY_ROOT } from "../../src/model/project.ts";
import { type FileTree, NO_COMMIT, type Revision } from "../../src/model/revision.ts";
import { buildPlan } from "../../src/plan/build.ts";
import { withFiles } from "./disk-tree.ts";
import { ENGINE_INFO, recorder, type ApiRequest } from "./recorder.ts";

export interface Sent {
  readonly requests: readonly ApiRequest[];
  readonly project: Project | undefined;
  /** Why slipway makes nothing of the file, or not all of it. */
  readonly refusals: readonly string[];
}

/** What slipway asks an engine of API 1.41 to make for one Compose file, through the real load, desired, plan and apply. */
export async function requestsOf(files: FileTree, path: string): Promise<Sent> {
  const directory = dirname(path) === "." ? "" : dirname(path);
  const loaded = loadProject({
    files,
    directory,
    composeFiles: [path],
    environment: { HOME: "/home/u", USER: "u", PWD: posix.join(REPOSITORY_ROOT, directory) },
    profiles: ["*"],
    home: "/home/u",
  });
  if (!loaded.project) return { requests: [], project: undefined, refusals: loaded.problems.filter(isError).map(formatProblem) };
  const desired = buildDesired({
    fleet: fleetFor(loaded.project),
    revision: REVISION,
    files: withFiles(files, missingContent(loaded.project)),
    stacks: [
      {
        label: loaded.project.name,
        directory,
        project: loaded.project,
        problems: loaded.problems,
        locate: loaded.locate,
        environment: { ...secretVariables(loaded.project), ...loaded.environment },
      },
    ],
  });
  const plan = buildPlan({
    desired: anywhere(desired),
    observed: { hosts: [freshHost(desired)] },
    inventory: [],
    failed: [],
    rollingBack: new Set(),
    fallbacks: new Map(),
    confirmed: true,
    explain: false,
  });
  const requests: ApiRequest[] = [];
  const result = await applyPlan(makingOnly(withPlatforms(plan, desired)), { engines: recorder(requests), clock: CLOCK, emit: () => {} });
  const failures = [...result.outcomes.values()].flatMap((outcome) => ("reason" in outcome ? [outcome.reason] : []));
  const refusals = [
    ...desired.problems.filter(isError).map(formatProblem),
    ...plan.unschedulable.map(({ service, reason }) => `${service}: ${reason}`),
    ...failures,
  ];
  return { requests, project: loaded.project, refusals };
}

const REVISION: Revision = {
  ...NO_COMMIT,
  repository: "corpus",
  ref: "HEAD",
  commit: "c".repeat(40),
  files: { stat: () => undefined, list: () => [], read: () => new Uint8Array() },
};

/** One host that may do everything. Its networks are the ones that the file asks for. */
function fleetFor(project: Project): Fleet {
  const overlay = Object.values(project.networks ?? {}).some((network) => network?.driver === "overlay");
  return {
    name: "conformance",
    hosts: [
      {
        name: "h1",
        url: "unix:///run/h1.sock",
        endpoint: { kind: "unix", path: "/run/h1.sock" },
        weight: 1,
        labels: {},
        taints: [],
        reserve: { nanoCpus: 0, memoryBytes: 0 },
        role: "manager",
      },
    ],
    networkDriver: overlay ? "overlay" : "bridge",
    placement: "spread",
    policy: { pruneStackShare: 1, pruneStackFloor: 1000, pruneFleetShare: 1, bindPrefixes: undefined, allowPrivileged: true },
    stacks: [],
    file: undefined,
    warnings: [],
  };
}

/**
 * The corpus holds Compose files, not what lies beside them. What a commit must hold for slipway to accept it, stands in
 * as an empty file: sources of read-only binds and of binds onto a path that looks like a file, configs, secrets and Dockerfiles.
 */
function missingContent(project: Project): Map<string, string> {
  const added = new Map<string, string>();
  const add = (path: string | undefined): void => {
    if (path?.startsWith(`${REPOSITORY_ROOT}/`) === true) added.set(path.slice(REPOSITORY_ROOT.length + 1), "{}");
  };
  for (const object of [...Object.values(project.configs ?? {}), ...Object.values(project.secrets ?? {})]) add(object?.file);
  for (const service of Object.values(project.services)) {
    for (const mount of service.volumes ?? [])
      if (mount.type === "bind" && (mount.read_only === true || /\.[a-z0-9]{2,5}$/.test(mount.target))) add(mount.source);
    for (const option of (service["security_opt"] as readonly string[] | undefined) ?? [])
      if (option.startsWith("seccomp")) add(option.replace(/^seccomp[=:]/, ""));
    addDockerfile(service["build"] as Build | undefined, added);
  }
  return added;
}

interface Build {
  readonly context?: string;
  readonly dockerfile?: string;
  readonly dockerfile_inline?: string;
  readonly target?: string;
}

function addDockerfile(build: Build | undefined, added: Map<string, string>): void {
  if (build?.context?.startsWith(REPOSITORY_ROOT) !== true || build.dockerfile_inline !== undefined) return;
  const path = posix.resolve(build.context, build.dockerfile ?? "Dockerfile").slice(REPOSITORY_ROOT.length + 1);
  // One Dockerfile may be named with several targets.
  const stages = added.get(path) ?? "FROM scratch\n";
  added.set(path, build.target === undefined ? stages : `FROM scratch AS ${build.target}\n${stages}`);
}

function secretVariables(project: Project): Record<string, string> {
  const objects = [...Object.values(project.configs ?? {}), ...Object.values(project.secrets ?? {})];
  return Object.fromEntries(objects.flatMap((object) => (object?.environment === undefined ? [] : [[object.environment, "set"]])));
}

/** Where something runs is not part of what is sent: rules of placement are left out, as docker compose does. */
function anywhere(desired: Desired): Desired {
  const free = (service: DesiredService): DesiredService => ({
    ...service,
    placement: {
      ...service.placement,
      constraints: [],
      maxReplicasPerHost: 0,
      hostPorts: [],
      reservations: { nanoCpus: 0, memoryBytes: 0 },
      platform: undefined,
    },
  });
  return { ...desired, stacks: desired.stacks.map((stack) => ({ ...stack, services: stack.services.map(free) })) };
}

/** The platform is part of what is sent, and was left out of where it may run. */
function withPlatforms(plan: Plan, desired: Desired): Plan {
  const services = new Map(desired.stacks.flatMap((stack) => stack.services.map((service) => [`${stack.name}/${service.name}`, service])));
  const steps = plan.steps.map((step): Step => {
    if (step.operation.kind !== "create") return step;
    const platform = services.get(`${step.slot?.stack}/${step.slot?.service}`)?.placement.platform;
    return { ...step, operation: { ...step.operation, platform } };
  });
  return { ...plan, steps };
}

function freshHost(desired: Desired): HostObservation {
  const networks = desired.stacks.flatMap((stack) => stack.networks.filter(({ external }) => external));
  const volumes = desired.stacks.flatMap((stack) => stack.volumes.filter(({ external }) => external));
  const detail = {
    engine: ENGINE_INFO,
    networks: networks.map(({ name }) => ({ id: name, name, driver: "bridge", labels: {} })),
    volumes: volumes.map(({ name }) => ({ name, driver: "local", mountpoint: `/var/lib/docker/volumes/${name}`, labels: {} })),
    images: [],
  };
  return { host: "h1", freshness: "fresh", ageMs: 0, containers: [], detail };
}

/** The steps that make something; what waited for another step waits for what that one waited for. */
function makingOnly(plan: Plan): Plan {
  const makes = (step: Step): boolean => ["network", "volume", "create", "connect"].includes(step.operation.kind);
  const before = new Map<number, readonly number[]>();
  for (const step of plan.steps) {
    const direct = step.after.flatMap((id) => before.get(id) ?? []);
    before.set(step.id, makes(step) ? [step.id] : [...new Set(direct)]);
  }
  const steps = plan.steps
    .filter(makes)
    .map((step) => ({ ...step, after: [...new Set(step.after.flatMap((id) => before.get(id) ?? []))] }));
  return { ...plan, steps };
}

const CLOCK: Clock = {
  nowMs: () => 0,
  monotonicMs: () => 0,
  sleep: () => Promise.reject(new Error("nothing of the comparison waits")),
};
