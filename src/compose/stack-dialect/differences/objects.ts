import { child, entries, isMapping, type Mapping, type Path, type Value } from "../../tree.ts";
import { type Dialect, differ } from "../dialect.ts";

/** Top-level networks, volumes, configs and secrets. */
export function compareObjects(tree: Mapping, dialect: Dialect): void {
  for (const [name, network] of entries(tree["networks"])) compareNetwork(network, ["networks", name], dialect);
  for (const [name, volume] of entries(tree["volumes"])) compareVolume(volume, ["volumes", name], dialect);
  for (const section of ["configs", "secrets"])
    for (const [name, object] of entries(tree[section])) if (isMapping(object)) compareFile(object, section, [section, name], dialect);
}

function compareNetwork(network: Value, path: Path, dialect: Dialect): void {
  const fields = isMapping(network) ? network : {};
  if (isExternal(fields))
    differ(dialect, "external-network", path, "wants a network of the Swarm", "wants a network of that name on the host, and places there");
  else if (fields["driver"] === undefined || fields["driver"] === "overlay")
    differ(
      dialect,
      "network",
      path,
      "makes an overlay network over all nodes",
      fields["driver"] === undefined
        ? "makes a bridge network on one host and places the services that share it together"
        : "makes an overlay network where the hosts are one Swarm",
      "With network: { driver: overlay } in fleet.yaml, stacks span hosts.",
    );
  if (child(fields, "ipam")?.["driver"] === undefined && fields["internal"] === true && fields["attachable"] === undefined)
    differ(dialect, "attachable", path, "lets no other container join", "lets any container of the host join that is told to");
}

function compareVolume(volume: Value, path: Path, dialect: Dialect): void {
  const fields = isMapping(volume) ? volume : {};
  if (
    isExternal(fields) ||
    (fields["driver"] !== undefined && fields["driver"] !== "local") ||
    child(fields, "driver_opts")?.["type"] !== undefined
  )
    return;
  differ(
    dialect,
    "volume",
    path,
    "makes an empty volume on whichever node a task comes to",
    "keeps the service on the host that has the volume",
  );
}

function compareFile(object: Mapping, section: string, path: Path, dialect: Dialect): void {
  if (isExternal(object)) {
    differ(
      dialect,
      `external-${section.slice(0, -1)}`,
      path,
      "takes it from the Swarm's store",
      "has no such store, and refuses external ones",
      "Keep the file in git, encrypted where it is a secret, or take it from a variable: environment: NAME.",
    );
    return;
  }
  differ(
    dialect,
    section,
    path,
    "cannot change it: new content needs a new name",
    "delivers it as a file; new content rolls the services that use it",
  );
  if (object["template_driver"] !== undefined)
    differ(dialect, section, [...path, "template_driver"], "expands the templates in it", "delivers it as it is written");
}

function isExternal(object: Mapping): boolean {
  return isMapping(object["external"]) || object["external"] === true;
}
