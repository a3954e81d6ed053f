import type { ImageInspect } from "../model/engine.ts";
import { found } from "./outcome.ts";
import { reading, type StepScope } from "./scope.ts";

/** Whether the step's host has an image, for a platform if one is named: it may have come since the plan was made. */
export async function hasImage(reference: string, platform: string | undefined, scope: StepScope): Promise<boolean> {
  const image = await found(scope.engine.inspectImage(reference, reading(scope)));
  return image !== undefined && (platform === undefined || samePlatform(platform, image));
}

/** The variant is left out: images seldom tell theirs. */
function samePlatform(platform: string, image: ImageInspect): boolean {
  const [os, architecture] = platform.split("/");
  return os === image.Os && (architecture === undefined || architecture === image.Architecture);
}
