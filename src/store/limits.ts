/** What is kept of events, finished syncs and failures of slots; older ones go. */
export const KEPT_EVENTS = 5_000;
export const KEPT_SYNCS = 500;
export const KEPT_SLOT_FAILURES = 1_000;
/** A failure says nothing about a host for longer than that. */
export const KEPT_SLOT_FAILURES_MS = 24 * 3_600_000;
