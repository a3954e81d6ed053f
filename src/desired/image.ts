/** `redis` → `redis:latest`; a reference with a tag or digest stays as written. */
export function withTag(reference: string): string {
  if (reference.includes("@")) return reference;
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return name.includes(":") ? reference : `${reference}:latest`;
}

/** `redis:7@sha256:…` or `redis:7` → `redis`: what a digest is appended to. */
export function repositoryOf(reference: string): string {
  const bare = reference.split("@")[0]!;
  const slash = bare.lastIndexOf("/");
  const colon = bare.lastIndexOf(":");
  return colon > slash ? bare.slice(0, colon) : bare;
}

export function digestOf(reference: string): string | undefined {
  return reference.split("@")[1];
}
