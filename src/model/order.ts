/** Comparison by code unit: the same on every machine, unlike `localeCompare`. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].sort((left, right) => byText(key(left), key(right)));
}

/** Entries of a record, sorted by key. */
export function sortedEntries<T>(record: Readonly<Record<string, T>> | undefined): [string, T][] {
  return sortedBy(Object.entries(record ?? {}), ([key]) => key);
}

/** JSON with sorted keys and without undefined: equal values, equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(sortedEntries(inner as Record<string, unknown>));
  });
}
