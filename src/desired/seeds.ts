import type { FileSet, Seed } from "../model/desired.ts";
import type { ServiceContext } from "./context.ts";
import { volumeName } from "./container/mounts.ts";
import { checkSize, deliveredFile, fileSetHash } from "./files.ts";
import { isHostDirectory } from "./host-directories.ts";
import { repositoryPath } from "./paths.ts";

/** Files that keep an empty directory in git: nothing to deliver. */
const PLACEHOLDER = /(^|\/)\.(gitkeep|keep|gitignore|empty)$/;

/** What the commit holds of the writable directories that a service mounts; nothing for those that hold only data. */
export function seedsOf(context: ServiceContext): Seed[] | undefined {
  const seeds = (context.service.volumes ?? []).flatMap((mount, index) => {
    if (mount.type !== "volume" || !isHostDirectory(mount.source)) return [];
    const files = content(context, repositoryPath(mount.source)!, `volumes[${index}]`);
    return files.files.length === 0 ? [] : [{ volume: volumeName(context, mount.source), target: mount.target, files }];
  });
  checkSize(
    context,
    seeds.flatMap(({ files }) => files.files),
  );
  return seeds.length === 0 ? undefined : seeds;
}

/** Named as the mount is, so that a plan says which one changed. */
export function seedFacets(seeds: readonly Seed[] = []): Record<string, string> {
  return Object.fromEntries(seeds.map(({ target, files }) => [`volumes.${target}`, files.hash]));
}

function content(context: ServiceContext, path: string, attribute: string): FileSet {
  const files = context.files
    .list(path)
    .filter((file) => !PLACEHOLDER.test(file))
    .map((file) => deliveredFile(context, file, path === "" ? file : file.slice(path.length + 1), attribute))
    .filter((file) => file !== undefined);
  return { hash: fileSetHash(context, files, []), files, mounts: [] };
}
