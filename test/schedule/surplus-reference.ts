import type { DesiredService } from "../../src/model/desired.ts";
import { byText } from "../../src/model/order.ts";
import { maxSkew } from "../../src/schedule/filters/max-skew.ts";
import { charge, discharge, emptyLoad, type Load, replicasOn } from "../../src/schedule/host.ts";
import { inCompanyOrder } from "../../src/schedule/order.ts";
import type { PlaceRequest, WantedSlot, Workload } from "../../src/schedule/place.ts";
import { type Scene, sceneOf } from "../../src/schedule/scene.ts";
import { compareScores, scoresOf } from "../../src/schedule/scores/index.ts";
import { skewingBranch, tallyOf } from "../../src/schedule/tally.ts";

/** Looks at every host for each slot that stays, so that nothing that it goes by can be out of date. */
export function withoutSurplusByScan(request: PlaceRequest): readonly Workload[] {
  const loads = new Map(request.hosts.map((host) => [host.name, emptyLoad(host)]));
  for (const { service, slots } of request.workloads)
    for (const { slot, current } of slots) {
      const load = current === undefined ? undefined : loads.get(current);
      if (load) charge(load, service, slot);
    }
  const scene = sceneOf(request, loads);
  const order = inCompanyOrder(request.workloads.toSorted((left, right) => byText(left.service.name, right.service.name))).reverse();
  const trimmed = new Map(order.filter(hasSurplus).map((workload) => [workload, trim(workload, scene, request)]));
  return request.workloads.map((workload) => trimmed.get(workload) ?? workload);
}

function hasSurplus({ service, slots }: Workload): boolean {
  return service.mode === "replicated" && slots.length > service.replicas;
}

function trim({ service, slots }: Workload, scene: Scene, request: PlaceRequest): Workload {
  const sorted = [...slots].sort((a, b) => a.slot - b.slot);
  const isAbsent = ({ down, current }: WantedSlot): boolean => down === true || current === undefined;
  const absent = sorted.filter(isAbsent);
  const fixed = sorted.filter((slot) => !isAbsent(slot) && (slot.unknown || !scene.loads.has(slot.current!)));
  const present = sorted.filter((slot) => !absent.includes(slot) && !fixed.includes(slot));
  each([...absent, ...present], discharge);
  let anew = choices(service, present, new Set(), scene, request).slice(0, Math.max(0, service.replicas - fixed.length));
  const awaited = awaitedOn(present, service, scene, request);
  const has = (host: string): boolean => [...fixed, ...anew].some(({ current }) => current === host);
  if (![...awaited].every(has)) anew = choices(service, present, awaited, scene, request).slice(0, anew.length);
  const left = [...fixed, ...anew, ...absent].slice(0, service.replicas);
  each(
    [...absent, ...anew].filter((slot) => left.includes(slot)),
    charge,
  );
  each(
    fixed.filter((slot) => !left.includes(slot)),
    discharge,
  );
  return { service, slots: left.sort((a, b) => a.slot - b.slot) };

  function each(some: readonly WantedSlot[], change: typeof charge): void {
    for (const { slot, current } of some) if (scene.loads.has(current ?? "")) change(scene.loads.get(current!)!, service, slot);
  }
}

/** All of them, the first choice first; nothing is counted afterwards. */
function choices(service: DesiredService, slots: readonly WantedSlot[], awaited: ReadonlySet<string>, scene: Scene, request: PlaceRequest) {
  const taken: WantedSlot[] = [];
  while (taken.length < slots.length) {
    const left = slots.filter((slot) => !taken.includes(slot));
    const hosts = [...new Set(left.map(({ current }) => current!))];
    const load = best(service, hosts, awaited, scene, request);
    const slot = left.find(({ current }) => current === load.host.name)!;
    charge(load, service, slot.slot);
    taken.push(slot);
  }
  for (const { slot, current } of taken) discharge(scene.loads.get(current!)!, service, slot);
  return taken;
}

function best(service: DesiredService, hosts: readonly string[], awaited: ReadonlySet<string>, scene: Scene, request: PlaceRequest): Load {
  const candidates = hosts.map((host) => {
    const load = scene.loads.get(host)!;
    return { host, load, scores: scoresOf(service, load, scene, request.strategy) };
  });
  const lets = candidates.filter(({ load }) => maxSkew(service, load, scene, { slot: 1, staying: false }) === undefined);
  const { skewing } = tallyOf(service, scene);
  const ahead = ({ load }: { readonly load: Load }): number => skewing.get(skewingBranch(service, load)) ?? 0;
  const least = Math.min(...candidates.map(ahead));
  const allowed = lets.length > 0 ? lets : candidates.filter((candidate) => ahead(candidate) === least);
  const isAwaited = ({ host, load }: { readonly host: string; readonly load: Load }): boolean =>
    awaited.has(host) && replicasOn(load, service) === 0;
  const first = allowed.some(isAwaited) ? allowed.filter(isAwaited) : allowed;
  return first.sort(compareScores)[0]!.load;
}

function awaitedOn(present: readonly WantedSlot[], service: DesiredService, scene: Scene, { workloads }: PlaceRequest): Set<string> {
  const awaiting = workloads.filter((other) => other.service !== service && other.service.placement.with?.includes(service.name));
  const hosts = present.map(({ current }) => current!);
  return new Set(
    hosts.filter((host) => {
      const load = scene.loads.get(host)!;
      return replicasOn(load, service) === 0 && awaiting.some((other) => replicasOn(load, other.service) > 0);
    }),
  );
}
