export interface ParsedReference {
  /** As `docker images` shows it: without `docker.io/library/`. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

export function parseReference(reference: string): ParsedReference {
  const [named = "", digest] = reference.split("@", 2);
  const slash = named.lastIndexOf("/");
  const colon = named.lastIndexOf(":");
  const tagged = colon > slash;
  const name = tagged ? named.slice(0, colon) : named;
  const tag = tagged ? named.slice(colon + 1) : undefined;
  const repository = name.replace(/^(docker\.io|index\.docker\.io)\//, "").replace(/^library\//, "");
  return { repository, tag: tag ?? (digest === undefined ? "latest" : undefined), digest };
}

/** The tag form, `web:2`; what a tag map is keyed by. */
export function taggedName(reference: ParsedReference): string {
  return `${reference.repository}:${reference.tag ?? "latest"}`;
}
