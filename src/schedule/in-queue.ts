import type { DesiredService } from "../model/desired.ts";
import { sortedBy } from "../model/order.ts";
import type { Unschedulable } from "../model/plan.ts";
import { charge } from "./admission.ts";
import { groupWorkloads } from "./groups.ts";
import { serviceKey, slotKey } from "./host.ts";
import { inCompanyOrder, inGroupOrder, inQueueOrder } from "./order.ts";
import { currentHost, tiedToOneHost } from "./place-group.ts";
import type { PlaceRequest, PlaceResult, Workload } from "./place.ts";
import { neverReason } from "./queue/quota.ts";
import { demandOf, type Scene, sceneOf } from "./scene.ts";

/**
 * Gives what found no host the time since when it waits, and its place in the queue, from 1: the order in which it is
 * served as soon as there is room. There are places only where fleet.yaml shares the fleet out; what is refused, or could
 * never start, does not wait.
 */
export function withQueuePlaces(
  request: PlaceRequest,
  { decisions, unschedulable }: Omit<PlaceResult, "notes" | "tenantProblems">,
): readonly Unschedulable[] {
  if (unschedulable.length === 0 || request.scheduler?.admission?.onFull === "reject") return unschedulable;
  const services = new Map(request.workloads.map(({ service }) => [serviceKey(service), service]));
  const scene = sceneOf(request, new Map());
  for (const { stack, service, host } of decisions)
    if (host !== undefined) charge(services.get(serviceKey({ stack, name: service }))!, scene);
  const queue = queueOf(request.workloads, new Set(unschedulable.map(keyOf)), scene);
  const places = new Map(queue.map((key, index) => [key, index + 1]));
  return unschedulable.map((each) => {
    const queuePlace = places.get(keyOf(each));
    if (queuePlace === undefined) return each;
    const sinceMs = request.times?.sinceMs.get(keyOf(each));
    return { ...each, ...(queues(request) && { queuePlace }), ...(sinceMs !== undefined && { sinceMs }) };
  });
}

function queues({ scheduler, tenants }: PlaceRequest): boolean {
  return [tenants, scheduler?.queue, scheduler?.priority, scheduler?.admission].some((written) => written !== undefined);
}

/** Names of slots in the order of `place`: what must be on one host and is there in part, then new groups, then the others. */
function queueOf(workloads: readonly Workload[], refused: ReadonlySet<string>, scene: Scene): string[] {
  const replicated = workloads.filter(({ service }) => service.mode === "replicated");
  const groups = groupWorkloads(sortedBy(replicated, ({ service }) => serviceKey(service))).flatMap((group) => {
    const members = group.members.flatMap((member) => waitingPart(member, refused, scene));
    const kind = tiedToOneHost(group) ? (currentHost(group) === undefined ? "new" : "settled") : "free";
    return members.length === 0 ? [] : [{ ...group, members, kind }];
  });
  const of = (kind: string): typeof groups => groups.filter((group) => group.kind === kind);
  const tied = [...of("settled"), ...inGroupOrder(of("new"), scene)];
  const free = of("free").flatMap(({ members }) => members);
  return [...tied.flatMap(({ members }) => inCompanyOrder(members)), ...inQueueOrder(free, scene)].flatMap(({ service, slots }) =>
    slots.map(({ slot }) => slotKey(service, slot)),
  );
}

function waitingPart({ service, slots }: Workload, refused: ReadonlySet<string>, scene: Scene): Workload[] {
  const own = slots.filter(({ slot }) => refused.has(slotKey(service, slot)));
  const waits = own.length > 0 && !never(service, scene);
  return waits ? [{ service, slots: own.toSorted((left, right) => left.slot - right.slot) }] : [];
}

function never(service: DesiredService, { tenants }: Scene): boolean {
  const tenant = tenants.find(({ name }) => name === service.placement.tenant);
  return tenant !== undefined && neverReason(tenant, demandOf(service)) !== undefined;
}

function keyOf({ stack, service, slot }: Unschedulable): string {
  return slotKey({ stack, name: service }, slot);
}
