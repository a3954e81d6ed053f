import { createHash } from "node:crypto";
import type { ComposeMount, Project } from "../model/project.ts";
import type { FileTree } from "../model/revision.ts";
import { isRepositoryBind } from "./container/mounts.ts";
import type { ServiceContext } from "./context.ts";
import { displayPath, repositoryPath } from "./paths.ts";

/**
 * A bind of a repository directory that containers may write to (`./data:/var/lib/data`) means the work tree beside the
 * Compose file, and a host has none. It becomes a volume of that host, which stays like any other: what the commit holds of
 * the directory is delivered into it (seeds.ts), what containers write there is theirs. The key of such a volume is the path.
 * Files are not meant: they travel as copies (files.ts).
 */
export function withHostDirectories(project: Project, directory: string, files: FileTree, report: ServiceContext["report"]): Project {
  const sources = writableDirectories(project, files);
  if (sources.size === 0) return project;
  const volumes = Object.fromEntries([...sources].map((source) => [source, { name: volumeNameOf(project.name, source, directory) }]));
  const services = Object.entries(project.services).map(([name, service]) => {
    const mounts = service.volumes?.map((mount, index) => {
      if (!isRepositoryBind(mount) || !sources.has(mount.source!)) return mount;
      tell(mount, sources, volumes[mount.source!]!.name, (message, hint) =>
        report("warning", "desired.host-directory", `services.${name}.volumes[${index}]`, message, hint),
      );
      return asVolume(mount);
    });
    return [name, mounts === undefined ? service : { ...service, volumes: mounts }] as const;
  });
  return { ...project, services: Object.fromEntries(services), volumes: { ...project.volumes, ...volumes } };
}

/** Whether a volume stands for a directory of the repository; its key is then the path. */
export function isHostDirectory(key: string | undefined): key is string {
  return key !== undefined && repositoryPath(key) !== undefined && key.startsWith("/");
}

function writableDirectories(project: Project, files: FileTree): Set<string> {
  const mounts = Object.values(project.services).flatMap((service) => service.volumes ?? []);
  return new Set(
    mounts.filter((mount) => isRepositoryBind(mount) && mount.read_only !== true && isDirectory(mount, files)).map(({ source }) => source!),
  );
}

/** What is not there is a directory once an engine has made it; a manifest may forbid that. */
function isDirectory(mount: ComposeMount, files: FileTree): boolean {
  const path = repositoryPath(mount.source!)!;
  if (files.stat(path) !== undefined) return false;
  return mount.bind?.create_host_path !== false || files.list(path).length > 0;
}

function asVolume({ bind: _bind, ...mount }: ComposeMount): ComposeMount {
  // A bind hides what the image has at its target, and so does a volume that copies nothing.
  return { ...mount, type: "volume", volume: { nocopy: true } };
}

/** Named by the place beside the Compose file, so that moving the stack's directory keeps the data. */
function volumeNameOf(project: string, source: string, directory: string): string {
  const path = repositoryPath(source)!;
  const root = directory === "" ? "" : `${directory}/`;
  // Elsewhere in the repository counts from its root: ../../data is another directory than ./data.
  const below = path === directory ? "." : path.startsWith(root) ? path.slice(root.length) : `/${path}`;
  const words = below
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_|_$/g, "")
    .slice(-40);
  const mark = createHash("sha256").update(below).digest("hex").slice(0, 6);
  return [project, words, mark].filter((part) => part !== "").join("_");
}

function tell(mount: ComposeMount, sources: ReadonlySet<string>, volume: string, warn: (message: string, hint: string) => void): void {
  const shown = displayPath(mount.source!);
  const around = [...sources].find((other) => mount.source!.startsWith(`${other}/`));
  if (around !== undefined)
    warn(
      `${shown} lies inside ${displayPath(around)}, which is bound writable as well; they are two volumes, and neither shows what is written in the other`,
      "bind only one of them, or add :ro to the one that is only read",
    );
  else if (mount.read_only !== true)
    warn(
      `${shown} is bound writable, and a host has no work tree: it is the volume ${volume} of whichever host the service runs on; files of the commit are copied into it with every change, and other files stay`,
      "add :ro if containers only read it; declare a volume for data",
    );
}
