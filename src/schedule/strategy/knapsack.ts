/** Something that is taken whole or not at all. */
export interface Candidate {
  readonly name: string;
  readonly demand: readonly number[];
  readonly value: number;
}

export interface Chosen {
  /** Sorted by name. */
  readonly names: readonly string[];
  readonly value: number;
  /** False: there were too many combinations, and the best by value for its size was taken instead. */
  readonly proven: boolean;
}

interface Combination {
  readonly demand: readonly number[];
  readonly value: number;
  readonly taken: readonly string[];
}

/**
 * What to admit under a quota: the most value that fits, in every dimension. Dynamic programming over the combinations
 * that no other beats (no more of anything, no less value), after Nemhauser and Ullmann, since amounts are far too large
 * for a table by capacity. Of equal combinations the one with the names that sort first.
 */
export function knapsack(candidates: readonly Candidate[], capacity: readonly number[], mostCombinations = 5_000): Chosen {
  const sorted = candidates.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  let front: Combination[] = [{ demand: capacity.map(() => 0), value: 0, taken: [] }];
  for (const candidate of sorted) {
    const grown = front.map((each) => withCandidate(each, candidate)).filter(({ demand }) => within(demand, capacity));
    front = undominated([...front, ...grown]);
    if (front.length > mostCombinations) return densest(sorted, capacity);
  }
  const best = front.reduce((held, each) => (each.value > held.value ? each : held));
  return { names: best.taken, value: best.value, proven: true };
}

function withCandidate(combination: Combination, { name, demand, value }: Candidate): Combination {
  return {
    demand: combination.demand.map((amount, d) => amount + (demand[d] ?? 0)),
    value: combination.value + value,
    taken: [...combination.taken, name],
  };
}

function within(demand: readonly number[], capacity: readonly number[]): boolean {
  return demand.every((amount, d) => amount <= capacity[d]!);
}

/** Best value first, so that whatever beats a combination comes before it. */
function undominated(combinations: readonly Combination[]): Combination[] {
  const kept: Combination[] = [];
  const total = ({ demand }: Combination): number => demand.reduce((sum, amount) => sum + amount, 0);
  for (const each of combinations.toSorted((left, right) => right.value - left.value || total(left) - total(right)))
    if (!kept.some(({ demand }) => within(demand, each.demand))) kept.push(each);
  return kept;
}

function densest(candidates: readonly Candidate[], capacity: readonly number[]): Chosen {
  const size = ({ demand }: Candidate): number => Math.max(...capacity.map((most, d) => (most > 0 ? (demand[d] ?? 0) / most : 0)), 1e-12);
  let taken: Combination = { demand: capacity.map(() => 0), value: 0, taken: [] };
  for (const candidate of candidates.toSorted((left, right) => right.value / size(right) - left.value / size(left))) {
    const next = withCandidate(taken, candidate);
    if (within(next.demand, capacity)) taken = next;
  }
  return { names: taken.taken.toSorted(), value: taken.value, proven: false };
}
