/**
 * What versions of docker compose after the recorded one do otherwise, as the corpus says. A difference that looks like
 * one of these is told as such; it still counts as a difference.
 */
const NEWER: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/imports conflicting resource|conflicts with imported resource/, "newer versions merge what include brings twice"],
  [/include/, "newer versions process include before extends"],
  [/(limit|reservation|memory|shm_size|size)\b.*"?-1"?/, "newer versions print sizes as they are, -1 included"],
  [/depends_on.*(required|restart)/, "newer versions cast the booleans of depends_on"],
];

export function newerVersion(difference: string): string | undefined {
  return NEWER.find(([pattern]) => pattern.test(difference))?.[1];
}
