import type { DesiredService } from "../model/desired.ts";
import type { Unschedulable } from "../model/plan.ts";
import { charge } from "./admission.ts";
import { serviceKey, slotKey } from "./host.ts";
import { inQueueOrder } from "./order.ts";
import type { PlaceRequest, PlaceResult, Workload } from "./place.ts";
import { neverReason } from "./queue/quota.ts";
import { demandOf, type Scene, sceneOf } from "./scene.ts";

/**
 * Gives what found no host its place in the queue, from 1: the order in which it is served as soon as there is room. Only
 * where fleet.yaml shares the fleet out; what is refused, or could never start, does not wait.
 */
export function withQueuePlaces(request: PlaceRequest, { decisions, unschedulable }: Omit<PlaceResult, "notes">): readonly Unschedulable[] {
  if (unschedulable.length === 0 || !queues(request)) return unschedulable;
  const services = new Map(request.workloads.map(({ service }) => [serviceKey(service), service]));
  const scene = sceneOf(request, new Map());
  for (const { stack, service, host } of decisions)
    if (host !== undefined) charge(services.get(serviceKey({ stack, name: service }))!, scene);
  const refused = new Set(unschedulable.map(keyOf));
  const waiting = request.workloads.flatMap((workload) => waitingPart(workload, refused, scene));
  const queue = inQueueOrder(waiting, scene, request.scheduler?.queue).flatMap(({ service, slots }) =>
    slots.map(({ slot }) => slotKey(service, slot)),
  );
  const places = new Map(queue.map((key, index) => [key, index + 1]));
  return unschedulable.map((each) => {
    const queuePlace = places.get(keyOf(each));
    return queuePlace === undefined ? each : { ...each, queuePlace };
  });
}

function queues({ scheduler, tenants }: PlaceRequest): boolean {
  if (scheduler?.admission?.onFull === "reject") return false;
  return tenants !== undefined || scheduler?.queue !== undefined || scheduler?.admission !== undefined;
}

function waitingPart({ service, slots }: Workload, refused: ReadonlySet<string>, scene: Scene): Workload[] {
  const own = slots.filter(({ slot }) => refused.has(slotKey(service, slot)));
  const waits = service.mode === "replicated" && own.length > 0 && !never(service, scene);
  return waits ? [{ service, slots: own.toSorted((left, right) => left.slot - right.slot) }] : [];
}

function never(service: DesiredService, { tenants }: Scene): boolean {
  const tenant = tenants.find(({ name }) => name === service.placement.tenant);
  return tenant !== undefined && neverReason(tenant, demandOf(service)) !== undefined;
}

function keyOf({ stack, service, slot }: Unschedulable): string {
  return slotKey({ stack, name: service }, slot);
}
