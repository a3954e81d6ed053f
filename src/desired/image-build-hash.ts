import { createHash } from "node:crypto";
import type { ImageBuild } from "../model/desired.ts";
import { canonicalJson } from "../model/order.ts";

/** Everything below `build` is in it, so that a change there is never without effect. */
export function buildHash({ context, dockerfile, needs }: Pick<ImageBuild, "context" | "dockerfile" | "needs">, options: object): string {
  const head = canonicalJson({ ...options, dockerfile, needs: needs.map(({ reference }) => reference) });
  const hash = createHash("sha256").update(`slipway build v1\n${head}\n`);
  for (const { content, ...file } of context) hash.update(`${canonicalJson(file)}\n${content.length}\n`).update(content);
  return hash.digest("hex").slice(0, 12);
}
