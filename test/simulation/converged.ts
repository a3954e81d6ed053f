import type { SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { PlanInput } from "../../src/plan/input.ts";
import type { Oracle } from "./invariants.ts";
import type { Commit, ServiceShape } from "./scenario.ts";
import { everywhere, isReady, type Placed, serviceOf, slotOf } from "./world.ts";

/** L1: when all is calm and slipway says that it has converged, the world is what the last commit says, exactly. */
export function checkConverged(fleet: SimulatedFleet, oracle: Oracle, commit: Commit, input: PlanInput | undefined): void {
  oracle.checkForeign();
  const ours = everywhere(fleet).filter((container) => oracle.isMade(container));
  for (const { name, host } of ours)
    if (ours.filter((each) => each.host === host && each.name === name).length > 1)
      oracle.fail("L1", `two containers are called ${name} on ${host}`);
  const wanted = new Map<string, ServiceShape>(
    commit.stacks.flatMap((stack) => stack.services.map((service) => [`${stack.name}/${service.name}`, service] as const)),
  );
  const byService = Map.groupBy(ours, (container) => (container.labels["slipway.role"] === "replica" ? serviceOf(container) : "a loader"));
  for (const [service, containers] of byService)
    if (!wanted.has(service))
      oracle.fail("L1", `${service} is not in git and has ${containers.map(({ host, name }) => `${name} on ${host}`).join(", ")}`);
  const fingerprints = new Map<string, string>(
    input?.desired.stacks.flatMap((stack) =>
      stack.services.map((service) => [`${stack.name}/${service.name}`, service.fingerprint] as const),
    ),
  );
  for (const [service, shape] of wanted) {
    const containers = byService.get(service) ?? [];
    const count =
      shape.replicas === 0 ? fleet.hosts.filter((_, index) => shape.zone === undefined || index % 2 === 0).length : shape.replicas;
    if (containers.length !== count)
      oracle.fail(
        "L1",
        `${service} shall have ${count} containers and has ${containers.map(({ host, name }) => `${name} on ${host}`).join(", ") || "none"}`,
      );
    if (new Set(containers.map((container) => slotOf(container, oracle.globals))).size !== containers.length)
      oracle.fail("O3", `${service} has two containers in one slot`);
    for (const container of containers) isAsWritten(oracle, container, shape, fingerprints.get(service));
  }
}

function isAsWritten(oracle: Oracle, container: Placed, shape: ServiceShape, fingerprint: string | undefined): void {
  const { labels, body, name, host, state } = container;
  const wrong = (what: string): void => oracle.fail("L1", `${name} on ${host} ${what}`);
  if (labels["slipway.fingerprint"] !== fingerprint) wrong("has not the fingerprint of its service");
  if (!(body.Env ?? []).includes(`VERSION=${shape.version}`)) wrong(`is not of version ${shape.version}`);
  if (shape.built && !body.Image.startsWith(`${labels["slipway.stack"]}-${labels["slipway.service"]}:`))
    wrong(`runs ${body.Image}, which is not built for it`);
  if (shape.pull === "missing" && !shape.built && body.Image !== shape.image) wrong(`runs ${body.Image} instead of ${shape.image}`);
  if (shape.kind === "job" ? state !== "exited" || container.exitCode !== 0 : !isReady(container))
    wrong(`is ${state}, health ${container.health}`);
  if (name.replace(/\.a\d+$/, "") !== `${labels["slipway.stack"]}-${labels["slipway.service"]}-${labels["slipway.slot"]}`)
    wrong("has not got its serving name");
}
