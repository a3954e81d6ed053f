import type { Load } from "../host.ts";
import type { Scene } from "../scene.ts";
import type { Score } from "./index.ts";

/** A host that has the image starts sooner. Asked only where that tells hosts apart. */
export function imageMissing(familiar: string, written: string, { host }: Load, scene: Scene): Score[] {
  const has = (images: ReadonlySet<string>): boolean => images.has(familiar) || images.has(written);
  if (!anyHas(scene, has)) return [];
  return [{ name: "image missing", value: has(host.images) ? 0 : 1 }];
}

function anyHas({ loads }: Scene, has: (images: ReadonlySet<string>) => boolean): boolean {
  for (const { host } of loads.values()) if (host.images.size > 0 && has(host.images)) return true;
  return false;
}
