import type { Move, Roster, Wave } from "./fleet.ts";
import type { Situation } from "./situation.ts";

export interface Step {
  readonly replica: number;
  readonly to: number;
}

export interface Sequence {
  readonly waves: readonly Wave[];
  /** What never became possible: moves that wait for each other's room, or whose service may not spare one. */
  readonly left: readonly Step[];
}

/**
 * Puts moves in waves: in each, as many as may be in motion together, in the order given. It moves the situation along.
 */
export function sequence(roster: Roster, situation: Situation, steps: readonly Step[]): Sequence {
  const waves: Wave[] = [];
  let left = steps;
  for (;;) {
    const { wave, rest } = nextWave(roster, situation, left);
    if (wave.length === 0) return { waves, left };
    situation.arrive();
    waves.push(wave);
    left = rest;
  }
}

function nextWave(roster: Roster, situation: Situation, steps: readonly Step[]): { wave: Wave; rest: Step[] } {
  const wave: Move[] = [];
  const rest: Step[] = [];
  for (const step of steps) {
    const { replica, to } = step;
    if (situation.refusal(replica, to) !== undefined) {
      rest.push(step);
      continue;
    }
    wave.push(moveOf(roster, situation.host[replica]!, step));
    situation.depart(replica, to);
  }
  return { wave, rest };
}

function moveOf({ replicas, hosts }: Roster, from: number, { replica, to }: Step): Move {
  const { name, service } = replicas[replica]!;
  return { replica: name, service, from: hosts[from]!.name, to: hosts[to]!.name };
}
