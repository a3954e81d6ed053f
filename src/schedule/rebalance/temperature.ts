/** How the search cools, and how fast it makes overfull hosts dearer. */
export interface Schedule {
  /** Where in the schedule a share of the budget is; the temperature is relative to a typical change of cost. */
  readonly at: (share: number) => { readonly cycle: number; readonly within: number; readonly temperature: number };
  readonly basePrice: (within: number) => number;
  readonly rise: (within: number) => number;
  readonly fall: number;
  /** Of a broken rule at first, in typical changes of cost. */
  readonly rulePrice: number;
  /** Share of exchanges among the steps. */
  readonly exchanges: number;
}

interface Cycle {
  readonly until: number;
  readonly from: number;
  readonly to: number;
}

const CYCLES: readonly Cycle[] = [
  { until: 0.8, from: 3, to: 3e-3 },
  { until: 1, from: 0.1, to: 3e-3 },
];

export const STANDARD: Schedule = scheduleOf(CYCLES);

export function scheduleOf(
  cycles: readonly Cycle[],
  price = 1,
  steep = 3,
  slow = 0.05,
  fast = 0.3,
  fall = 0.01,
  exchanges = 0.3,
  rulePrice = 1e5,
): Schedule {
  return {
    at(share) {
      const cycle = Math.max(
        0,
        cycles.findIndex(({ until }) => share < until),
      );
      const start = cycle === 0 ? 0 : cycles[cycle - 1]!.until;
      const { until, from, to } = cycles[cycle]!;
      const within = (share - start) / (until - start);
      return { cycle, within, temperature: from * (to / from) ** within };
    },
    basePrice: (within) => price * steep ** within,
    rise: (within) => 1 + (within < 0.6 ? slow : slow + (fast - slow) * (2.5 * within - 1.5)),
    fall: 1 - fall,
    exchanges,
    rulePrice,
  };
}
