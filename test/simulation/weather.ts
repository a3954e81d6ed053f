import type { Disturb, Disturbance, SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { Clock } from "../../src/model/clock.ts";
import { rng, type Rng } from "./rng.ts";

/** What can happen to one call. */
const CALL_FAULTS: Readonly<Record<string, { readonly moment: "before" | "after"; readonly make: (random: Rng) => Disturbance }>> = {
  "request lost": { moment: "before", make: () => ({ lose: "silence" }) },
  "response lost": { moment: "after", make: () => ({ lose: "silence" }) },
  "request reset": { moment: "before", make: () => ({ lose: "reset" }) },
  "response reset": { moment: "after", make: () => ({ lose: "reset" }) },
  "server error": { moment: "before", make: () => ({ fail: { kind: "server", status: 500, message: "simulated: internal error" } }) },
  "server error after the deed": { moment: "after", make: () => ({ fail: { kind: "server", status: 500, message: "simulated: internal error after the deed" } }) },
  slow: { moment: "before", make: (random) => ({ delayMs: 1 + random.below(60_000) }) },
};

interface Accident {
  /** @returns what undoes it, if anything must. */
  readonly strike: (fleet: SimulatedFleet, host: string, random: Rng) => (() => void) | undefined;
}

/** A container of the fleet under test. */
function victim(fleet: SimulatedFleet, host: string, random: Rng): string | undefined {
  const ours = fleet.world(host).containers.filter(({ name, labels, state }) => labels["slipway.fleet"] === "test" && !name.startsWith("foreign-") && state !== "removing");
  return ours.length === 0 ? undefined : random.pick(ours).id;
}

const onVictim = (strike: (fleet: SimulatedFleet, host: string, id: string, random: Rng) => void): Accident => ({
  strike: (fleet, host, random) => {
    const id = victim(fleet, host, random);
    if (id !== undefined) strike(fleet, host, id, random);
    return undefined;
  },
});

const ACCIDENTS: Readonly<Record<string, Accident>> = {
  "daemon frozen": { strike: ({ control }, host) => (control.freeze(host), () => control.thaw(host)) },
  "network cut": { strike: ({ control }, host) => (control.cut(host), () => control.mend(host)) },
  "daemon dead": { strike: ({ control }, host) => (control.killDaemon(host), () => control.startDaemon(host)) },
  "disk full": { strike: ({ control }, host) => (control.fillDisk(host), () => control.freeDisk(host)) },
  "port taken": { strike: ({ control }, host) => (control.takePort(host, 8080), () => control.freePort(host, 8080)) },
  "process killed": onVictim(({ control }, host, id, random) => control.killContainer(host, id, { exitCode: random.pick([0, 1, 137]) })),
  "stopped by hand": onVictim(({ control }, host, id) => void control.stopByHand(host, id)),
  "removed by hand": onVictim(({ control }, host, id) => control.removeByHand(host, id)),
};

export interface Weather {
  /** Kinds of trouble that this seed has. */
  readonly kinds: readonly string[];
  readonly disturb: Disturb;
  /** Lets accidents happen until `calm`. */
  begin(fleet: SimulatedFleet, clock: Clock): void;
  /** No more trouble, and all of it undone. */
  calm(): void;
  /** Hosts that cannot be talked to now. */
  readonly unreachable: ReadonlySet<string>;
  /** What happened, for the trace. */
  readonly history: readonly string[];
}

/** Trouble of one seed: each kind is switched on with probability ½, and how often it happens is drawn as well. */
export function weather(seed: number): Weather {
  const random = rng(seed, "faults");
  const calls = Object.entries(CALL_FAULTS).filter(() => random.chance(0.5));
  const accidents = Object.entries(ACCIDENTS).filter(() => random.chance(0.5));
  const rate = 0.002 + random.next() * 0.04;
  const pauseMs = 2_000 + random.below(60_000);
  const undo = new Map<string, () => void>();
  const unreachable = new Set<string>();
  const history: string[] = [];
  let raging = true;
  let now = (): number => 0;

  const strike = (fleet: SimulatedFleet, clock: Clock): void => {
    const [name, accident] = random.pick(accidents);
    const host = random.pick(fleet.hosts);
    const key = `${name} ${host}`;
    // One trouble with a daemon at a time: a dead one cannot be frozen.
    const daemon = name.startsWith("daemon") || name.startsWith("network");
    if (undo.has(key) || (daemon && unreachable.has(host))) return;
    history.push(`${clock.monotonicMs()} ${key}`);
    const heal = accident.strike(fleet, host, random);
    if (!heal) return;
    if (daemon) unreachable.add(host);
    const end = (): void => {
      if (!undo.delete(key)) return;
      if (daemon) unreachable.delete(host);
      history.push(`${clock.monotonicMs()} healed: ${key}`);
      heal();
    };
    undo.set(key, end);
    void clock.sleep(500 + random.below(90_000)).then(end);
  };

  return {
    kinds: [...calls, ...accidents].map(([name]) => name),
    unreachable,
    history,
    disturb: (moment, call) => {
      if (!raging || calls.length === 0 || !random.chance(rate)) return undefined;
      const [name, fault] = random.pick(calls);
      if (fault.moment !== moment) return undefined;
      history.push(`${now()} ${name}: ${call.host} ${call.method} ${call.subject}`);
      return fault.make(random);
    },
    begin(fleet, clock) {
      now = () => clock.monotonicMs();
      if (accidents.length === 0) return;
      void (async () => {
        while (raging) {
          await clock.sleep(random.below(2 * pauseMs));
          if (raging) strike(fleet, clock);
        }
      })();
    },
    calm() {
      raging = false;
      for (const end of undo.values()) end();
    },
  };
}
