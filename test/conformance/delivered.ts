import type { ComposeMount, Project } from "../../src/model/project.ts";
import { REPOSITORY_ROOT } from "../../src/model/project.ts";
import { type ApiRequest, VOLUME_ROOT } from "./recorder.ts";
import { serviceOf } from "./service-of.ts";

type Json = Record<string, unknown>;
type Service = Project["services"][string];

interface SentMount {
  readonly Type?: string;
  readonly Source?: string;
  readonly Target?: string;
  readonly ReadOnly?: boolean;
  readonly VolumeOptions?: { readonly NoCopy?: boolean };
}

/** `…/slipway-files-<hash>/_data/binds/0` → `binds/0`. */
const CARRIED = new RegExp(`^${VOLUME_ROOT}/slipway-files-[0-9a-f]+/_data/((binds|configs|secrets)/(\\d+)(/.*)?)$`);

/** Volumes that stand for directories of the repository: name → path. They are labelled with the path instead of a Compose key. */
export type Directories = ReadonlyMap<string, string>;

export function directoriesOf(requests: readonly ApiRequest[], project: Project): Directories {
  const keyed = requests.map(({ body }) => [
    String(body["Name"]),
    (body["Labels"] as Record<string, string> | undefined)?.["com.docker.compose.volume"],
  ]);
  return new Map(
    keyed.flatMap(([name, key]) =>
      name === undefined || key === undefined || Object.hasOwn(project.volumes ?? {}, key) ? [] : [[name, key]],
    ),
  );
}

/**
 * A remote host has no path that means the repository, so slipway delivers such content in a volume and binds that, or
 * keeps the directory as a volume when containers may write to it. Each of these mounts is written back to the bind of
 * docker compose which it stands for; target and rights are those that were sent.
 */
export function stoodFor(body: Json, project: Project, directories: Directories): Json {
  const service = project.services[serviceOf(body)];
  const host = (body["HostConfig"] ?? {}) as Json;
  if (service === undefined) return body;
  const binds = [...((host["Binds"] as string[] | undefined) ?? [])];
  const mounts: Json[] = [];
  for (const mount of (host["Mounts"] as SentMount[] | undefined) ?? []) {
    const [, , kind, index] = CARRIED.exec(mount.Source ?? "") ?? [];
    // The volume as a whole, mounted so that it counts as used.
    if (mount.Type === "volume" && mount.Source?.startsWith("slipway-files-") === true) continue;
    const directory = mount.VolumeOptions?.NoCopy === true ? directories.get(mount.Source ?? "") : undefined;
    if (directory !== undefined)
      binds.push(
        bindText(
          mount,
          `/CORPUS/${directory}`,
          service.volumes?.find(({ target }) => target === mount.Target),
        ),
      );
    else if (kind === "binds") restoreBind(mount, service.volumes![Number(index)]!, binds, mounts);
    else if (kind === "configs" || kind === "secrets") mounts.push(...restoreFile(mount, kind, service, Number(index), project));
    else mounts.push({ ...mount });
  }
  return { ...body, HostConfig: { ...host, Binds: binds, Mounts: mounts } };
}

function restoreBind(sent: SentMount, written: ComposeMount, binds: string[], mounts: Json[]): void {
  const source = onCorpus(written.source);
  const simple = written.bind?.create_host_path !== false && written.bind?.propagation === undefined;
  if (!simple) mounts.push({ ...sent, Source: source, BindOptions: { Propagation: written.bind?.propagation } });
  else binds.push(bindText(sent, source, written));
}

/** Relabelling is about a path of the host; what is delivered lies in the engine's own directory. */
function bindText(sent: SentMount, source: string, written: ComposeMount | undefined): string {
  return `${source}:${sent.Target}:${[sent.ReadOnly === true ? "ro" : "rw", written?.bind?.selinux ?? []].flat().join(",")}`;
}

/** docker compose binds the file of a config or secret, and copies content and variables into the container: no part of the body. */
function restoreFile(sent: SentMount, kind: "configs" | "secrets", service: Service, index: number, project: Project): Json[] {
  const file = project[kind]?.[service[kind]![index]!.source]?.file;
  return file === undefined ? [] : [{ ...sent, Source: onCorpus(file) }];
}

function onCorpus(path = ""): string {
  return path.replace(REPOSITORY_ROOT, "/CORPUS");
}
