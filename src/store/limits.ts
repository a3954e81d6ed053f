/** What is kept of events and finished syncs; older ones go. */
export const KEPT_EVENTS = 5_000;
export const KEPT_SYNCS = 500;
