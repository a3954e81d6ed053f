/**
 * An image reference as engines list it: `docker.io/library/busybox` → `busybox:latest`. With a digest the tag says
 * nothing and goes: `redis:7@sha256:…` → `redis@sha256:…`. Source: the reference grammar of the distribution project.
 */
export function familiarReference(reference: string): string {
  if (/^sha256:[0-9a-f]{64}$/.test(reference)) return reference;
  const [named = "", digest] = reference.split("@", 2);
  const colon = named.lastIndexOf(":");
  const tagged = colon > named.lastIndexOf("/");
  const repository = familiarRepository(tagged ? named.slice(0, colon) : named);
  if (digest !== undefined) return `${repository}@${digest}`;
  return `${repository}:${tagged ? named.slice(colon + 1) : "latest"}`;
}

/** `library/` is a folder of Docker Hub only: `registry.example.com/library/busybox` keeps it. */
function familiarRepository(repository: string): string {
  const first = repository.slice(0, Math.max(0, repository.indexOf("/")));
  const hub = first === "docker.io" || first === "index.docker.io";
  if (hub) return repository.slice(first.length + 1).replace(/^library\//, "");
  return repository.replace(/^library\//, "");
}

/** Its first component is the address of a registry: it has a dot or a port, or is localhost. */
export function namesRegistry(reference: string): boolean {
  const [first = "", ...rest] = reference.split("/");
  return rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
}

const LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const DOMAIN = `(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::\\d+)?`;
const COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const REFERENCE = new RegExp(
  `^(?:${DOMAIN}/)?${COMPONENT}(?:/${COMPONENT})*(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][\\w+.-]*:[0-9a-fA-F]{32,})?$`,
);
const MAX_REFERENCE_CHARACTERS = 1000;

/** Engines refuse whatever else. Source: the reference grammar of the distribution project. */
export function isReference(text: string): boolean {
  return text.length <= MAX_REFERENCE_CHARACTERS && REFERENCE.test(text);
}
