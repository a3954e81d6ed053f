import type { DesiredService } from "../../src/model/desired.ts";
import type { PlacementDecision } from "../../src/model/plan.ts";
import type { PlaceRequest } from "../../src/schedule/place.ts";
import { brokenRules } from "./place-checker.ts";

/** Whether there is any placement of all replicas that keeps the rules: tries them all, and knows nothing but the checker. */
export function someComplete(request: PlaceRequest): boolean {
  const slots = request.workloads.flatMap(({ service, slots: own }) => own.map(({ slot }) => ({ service, slot })));
  const placed: PlacementDecision[] = [];
  const visit = (at: number): boolean => {
    const next = slots[at];
    if (!next) return true;
    // Slots of one service are alike: only ascending hosts are tried.
    const first = placed.at(-1)?.service === next.service.name ? placed.at(-1)!.host! : "";
    for (const { name } of request.hosts) {
      if (name < first) continue;
      placed.push(decisionOf(next.service, next.slot, name));
      if (brokenRules(sofar(request, slots.slice(0, at + 1)), placed).length === 0 && visit(at + 1)) return true;
      placed.pop();
    }
    return false;
  };
  return visit(0);
}

function decisionOf({ stack, name }: DesiredService, slot: number, host: string): PlacementDecision {
  return { stack, service: name, slot, host, kept: false, verdicts: [] };
}

/** With as many replicas as have been placed, so that none of the others is missed. */
function sofar(request: PlaceRequest, slots: readonly { readonly service: DesiredService }[]): PlaceRequest {
  const workloads = request.workloads.map((workload) => {
    const replicas = slots.filter(({ service }) => service === workload.service).length;
    return { ...workload, service: { ...workload.service, replicas } };
  });
  return { ...request, workloads };
}
