import type { Key, Path } from "./tree.ts";

/** `services.*.ports.*` as segments; `*` matches any one key or index. */
export function pattern(text: string): readonly string[] {
  return text.split(".");
}

export function matches(path: Path, segments: readonly string[]): boolean {
  return path.length === segments.length && segments.every((segment, i) => segment === "*" || segment === String(path[i] as Key));
}

/** A table from patterns to values, asked by path. */
export function patternTable<T>(rows: Readonly<Record<string, T>>): (path: Path) => T | undefined {
  const byLength = new Map<number, { segments: readonly string[]; value: T }[]>();
  for (const [text, value] of Object.entries(rows)) {
    const segments = pattern(text);
    const group = byLength.get(segments.length) ?? [];
    group.push({ segments, value });
    byLength.set(segments.length, group);
  }
  return (path) => byLength.get(path.length)?.find((row) => matches(path, row.segments))?.value;
}
