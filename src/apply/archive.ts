import { pack } from "tar-stream";
import type { ContextFile } from "../model/desired.ts";
import { byText } from "../model/order.ts";

/** Same files, same bytes: sorted, and nothing is dated. */
const EPOCH = new Date(0);

export async function archiveOf(files: readonly ContextFile[]): Promise<Uint8Array> {
  const archive = pack();
  const sorted = [...files].sort((left, right) => byText(left.path, right.path));
  for (const name of directoriesOf(sorted))
    archive.entry({ name: `${name}/`, type: "directory", mode: 0o755, uid: 0, gid: 0, mtime: EPOCH });
  for (const { path, mode, uid, gid, content, link } of sorted) {
    const head = { name: path, mode, uid, gid, mtime: EPOCH };
    if (link === undefined) archive.entry({ ...head, type: "file" }, Buffer.from(content.buffer, content.byteOffset, content.length));
    else archive.entry({ ...head, type: "symlink", linkname: link });
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Every directory above a file, parents first. */
function directoriesOf(files: readonly ContextFile[]): readonly string[] {
  const names = new Set<string>();
  for (const { path } of files) {
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth++) names.add(parts.slice(0, depth).join("/"));
  }
  return [...names].sort(byText);
}
