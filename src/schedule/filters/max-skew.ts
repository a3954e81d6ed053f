import { skewingBranch, tallyOf } from "../tally.ts";
import type { Filter } from "./index.ts";

/**
 * The branch that gets a replica may be at most this far ahead of the emptiest one. Branches are the values of the first
 * spread preference, or the hosts themselves; only those with a host that the service could ever use are compared. A service
 * of every host has no choice to make.
 */
export const maxSkew: Filter = (service, load, scene, { staying }) => {
  const most = service.placement.maxSkew;
  if (most === undefined || staying || service.mode === "global") return undefined;
  const { skewing, least } = tallyOf(service, scene);
  const ahead = (skewing.get(skewingBranch(service, load)) ?? 0) + 1 - least;
  return ahead > most ? `max_skew ${most}: it would be ${ahead} ahead` : undefined;
};
