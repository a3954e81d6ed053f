import { exists, extract, join, type Files } from "./files.ts";
import type { MountRecord, SimContainer, SimulatedHost } from "./host.ts";
import { Refusal } from "./refusal.ts";

/** Directories that every simulated image has. */
const ROOT_DIRECTORIES = ["/", "/bin", "/etc", "/home", "/opt", "/root", "/run", "/srv", "/tmp", "/usr", "/var"];

/** Where a path of a container really is: its own layer or a volume, and the path inside that. */
export function mountedFiles(
  host: SimulatedHost,
  container: SimContainer,
  path: string,
): { readonly files: Files; readonly inside: string; readonly mount: MountRecord | undefined } {
  const clean = join("/", path);
  const mount = container.mounts
    .filter(({ target }) => clean === target || clean.startsWith(`${target}/`))
    .sort((a, b) => b.target.length - a.target.length)[0];
  if (!mount) return { files: container.files, inside: clean, mount };
  const inside = join("/", clean.slice(mount.target.length));
  const volume = mount.name === undefined ? undefined : host.volumes.get(mount.name);
  if (volume) return { files: volume.files, inside, mount };
  const behind = mount.type === "bind" ? belowVolume(host, mount.source) : undefined;
  if (behind) return { files: behind.files, inside: join(behind.inside, inside), mount };
  // Bind mounts and tmpfs are not shared in the model: their files live with the container, under the whole path.
  return { files: container.files, inside: clean, mount };
}

const BELOW_VOLUME = /^\/var\/lib\/docker\/volumes\/([^/]+)\/_data(\/.*)?$/;

/** A path of the host that is inside a volume: binds of it show the volume's own files. */
export function belowVolume(host: SimulatedHost, source: string): { readonly files: Files; readonly inside: string } | undefined {
  const [, name = "", inside = "/"] = BELOW_VOLUME.exec(source) ?? [];
  const volume = host.volumes.get(name);
  return volume && { files: volume.files, inside };
}

export function putArchive(host: SimulatedHost, container: SimContainer, path: string, tar: Uint8Array): void {
  const { files, inside, mount } = mountedFiles(host, container, path);
  const known = mount !== undefined && (inside === "/" || inside === mount.target);
  if (!known && !(mount === undefined && ROOT_DIRECTORIES.includes(inside)) && !exists(files, inside)) {
    throw new Refusal(404, `Could not find the file ${path} in container ${container.name}`);
  }
  if (mount && !mount.writable) throw new Refusal(500, "mounted volume is marked read-only");
  if (!mount && container.body.HostConfig?.["ReadonlyRootfs"] === true) throw new Refusal(500, "container rootfs is marked read-only");
  host.needDisk();
  extract(files, inside, tar);
  host.emitContainer(container, "extract-to-dir");
}
