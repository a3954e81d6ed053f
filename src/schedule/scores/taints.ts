import type { DesiredService } from "../../model/desired.ts";
import { parseTaint, tolerates } from "../../model/taint.ts";
import type { HostState, Load } from "../host.ts";
import type { Scene } from "../scene.ts";
import type { Score } from "./index.ts";

/** Taints that one would rather avoid; asked only in a fleet that has such. */
export function unwelcoming({ placement }: DesiredService, { host }: Load, { avoided }: Scene): Score[] {
  if (!avoided) return [];
  const against = avoidable(host).filter((text) => !placement.tolerate?.some((toleration) => tolerates(toleration, parseTaint(text)!)));
  return [{ name: "taints", value: against.length }];
}

function avoidable({ taints }: HostState): string[] {
  return taints.filter((text) => parseTaint(text)?.effect === "PreferNoSchedule");
}
