import type { Desired, DesiredStack } from "../model/desired.ts";
import type { Fleet } from "../model/fleet.ts";
import { byText, sortedBy, sortedEntries } from "../model/order.ts";
import { inReadingOrder, isError, type Problem } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import type { FileTree, Revision } from "../model/revision.ts";
import type { Position, ServiceContext } from "./context.ts";
import { checkObjects } from "./attributes.ts";
import { sharedContainerNames } from "./container-names.ts";
import { withHostDirectories } from "./host-directories.ts";
import { checkResourceLabels } from "./labels.ts";
import { desiredNetworks, desiredVolumes } from "./networks.ts";
import { desiredService } from "./service.ts";

export interface LoadedStack {
  /** Name for people while there is no project: its directory. */
  readonly label: string;
  readonly directory: string;
  readonly project: Project | undefined;
  readonly problems: readonly Problem[];
  readonly locate: (at: string) => Position | undefined;
  /** Variables of this stack, its `.env` included: where configs and secrets with `environment:` come from. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface DesiredInput {
  readonly fleet: Fleet;
  readonly revision: Revision;
  readonly files: FileTree;
  readonly stacks: readonly LoadedStack[];
}

/**
 * Projects and fleet.yaml → Desired. A stack with an error is left out as a whole and named in `brokenStacks`:
 * a file with a mistake never means that something shall go.
 */
export function buildDesired(input: DesiredInput): Desired {
  const problems: Problem[] = [...input.fleet.warnings, ...input.stacks.flatMap((stack) => stack.problems)];
  const stacks: DesiredStack[] = [];
  const brokenStacks: string[] = [];
  for (const loaded of sortedBy(input.stacks, (stack) => stack.project?.name ?? stack.label)) {
    const found: Problem[] = [];
    const stack = loaded.project && desiredStack(input, loaded, loaded.project, found);
    problems.push(...found);
    if (stack && ![...loaded.problems, ...found].some(isError)) stacks.push(stack);
    else brokenStacks.push(loaded.project?.name ?? loaded.label);
  }
  const clashes = sharedContainerNames(stacks);
  problems.push(...duplicateNames(stacks), ...clashes.map(({ problem }) => located(problem, input.stacks)));
  const clashing = new Set(clashes.flatMap((clash) => clash.stacks));
  const { files: _files, ...revision } = input.revision;
  return {
    fleet: input.fleet,
    revision,
    stacks: stacks.filter(({ name }) => !clashing.has(name)),
    brokenStacks: [...new Set([...brokenStacks, ...clashing])].sort(byText),
    problems: inReadingOrder(problems),
  };
}

function desiredStack(input: DesiredInput, loaded: LoadedStack, written: Project, found: Problem[]): DesiredStack {
  const reporter =
    (prefix: string): ServiceContext["report"] =>
    (severity, code, attribute, message, hint) => {
      const at = [prefix, attribute]
        .filter((part) => part !== "")
        .join(".")
        .replaceAll(".[", "[");
      found.push({ severity, code, message, at, stack: written.name, ...(hint === undefined ? {} : { hint }), ...nearest(loaded, at) });
    };
  const project = withHostDirectories(written, loaded.directory, input.files, reporter(""));
  checkTenant(project, input.fleet, reporter(""));
  checkObjects(project, input.fleet, reporter(""));
  checkResourceLabels(project, reporter);
  const networks = desiredNetworks(input.fleet, project, reporter(""));
  const volumes = desiredVolumes(input.fleet, project);
  const services = sortedEntries(project.services).map(([serviceName, service]) => {
    const before = found.length;
    const context: ServiceContext = {
      fleet: input.fleet,
      project,
      serviceName,
      service,
      files: input.files,
      directory: loaded.directory,
      environment: loaded.environment,
      report: reporter(`services.${serviceName}`),
    };
    const built = desiredService(context, networks, volumes, []);
    return { ...built, warnings: found.slice(before).filter((problem) => !isError(problem)) };
  });
  return { name: project.name, services, networks, volumes };
}

/** A tenant that fleet.yaml does not know has neither a quota nor hosts. */
function checkTenant(project: Project, fleet: Fleet, report: ServiceContext["report"]): void {
  const tenant = (project["x-slipway"] as { readonly tenant?: string } | undefined)?.tenant;
  if (tenant === undefined || fleet.tenants?.some(({ name }) => name === tenant) === true) return;
  const known = fleet.tenants?.map(({ name }) => name).join(", ");
  if (known === undefined)
    report("warning", "desired.tenant", "x-slipway.tenant", `fleet.yaml has no tenants, so the tenant ${tenant} has no effect`);
  else
    report("error", "desired.tenant", "x-slipway.tenant", `there is no tenant ${tenant}`, `use one of ${known}, or add it to fleet.yaml`);
}

/** Position of an attribute, or of the closest one around it that is written in a file. */
function nearest(loaded: LoadedStack, at: string): Partial<Position> {
  for (let path = at; path !== ""; path = path.replace(/(\.[^.[]+|\[\d+\])$/, "")) {
    const position = loaded.locate(path);
    if (position) return position;
    if (!/[.[]/.test(path)) break;
  }
  return {};
}

function located(problem: Problem, stacks: readonly LoadedStack[]): Problem {
  const loaded = stacks.find(({ project }) => project?.name === problem.stack);
  return loaded && problem.at !== undefined ? { ...problem, ...nearest(loaded, problem.at) } : problem;
}

function duplicateNames(stacks: readonly DesiredStack[]): Problem[] {
  const seen = new Set<string>();
  return stacks.flatMap(({ name }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        severity: "error" as const,
        code: "desired.duplicate-stack",
        stack: name,
        message: `two stacks are called ${name}`,
        hint: "give one of them another name: at the top of its Compose file",
      },
    ];
  });
}
