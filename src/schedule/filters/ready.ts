import type { Filter } from "./index.ts";

export const ready: Filter = (_service, load) => load.host.notReady;
