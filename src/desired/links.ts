import type { DesiredService } from "../model/desired.ts";
import type { ComposeService } from "../model/project.ts";

type Networks = DesiredService["networks"];

/**
 * `links` and `external_links` → links of every endpoint: a further name, that only this container resolves, for a name
 * on the network. The target is the service's name rather than a container's, so a link outlives every replacement and
 * reaches all replicas. `db` alone needs none: the service is found by that name anyway.
 */
export function withLinks(networks: Networks, service: ComposeService): Networks {
  const links = [...aliased(texts(service["links"]), false), ...aliased(texts(service["external_links"]), true)];
  if (links.length === 0) return networks;
  return networks.map(({ name, endpoint }) => ({ name, endpoint: { ...endpoint, Links: links } }));
}

function aliased(written: readonly string[], evenWithout: boolean): string[] {
  return written.flatMap((link) => {
    const [target = "", alias = target] = link.split(":");
    return alias === target && !evenWithout ? [] : [`${target}:${alias}`];
  });
}

function texts(value: unknown): readonly string[] {
  return (value as readonly string[] | undefined) ?? [];
}
