/** How far a strategy may go: whichever ends first. */
export interface Limits {
  /** Share of the time that has gone, from 0; at 1 the strategy ends with the best it has. */
  readonly elapsed: () => number;
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
  return { elapsed: () => 0, iterations };
}
