import { child, entries, isMapping, mapping } from "./tree.ts";
import type { Mapping, Report } from "./tree.ts";
import { texts } from "./values.ts";

/** Refuses company that nothing could ever keep: services that wait for each other, and those that must be together and apart. */
export function checkCompany(model: Mapping, report: Report): void {
  const [company, distance] = [listedBy(model, "with"), listedBy(model, "apart")];
  for (const [name, others] of company) {
    if (others.length === 0) continue;
    const reached = reachedFrom(name, company);
    const fail = (code: string, message: string, hint: string): void =>
      report.add({ code, message, hint, root: model, path: ["services", name, "x-slipway", "place", "with"] });
    if (others.includes(name)) fail("cycle", `${name} cannot be placed with itself.`, "Remove it from with.");
    else if (reached.has(name))
      fail(
        "cycle",
        `${name} is placed with a service that is placed with ${name}: neither could go first.`,
        "Write with in one of them only.",
      );
    for (const other of reached)
      if (other !== name && (distance.get(name)?.includes(other) || distance.get(other)?.includes(name)))
        fail("conflict", `${name} must be on one host with ${other}, and apart from it: no host could take it.`, "Keep with or apart.");
  }
}

function listedBy(model: Mapping, key: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    entries(model["services"]).map(([name, service]) => [
      name,
      texts(isMapping(service) ? child(child(service, "x-slipway") ?? mapping(), "place")?.[key] : undefined),
    ]),
  );
}

/** What a service is placed with, and what that is placed with, and so on; a set is walked with what is added on the way. */
function reachedFrom(name: string, company: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(company.get(name));
  for (const next of reached) for (const other of company.get(next) ?? []) reached.add(other);
  return reached;
}
