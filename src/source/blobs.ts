import { SourceError } from "./error.ts";
import type { Repository } from "./repository.ts";

/** The content of blobs that are in the object database, by one `cat-file --batch`. */
export async function readBlobs(
  repository: Repository,
  oids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (oids.length === 0) return new Map();
  const what = `could not read files from ${repository.name}`;
  const output = await repository.run("cat-file", ["--batch"], {
    what,
    signal,
    stdin: `${oids.join("\n")}\n`,
    maxOutputBytes: 1024 * 1024 * 1024,
  });
  return parseBatch(output, repository.name);
}

/** `<oid> blob <size>\n<content>\n…`, or `<oid> missing\n`. */
function parseBatch(output: Buffer, name: string): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0x0a, at);
    const [oid, type, size] = output.toString("latin1", at, end < 0 ? output.length : end).split(" ");
    if (end < 0 || oid === undefined || type !== "blob" || size === undefined) {
      throw new SourceError("corrupt", `${oid ?? "an object"} is missing from ${name}`, {
        hint: "run `git fsck` there; in a partial clone, `git fetch --refetch`",
      });
    }
    const start = end + 1;
    blobs.set(oid, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}
