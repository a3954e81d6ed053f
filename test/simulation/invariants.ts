import type { Call, SimulatedFleet, WorldContainer } from "../../src/engine/simulated/fleet.ts";
import type { Commit, WorkloadService } from "./workload.ts";

export interface Violation {
  /** Id in reliability.md. */
  readonly invariant: string;
  readonly what: string;
}

interface Placed extends WorldContainer {
  readonly host: string;
}

function everywhere(fleet: SimulatedFleet): Placed[] {
  return fleet.hosts.flatMap((host) => fleet.world(host).containers.map((container) => ({ ...container, host })));
}

function isReplica({ labels }: WorldContainer): boolean {
  return labels["slipway.fleet"] === "test" && labels["slipway.role"] === "replica";
}

function slotOf({ labels }: WorldContainer): string {
  return `${labels["slipway.stack"]}/${labels["slipway.service"]}.${labels["slipway.slot"]}`;
}

const ON_A_CONTAINER: ReadonlySet<string> = new Set(["startContainer", "stopContainer", "removeContainer", "renameContainer", "putArchive", "exec"]);

export interface Watch {
  readonly foreign: ReadonlySet<string>;
  readonly unreachable: ReadonlySet<string>;
  /** `stack/service` of which two containers of a slot must never run at once. */
  readonly stopFirst: ReadonlySet<string>;
}

/** Checked at the instant at which an engine has carried out a call. */
export function checkCall(fleet: SimulatedFleet, call: Call, status: number | undefined, watch: Watch): Violation[] {
  const violations: Violation[] = [];
  if (ON_A_CONTAINER.has(call.method) && watch.foreign.has(call.subject)) violations.push({ invariant: "O1", what: `${call.method} of the foreign container ${call.subject} on ${call.host}` });
  if (call.method === "removeVolume" && !call.subject.includes("files")) violations.push({ invariant: "R3", what: `removal of the volume ${call.subject}` });
  if (status !== undefined) return violations;
  if (call.method === "startContainer") violations.push(...tooManyRunning(fleet, watch));
  if (call.method === "createContainer") violations.push(...secondCopy(fleet, call, watch));
  return violations;
}

/** O3: one running container a slot, two while its replacement is started first; hosts out of reach are not counted. */
function tooManyRunning(fleet: SimulatedFleet, watch: Watch): Violation[] {
  const running = everywhere(fleet).filter((container) => isReplica(container) && container.state === "running" && !watch.unreachable.has(container.host));
  const most = (slot: string): number => (watch.stopFirst.has(slot.slice(0, slot.lastIndexOf("."))) ? 1 : 2);
  return [...Map.groupBy(running, slotOf)].flatMap(([slot, containers]) => (containers.length > most(slot) ? [{ invariant: "O3", what: `${containers.length} containers of ${slot} run: ${containers.map(({ host, name }) => `${host} ${name}`).join(", ")}` }] : []));
}

/** O5: a host out of reach is not empty. */
function secondCopy(fleet: SimulatedFleet, call: Call, watch: Watch): Violation[] {
  const made = fleet.world(call.host).containers.find(({ name }) => name === call.subject);
  if (!made || !isReplica(made)) return [];
  const hidden = everywhere(fleet).filter((other) => isReplica(other) && slotOf(other) === slotOf(made) && other.host !== call.host && watch.unreachable.has(other.host) && other.state === "running");
  return hidden.map(({ host }) => ({ invariant: "O5", what: `${slotOf(made)} made on ${call.host} while ${host}, which is out of reach, runs it` }));
}

/** Checked when all is calm and slipway says that it has converged. */
export function checkConverged(fleet: SimulatedFleet, commit: Commit, foreignBefore: string): Violation[] {
  const violations: Violation[] = [];
  const fail = (invariant: string, what: string): void => void violations.push({ invariant, what });
  const replicas = everywhere(fleet).filter(isReplica);
  const wanted = new Map<string, { readonly item: WorkloadService; readonly count: number }>([...commit.stacks].flatMap(([stack, services]) => services.map((item) => [`${stack}/${item.name}`, { item, count: item.replicas }] as const)));
  const byService: ReadonlyMap<string, readonly Placed[]> = Map.groupBy(replicas, (container): string => `${container.labels["slipway.stack"]}/${container.labels["slipway.service"]}`);
  for (const [service, containers] of byService) if (!wanted.has(service)) fail("L1", `${service} is not in git and has ${containers.length} containers`);
  for (const [service, { item, count }] of wanted) {
    const containers = byService.get(service) ?? [];
    if (containers.length !== count) fail("L1", `${service} shall have ${count} containers and has ${containers.length}`);
    if (new Set(containers.map(slotOf)).size !== containers.length) fail("O3", `${service} has two containers in one slot`);
    for (const container of containers) {
      const env = container.body.Env ?? [];
      if (!env.includes(`VERSION=${item.version}`)) fail("L1", `${container.name} on ${container.host} is not of version ${item.version}`);
      if (container.state !== "running") fail("L1", `${container.name} on ${container.host} is ${container.state}`);
      if (item.checked && container.health !== "healthy") fail("A2", `${container.name} on ${container.host} is ${container.health}`);
      if (container.name !== slotOf(container).replace("/", "-").replace(".", "-")) fail("L1", `${container.name} on ${container.host} has not got its serving name`);
    }
  }
  if (foreignState(fleet) !== foreignBefore) fail("O1", "foreign containers are not as they were");
  return violations;
}

/** Foreign containers as text, to compare. */
export function foreignState(fleet: SimulatedFleet): string {
  return JSON.stringify(everywhere(fleet).filter(({ name }) => name.startsWith("foreign-")).map(({ host, id, name }) => [host, id, name]));
}
