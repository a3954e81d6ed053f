import { servingName } from "../../src/model/ownership.ts";
import type { Project } from "../../src/model/project.ts";
import { serviceOf } from "./service-of.ts";

type Json = Record<string, unknown>;

const MODES = { NetworkMode: "network_mode", IpcMode: "ipc", PidMode: "pid" } as const;

/** The recorder's ids are `id:<name>`: a container that is referred to by its id is referred to by its name. */
export function ourNames(host: Json): Json {
  return JSON.parse(JSON.stringify(host).replace(/"(container:)?id:([^"]+)"/g, '"$1$2"')) as Json;
}

/** The corpus has ids that were new when it was recorded; the file says which service each of them is of. */
export function theirNames(body: Json, project: Project): Json {
  const host = body["HostConfig"] as Json | undefined;
  const service = project.services[serviceOf(body)];
  if (host === undefined || service === undefined) return body;
  const named: Json = { ...host };
  for (const [field, attribute] of Object.entries(MODES)) {
    const beside = /^service:(.+)$/.exec(String(service[attribute]))?.[1];
    if (beside !== undefined && /^container:[0-9a-f]{64}$/.test(String(host[field]))) named[field] = `container:${nameOf(beside, project)}`;
  }
  const from = (host["VolumesFrom"] as string[] | null | undefined) ?? [];
  const written = ((service["volumes_from"] as readonly string[] | undefined) ?? []).map(
    (entry) => entry.replace(/^service:/, "").split(":")[0]!,
  );
  if (from.length > 0)
    named["VolumesFrom"] = from.map((id, index) => (/^[0-9a-f]{64}$/.test(id) ? nameOf(written[index] ?? "", project) : id));
  return { ...body, HostConfig: named };
}

function nameOf(service: string, project: Project): string {
  return servingName({ stack: project.name, service, slot: 1 }, project.services[service]?.container_name);
}
