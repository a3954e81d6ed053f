/** How the search cools, and how fast it makes what is not allowed dearer. */
export interface Schedule {
  readonly cycles: readonly Cycle[];
  /** Of a unit above capacity, at the start of a cycle, and how many times that at its end. */
  readonly price: number;
  readonly steepness: number;
  /** Of a broken rule at the start, in typical changes of cost: so dear that a rule is broken by nobody but in need. */
  readonly rulePrice: number;
  /** By how much a price rises each round: in the first half of a cycle, and at its end. */
  readonly slowRise: number;
  readonly fastRise: number;
  readonly fall: number;
  /** Share of exchanges among the steps. */
  readonly exchanges: number;
}

interface Cycle {
  /** Share of the budget at which it ends. */
  readonly until: number;
  /** Temperatures, relative to a typical change of cost. */
  readonly from: number;
  readonly to: number;
}

/** Found by trial on the ROADEF/EURO instances: hotter, or with dearer prices early, and good originals are lost. */
export const STANDARD: Schedule = {
  cycles: [
    { until: 0.85, from: 0.8, to: 4e-3 },
    { until: 1, from: 0.03, to: 3e-3 },
  ],
  price: 1,
  steepness: 3,
  rulePrice: 1e5,
  slowRise: 0.05,
  fastRise: 0.3,
  fall: 0.01,
  exchanges: 0.3,
};

/** Where in the schedule a share of the budget is. */
export function momentOf(
  { cycles }: Schedule,
  share: number,
): { readonly cycle: number; readonly within: number; readonly temperature: number } {
  const cycle = Math.max(
    0,
    cycles.findIndex(({ until }) => share < until),
  );
  const start = cycle === 0 ? 0 : cycles[cycle - 1]!.until;
  const { until, from, to } = cycles[cycle]!;
  const within = (share - start) / (until - start);
  return { cycle, within, temperature: from * (to / from) ** within };
}

export function priceLevel({ price, steepness }: Schedule, within: number): number {
  return price * steepness ** within;
}

export function rise({ slowRise, fastRise }: Schedule, within: number): number {
  return 1 + (within < 0.5 ? slowRise : slowRise + (fastRise - slowRise) * (2 * within - 1));
}
