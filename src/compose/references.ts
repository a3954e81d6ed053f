import { listed } from "./offending.ts";
import { goText } from "./scalars.ts";
import { similar } from "./similar.ts";
import { child, entries, isMapping, isSequence, mapping } from "./tree.ts";
import type { Mapping, Path, Report, Value } from "./tree.ts";

/** More names than this are not read. */
const MAX_KNOWN = 10;

interface Reference {
  readonly path: Path;
  readonly name: Value | undefined;
  /** Only who refers to it may start it: it must be in a profile that the referring service is not in. */
  readonly startedByReference: boolean;
}

/** Services and profiles that x-slipway names must be there, and those that it starts must not start by themselves. */
export function checkReferences(model: Mapping, report: Report): void {
  const services = child(model, "services") ?? mapping();
  for (const [name, service] of entries(services)) {
    const extension = isMapping(service) ? child(service, "x-slipway") : undefined;
    for (const reference of extension ? referencesOf(extension) : [])
      checkReference(model, services, name, { ...reference, path: ["services", name, "x-slipway", ...reference.path] }, report);
  }
  checkWorkflows(model, services, report);
}

function referencesOf(extension: Mapping): Reference[] {
  const job = child(extension, "job");
  const rollout = child(extension, "rollout");
  const check = rollout && child(rollout, "check");
  const started = (name: Value | undefined, path: Path): Reference => ({ path, name, startedByReference: true });
  return [
    started(job?.["undo"], ["job", "undo"]),
    started(rollout?.["after"], ["rollout", "after"]),
    started(check?.["job"], ["rollout", "check", "job"]),
    ...items(rollout?.["steps"]).map((step, index) =>
      started(isMapping(step) ? step["job"] : undefined, ["rollout", "steps", index, "job"]),
    ),
    ...["with", "apart"].flatMap((key) =>
      items(child(extension, "place")?.[key]).map((name, index) => ({ path: ["place", key, index], name, startedByReference: false })),
    ),
  ];
}

function items(value: Value | undefined): readonly Value[] {
  return isSequence(value) ? value : [];
}

function checkReference(
  model: Mapping,
  services: Mapping,
  from: string,
  { path, name, startedByReference }: Reference,
  report: Report,
): void {
  if (typeof name !== "string") return;
  const target = services[name];
  if (target === undefined) {
    fail("undefined-service", `The service ${JSON.stringify(name)} is not defined.`, suggestion(name, Object.keys(services)));
    return;
  }
  const own = profilesOf(services[from]);
  const theirs = profilesOf(target);
  const shared = theirs.find((profile) => own.includes(profile));
  if (!startedByReference || (theirs.length > 0 && shared === undefined)) return;
  const reason =
    shared === undefined
      ? `${name} has no profile: it would start by itself.`
      : `${name} is in the profile ${shared} of ${from}: it would start with it.`;
  fail("profile", reason, `Give ${name} a profile of its own, such as profiles: [${name}].`);

  function fail(code: string, message: string, hint: string | undefined): void {
    report.add({ code, message, hint, root: model, path });
  }
}

/** A workflow is a profile: its steps are the services that have it. */
function checkWorkflows(model: Mapping, services: Mapping, report: Report): void {
  const extension = child(model, "x-slipway");
  const profiles = [...new Set(entries(services).flatMap(([, service]) => profilesOf(service)))].sort();
  for (const [name] of entries(extension?.["workflows"])) {
    if (profiles.includes(name)) continue;
    report.add({
      code: "undefined-profile",
      message: `No service has the profile ${JSON.stringify(name)}: the workflow has no steps.`,
      hint: suggestion(name, profiles) ?? `Write profiles: [${name}] in its services.`,
      root: model,
      path: ["x-slipway", "workflows", name],
    });
  }
}

function profilesOf(service: Value | undefined): string[] {
  return items(isMapping(service) ? service["profiles"] : undefined).map((profile) =>
    isMapping(profile) || isSequence(profile) ? "" : goText(profile),
  );
}

function suggestion(word: string, known: readonly string[]): string | undefined {
  const near = similar(word, known);
  if (near !== undefined) return `Did you mean ${near}?`;
  return known.length > 0 && known.length <= MAX_KNOWN ? `Defined are ${listed(known, "and")}.` : undefined;
}
