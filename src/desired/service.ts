import type { Dependency, DesiredNetwork, DesiredService, DesiredVolume, ExecHook } from "../model/desired.ts";
import type { Problem } from "../model/problem.ts";
import { sortedEntries } from "../model/order.ts";
import type { ComposeService, Project } from "../model/project.ts";
import { durationMs } from "../model/units.ts";
import { checkAttributes } from "./attributes.ts";
import { containerBody } from "./container/body.ts";
import { identityForm } from "./container/identity-form.ts";
import { mayEnd } from "./container/restart.ts";
import type { ServiceContext } from "./context.ts";
import { withoutUndefined } from "./defined.ts";
import { facetsOf } from "./facets.ts";
import { serviceFiles } from "./files.ts";
import { facetMarks } from "./fingerprint.ts";
import { definitionsOf, identify } from "./identity.ts";
import { digestOf, repositoryOf, withTag } from "./image.ts";
import { imageBuild } from "./image-build/image-build.ts";
import { withLinks } from "./links.ts";
import { withNeighbours } from "./neighbours.ts";
import { serviceNetworks } from "./networks.ts";
import { placementOf } from "./placement.ts";
import { gateOf, rolloutPolicy } from "./rollout.ts";
import { seedFacets, seedsOf } from "./seeds.ts";

const DEFAULT_STOP_GRACE_MS = 10_000;

/** One Compose service → what its containers shall be. Problems go to `context.report`. */
export function desiredService(
  written: ServiceContext,
  networks: readonly DesiredNetwork[],
  volumes: readonly DesiredVolume[],
  warnings: readonly Problem[],
): DesiredService {
  const context = withNeighbours(written);
  const { service } = context;
  checkAttributes(context);
  const kind = isJob(context) ? "job" : "service";
  const build = imageBuild(context);
  const image = build ? { reference: build.reference, pullPolicy: "missing" as const, digest: undefined } : serviceImage(context);
  const body = containerBody(context, image.digest === undefined ? image.reference : `${repositoryOf(image.reference)}@${image.digest}`);
  const joined = withLinks(serviceNetworks(context), service);
  const files = serviceFiles(context);
  const seeds = seedsOf(context);
  const hooks = { postStart: execHooks(service["post_start"]), preStop: execHooks(service["pre_stop"]) };
  const definitions = definitionsOf({ body, networks: joined }, networks, volumes);
  const placement = { ...placementOf(context), ...(build?.platform === undefined ? {} : { platform: build.platform }) };
  const facets = facetsOf({ image, body, networks: joined, hooks }, { ...files.facets, ...seedFacets(seeds) }, definitions);
  const identity = {
    image,
    body,
    networks: joined,
    containerName: service.container_name,
    files: files.set,
    hooks,
    ...(seeds && { seeds }),
  };
  return {
    stack: context.project.name,
    name: context.serviceName,
    kind,
    mode: service.deploy?.mode?.startsWith("global") === true ? "global" : "replicated",
    replicas: replicas(service),
    fingerprint: identify({ ...identity, body: identityForm(context, body) }, networks, volumes),
    ...identity,
    ...(build && { build }),
    placement,
    dependsOn: dependencies(context),
    update: rolloutPolicy(service.deploy?.update_config, service, placement, false),
    rollback: rolloutPolicy(service.deploy?.rollback_config, service, placement, true),
    gate: gateOf(service, kind),
    mayEnd: kind === "job" ? "completed" : mayEnd(service),
    stopGraceMs:
      service.stop_grace_period === undefined ? DEFAULT_STOP_GRACE_MS : (durationMs(service.stop_grace_period) ?? DEFAULT_STOP_GRACE_MS),
    facets,
    facetMarks: facetMarks(facets),
    warnings,
  };
}

/** Docker's job modes, or a service that others wait for to complete. */
function isJob({ project, service, serviceName }: ServiceContext): boolean {
  return service.deploy?.mode?.endsWith("-job") === true || awaited(project).has(serviceName);
}

/** Looked at once a project: to ask every service about every other takes half a second for a thousand. */
const AWAITED = new WeakMap<Project, ReadonlySet<string>>();

function awaited(project: Project): ReadonlySet<string> {
  const known = AWAITED.get(project);
  if (known) return known;
  const written = Object.values(project.services).flatMap((service) => Object.entries(service.depends_on ?? {}));
  const names = written.filter(([, { condition }]) => condition === "service_completed_successfully").map(([name]) => name);
  const found = new Set(names);
  AWAITED.set(project, found);
  return found;
}

function replicas(service: ComposeService): number {
  if (service.deploy?.mode?.startsWith("global") === true) return 0;
  return service.deploy?.replicas ?? service.scale ?? 1;
}

function serviceImage(context: ServiceContext): DesiredService["image"] {
  const reference = withTag(context.service.image ?? `${context.project.name}-${context.serviceName}`);
  const pullPolicy = policyOf(context.service.pull_policy);
  return { reference, pullPolicy, digest: digestOf(reference) };
}

function policyOf(written: string | undefined): DesiredService["image"]["pullPolicy"] {
  if (written === undefined || written === "missing" || written === "if_not_present" || written === "build") return "missing";
  return written === "never" ? "never" : "always";
}

function dependencies(context: ServiceContext): Dependency[] {
  return sortedEntries(context.service.depends_on).map(([service, { condition, required }]) => ({ service, condition, required }));
}

function execHooks(written: unknown): ExecHook[] {
  return ((written as readonly Record<string, unknown>[] | undefined) ?? []).map((hook) =>
    withoutUndefined({
      command: hook["command"] as readonly string[],
      user: hook["user"] as string | undefined,
      privileged: hook["privileged"] as boolean | undefined,
      workingDir: hook["working_dir"] as string | undefined,
      environment: sortedEntries(hook["environment"] as Record<string, string | null> | undefined).map(([key, value]) =>
        value === null ? key : `${key}=${value}`,
      ),
    }),
  );
}
