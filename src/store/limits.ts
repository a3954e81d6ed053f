/** What a store keeps; older rows go. A step is two events, so this holds the last big sync and some before it. */
export const EVENTS_KEPT = 20_000;
export const SYNCS_KEPT = 1_000;
