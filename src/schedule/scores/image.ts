import type { DesiredService } from "../../model/desired.ts";
import { familiarReference } from "../../model/reference.ts";
import type { Load } from "../host.ts";
import type { Scene } from "../scene.ts";
import type { Score } from "./index.ts";

/** A host that has the image starts sooner. Asked only where that tells hosts apart. */
export function imageMissing({ body }: DesiredService, { host }: Load, scene: Scene): Score[] {
  if (scene.images.size === 0) return [];
  const written = body.Image;
  const familiar = familiarName(written);
  const has = (images: ReadonlySet<string>): boolean => images.has(familiar) || images.has(written);
  return has(scene.images) ? [{ name: "image missing", value: has(host.images) ? 0 : 1 }] : [];
}

/** Asked for every host: the same few names again and again. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 10_000;

function familiarName(written: string): string {
  const known = NAMES.get(written);
  if (known !== undefined) return known;
  if (NAMES.size >= MOST_NAMES) NAMES.clear();
  const name = familiarReference(written);
  NAMES.set(written, name);
  return name;
}
