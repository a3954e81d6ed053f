import { byText } from "../../model/order.ts";
import { REPOSITORY_ROOT } from "../../model/project.ts";
import type { ServiceContext } from "../context.ts";
import type { ComposeBuild } from "./compose.ts";
import { type Complain, join } from "./context.ts";
import { baseImages, type Instruction, instructionsOf, stageNames } from "./dockerfile.ts";
import { displayPath, repositoryPath } from "../paths.ts";

export interface Directory {
  readonly path: string;
  /** `./web`. */
  readonly shown: string;
}

export interface Dockerfile {
  /** Path in the repository; undefined: written in the manifest. */
  readonly path: string | undefined;
  /** Path below the context; undefined: it is not there. */
  readonly inContext: string | undefined;
  readonly text: string;
  readonly stages: readonly string[];
  /** Images that it builds upon, where their names are written out. */
  readonly bases: readonly string[];
  /** It says what only BuildKit understands. */
  readonly buildkit: boolean;
}

const ONLY_COMMIT = "slipway builds from the repository of the commit only, so that a commit says all";

/** A context of the commit. undefined: told to `complain`. */
export function contextDirectory({ files, directory }: ServiceContext, written: string, complain: Complain): Directory | undefined {
  const path = repositoryPath(written, directory);
  if (path === undefined || isRemote(written)) {
    const what = isRemote(written) ? "is a remote context" : "is outside the repository";
    complain(`${displayPath(written)} ${what}; ${ONLY_COMMIT}`, "commit the files, or build the image elsewhere and name it under image:");
    return undefined;
  }
  const shown = path === "" ? "." : `./${path}`;
  if (files.list(path).length > 0) return { path, shown };
  const kind = files.stat(path)?.kind;
  const why = kind === undefined ? "is not in this commit" : `is a ${kind}, and a context is a directory`;
  complain(`the context ${shown} ${why}`, similarDirectories(files.list(path.slice(0, Math.max(0, path.lastIndexOf("/")))), path));
  return undefined;
}

function isRemote(written: string): boolean {
  return !written.startsWith(`${REPOSITORY_ROOT}/`) && /:\/\/|^git@|^(?:https?|git|ssh|oci-layout):|^github\.com\//.test(written);
}

/** Beside the one that is missing. */
function similarDirectories(beside: readonly string[], missing: string): string {
  const holding = beside.filter((path) => /(^|\/)Dockerfile$/.test(path)).map((path) => path.slice(0, -"/Dockerfile".length));
  const found = holding.filter((path) => path !== "" && path !== missing).map((path) => `./${path}`);
  return found.length === 0
    ? "commit it, or correct the path"
    : `commit it, or correct the path; a Dockerfile is in ${found.slice(0, 5).join(", ")}`;
}

/** The Dockerfile of a build, wherever it is. undefined: told to `complain`. */
export function readDockerfile(
  context: ServiceContext,
  directory: Directory,
  build: ComposeBuild,
  complain: (attribute: string) => Complain,
): Dockerfile | undefined {
  const found =
    build.dockerfile_inline === undefined
      ? fileOf(context, directory, build.dockerfile ?? "Dockerfile", complain("dockerfile"))
      : { path: undefined, inContext: undefined, text: build.dockerfile_inline };
  if (!found) return undefined;
  const instructions = instructionsOf(found.text);
  const shown = found.path ?? "dockerfile_inline";
  const stages = stageNames(instructions);
  if (!instructions.some(({ keyword }) => keyword === "FROM")) {
    complain("")(`${shown} has no FROM`, "begin it with the image to build upon, or with FROM scratch");
    return undefined;
  }
  if (build.target !== undefined && !/^\d+$/.test(build.target) && !stages.includes(build.target.toLowerCase())) {
    complain("target")(
      `${shown} has no stage ${build.target}`,
      stages.length === 0 ? "name a stage with FROM … AS" : `its stages are ${stages.join(", ")}`,
    );
    return undefined;
  }
  const secret = instructions.find(({ keyword, rest }) => keyword === "RUN" && /--mount=\S*type=(secret|ssh)\b/.test(rest));
  if (secret) {
    complain("")(
      `${shown}:${secret.line}: RUN --mount of a secret or of SSH keys cannot be had: slipway opens no build session`,
      "commit what the build needs, or build the image elsewhere and name it under image:",
    );
    return undefined;
  }
  return { ...found, stages, bases: baseImages(instructions, stages), buildkit: instructions.some(needsBuildKit) };
}

function fileOf(
  { files }: ServiceContext,
  directory: Directory,
  written: string,
  complain: Complain,
): Pick<Dockerfile, "path" | "inContext" | "text"> | undefined {
  const path = repositoryPath(written, directory.path);
  if (path === undefined) {
    complain(
      `${displayPath(written)} is outside the repository; ${ONLY_COMMIT}`,
      "commit the Dockerfile, or write it under dockerfile_inline",
    );
    return undefined;
  }
  if (files.stat(path)?.kind === "file") {
    const inContext =
      directory.path === "" ? path : path.startsWith(`${directory.path}/`) ? path.slice(directory.path.length + 1) : undefined;
    return { path, inContext, text: new TextDecoder().decode(files.read(path)) };
  }
  const kind = files.stat(path)?.kind;
  if (kind === "symlink" || kind === "submodule") {
    complain(
      `${path} is a ${kind}, which slipway does not follow`,
      "commit the Dockerfile itself, or name the file that the link leads to",
    );
    return undefined;
  }
  const others = files.list(directory.path).filter((other) => /dockerfile/i.test(other) && !other.endsWith(".dockerignore"));
  const found = others
    .sort(byText)
    .slice(0, 5)
    .map((other) => other.slice(join(directory.path, "").length));
  complain(
    `${path} is not a file of this commit`,
    found.length === 0 ? "commit it, or correct the path, which is relative to the context" : `did you mean ${found.join(", ")}?`,
  );
  return undefined;
}

/** What the classic builder refuses. Source: moby, builder/dockerfile; Dockerfile reference. */
function needsBuildKit({ keyword, rest }: Instruction): boolean {
  if (keyword === "RUN" && /^(--\S+\s+)*--(mount|network|security|device)=/.test(rest)) return true;
  if (!/^(RUN|COPY|ADD)$/.test(keyword)) return false;
  return (
    /(^|\s)<<-?["']?[A-Za-z_]/.test(rest) ||
    (keyword !== "RUN" && /^(--\S+\s+)*--(link|parents|exclude|checksum|keep-git-dir|chmod)\b/.test(rest))
  );
}
