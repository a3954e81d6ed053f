import { createHash } from "node:crypto";
import type { ImageBuild } from "../../model/desired.ts";
import { canonicalJson } from "../../model/order.ts";

/** Everything below `build` is in it, so that a change there is never without effect. */
export function buildHash({ context, dockerfile, needs }: Pick<ImageBuild, "context" | "dockerfile" | "needs">, options: object): string {
  const head = canonicalJson({ ...options, dockerfile, needs: needs.map(({ reference }) => reference) });
  const hash = createHash("sha256").update(`slipway build v1\n${head}\n`);
  for (const { content, ...file } of context) hash.update(`${canonicalJson(file)}\n${contentDigest(content)}\n`);
  return hash.digest("hex").slice(0, 12);
}

/** Many services share a context, and a reader runs again for every file that is not in memory: each content is read once. */
const DIGESTS = new WeakMap<Uint8Array, string>();

function contentDigest(content: Uint8Array): string {
  const known = DIGESTS.get(content);
  if (known !== undefined) return known;
  const digest = createHash("sha256").update(content).digest("hex");
  DIGESTS.set(content, digest);
  return digest;
}
