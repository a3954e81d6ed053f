import type { ContextFile, ImageBuild } from "../../model/desired.ts";
import { sortedBy } from "../../model/order.ts";
import { withStages } from "./dockerfile.ts";
import type { Dockerfile } from "./files.ts";

/** A Dockerfile that no COPY may see. */
const HIDDEN = ".slipway.Dockerfile";
const IGNORE = ".dockerignore";

/**
 * The files as they are sent. A Dockerfile that is part of the context and needs no change is sent as it is. Any other
 * goes under a name of slipway's own, and the ignore file that is sent makes engines drop it (and themselves) from what
 * COPY sees: that is all an engine does with one. Source: moby, builder/remotecontext, removeDockerfile.
 */
export function packed(
  files: readonly ContextFile[],
  dockerfile: Pick<Dockerfile, "inContext" | "text">,
  stages: readonly { readonly name: string; readonly image: string }[],
): Pick<ImageBuild, "context" | "dockerfile"> {
  const visible = dockerfile.inContext !== undefined && files.some(({ path }) => path === dockerfile.inContext);
  if (visible && stages.length === 0) return { context: files, dockerfile: dockerfile.inContext ?? HIDDEN };
  const text = withStages(dockerfile.text, stages);
  const own = files.find(({ path }) => path === IGNORE);
  const ignore = own ? `${new TextDecoder().decode(own.content)}\n${HIDDEN}\n` : `${HIDDEN}\n${IGNORE}\n`;
  const others = files.filter(({ path }) => path !== IGNORE);
  return { context: sortedBy([...others, file(HIDDEN, text), file(IGNORE, ignore)], ({ path }) => path), dockerfile: HIDDEN };
}

function file(path: string, text: string): ContextFile {
  return { path, mode: 0o644, uid: 0, gid: 0, content: new TextEncoder().encode(text) };
}
