import { latencyBand } from "../../model/latency.ts";
import type { Load } from "../host.ts";
import type { Scene } from "../scene.ts";
import type { Score } from "./index.ts";

/** The nearer of two hosts that are equal otherwise. Asked only where not all are equally far. */
export function latency({ host }: Load, { distant }: Scene): Score[] {
  return distant ? [{ name: "latency", value: latencyBand(host.latencyMs) }] : [];
}
