import type { ImageBuild } from "../../model/desired.ts";
import { byText, sortedEntries } from "../../model/order.ts";
import { LABELS } from "../../model/ownership.ts";
import type { Project } from "../../model/project.ts";
import { namesRegistry } from "../../model/reference.ts";
import { sizeBytes } from "../../model/units.ts";
import type { ServiceContext } from "../context.ts";
import { withTag } from "../image.ts";
import type { ComposeBuild } from "./compose.ts";
import { additionalContexts } from "./additional.ts";
import { type Complain, contextFiles, ignoreFile } from "./context.ts";
import { contextDirectory, readDockerfile } from "./files.ts";
import { buildHash } from "./hash.ts";
import { packed } from "./pack.ts";
import { builtReference } from "./reference.ts";
import { buildCycle, builderOf, hasBuild } from "./services.ts";

/** Explicit policies under which an image that has a name is taken as named. */
const ELSEWHERE = /^(always|missing|if_not_present|daily|weekly|every_.*)$/;

/**
 * What is to be built for a service, from the files of the commit alone; undefined when nothing is: the policy says that
 * the image comes from elsewhere, or a problem was reported.
 */
export function imageBuild(context: ServiceContext): ImageBuild | undefined {
  const { project, service } = context;
  if (hasBuild(service)) return isBuiltHere(context) ? describe(context, service.build as ComposeBuild) : undefined;
  const builder = builderOf(project, service);
  return builder === undefined ? undefined : buildOf(context, builder);
}

/** Builds of other services, once each: what many need would be described over and over. */
const described = new WeakMap<Project, Map<string, ImageBuild | undefined>>();

/** Of another service. What is wrong with it is told there. */
function buildOf(context: ServiceContext, serviceName: string): ImageBuild | undefined {
  const { project } = context;
  const known = described.get(project) ?? new Map<string, ImageBuild | undefined>();
  described.set(project, known);
  if (!known.has(serviceName))
    known.set(serviceName, imageBuild({ ...context, serviceName, service: project.services[serviceName]!, report: () => undefined }));
  return known.get(serviceName);
}

function isBuiltHere({ service, report }: ServiceContext): boolean {
  const policy = service.pull_policy;
  if (policy === "never") return false;
  if (service.image === undefined || policy === undefined || !ELSEWHERE.test(policy)) return true;
  report(
    "warning",
    "desired.build",
    "build",
    `pull_policy ${policy} takes ${service.image} as it is named, so nothing is built`,
    "use pull_policy: build, or none, to build it",
  );
  return false;
}

function describe(context: ServiceContext, build: ComposeBuild): ImageBuild | undefined {
  const { service, report } = context;
  const complain =
    (attribute: string) =>
    (message: string, hint: string): undefined => {
      report("error", "desired.build", attribute === "" ? "build" : `build.${attribute}`, message, hint);
      return undefined;
    };
  if (service.image?.includes("@") === true)
    return complain("")(`image ${service.image} names a digest, which a build cannot promise`, "name it by tag, or take build away");
  const directory = contextDirectory(context, build.context ?? ".", complain("context"));
  const dockerfile = directory === undefined ? undefined : readDockerfile(context, directory, build, complain);
  const additional = additionalContexts(context, build, platformOf(context, build), complain("additional_contexts"), (name) =>
    imageOf(context, name, complain("additional_contexts")),
  );
  if (directory === undefined || dockerfile === undefined || additional === undefined) return undefined;
  const taken = additional.stages.find(({ name }) => dockerfile.stages.includes(name));
  if (taken) return complain("additional_contexts")(`${taken.name} is a stage of the Dockerfile, too`, "rename one of them");
  const ignored = ignoreFile(context.files, directory.path, dockerfile.path, complain("context"));
  const files = ignored && contextFiles(context.files, directory.path, ignored, complain("context"));
  if (files === undefined) return undefined;
  const { stages, needs } = additional;
  const made = new Set(needs.map(({ reference }) => reference));
  const bases = [
    ...dockerfile.bases.filter((base) => !stages.some(({ name }) => name === base)),
    ...stages.map(({ image }) => image).filter((image) => !made.has(image)),
  ];
  const { buildkit } = dockerfile;
  return finished(context, build, { ...packed(files, dockerfile, stages), needs, origin: directory.shown, bases, buildkit });
}

/** What another service of the stack runs: an image to build first, or a reference. undefined: a problem is or will be told. */
function imageOf(context: ServiceContext, name: string, complain: Complain): ImageBuild | string | undefined {
  const service = context.project.services[name];
  if (service === undefined) {
    complain(`service:${name} is no service of this stack that is switched on`, "correct the name, or switch its profile on");
    return undefined;
  }
  const cycle = buildCycle(context.project, name);
  if (cycle) {
    // Told at every service of the cycle, and not at those that lead into it.
    const told = cycle.includes(context.serviceName);
    if (told) complain(`${cycle.join(" needs ")}: a build cannot need itself`, "take one of the additional_contexts away");
    return undefined;
  }
  const built = buildOf(context, name);
  if (built !== undefined) return built;
  return !hasBuild(service) || !isBuiltHere({ ...context, service, report: () => undefined }) ? service.image : undefined;
}

type Content = Pick<ImageBuild, "context" | "dockerfile" | "needs" | "origin" | "bases" | "buildkit">;

function finished(context: ServiceContext, build: ComposeBuild, content: Content): ImageBuild {
  const { project, service, serviceName } = context;
  const options = {
    args: definedArgs(build),
    target: build.target,
    platform: platformOf(context, build),
    network: build.network,
    // `name=address` in Compose's canonical form, `name:address` for engines.
    extraHosts: (build.extra_hosts ?? []).map((host) => host.replace("=", ":")),
    shmSizeBytes: build.shm_size === undefined ? undefined : sizeBytes(build.shm_size),
    noCache: build.no_cache === true,
    pull: build.pull === true,
    cacheFrom: build.cache_from ?? [],
    alsoTagged: alsoTagged(service.image, build),
  };
  const labels = build.labels ?? {};
  const hash = buildHash(content, { ...options, labels });
  const own = { "com.docker.compose.project": project.name, "com.docker.compose.service": serviceName, [LABELS.build]: hash };
  return {
    hash,
    reference: builtReference(service.image, project.name, serviceName, hash),
    push: service.image !== undefined && namesRegistry(service.image),
    ...content,
    ...options,
    labels: { ...labels, ...own },
  };
}

function definedArgs({ args }: ComposeBuild): Record<string, string> {
  return Object.fromEntries(sortedEntries(args).filter((entry): entry is [string, string] => entry[1] !== null));
}

function alsoTagged(image: string | undefined, { tags = [] }: ComposeBuild): string[] {
  return [...new Set([image, ...tags].filter((tag) => tag !== undefined).map(withTag))].sort(byText);
}

/** Of several platforms each host builds or gets the one that it is. */
function platformOf({ service }: ServiceContext, { platforms = [] }: ComposeBuild): string | undefined {
  return service.platform ?? (platforms.length === 1 ? platforms[0] : undefined);
}
