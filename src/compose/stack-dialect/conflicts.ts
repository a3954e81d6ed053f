import { MAX_PORTS } from "../limits.ts";
import { goText } from "../scalars.ts";
import { entries, isMapping, isSequence, type Mapping } from "../tree.ts";
import { type Dialect, refuse } from "./dialect.ts";
import { shortMount } from "./mount.ts";
import { shortPort } from "./ports.ts";
import { shellWords } from "./shell-words.ts";

/** What a format cannot say: values that docker stack refuses while it reads one file. */
export function checkConflicts(tree: Mapping, dialect: Dialect): void {
  for (const [name, service] of entries(tree["services"]))
    for (const key of ["command", "entrypoint"]) {
      const command = isMapping(service) ? service[key] : undefined;
      if (typeof command === "string" && shellWords(command) === undefined)
        refuse(
          dialect,
          "value",
          ["services", name, key],
          `${JSON.stringify(command)} has a quote that is not closed.`,
          "Write the command as a list.",
        );
    }
  for (const [name, service] of entries(tree["services"])) {
    const volumes = isMapping(service) ? service["volumes"] : undefined;
    (isSequence(volumes) ? volumes : []).forEach((volume, index) => {
      if (isMapping(volume) && volume["type"] === "bind" && !volume["source"])
        refuse(
          dialect,
          "missing",
          ["services", name, "volumes", index],
          "A bind mount needs a source.",
          "Write source: a path that every node has.",
        );
      if (typeof volume === "string" && shortMount(volume) === undefined)
        refuse(
          dialect,
          "value",
          ["services", name, "volumes", index],
          `${JSON.stringify(volume)} is not a mount: a part is empty, or there are too many.`,
          "Write SOURCE:TARGET or SOURCE:TARGET:ro.",
        );
    });
  }
  checkPortCount(tree, dialect);
  for (const section of ["networks", "volumes", "secrets", "configs"])
    for (const [name, object] of entries(tree[section])) if (isMapping(object)) checkExternal(section, name, object, dialect);
}

/** Ranges multiply: they are counted before they are written out. */
function checkPortCount(tree: Mapping, dialect: Dialect): void {
  let count = 0;
  for (const [name, service] of entries(tree["services"])) {
    const before = count;
    const ports = isMapping(service) ? service["ports"] : undefined;
    for (const port of isSequence(ports) ? ports : []) count += isMapping(port) ? 1 : (shortPort(goText(port))?.count ?? 0);
    if (before <= MAX_PORTS && count > MAX_PORTS)
      refuse(dialect, "limit", ["services", name, "ports"], `A stack cannot publish more than ${MAX_PORTS} ports.`, "Publish fewer.");
  }
}

function checkExternal(section: string, name: string, object: Mapping, dialect: Dialect): void {
  const { external } = object;
  const path = [section, name];
  if (isMapping(external) && external["name"] !== undefined && object["name"] !== undefined)
    refuse(
      dialect,
      "conflict",
      [...path, "external", "name"],
      "external.name and name exclude each other.",
      "Keep name, with external: true.",
    );
  const isExternal = isMapping(external) || external === true;
  const own = ["driver", "driver_opts", "labels"].find((key) => object[key] !== undefined);
  if (section === "volumes" && isExternal && own !== undefined)
    refuse(
      dialect,
      "conflict",
      [...path, own],
      `An external volume cannot have ${own}: docker stack does not make it.`,
      "Remove it, or remove external.",
    );
  if (section === "secrets" && object["driver"] !== undefined && object["file"] !== undefined)
    refuse(dialect, "conflict", [...path, "file"], `file and driver ${goText(object["driver"])} exclude each other.`, "Keep one.");
}
