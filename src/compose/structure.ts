import { isAddress } from "./ports.ts";
import { goText } from "./scalars.ts";
import { child, entries, isMapping, isSequence } from "./tree.ts";
import type { Mapping, Path, Report, Value } from "./tree.ts";

type Fail = (path: Path, message: string, hint?: string) => void;

/** Rules about one object alone, which a schema cannot say; on a canonical tree with defaults. */
export function checkStructure(model: Mapping, report: Report): void {
  const fail: Fail = (path, message, hint) => report.add({ code: "conflict", message, hint, root: model, path });
  for (const [name, volume] of entries(model["volumes"])) checkVolume(volume, ["volumes", name], fail);
  for (const [name, config] of entries(model["configs"]))
    checkFileObject(config, ["configs", name], ["file", "environment", "content"], fail);
  for (const [name, secret] of entries(model["secrets"])) checkFileObject(secret, ["secrets", name], ["file", "environment"], fail);
  for (const [name, service] of entries(model["services"])) if (isMapping(service)) checkService(service, ["services", name], fail);
}

function checkVolume(volume: Value, path: Path, fail: Fail): void {
  if (!isMapping(volume) || volume["external"] !== true) return;
  for (const key of Object.keys(volume)) {
    if (["name", "external"].includes(key) || key.startsWith("x-")) continue;
    fail([...path, key], `An external volume cannot have ${key}: slipway does not make it.`, "Remove it, or remove external.");
  }
}

function checkFileObject(object: Value, path: Path, sources: readonly string[], fail: Fail): void {
  const fields = isMapping(object) ? object : {};
  const given = sources.filter((source) => fields[source] !== undefined && fields[source] !== null);
  const elsewhere = fields["external"] !== undefined || fields["driver"] !== undefined;
  if (given.length > 1) fail(path, `Only one of ${given.join(" and ")} can be set.`, "Keep one of them.");
  else if (given.length === 0 && !elsewhere) fail(path, `One of ${sources.join(", ")} must be set.`, "Or write external: true.");
}

function checkService(service: Mapping, path: Path, fail: Fail): void {
  each(service["ports"], (port, index) => {
    const at = [...path, "ports", index];
    if (port["target"] === undefined) fail(at, "The port has no target.", "target is the port inside the container.");
    const address = port["host_ip"];
    if (typeof address === "string" && !isAddress(address))
      fail([...at, "host_ip"], `${JSON.stringify(address)} is not an IP address.`, "Leave host_ip out to publish on every address.");
  });
  each(service["volumes"], (mount, index) => {
    const at = [...path, "volumes", index];
    if (mount["type"] === "bind" && !mount["source"]) fail(at, "A bind mount needs a source.");
    if (mount["target"] === undefined) fail(at, "The mount has no target.", "target is the path inside the container.");
  });
  each(service["devices"], (device, index) => {
    if (device["target"] === undefined)
      fail([...path, "devices", index], "The device has no target.", `Add target: ${goText(device["source"] ?? "")}.`);
  });
  each(child(service, "develop")?.["watch"], (watch, index) => {
    const at = [...path, "develop", "watch", index];
    if (watch["path"] === "") fail([...at, "path"], "The path is empty.");
    if (!watch["target"] && !["rebuild", "restart"].includes(goText(watch["action"] ?? "")))
      fail(at, "The watch has no target.", "Only the actions rebuild and restart can do without.");
  });
  const reservations = child(child(child(service, "deploy") ?? service, "resources") ?? service, "reservations");
  each(reservations?.["devices"], (request, index) =>
    checkDevices(request, [...path, "deploy", "resources", "reservations", "devices", index], fail),
  );
  each(service["gpus"], (request, index) => checkDevices(request, [...path, "gpus", index], fail));
}

function checkDevices(request: Mapping, path: Path, fail: Fail): void {
  if (request["count"] !== undefined && request["device_ids"] !== undefined)
    fail(path, "count and device_ids exclude each other.", "Keep one.");
}

function each(value: Value | undefined, visit: (item: Mapping, index: number) => void): void {
  if (isSequence(value)) value.forEach((item, index) => isMapping(item) && visit(item, index));
}
