import type { Project } from "../../src/model/project.ts";
import { REPOSITORY_ROOT } from "../../src/model/project.ts";
import { ourNames, theirNames } from "./beside.ts";
import { type Directories, stoodFor } from "./delivered.ts";
import { connectedWithComposeLinks, withComposeLinks } from "./links.ts";
import { serviceOf } from "./service-of.ts";

/*
 * One form for the bodies of both sides. Everything that is left out or rewritten, and why:
 *
 * | what                                                     | why it says nothing                                                       |
 * |----------------------------------------------------------|---------------------------------------------------------------------------|
 * | null, "", 0, false, [] and {} of a field                 | mean "unset" to the engine; not so, and kept: see EMPTY_MEANS_SOMETHING   |
 * | labels version, config-hash, project.working_dir         | rule of the corpus                                                        |
 * | labels depends_on, image, project.{config,environment}_files | bookkeeping of docker compose for its own next run; slipway keeps its own |
 * | labels slipway.*                                         | the same, of slipway                                                      |
 * | order of Env, ExtraHosts, Ulimits, Mounts                | rule of the corpus                                                        |
 * | order of Binds, GroupAdd and aliases, aliases twice      | each names a target, group or name of its own; the engine makes a set     |
 * | AttachStdout, AttachStderr, ConsoleSize                  | the terminal of a client; nobody is attached                              |
 * | HostConfig.Links                                         | docker compose sends the same list in the endpoint, where it has effect   |
 * | IPAddress of an endpoint                                 | an answer of engines; what is asked for is IPAMConfig                     |
 * | CheckDuplicate                                           | says how to create, not what                                              |
 * | Driver "" of a network is bridge, of a volume local, IPAM driver "" is default | what the engine takes for ""                      |
 * | Driver overlay, and Attachable, where the file says none | the fleet says so; docker compose has one host                            |
 * | container:<id>, VolumesFrom                              | ids are new each time: read as the name of the container                  |
 * | mode in VolumesFrom                                      | docker compose drops it of services, slipway keeps it                     |
 * | links of an endpoint                                     | written back to docker compose's names for the same container: links.ts   |
 * | image without a tag is :latest, a tag beside a digest    | what the engine takes: the digest alone decides                           |
 * | image P-S:<hash>, <tag>-<hash>                                | a build is tagged by its content                                          |
 * | restart policy "no"; a retry count beside another than on-failure | what the engine takes for ""; engines refuse such a count |
 * | exposed port 80 is 80/tcp                                | what the engine takes                                                     |
 * | mounts of delivered files and of writable directories    | written back to the bind that they stand for: delivered.ts                |
 */

/** A nil pointer and a zero differ here. */
const EMPTY_MEANS_SOMETHING = new Set(["Cmd", "Entrypoint", "Init", "StopTimeout", "MemorySwappiness", "MaskedPaths", "ReadonlyPaths"]);

/** Maps of text, in which an empty text is a value. */
const TEXT_MAPS = new Set([
  "Labels",
  "Options",
  "DriverOpts",
  "Sysctls",
  "StorageOpt",
  "Config",
  "Annotations",
  "Tmpfs",
  "AuxiliaryAddresses",
]);

const SETS = new Set(["Env", "ExtraHosts", "Ulimits", "Mounts", "Binds", "GroupAdd", "Aliases", "Links"]);

const DROPPED = new Set(["AttachStdout", "AttachStderr", "ConsoleSize", "CheckDuplicate", "IPAddress"]);

const FOREIGN_LABELS =
  /^(slipway\.|com\.docker\.compose\.(version|config-hash|depends_on|image|project\.(working_dir|config_files|environment_file))$)/;

type Json = Record<string, unknown>;

/** A body of slipway's, read as what docker compose would have sent for the same. */
export function ourForm(id: string, body: Json, project: Project, directories: Directories): unknown {
  const rooted = JSON.parse(JSON.stringify(body).replaceAll(REPOSITORY_ROOT, "/CORPUS")) as Json;
  if (id.startsWith("container ")) return form(withoutBuildTag(stoodFor(withComposeLinks(rooted, project), project, directories), project));
  if (id.startsWith("connect ")) return form(connectedWithComposeLinks(id.split(" ")[1]!, rooted, project));
  if (id.startsWith("network ")) return form(withoutFleetDriver(rooted, project));
  return form(rooted);
}

export function theirForm(body: Json, project: Project): unknown {
  return form(theirNames(body, project));
}

function form(body: Json): unknown {
  const { Links: _links, RestartPolicy, VolumesFrom, ...host } = ourNames((body["HostConfig"] ?? {}) as Json);
  const image = body["Image"] as string | undefined;
  return plain({
    ...body,
    ...(body["HostConfig"] === undefined
      ? {}
      : { HostConfig: { ...host, RestartPolicy: restart(RestartPolicy as Restart | undefined), VolumesFrom: withoutMode(VolumesFrom) } }),
    ...(image === undefined ? {} : { Image: withTag(image) }),
    ...(isUnset(body["ExposedPorts"]) ? {} : { ExposedPorts: exposed(body["ExposedPorts"] as Json) }),
    ...(body["Driver"] === "local" || body["Driver"] === "bridge" ? { Driver: "" } : {}),
    ...(isUnset(body["IPAM"]) ? {} : { IPAM: withoutDefaultDriver(body["IPAM"] as Json) }),
    ...(body["EndpointConfig"] === undefined ? {} : { Container: undefined }),
  });
}

function plain(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item));
    return SETS.has(key)
      ? [...new Map(items.map((item) => [JSON.stringify(item), item] as const))].sort(byKey).map(([, item]) => item)
      : items;
  }
  if (typeof value !== "object" || value === null) return value;
  if (TEXT_MAPS.has(key))
    return Object.fromEntries(
      Object.entries(value)
        .filter(([label]) => !FOREIGN_LABELS.test(label))
        .sort(byKey),
    );
  return Object.fromEntries(
    Object.entries(value as Json)
      .filter(([name]) => !DROPPED.has(name))
      .map(([name, item]) => [name, plain(item, name)] as const)
      .filter(([name, item]) => !isUnset(item) || (EMPTY_MEANS_SOMETHING.has(name) && item !== null && item !== undefined))
      .sort(byKey),
  );
}

function isUnset(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === 0 || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function withTag(image: string): string {
  const digest = image.split("@")[1];
  const name = image.slice(image.lastIndexOf("/") + 1);
  if (digest !== undefined) return `${image.slice(0, image.length - name.length)}${name.split(/[:@]/)[0]}@${digest}`;
  return name.includes(":") ? image : `${image}:latest`;
}

function withoutMode(from: unknown): unknown {
  return Array.isArray(from) ? from.map((entry) => String(entry).replace(/:r[ow]$/, "")) : from;
}

interface Restart {
  readonly Name: string;
  readonly MaximumRetryCount?: number;
}

function restart(policy: Restart | null | undefined): Restart | undefined {
  if (policy === undefined || policy === null || policy.Name === "no") return undefined;
  return policy.Name === "on-failure" ? policy : { Name: policy.Name };
}

function exposed(ports: Json): string[] {
  return [...new Set(Object.keys(ports).map((port) => (port.includes("/") ? port : `${port}/tcp`)))].sort();
}

function withoutDefaultDriver(ipam: Json): Json {
  return ipam["Driver"] === "default" ? { ...ipam, Driver: "" } : ipam;
}

/** What is built is tagged with the hash of its input: `P-S:<hash>`, or `<tag>-<hash>` with `image:`. */
function withoutBuildTag(body: Json, project: Project): Json {
  const service = project.services[serviceOf(body)];
  const image = body["Image"] as string;
  const built = service?.["build"] !== undefined && /^(.+)[:-][0-9a-f]{12}$/.exec(image)?.[1];
  return built ? { ...body, Image: built } : body;
}

function withoutFleetDriver(body: Json, project: Project): Json {
  const written = Object.values(project.networks ?? {}).find((network) => network?.name === body["Name"]);
  const { Driver, Attachable, ...rest } = body;
  return {
    ...rest,
    Driver: Driver === "overlay" && written?.driver === undefined ? "" : Driver,
    Attachable: Driver === "overlay" && written?.attachable === undefined ? false : Attachable,
  };
}
