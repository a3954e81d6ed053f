import type Dockerode from "dockerode";
import type { IncomingMessage } from "node:http";
import type { ImageInspect, ImageSummary } from "../../model/engine.ts";
import type { Engine } from "../port.ts";
import { couldBePrefix, PULL_IDLE_MS, READ_MS, WRITE_MS, type Caller } from "./caller.ts";
import { followProgress } from "./progress.ts";

type ImageCalls = Pick<
  Engine,
  "listImages" | "inspectImage" | "pullImage" | "resolveDigest" | "imagePlatforms" | "importImage" | "tagImage" | "removeImage"
>;

const IMPORT_MS = 300_000;

export function imageCalls(caller: Caller): ImageCalls {
  return {
    async listImages(options) {
      return caller.list<ImageSummary>(await (await caller.docker(READ_MS, options)).listImages(), "list of images");
    },

    async inspectImage(reference, options) {
      const docker = await caller.docker(READ_MS, options);
      return caller.record<ImageInspect>(await docker.getImage(named(caller, reference)).inspect(), "Id", `image ${reference}`);
    },

    async pullImage(reference, options) {
      const docker = await caller.docker(WRITE_MS, options, PULL_IDLE_MS);
      const { repository, tag } = splitReference(caller.checked(reference));
      const query = { fromImage: repository, tag, platform: options?.platform };
      const response = await docker.createImage({ authconfig: options?.auth, _query: query });
      await followProgress(caller.host, `pull ${reference}`, streamed(response), options?.onProgress);
    },

    async resolveDigest(reference, options) {
      const answer = await distribution(caller, reference, options);
      const { Descriptor: descriptor } = caller.record<{ Descriptor: unknown }>(answer, "Descriptor", `digest of ${reference}`);
      return caller.record<{ digest: string }>(descriptor, "digest", `digest of ${reference}`).digest;
    },

    async imagePlatforms(reference, options) {
      const what = `platforms of ${reference}`;
      const answer = await distribution(caller, reference, options);
      const { Platforms: all } = caller.record<{ Platforms: unknown }>(answer, "Platforms", what);
      return caller.list<Platform>(all, what).flatMap(platformText);
    },

    async importImage(reference, tar, options) {
      const docker = await caller.docker(IMPORT_MS, options, IMPORT_MS);
      const { repository, tag } = splitReference(caller.checked(reference));
      // Its types want a path or a stream; our modem takes bytes.
      const file = Buffer.from(tar) as unknown as NodeJS.ReadableStream;
      const response = await docker.importImage(file, { repo: repository, tag });
      await followProgress(caller.host, `import ${reference}`, streamed(response));
    },

    async tagImage(image, reference, options) {
      const docker = await caller.docker(WRITE_MS, options);
      const { repository: repo, tag } = splitReference(caller.checked(reference));
      await docker.getImage(named(caller, image)).tag({ repo, tag });
    },

    async removeImage(reference, options) {
      await (await caller.docker(WRITE_MS, options)).getImage(named(caller, reference)).remove();
    },
  };
}

/** What the registry says of an image, through the engine. */
async function distribution(caller: Caller, reference: string, options: Parameters<Engine["resolveDigest"]>[1]): Promise<unknown> {
  const docker = await caller.docker(READ_MS, options);
  const asked = options?.auth ? { authconfig: options.auth } : {};
  return docker.getImage(caller.checked(reference)).distribution(asked as Dockerode.ImageDistributionOptions);
}

interface Platform {
  readonly os?: string;
  readonly architecture?: string;
  readonly variant?: string;
}

/** Attestations are listed as images for `unknown/unknown`. */
function platformText({ os = "", architecture = "", variant = "" }: Platform): string[] {
  if ([os, architecture].some((part) => part === "" || part === "unknown")) return [];
  return [variant === "" ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`];
}

/** A name made of hex digits could be taken for the beginning of an image's id. */
export function named(caller: Caller, reference: string): string {
  return couldBePrefix(reference) ? `${reference}:latest` : caller.checked(reference);
}

/** `repo`, `repo:tag` or `repo@digest`; a colon before the last slash belongs to a port. */
export function splitReference(reference: string): { readonly repository: string; readonly tag: string } {
  const at = reference.indexOf("@");
  if (at >= 0) return { repository: reference.slice(0, at).replace(/:[^:/]*$/, ""), tag: reference.slice(at + 1) };
  const colon = reference.lastIndexOf(":");
  if (colon > reference.lastIndexOf("/")) return { repository: reference.slice(0, colon), tag: reference.slice(colon + 1) };
  return { repository: reference, tag: "latest" };
}

/** Our modem answers streaming calls with Node.js's own message. */
function streamed(response: NodeJS.ReadableStream): IncomingMessage {
  return response as IncomingMessage;
}
