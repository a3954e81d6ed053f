import type { DesiredService } from "../../model/desired.ts";
import { holds } from "../filters/constraints.ts";
import type { Load } from "../host.ts";
import type { Score } from "./index.ts";

/** `prefer`: each condition is worth more than all that come after it. */
export function unmetPreferences({ placement }: DesiredService, { host }: Load): Score[] {
  const prefer = placement.prefer ?? [];
  if (prefer.length === 0) return [];
  const value = prefer.reduce((sum, condition) => 2 * sum + (holds(condition, host) ? 0 : 1), 0);
  return [{ name: "preferences unmet", value }];
}
