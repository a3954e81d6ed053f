import type { Filter } from "./index.ts";

/** A taint keeps everything off that does not tolerate it; tolerations are not part of the language yet. */
export const taints: Filter = (_service, load) => (load.host.taints.length === 0 ? undefined : `taint ${load.host.taints.join(", ")}`);
