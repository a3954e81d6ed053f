import { sortedBy } from "../model/order.ts";
import type { HostState, Load, TakenPort } from "../schedule/host.ts";
import { charge, emptyLoad } from "../schedule/host.ts";
import type { PlaceRequest, Settled } from "../schedule/place.ts";
import { type Scene, sceneOf } from "../schedule/scene.ts";
import { departing } from "./departing.ts";
import { fleetFacts, hostState, takenPorts } from "./hosts.ts";
import type { PlanInput } from "./input.ts";
import { indexContainers, settled, workloads } from "./match.ts";

/** What questions about a fleet are asked on: its hosts as they are without any replica of ours. */
export interface Scenery {
  readonly input: PlanInput;
  /** Sorted by name. */
  readonly hosts: readonly HostState[];
  readonly scene: Scene;
  /** Ports that others than the fleet's own slots hold, by host. */
  readonly foreignPorts: ReadonlyMap<string, readonly TakenPort[]>;
  /** What there is of stacks that nobody asked about, by host. */
  readonly settled: ReadonlyMap<string, readonly Settled[]>;
}

export function sceneryOf(input: PlanInput): Scenery {
  const { desired, observed } = input;
  const index = indexContainers(observed, desired.fleet.name, true);
  const seen = new Map(observed.hosts.map((each) => [each.host, each]));
  const hosts = sortedBy(
    desired.fleet.hosts.map((host) =>
      hostState(host, seen.get(host.name), desired.fleet.networkDriver, input.availability?.get(host.name)),
    ),
    ({ name }) => name,
  );
  const ours = new Set(desired.stacks.flatMap(({ services }) => services.map(({ stack, name }) => `${stack}/${name}`)));
  const foreign = ({ holder }: TakenPort): boolean => !ours.has(holder.replace(/\.\d+$/, ""));
  const taken = takenPorts(observed.hosts, departing(input, index, []));
  const request: PlaceRequest = {
    workloads: workloads(input, index),
    hosts,
    takenPorts: taken,
    strategy: desired.fleet.placement,
    ...(desired.fleet.tenants && { tenants: desired.fleet.tenants }),
    ...(desired.fleet.scheduler && { scheduler: desired.fleet.scheduler }),
    facts: fleetFacts(input),
    explain: false,
  };
  return {
    input,
    hosts,
    scene: sceneOf(request, new Map()),
    foreignPorts: new Map([...taken].map(([host, ports]) => [host, ports.filter(foreign)])),
    settled: Map.groupBy(settled(input, index), ({ host }) => host),
  };
}

/** The host with what is not ours, or of other stacks. */
export function bareLoad({ foreignPorts, settled: others }: Scenery, host: HostState): Load {
  const load = emptyLoad(host);
  load.ports.push(...(foreignPorts.get(host.name) ?? []));
  for (const { service, slot } of others.get(host.name) ?? []) charge(load, service, slot);
  return load;
}
