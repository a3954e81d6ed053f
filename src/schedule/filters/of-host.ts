import type { DesiredService } from "../../model/desired.ts";
import type { Load } from "../host.ts";
import type { Scene } from "../scene.ts";
import { constraints } from "./constraints.ts";
import { engineApi } from "./engine-api.ts";
import { externals } from "./externals.ts";
import { image } from "./image.ts";
import type { Filter } from "./index.ts";
import { platform } from "./platform.ts";
import { taints } from "./taints.ts";
import { tenantHosts } from "./tenant.ts";
import { volumes } from "./volumes.ts";

/** Those that see nothing but the host itself: what they say of a newcomer is so whatever comes and goes. */
export const HOST_FILTERS: readonly (readonly [string, Filter])[] = [
  ["constraints", constraints],
  ["taints", taints],
  ["platform", platform],
  ["engine", engineApi],
  ["image", image],
  ["externals", externals],
  ["volumes", volumes],
  ["tenant", tenantHosts],
];

const NEWCOMER = { slot: 1, staying: false };

/** Whether a newcomer could be there if the host were ready and empty. */
export function allowsHost(service: DesiredService, load: Load, scene: Scene): boolean {
  return HOST_FILTERS.every(([, filter]) => filter(service, load, scene, NEWCOMER) === undefined);
}
