import { repositoryOf, withTag } from "../image.ts";

/** Most that the reference grammar allows for a tag. */
const MAX_TAG = 128;

/**
 * The reference that containers of a built image run. It ends in the hash of the build's input, so another tree is
 * another image, and a roll-back finds its own: `shop-web:3f9c01ab22de`, `shop/web:1.4` → `shop/web:1.4-3f9c01ab22de`.
 */
export function builtReference(image: string | undefined, stack: string, service: string, hash: string): string {
  if (image === undefined) return `${repositoryName(`${stack}-${service}`)}:${hash}`;
  const tag = withTag(image).slice(repositoryOf(image).length + 1);
  const prefix = tag === "latest" ? "" : `${tag.slice(0, MAX_TAG - hash.length - 1)}-`;
  return `${repositoryOf(image)}:${prefix}${hash}`;
}

/** Repositories are lower case, with single separators inside. Source: the reference grammar of the distribution project. */
export function repositoryName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, (separator) => (/^(?:[._]|__|-+)$/.test(separator) ? separator : "-"))
    .replace(/^[._-]+|[._-]+$/g, "");
}
