/** Between these, how long an engine takes to answer makes no difference: a measurement is never twice the same. */
const BANDS_MS = [25, 100, 400];

/** Nobody waits longer to learn how far a host is. */
export const FAR_MS = 400;

/** The upper end of the band, ms; 1000 for all that is far, or was not measured. */
export function latencyBand(latencyMs: number | undefined): number {
  return BANDS_MS.find((end) => latencyMs !== undefined && latencyMs < end) ?? 1000;
}
