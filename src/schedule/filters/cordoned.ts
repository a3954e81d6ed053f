import type { Filter } from "./index.ts";

/** What is on a cordoned host stays there; a drained one is left. */
export const cordoned: Filter = (_service, { host }, _scene, { staying }) =>
  host.availability === "drained" ? "drained" : staying ? undefined : host.availability;
