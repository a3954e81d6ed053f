import type { ImageBuild } from "../../model/desired.ts";
import { sortedEntries } from "../../model/order.ts";
import { LABELS } from "../../model/ownership.ts";
import type { ServiceContext } from "../context.ts";
import type { ComposeBuild } from "./compose.ts";
import { type Complain, contextFiles, ignoreFile } from "./context.ts";
import { contextDirectory } from "./files.ts";
import { buildHash } from "./hash.ts";
import { packed } from "./pack.ts";
import { builtReference } from "./reference.ts";

export interface Additional {
  /** Stages that stand for the contexts in the Dockerfile. */
  readonly stages: readonly { readonly name: string; readonly image: string }[];
  readonly needs: readonly ImageBuild[];
}

const STAGE_NAME = /^[a-z][a-z0-9_.-]*$/;
const COPY_ALL = "FROM scratch\nCOPY . /\n";

/**
 * `additional_contexts`: each becomes an image, and a stage of that image in front of the Dockerfile's own. A directory
 * of the commit is an image of its files: beside the context it would be seen by every `COPY .`. undefined: told to `complain`.
 */
export function additionalContexts(
  context: ServiceContext,
  { additional_contexts: written }: ComposeBuild,
  platform: string | undefined,
  complain: Complain,
  imageOf: (service: string) => ImageBuild | string | undefined,
): Additional | undefined {
  const images = sortedEntries(written).map(([name, value]) => ({
    name,
    image: imageFor(context, name, value, platform, complain, imageOf),
  }));
  const found = images.filter((each): each is { name: string; image: ImageBuild | string } => each.image !== undefined);
  if (found.length < images.length) return undefined;
  return {
    stages: found.map(({ name, image }) => ({ name, image: typeof image === "string" ? image : image.reference })),
    needs: found.flatMap(({ image }) => (typeof image === "string" ? [] : [image])),
  };
}

function imageFor(
  context: ServiceContext,
  name: string,
  value: string,
  platform: string | undefined,
  complain: Complain,
  imageOf: (service: string) => ImageBuild | string | undefined,
): ImageBuild | string | undefined {
  if (!STAGE_NAME.test(name)) {
    complain(
      `${name} cannot be the name of a stage, which is what a context becomes`,
      "use lower-case letters, digits, and _ . - after a letter, and that name in the Dockerfile",
    );
    return undefined;
  }
  if (value.startsWith("service:")) return imageOf(value.slice("service:".length));
  if (value.startsWith("docker-image://")) return value.slice("docker-image://".length);
  return directoryImage(context, name, value, platform, complain);
}

function directoryImage(
  context: ServiceContext,
  name: string,
  value: string,
  platform: string | undefined,
  complain: Complain,
): ImageBuild | undefined {
  const directory = contextDirectory(context, value, complain);
  if (directory === undefined) return undefined;
  const ignored = ignoreFile(context.files, directory.path, undefined, complain);
  const files = ignored && contextFiles(context.files, directory.path, ignored, complain);
  if (files === undefined) return undefined;
  if (files.length === 0) {
    complain(`nothing is left of the context ${directory.shown}`, "its .dockerignore leaves every file out");
    return undefined;
  }
  const content = { ...packed(files, { inContext: undefined, text: COPY_ALL }, []), needs: [] };
  const hash = buildHash(content, { platform });
  const { project, serviceName } = context;
  return {
    hash,
    reference: builtReference(undefined, project.name, `${serviceName}-${name}`, hash),
    alsoTagged: [],
    push: false,
    origin: directory.shown,
    ...content,
    args: {},
    labels: { "com.docker.compose.project": project.name, "com.docker.compose.service": serviceName, [LABELS.build]: hash },
    target: undefined,
    platform,
    network: undefined,
    extraHosts: [],
    shmSizeBytes: undefined,
    noCache: false,
    pull: false,
    cacheFrom: [],
    bases: [],
    buildkit: false,
  };
}
