import type { Call, Disturb, Disturbance, SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { Clock } from "../../src/model/clock.ts";
import { rng, type Rng } from "./rng.ts";

interface CallFault {
  readonly moment: "before" | "after";
  readonly make: (random: Rng) => Disturbance;
}

/** What can happen to one call. */
const CALL_FAULTS: Readonly<Record<string, CallFault>> = {
  "request lost": { moment: "before", make: () => ({ lose: "silence" }) },
  "response lost": { moment: "after", make: () => ({ lose: "silence" }) },
  "request reset": { moment: "before", make: () => ({ lose: "reset" }) },
  "response reset": { moment: "after", make: () => ({ lose: "reset" }) },
  "server error": { moment: "before", make: () => ({ fail: { kind: "server", status: 500, message: "simulated: internal error" } }) },
  "server error after the deed": {
    moment: "after",
    make: () => ({ fail: { kind: "server", status: 500, message: "simulated: internal error after the deed" } }),
  },
  conflict: { moment: "before", make: () => ({ fail: { kind: "conflict", status: 409, message: "simulated: conflict" } }) },
  slow: { moment: "before", make: (random) => ({ delayMs: 1 + random.below(60_000) }) },
};

/** Told what an accident did to a host, or to one container of it. */
export type Harmed = (host: string, container?: string) => void;

interface Scene {
  readonly fleet: SimulatedFleet;
  readonly host: string;
  readonly random: Rng;
  readonly harmed: Harmed;
  readonly isOurs: (host: string, id: string) => boolean;
  /** A container of others has been made, or taken away by them. */
  readonly stranger: (host: string, id: string, gone?: "gone") => void;
}

/** Does something bad. @returns what undoes it, if anything must. */
type Accident = (scene: Scene) => (() => void) | undefined;

/** A container of the fleet under test. */
function victim({ fleet, host, random, isOurs }: Scene, ...states: string[]): { readonly id: string; readonly name: string } | undefined {
  const ours = fleet.world(host).containers.filter(({ id, state }) => isOurs(host, id) && states.includes(state));
  return ours.length === 0 ? undefined : random.pick(ours);
}

const onVictim =
  (strike: (scene: Scene, id: string) => void): Accident =>
  (scene) => {
    const found = victim(scene, "running", "exited", "created");
    if (!found) return undefined;
    scene.harmed(scene.host, found.id);
    strike(scene, found.id);
    return undefined;
  };

const onHost =
  (strike: (scene: Scene) => void, undo: (scene: Scene) => void): Accident =>
  (scene) => {
    scene.harmed(scene.host);
    strike(scene);
    return () => {
      scene.harmed(scene.host);
      undo(scene);
    };
  };

/** Kinds after which a host cannot be talked to. */
const SILENCING: ReadonlySet<string> = new Set(["daemon frozen", "network cut", "daemon dead"]);

const ACCIDENTS: Readonly<Record<string, Accident>> = {
  "daemon frozen": onHost(
    ({ fleet, host }) => fleet.control.freeze(host),
    ({ fleet, host }) => fleet.control.thaw(host),
  ),
  "network cut": onHost(
    ({ fleet, host }) => fleet.control.cut(host),
    ({ fleet, host }) => fleet.control.mend(host),
  ),
  "daemon dead": onHost(
    ({ fleet, host }) => fleet.control.killDaemon(host),
    ({ fleet, host }) => fleet.control.startDaemon(host),
  ),
  "disk full": onHost(
    ({ fleet, host }) => fleet.control.fillDisk(host),
    ({ fleet, host }) => fleet.control.freeDisk(host),
  ),
  "port taken": ({ fleet, host, random }) => {
    const port = 8000 + random.below(3);
    fleet.control.takePort(host, port);
    return () => fleet.control.freePort(host, port);
  },
  "daemon restarted": ({ fleet, host, harmed }) => {
    harmed(host);
    fleet.control.restartDaemon(host);
    return undefined;
  },
  "name ghosted": (scene) => {
    const { fleet, host, random } = scene;
    const name = `${random.pick(["shop", "blog"])}-s${1 + random.below(2)}-${1 + random.below(2)}`;
    if (fleet.world(host).containers.some((container) => container.name === name)) return undefined;
    fleet.control.ghostName(host, name);
    return () => fleet.control.exorcise(host, name);
  },
  "removal stuck": (scene) => {
    const found = victim(scene, "running");
    if (!found) return undefined;
    scene.harmed(scene.host, found.id);
    scene.fleet.control.stickRemoval(scene.host, found.id);
    return () => scene.fleet.control.unstickRemoval(scene.host, found.id);
  },
  "registry down": ({ fleet }) => {
    fleet.registry.trouble("*", { status: 500, message: "simulated: registry out of order" });
    return () => fleet.registry.trouble("*", undefined);
  },
  "process killed": onVictim(({ fleet, host, random }, id) =>
    fleet.control.killContainer(host, id, { exitCode: random.pick([0, 1, 137]) }),
  ),
  "stopped by hand": onVictim(({ fleet, host }, id) => void fleet.control.stopByHand(host, id)),
  "removed by hand": onVictim(({ fleet, host }, id) => fleet.control.removeByHand(host, id)),
  "sick of itself": onVictim(({ fleet, host }, id) => {
    if (fleet.world(host).containers.some((container) => container.id === id && container.state === "running"))
      fleet.control.misbehave(host, id, { health: { passesFromMs: Infinity, failure: "sick" } });
  }),
  "copied by hand": (scene) => {
    const { fleet, host, random } = scene;
    const found = victim(scene, "running", "exited");
    const original = found && fleet.world(host).containers.find(({ id }) => id === found.id);
    if (!original) return undefined;
    const onto = random.pick(fleet.hosts);
    const name = onto === host ? `${original.name}-copy` : original.name;
    if (fleet.world(onto).containers.some((container) => container.name === name)) return undefined;
    const id = fleet.control.createByHand(onto, name, { Image: "foreign:1", Labels: { ...original.labels, copied: "yes" } });
    scene.stranger(onto, id);
    // Its name is in the way of ours: someone clears that up.
    if (onto === host) return undefined;
    return () => {
      scene.stranger(onto, id, "gone");
      fleet.control.removeByHand(onto, id);
    };
  },
};

export interface Faults {
  /** Kinds that this seed has. */
  readonly kinds: readonly string[];
  readonly disturb: Disturb;
  /** Lets accidents happen until `calm`. */
  begin(
    fleet: SimulatedFleet,
    clock: Clock,
    told: Pick<Scene, "harmed" | "isOurs" | "stranger"> & { readonly struck: (kind: string, host: string) => void },
  ): void;
  /** No more trouble, and all of it undone. */
  calm(): void;
  /** Hosts that cannot be talked to now, with the time since when (monotonic). */
  readonly unreachable: ReadonlyMap<string, number>;
}

/** Trouble of one seed: each kind is switched on with probability ½, and how often it happens is drawn as well. */
export function faults(seed: number): Faults {
  const random = rng(seed, "faults");
  const calls = Object.entries(CALL_FAULTS).filter(() => random.chance(0.5));
  const accidents = Object.entries(ACCIDENTS).filter(() => random.chance(0.5));
  const rate = 0.002 + random.next() * 0.04;
  const pauseMs = 2_000 + random.below(60_000);
  const undo = new Map<string, () => void>();
  const unreachable = new Map<string, number>();
  let raging = true;
  let struck: (kind: string, host: string) => void = () => undefined;

  const strike = (clock: Clock, scene: Omit<Scene, "host">): void => {
    const [kind, accident] = random.pick(accidents);
    const host = random.pick(scene.fleet.hosts);
    const key = kind === "registry down" ? kind : `${kind} ${host}`;
    // One trouble with the daemon at a time: a dead one cannot be frozen.
    const silencing = SILENCING.has(kind);
    if (undo.has(key) || ((silencing || kind === "daemon restarted") && unreachable.has(host))) return;
    let heal: (() => void) | undefined;
    try {
      heal = accident({ ...scene, host });
    } catch (error) {
      // Accidents get in each other's way: nothing can be made on a full disk, or under a name that a ghost has.
      if (error instanceof Error && /no space left|is already in use/.test(error.message)) return;
      throw error;
    }
    struck(kind, host);
    if (!heal) return;
    if (silencing) unreachable.set(host, clock.monotonicMs());
    const end = (): void => {
      if (!undo.delete(key)) return;
      if (silencing) unreachable.delete(host);
      struck(`healed: ${kind}`, host);
      heal();
    };
    undo.set(key, end);
    void clock.sleep(500 + random.below(90_000)).then(end);
  };

  return {
    kinds: [...calls, ...accidents].map(([kind]) => kind),
    unreachable,
    disturb: (moment: "before" | "after", call: Call) => {
      if (!raging || calls.length === 0 || !random.chance(rate)) return undefined;
      const [kind, fault] = random.pick(calls);
      if (fault.moment !== moment) return undefined;
      struck(`${kind}: ${call.method}`, call.host);
      return fault.make(random);
    },
    begin(fleet, clock, told) {
      struck = told.struck;
      if (accidents.length === 0) return;
      const scene = { ...told, fleet, random };
      void (async () => {
        while (raging) {
          await clock.sleep(random.below(2 * pauseMs));
          if (raging) strike(clock, scene);
        }
      })();
    },
    calm() {
      raging = false;
      for (const end of undo.values()) end();
    },
  };
}
