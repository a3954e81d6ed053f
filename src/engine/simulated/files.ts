import { Refusal } from "./refusal.ts";
import type { WorldFile } from "./types.ts";

export type Files = Map<string, WorldFile>;

const BLOCK = 512;
const decoder = new TextDecoder();

function text(block: Uint8Array, from: number, length: number): string {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return decoder.decode(end < 0 ? field : field.subarray(0, end));
}

function octal(block: Uint8Array, from: number, length: number): number {
  return Number.parseInt(text(block, from, length).trim() || "0", 8);
}

export interface TarEntry extends WorldFile {
  readonly path: string;
  readonly directory: boolean;
}

/** Entries of a ustar or pax archive: files and directories; what else an archive may hold is refused. */
export function* readTar(tar: Uint8Array): Generator<TarEntry> {
  let paxPath: string | undefined;
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK);
    if (header[0] === 0) return;
    const size = octal(header, 124, 12);
    const body = tar.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x") paxPath = /\d+ path=([^\n]*)\n/.exec(decoder.decode(body))?.[1];
    else if (type === "L") longName = decoder.decode(body).replace(/\0.*$/, "");
    else if (type === "0" || type === "\0" || type === "5") {
      const prefix = text(header, 345, 155);
      const name = paxPath ?? longName ?? (prefix === "" ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`);
      paxPath = longName = undefined;
      yield {
        path: name.replace(/^\.?\//, "").replace(/\/$/, ""),
        directory: type === "5",
        mode: octal(header, 100, 8) & 0o7777,
        uid: octal(header, 108, 8),
        gid: octal(header, 116, 8),
        content: body.slice(),
      };
    } else if (type !== "g") throw new Refusal(500, `simulated engine: tar entries of type ${type} are not modelled`);
  }
}

export function join(directory: string, path: string): string {
  return `/${[...directory.split("/"), ...path.split("/")].filter((part) => part !== "" && part !== ".").join("/")}`;
}

/** Writes an archive below `directory` of `files`; directories end in `/` there. */
export function extract(files: Files, directory: string, tar: Uint8Array): void {
  for (const { path, directory: isDirectory, ...file } of readTar(tar)) {
    if (path === "" || path === ".") continue;
    const target = join(directory, path);
    files.set(isDirectory ? `${target}/` : target, file);
  }
}

/** @returns whether a path is a file, or a directory that something makes exist. */
export function exists(files: Files, path: string): boolean {
  if (path === "/" || files.has(path) || files.has(`${path}/`)) return true;
  const prefix = `${path}/`;
  for (const known of files.keys()) if (known.startsWith(prefix)) return true;
  return false;
}
