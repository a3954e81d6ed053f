import type { DesiredService } from "../model/desired.ts";
import type { HostVerdict, PlacementDecision, Plan } from "../model/plan.ts";
import { reasonsAgainst, verdictsOf } from "../schedule/filters/index.ts";
import { groupWorkloads } from "../schedule/groups.ts";
import { charge, copyLoad, discharge, emptyLoad, type Load, serviceKey, slotKey } from "../schedule/host.ts";
import { inCompanyOrder } from "../schedule/order.ts";
import type { Scene } from "../schedule/scene.ts";
import { scoresOf } from "../schedule/scores/index.ts";
import { departing } from "./departing.ts";
import { takenPorts } from "./hosts.ts";
import type { PlanInput } from "./input.ts";
import { indexContainers } from "./match.ts";
import { type Scenery, sceneryOf } from "./scenery.ts";

/** What was decided of some services, and on what: enough to ask more than the decision needed. */
interface Inquiry {
  readonly input: PlanInput;
  readonly plan: Plan;
  readonly services: ReadonlyMap<string, DesiredService>;
  readonly scenery: Scenery;
}

/**
 * The decisions of some services with a verdict of every host by every rule. What the plan has not asked is asked here:
 * of what is tied to one host each rule alone, and of services of every host why they are not on the others, both beside
 * all that stays; of what made way for something else why it has no other host, beside all that is planned.
 */
export function explained(input: PlanInput, plan: Plan, meant: readonly DesiredService[]): PlacementDecision[] {
  const services = new Map(input.desired.stacks.flatMap((stack) => stack.services).map((service) => [serviceKey(service), service]));
  const inquiry: Inquiry = { input, plan, services, scenery: sceneryOf(input) };
  const staying = sceneOf(inquiry, ({ kept }) => kept);
  const planned = sceneOf(inquiry, () => true);
  const displaced = new Set(plan.placements.flatMap(({ preempts = [] }) => preempts));
  return meant.flatMap((service) => {
    const own = plan.placements.filter((placed) => placed.stack === service.stack && placed.service === service.name);
    if (service.mode === "global") return [...own, ...otherHosts(service, own, staying, inquiry)].sort(byHost);
    return own.map((decision) => {
      if (displaced.has(slotKey(service, decision.slot)) || decision.verdicts.length === 0)
        return anew(service, decision, planned, inquiry);
      return decision.verdicts.every(({ filters }) => filters !== undefined) ? decision : withRules(service, decision, staying, inquiry);
    });
  });
}

function byHost(left: PlacementDecision, right: PlacementDecision): number {
  const host = ({ verdicts }: PlacementDecision): string => verdicts[0]?.host ?? "";
  return host(left) < host(right) ? -1 : 1;
}

function sceneOf({ input, plan, services, scenery }: Inquiry, counts: (decision: PlacementDecision) => boolean): Scene {
  const index = indexContainers(input.observed, input.desired.fleet.name, true);
  const taken = takenPorts(input.observed.hosts, departing(input, index, []));
  const loads = new Map(scenery.hosts.map((host) => [host.name, emptyLoad(host)]));
  for (const [host, ports] of taken) loads.get(host)?.ports.push(...ports);
  for (const decision of plan.placements.filter(counts)) {
    const load = loads.get(decision.host ?? "");
    const service = services.get(`${decision.stack}/${decision.service}`);
    if (load && service) charge(load, service, decision.slot);
  }
  return { ...scenery.scene, loads };
}

function otherHosts(service: DesiredService, own: readonly PlacementDecision[], scene: Scene, inquiry: Inquiry): PlacementDecision[] {
  const told = new Set(own.flatMap(({ verdicts }) => verdicts.map(({ host }) => host)));
  return [...scene.loads.values()]
    .filter(({ host }) => !told.has(host.name))
    .map((load) => ({
      stack: service.stack,
      service: service.name,
      slot: 1,
      host: undefined,
      kept: false,
      verdicts: [verdictOf(service, 1, load, scene, false, inquiry)],
    }));
}

/** Every host asked again, as if the slot itself were nowhere. */
function anew(service: DesiredService, decision: PlacementDecision, scene: Scene, inquiry: Inquiry): PlacementDecision {
  const { slot, host, kept } = decision;
  const verdicts = [...scene.loads.values()].map((load) => {
    const without = copyLoad(load);
    if (host === load.host.name) discharge(without, service, slot);
    return verdictOf(service, slot, without, scene, kept && host === load.host.name, inquiry);
  });
  return { ...decision, verdicts };
}

function verdictOf(service: DesiredService, slot: number, load: Load, scene: Scene, staying: boolean, { input }: Inquiry): HostVerdict {
  return {
    host: load.host.name,
    reasons: reasonsAgainst(service, slot, load, scene, staying),
    filters: verdictsOf(service, load, scene, { slot, staying }),
    scores: scoresOf(service, load, scene, input.desired.fleet.placement),
  };
}

/** What is tied to one host is judged beside those of its group that come before it, wherever the group would be. */
function withRules(service: DesiredService, decision: PlacementDecision, scene: Scene, inquiry: Inquiry): PlacementDecision {
  const group = groupOf(service, inquiry);
  const at = group.findIndex((seat) => seat.service === service && seat.slot === decision.slot);
  const verdicts = decision.verdicts.map((verdict) => {
    const load = copyLoad(scene.loads.get(verdict.host)!);
    for (const seat of group) if (seat.kept && seat.host === verdict.host) discharge(load, seat.service, seat.slot);
    for (const seat of group.slice(0, at)) charge(load, seat.service, seat.slot);
    const asked = { slot: decision.slot, staying: decision.kept && decision.host === verdict.host };
    return { ...verdict, filters: verdictsOf(service, load, { ...scene, loads: new Map(scene.loads).set(verdict.host, load) }, asked) };
  });
  return { ...decision, verdicts };
}

type Seat = Pick<PlacementDecision, "slot" | "host" | "kept"> & { readonly service: DesiredService };

function groupOf(service: DesiredService, { services, plan }: Inquiry): Seat[] {
  const replicated = [...services.values()].filter(({ mode }) => mode === "replicated").map((each) => ({ service: each, slots: [] }));
  const group = groupWorkloads(replicated).find(({ members }) => members.some((member) => member.service === service));
  return inCompanyOrder(group?.members ?? []).flatMap(({ service: member }) =>
    plan.placements
      .filter((placed) => placed.stack === member.stack && placed.service === member.name)
      .map(({ slot, host, kept }) => ({ service: member, slot, host, kept })),
  );
}
