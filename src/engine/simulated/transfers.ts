import { Fault } from "../fault.ts";
import type { PullOptions } from "../port.ts";
import { readTar } from "./files.ts";
import type { SimulatedHost } from "./host.ts";
import type { StoredImage } from "./images.ts";
import { Refusal } from "./refusal.ts";

/** What images are, by id: a tar carries their names and ids, since behaviour cannot be written down. */
export type Shelf = Map<string, StoredImage>;

interface ManifestEntry {
  readonly Config: string;
  readonly RepoTags: readonly string[] | null;
}

const BLOCK = 512;
const LAYER_BYTES = 4096;

/** `docker save`: a tar with a layer for every image, then the manifest, in several chunks. */
export function savedImages(host: SimulatedHost, shelf: Shelf, references: readonly string[]): AsyncGenerator<Uint8Array> {
  const byId = new Map<string, string[]>();
  for (const reference of references) {
    const image = host.images.find(reference);
    if (!image) throw new Refusal(404, "reference does not exist");
    const tags = byId.get(image.id) ?? [];
    if (reference !== image.id && !reference.includes("@")) tags.push(host.images.nameOf(reference));
    byId.set(image.id, tags);
    shelf.set(image.id, image);
  }
  const manifest: ManifestEntry[] = [...byId].map(([id, tags]) => ({ Config: id, RepoTags: tags.length === 0 ? null : tags }));
  const layers = [...byId.keys()].map((id) => entry(`${id.slice("sha256:".length)}/layer.tar`, new Uint8Array(LAYER_BYTES).fill(1)));
  return chunks(host, [...layers, entry("manifest.json", new TextEncoder().encode(JSON.stringify(manifest))), new Uint8Array(2 * BLOCK)]);
}

async function* chunks(host: SimulatedHost, parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  const daemon = host.daemonStarts;
  for (const part of parts) {
    if (host.daemonStarts !== daemon) throw new Fault("unreachable", host.name, "the stream broke: read ECONNRESET");
    yield part;
  }
}

/** `docker load`: all of the stream or nothing. */
export async function loadImages(
  host: SimulatedHost,
  shelf: Shelf,
  tar: AsyncIterable<Uint8Array>,
  options: PullOptions | undefined,
): Promise<void> {
  const parts: Uint8Array[] = [];
  const daemon = host.daemonStarts;
  for await (const part of tar) parts.push(part.slice());
  // Such a stream has no end for the daemon.
  if (host.daemonStarts !== daemon || options?.signal?.aborted) throw new Refusal(500, "unexpected EOF");
  const whole = Buffer.concat(parts);
  const manifest = isWhole(whole) ? [...readTar(whole)].find(({ path }) => path === "manifest.json") : undefined;
  if (!manifest) throw new Refusal(500, "Error processing tar file(exit status 1): unexpected EOF");
  host.needDisk();
  for (const { Config: id, RepoTags: tags } of JSON.parse(new TextDecoder().decode(manifest.content)) as ManifestEntry[]) {
    const image = shelf.get(id);
    if (!image) throw new Error(`simulated engine: no image ${id} was ever saved`);
    host.images.add(image, tags ?? []);
    for (const tag of tags ?? []) options?.onProgress?.(`Loaded image: ${tag}`);
    if (!tags) options?.onProgress?.(`Loaded image ID: ${id}`);
    host.emit("image", "load", id, { name: id });
  }
}

function isWhole(tar: Buffer): boolean {
  return tar.length >= 2 * BLOCK && tar.subarray(-2 * BLOCK).every((byte) => byte === 0);
}

function entry(name: string, content: Uint8Array): Uint8Array {
  const header = Buffer.alloc(BLOCK);
  header.write(name);
  header.write("0000644\0", 100);
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("        0", 148);
  header.write("ustar\u000000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  return Buffer.concat([header, content, padding]);
}
