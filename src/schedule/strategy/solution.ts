/** Share of the time that has gone, from 0; at 1 whoever asks ends with the best it has. */
export type Elapsed = () => number;

/** No time passes: nothing but what there is to do decides when it ends. */
export const untimed: Elapsed = () => 0;

/** How far a strategy may go: whichever ends first. */
export interface Limits {
  readonly elapsed: Elapsed;
  readonly iterations: number;
}

export interface Solution {
  /** Host by item; -1 = not placed. Indexes of the instance, which is sorted by name. */
  readonly host: Int32Array;
  /** `proven`: nothing better exists for the objective. `unproven`: it may. */
  readonly proven: boolean;
  /** What a user should know of how it came about. */
  readonly note: string;
}

/** No clock: the iterations alone decide, so that the same input gives the same bytes. */
export function iterationsOnly(iterations: number): Limits {
  return { elapsed: untimed, iterations };
}
