import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pack, type Pack } from "tar-stream";
import { run } from "./process.ts";

export interface ImageOptions {
  /** Path without a leading slash → content; those under `bin/` are executable. */
  readonly files?: Readonly<Record<string, string>>;
  readonly cmd?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Further Dockerfile instructions that `docker import --change` takes: `EXPOSE 80`. */
  readonly changes?: readonly string[];
}

/**
 * Answers HTTP on $PORT (80) with $ANSWER, or the container's host name. The trap makes it end at once when it is
 * stopped: the first process of a container gets no default signal handlers.
 */
const SERVE = `#!/bin/sh
trap 'kill $!; exit 0' TERM INT
mkdir -p /tmp/www
echo "\${ANSWER:-$(hostname)}" >/tmp/www/index.html
httpd -f -p "\${PORT:-80}" -h /tmp/www &
wait $!
`;

/** Stays until it is stopped, and then ends at once. */
const STAY = `#!/bin/sh
trap 'kill $!; exit 0' TERM INT
sleep 2147483647 &
wait $!
`;

/** A root file system of busybox, its commands, and `serve` and `stay`. */
export async function rootFileSystem(files: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const busybox = (await run("sh", ["-c", "command -v busybox"])).trim();
  const applets = (await run(busybox, ["--list"])).split("\n").filter((name) => name !== "" && name !== "busybox");
  const tar = pack();
  for (const name of ["bin", "etc", "tmp", "var", "proc", "sys", "dev"])
    tar.entry({ name, type: "directory", mode: name === "tmp" ? 0o1777 : 0o755, mtime: new Date(0) });
  addFile(tar, "bin/busybox", readFileSync(busybox));
  for (const name of applets) tar.entry({ name: `bin/${name}`, type: "symlink", linkname: "busybox", mtime: new Date(0) });
  const all = {
    "etc/passwd": "root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\n",
    "etc/group": "root:x:0:\nnogroup:x:65534:\n",
    "bin/serve": SERVE,
    "bin/stay": STAY,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) addFile(tar, path, Buffer.from(content));
  tar.finalize();
  return buffer(tar);
}

/** The `--change` arguments of `docker import`. */
export function changesOf(options: ImageOptions): readonly string[] {
  const changes = [
    "ENV PATH=/bin",
    `CMD ${JSON.stringify(options.cmd ?? ["stay"])}`,
    ...Object.entries(options.env ?? {}).map(([key, value]) => `ENV ${key}=${JSON.stringify(value)}`),
    ...(options.changes ?? []),
  ];
  return changes.flatMap((change) => ["--change", change]);
}

function addFile(tar: Pack, name: string, content: Buffer): void {
  tar.entry({ name, mode: name.startsWith("bin/") ? 0o755 : 0o644, mtime: new Date(0) }, content);
}
