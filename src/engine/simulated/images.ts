import type { HealthConfig, ImageInspect, ImageSummary } from "../../model/engine.ts";
import { hexId } from "./identity.ts";
import { parseReference, taggedName } from "./reference.ts";
import { Refusal } from "./refusal.ts";
import type { Behaviour, BehaviourOf, SimulatedFleetOptions, SimulatedImage, WorldFile } from "./types.ts";

export interface StoredImage {
  readonly id: string;
  readonly digest: string;
  readonly architecture: string;
  readonly behaviour: Behaviour | BehaviourOf;
  readonly command: readonly string[];
  readonly entrypoint: readonly string[];
  readonly environment: readonly string[];
  readonly healthcheck: HealthConfig | undefined;
  readonly volumes: readonly string[];
  readonly exposedPorts: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  /** What a build has put into it. */
  readonly files?: ReadonlyMap<string, WorldFile>;
}

const ARCHITECTURES: Readonly<Record<string, string>> = { x86_64: "amd64", aarch64: "arm64", armv7l: "arm" };

export function architectureOf(arch: string): string {
  return ARCHITECTURES[arch] ?? arch;
}

/** The registry that every simulated host pulls from. Its content can be changed while the fleet runs. */
export class SimulatedRegistry {
  readonly #published = new Map<string, SimulatedImage>();
  readonly #byDigest = new Map<string, SimulatedImage>();
  readonly #anyImage: ((reference: string) => SimulatedImage | undefined) | undefined;
  /** Reference as named in a pull, or `*` → what every pull of it gets. */
  readonly #trouble = new Map<string, { readonly status: number; readonly message: string } | "hang">();

  constructor(images: SimulatedFleetOptions["images"]) {
    if (typeof images === "function") this.#anyImage = images;
    else for (const image of images ?? []) if (!image.local) this.publish(image);
  }

  /** Adds an image, or moves its tag to a new one. */
  publish(image: SimulatedImage): string {
    this.#published.set(taggedName(parseReference(image.reference)), image);
    const digest = digestOf(image);
    this.#byDigest.set(`${parseReference(image.reference).repository}@${digest}`, image);
    return digest;
  }

  /** A push from a host. @returns the digest. */
  push(reference: string, image: StoredImage): string {
    return this.publish({ reference, version: image.id, pushed: image });
  }

  withdraw(reference: string): void {
    this.#published.delete(taggedName(parseReference(reference)));
  }

  /** From now on pulls and pushes of `reference` (`*` = all) fail so, or hang. */
  trouble(reference: string, trouble: { readonly status: number; readonly message: string } | "hang" | undefined): void {
    const key = reference === "*" ? "*" : taggedName(parseReference(reference));
    if (trouble) this.#trouble.set(key, trouble);
    else this.#trouble.delete(key);
  }

  /** @returns the image, or `"hang"` when the registry never answers. */
  find(reference: string): SimulatedImage | "hang" {
    const parsed = parseReference(reference);
    if (this.hangs(reference)) return "hang";
    const image = parsed.digest === undefined ? this.#tagged(parsed) : this.#byDigest.get(`${parsed.repository}@${parsed.digest}`);
    if (!image) throw notPublished(parsed.repository, parsed.digest ?? parsed.tag ?? "latest", parsed.digest !== undefined);
    return image;
  }

  /** @throws Refusal where there is trouble of another kind. */
  hangs(reference: string): boolean {
    const trouble = this.#trouble.get(taggedName(parseReference(reference))) ?? this.#trouble.get("*");
    if (trouble && trouble !== "hang") throw new Refusal(trouble.status, trouble.message);
    return trouble === "hang";
  }

  #tagged(parsed: ReturnType<typeof parseReference>): SimulatedImage | undefined {
    const key = taggedName(parsed);
    const known = this.#published.get(key);
    if (known) return known;
    const made = this.#anyImage?.(key);
    if (made) this.publish(made);
    return made;
  }
}

function notPublished(repository: string, what: string, byDigest: boolean): Refusal {
  return byDigest
    ? new Refusal(404, `manifest for ${repository}@${what} not found: manifest unknown: manifest unknown`)
    : new Refusal(404, `manifest for ${repository}:${what} not found: manifest unknown: manifest unknown`);
}

export function digestOf(image: SimulatedImage): string {
  if (image.pushed) return image.pushed.digest;
  return `sha256:${hexId("manifest", taggedName(parseReference(image.reference)), image.version ?? "")}`;
}

/** What one host has. */
export class ImageStore {
  readonly #images = new Map<string, StoredImage>();
  readonly #tags = new Map<string, string>();
  readonly #digests = new Map<string, string>();
  readonly #architecture: string;

  get architecture(): string {
    return this.#architecture;
  }

  constructor(arch: string) {
    this.#architecture = architectureOf(arch);
  }

  /** Stores under the tag and the digest that `reference` names. */
  store(image: SimulatedImage, reference: string, platform?: string): StoredImage {
    const wanted = platform ?? `linux/${this.#architecture}`;
    if (image.platforms && !image.platforms.includes(wanted)) {
      throw new Refusal(404, `no matching manifest for ${wanted} in the manifest list entries`);
    }
    const stored = storedImage(image, wanted.split("/")[1] ?? this.#architecture);
    const parsed = parseReference(reference);
    this.#images.set(stored.id, stored);
    if (!image.local) this.#digests.set(`${parsed.repository}@${stored.digest}`, stored.id);
    if (parsed.digest === undefined) this.#tags.set(taggedName(parsed), stored.id);
    return stored;
  }

  /** An image that was made here. */
  add(image: StoredImage, references: readonly string[]): void {
    this.#images.set(image.id, image);
    for (const reference of references) this.#tags.set(taggedName(parseReference(reference)), image.id);
  }

  /** A tag as the store knows it. */
  nameOf(reference: string): string {
    return taggedName(parseReference(reference));
  }

  tag(image: string, reference: string): void {
    const parsed = parseReference(reference);
    if (parsed.digest !== undefined) throw new Refusal(400, `invalid tag format`);
    if (/[A-Z]/.test(parsed.repository)) throw new Refusal(400, "invalid reference format: repository name must be lowercase");
    this.#tags.set(taggedName(parsed), this.get(image).id);
  }

  /** What a registry calls it now. */
  addDigest(reference: string, image: StoredImage): void {
    this.#digests.set(`${parseReference(reference).repository}@${image.digest}`, image.id);
  }

  /** @returns the image if this was its last name, and it is gone. */
  untag(reference: string): StoredImage | undefined {
    const image = this.get(reference);
    const parsed = parseReference(reference);
    const byId = reference.startsWith("sha256:") || image.id === `sha256:${reference}`;
    const names = [...this.#namesOf(this.#tags, image.id)];
    if (byId && names.length > 1) {
      throw new Refusal(
        409,
        `conflict: unable to delete ${image.id.slice(7, 19)} (must be forced) - image is referenced in multiple repositories`,
      );
    }
    if (!byId && names.length > 1) {
      if (parsed.digest === undefined) this.#tags.delete(taggedName(parsed));
      return undefined;
    }
    this.remove(reference);
    return image;
  }

  remove(reference: string): void {
    const image = this.get(reference);
    this.#images.delete(image.id);
    for (const names of [this.#tags, this.#digests]) for (const [name, id] of names) if (id === image.id) names.delete(name);
  }

  find(reference: string): StoredImage | undefined {
    if (reference.startsWith("sha256:")) return this.#images.get(reference);
    const parsed = parseReference(reference);
    const id =
      parsed.digest === undefined ? this.#tags.get(taggedName(parsed)) : this.#digests.get(`${parsed.repository}@${parsed.digest}`);
    return this.#images.get(id ?? `sha256:${reference}`);
  }

  /** As `create` looks for it. */
  get(reference: string): StoredImage {
    const image = this.find(reference);
    if (!image) throw new Refusal(404, `No such image: ${withTag(reference)}`);
    return image;
  }

  list(): ImageSummary[] {
    return [...this.#images.values()].map(({ id }) => ({
      Id: id,
      RepoTags: orNull(this.#namesOf(this.#tags, id)),
      RepoDigests: orNull(this.#namesOf(this.#digests, id)),
    }));
  }

  inspect(reference: string): ImageInspect {
    const image = this.find(reference);
    if (!image) throw new Refusal(404, `no such image: ${reference}: No such image: ${withTag(reference)}`);
    return {
      Id: image.id,
      RepoTags: this.#namesOf(this.#tags, image.id),
      RepoDigests: this.#namesOf(this.#digests, image.id),
      Os: "linux",
      Architecture: image.architecture,
      Config: {
        Healthcheck: image.healthcheck ?? null,
        Volumes: image.volumes.length === 0 ? null : Object.fromEntries(image.volumes.map((path) => [path, {}])),
        Labels: image.labels ?? null,
        ExposedPorts: image.exposedPorts.length === 0 ? null : Object.fromEntries(image.exposedPorts.map((port) => [port, {}])),
      },
    };
  }

  #namesOf(names: ReadonlyMap<string, string>, id: string): string[] {
    return [...names].filter(([, owner]) => owner === id).map(([name]) => name);
  }
}

function storedImage(image: SimulatedImage, architecture: string): StoredImage {
  if (image.pushed) return image.pushed;
  const digest = digestOf(image);
  return {
    id: `sha256:${hexId("config", digest, architecture)}`,
    digest,
    architecture,
    behaviour: image.behaviour ?? {},
    command: image.command ?? (image.entrypoint ? [] : ["/app"]),
    entrypoint: image.entrypoint ?? [],
    environment: image.environment ?? [],
    healthcheck: image.healthcheck,
    volumes: image.volumes ?? [],
    exposedPorts: image.exposedPorts ?? [],
  };
}

function orNull(names: readonly string[]): readonly string[] | null {
  return names.length === 0 ? null : names;
}

function withTag(reference: string): string {
  const { repository, tag, digest } = parseReference(reference);
  return digest === undefined ? `${repository}:${tag ?? "latest"}` : reference;
}
