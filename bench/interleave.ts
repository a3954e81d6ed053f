import { rounded } from "./figure.ts";

/** Something to measure; `run` gives the measured value, preparation and clearing away left out. */
export interface Subject {
  readonly name: string;
  run(): Promise<number>;
}

export interface Sample {
  readonly median: number;
  readonly spread: string;
}

/**
 * A B C A B C …: whatever else the machine does in between hits all alike. The first round warms up and does not count
 * (a runtime that compiles as it goes, page caches), unless `warmUp` is false.
 */
export async function interleave(
  subjects: readonly Subject[],
  repeats: number,
  how: { readonly warmUp?: boolean; readonly note?: (text: string) => void } = {},
): Promise<ReadonlyMap<string, Sample>> {
  const values = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = how.warmUp === false ? 1 : 0; round <= repeats; round++) {
    for (const { name, run } of subjects) {
      const value = await run();
      if (round > 0) values.get(name)!.push(value);
      how.note?.(`${round === 0 ? "warm-up" : `${round}/${repeats}`} ${name}: ${rounded(value)}`);
    }
  }
  return new Map([...values].map(([name, measured]) => [name, sampleOf(measured)]));
}

function sampleOf(values: readonly number[]): Sample {
  const sorted = [...values].sort((left, right) => left - right);
  return { median: medianOf(sorted), spread: `${rounded(sorted[0] ?? 0)}–${rounded(sorted.at(-1) ?? 0)}` };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
