/** A stream of pseudo-random numbers. The same seed and name give the same stream. */
export interface Rng {
  /** In [0, 1). */
  next(): number;
  /** An integer in [0, below). */
  below(below: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/**
 * sfc32, seeded from a number and the stream's name. Scheduling, faults and workload draw from streams of their own,
 * so that a new kind of fault does not change the workload of an old seed.
 */
export function rng(seed: number, stream: string): Rng {
  let [a, b, c, counter] = [...seedWords(seed, stream), 1] as [number, number, number, number];
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) word();
  const next = (): number => word() / 0x1_0000_0000;
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new Error("nothing to pick from");
      return items[below(items.length)] as (typeof items)[number];
    },
  };
}

/** FNV-1a over the stream's name, three times from different starts. */
function seedWords(seed: number, stream: string): [number, number, number] {
  const high = Math.floor(seed / 0x1_0000_0000);
  return [hash(`${stream}/a`, seed), hash(`${stream}/b`, high ^ seed), hash(`${stream}/c`, seed ^ 0x9e3779b9)];
}

function hash(text: string, start: number): number {
  let value = (0x811c9dc5 ^ start) | 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
