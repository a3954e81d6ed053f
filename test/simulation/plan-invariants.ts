import type { SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { DesiredService } from "../../src/model/desired.ts";
import type { ObservedContainer } from "../../src/model/observed.ts";
import type { Plan, Step } from "../../src/model/plan.ts";
import type { PlanInput } from "../../src/plan/input.ts";
import type { Oracle } from "./invariants.ts";
import type { Rng } from "./rng.ts";
import { everywhere, serviceOf } from "./world.ts";

export interface PlanScene {
  readonly fleet: SimulatedFleet;
  readonly oracle: Oracle;
  readonly random: Rng;
  readonly planner: (input: PlanInput) => Plan;
  /** Hosts that cannot be talked to now, and since when. */
  readonly unreachable: ReadonlyMap<string, number>;
}

/** Checks one plan against what it was made from and against the true world. */
export function checkPlan(scene: PlanScene, input: PlanInput, plan: Plan): void {
  unknownIsNotEmpty(scene, input, plan);
  fitsItsHosts(scene.oracle, input, plan);
  isMinimal(scene.oracle, input, plan);
  respectsGuard(scene.oracle, input, plan);
  sparesTheBroken(scene.oracle, input, plan);
  if (plan.steps.length > 0 && scene.random.chance(0.25)) isPure(scene, input, plan);
}

/** O5: nothing is done on a host that could not be looked at, and nothing is made elsewhere for what runs there. */
function unknownIsNotEmpty({ fleet, oracle, unreachable }: PlanScene, input: PlanInput, plan: Plan): void {
  const hidden = new Set(
    input.observed.hosts
      .filter(({ host, freshness, listedAtMs }) => freshness !== "fresh" || (unreachable.get(host) ?? Infinity) <= (listedAtMs ?? -1))
      .map(({ host }) => host),
  );
  if (hidden.size === 0) return;
  for (const step of plan.steps)
    if (hidden.has(step.host)) oracle.fail("O5", `${step.operation.kind} of ${step.subject} on ${step.host}, which could not be looked at`);
  const there = everywhere(fleet).filter(
    (container) => hidden.has(container.host) && oracle.isMade(container) && container.labels["slipway.role"] === "replica",
  );
  for (const step of plan.steps) {
    if (step.operation.kind !== "create" || !step.slot || serviceNamed(input, step.slot.stack, step.slot.service)?.mode === "global")
      continue;
    const { stack, service, slot } = step.slot;
    const copy = there.find(
      (container) => serviceOf(container) === `${stack}/${service}` && container.labels["slipway.slot"] === String(slot),
    );
    const seen = input.observed.hosts.some(
      ({ host, containers }) =>
        !hidden.has(host) && containers.some(({ owner }) => owner?.stack === stack && owner.service === service && owner.slot === slot),
    );
    if (copy && !seen)
      oracle.fail("O5", `${step.subject} is made on ${step.host} although ${copy.host}, which could not be looked at, has ${copy.name}`);
  }
}

/** P6: ports, constraints and the limit per host hold for every placement. */
function fitsItsHosts(oracle: Oracle, input: PlanInput, plan: Plan): void {
  const ports = new Set<string>();
  for (const { stack, service: name, slot, host } of plan.placements) {
    const service = serviceNamed(input, stack, name);
    const at = input.desired.fleet.hosts.find((each) => each.name === host);
    if (!service || !at || input.observed.hosts.find((seen) => seen.host === host)?.freshness !== "fresh") continue;
    const zone = service.placement.constraints.map((text) => /zone==(\w+)/.exec(text)?.[1]).find((each) => each !== undefined);
    if (zone !== undefined && at.labels["zone"] !== zone)
      oracle.fail("P6", `${stack}/${name}.${slot} is placed on ${host}, which is not in ${zone}`);
    for (const { port } of service.placement.hostPorts) {
      if (ports.has(`${host}:${port}`))
        oracle.fail("P6", `port ${port} of ${host} is given twice, the second time to ${stack}/${name}.${slot}`);
      ports.add(`${host}:${port}`);
    }
  }
}

/** P7: a container of the right spec, on its host and in health, is not stopped. */
function isMinimal(oracle: Oracle, input: PlanInput, plan: Plan): void {
  const seen = new Map(
    input.observed.hosts.flatMap(({ host, containers }) => containers.map((container) => [container.id, { host, container }] as const)),
  );
  for (const step of plan.steps) {
    const id = stoppedBy(step);
    const found = id === undefined ? undefined : seen.get(id);
    if (!found || !isRight(input, plan, found.host, found.container)) continue;
    const { owner } = found.container;
    const twin = [...seen.values()].some(
      ({ host, container }) =>
        container.id !== id &&
        container.owner?.slot === owner?.slot &&
        container.owner?.fingerprint === owner?.fingerprint &&
        container.owner?.service === owner?.service &&
        container.owner?.stack === owner?.stack &&
        (host === found.host || serviceNamed(input, owner?.stack ?? "", owner?.service ?? "")?.mode !== "global"),
    );
    if (!twin)
      oracle.fail("P7", `${step.operation.kind} of ${found.container.name} on ${found.host}, which is as it should be: ${step.cause}`);
  }
}

function stoppedBy({ operation }: Step): string | undefined {
  return operation.kind === "stop" || operation.kind === "remove" ? operation.container.id : undefined;
}

function isRight(input: PlanInput, plan: Plan, host: string, { owner, state, health }: ObservedContainer): boolean {
  if (!owner || owner.role !== "replica" || state !== "running" || health === "unhealthy" || health === "starting") return false;
  const service = serviceNamed(input, owner.stack, owner.service);
  // A service that is held goes back to what served before: its new container may not run yet.
  const held = plan.held.some((each) => each.stack === owner.stack && each.service === owner.service);
  if (!service || service.fingerprint !== owner.fingerprint || held) return false;
  return plan.placements.some(
    (decision) =>
      decision.stack === owner.stack && decision.service === owner.service && decision.slot === owner.slot && decision.host === host,
  );
}

/** R1: without a yes, one plan prunes no more than the policy's share. */
function respectsGuard(oracle: Oracle, input: PlanInput, plan: Plan): void {
  if (input.confirmed || plan.parked) return;
  const { policy } = input.desired.fleet;
  const owners = new Map(
    input.observed.hosts.flatMap(({ containers }) =>
      containers.flatMap(({ id, owner }) => (owner?.role === "replica" ? [[id, owner] as const] : [])),
    ),
  );
  const gone = plan.steps.flatMap((step) => {
    const owner = step.operation.kind === "remove" ? owners.get(step.operation.container.id ?? "") : undefined;
    return owner && !serviceNamed(input, owner.stack, owner.service) ? [owner.stack] : [];
  });
  for (const stack of new Set(gone)) {
    const removed = gone.filter((each) => each === stack).length;
    const all = [...owners.values()].filter((owner) => owner.stack === stack).length;
    if (removed > policy.pruneStackFloor && removed > all * policy.pruneStackShare)
      oracle.fail("R1", `${removed} of ${all} containers of ${stack} go without a yes`);
  }
}

/** R2: a stack that could not be read loses nothing. */
function sparesTheBroken(oracle: Oracle, { desired, observed }: PlanInput, plan: Plan): void {
  if (desired.brokenStacks.length === 0) return;
  const owners = new Map(observed.hosts.flatMap(({ containers }) => containers.map(({ id, owner }) => [id, owner] as const)));
  for (const step of plan.steps) {
    const owner = owners.get(stoppedBy(step) ?? "");
    if (owner?.role === "replica" && !desired.stacks.some(({ name }) => name === owner.stack))
      oracle.fail("R2", `${step.operation.kind} of ${step.subject} while ${desired.brokenStacks.join(", ")} cannot be read`);
  }
}

/** P1: the order of what is observed and remembered is nobody's business. */
function isPure({ oracle, random, planner }: PlanScene, input: PlanInput, plan: Plan): void {
  const turned: PlanInput = {
    ...input,
    inventory: shuffled(random, input.inventory),
    failed: shuffled(random, input.failed),
    observed: { hosts: input.observed.hosts.map((seen) => ({ ...seen, containers: shuffled(random, seen.containers) })) },
  };
  const [before, again] = [JSON.stringify(plan), JSON.stringify(planner(turned))];
  if (before !== again) oracle.fail("P1", `the order of the input changes the plan: ${firstDifference(before, again)}`);
}

function shuffled<T>(random: Rng, items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0] as T);
}

function firstDifference(left: string, right: string): string {
  let at = 0;
  while (left[at] === right[at] && at < left.length) at += 1;
  return `${left.slice(Math.max(0, at - 40), at + 80)} ≠ ${right.slice(Math.max(0, at - 40), at + 80)}`;
}

export function serviceNamed(input: PlanInput, stack: string, name: string): DesiredService | undefined {
  return input.desired.stacks.find((each) => each.name === stack)?.services.find((service) => service.name === name);
}
