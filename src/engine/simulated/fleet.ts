import type { Engine, Engines } from "../port.ts";
import { CallLog } from "./calls.ts";
import { controlOf, type Control } from "./control.ts";
import { Door } from "./door.ts";
import { simulatedEngine } from "./engine.ts";
import { SimulatedHost } from "./host.ts";
import { ImageStore, SimulatedRegistry } from "./images.ts";
import { addPredefinedNetworks } from "./networks.ts";
import type { Swarm } from "./swarm.ts";
import type { Shelf } from "./transfers.ts";
import { Timers } from "./timers.ts";
import type { SimulatedFleetOptions, SimulatedImage, World } from "./types.ts";
import { worldOf } from "./world.ts";

export type {
  Behaviour,
  BehaviourOf,
  Call,
  Disturb,
  Disturbance,
  ProcessView,
  SimulatedFleetOptions,
  SimulatedHostSpec,
  SimulatedImage,
  World,
  WorldContainer,
} from "./types.ts";
export type { Control } from "./control.ts";
export { shell } from "./shell.ts";

export interface SimulatedFleet extends Engines {
  readonly hosts: readonly string[];
  readonly registry: SimulatedRegistry;
  readonly control: Control;
  readonly calls: CallLog;
  /** The true state of a host, which slipway never sees. */
  world(host: string): World;
}

interface Member {
  readonly host: SimulatedHost;
  readonly door: Door;
  readonly engine: Engine;
}

/**
 * A fleet of Docker Engines in memory, deterministic: time comes from the clock, ids from counters. It behaves as
 * Engine 20.10 does where that was measured, unkindness included; what is not modelled is refused.
 */
export function simulateFleet(options: SimulatedFleetOptions): SimulatedFleet {
  const timers = new Timers(options.clock);
  const registry = new SimulatedRegistry(options.images);
  const calls = new CallLog(options.keepCalls ?? 100_000);
  const members = new Map<string, Member>();
  const shelf: Shelf = new Map();
  const swarms = (): Swarm[] => [...members.values()].flatMap(({ host }) => host.swarm ?? []);

  for (const spec of options.hosts) {
    const host = new SimulatedHost(spec, options.clock, timers, () => new ImageStore(spec.arch ?? "x86_64"));
    addPredefinedNetworks(host);
    for (const image of presentImages(options, spec.name)) host.images.store(image, image.reference);
    const door = new Door(host, timers, calls, options);
    members.set(spec.name, { host, door, engine: simulatedEngine(host, door, { registry, swarms, shelf }) });
  }

  const member = (name: string): Member => {
    const found = members.get(name);
    if (!found) throw new Error(`simulated fleet: there is no host ${name}`);
    return found;
  };
  return {
    hosts: options.hosts.map(({ name }) => name),
    registry,
    calls,
    control: controlOf(
      (name) => member(name).host,
      (name) => member(name).door,
    ),
    get: (name) => member(name).engine,
    world: (name) => worldOf(member(name).host),
    close: () => {
      timers.close();
      return Promise.resolve();
    },
  };
}

function presentImages(options: SimulatedFleetOptions, host: string): readonly SimulatedImage[] {
  if (typeof options.images === "function") return [];
  return (options.images ?? []).filter(({ present }) => present === true || (Array.isArray(present) && present.includes(host)));
}
