import { exists } from "./files.ts";
import type { SimContainer, SimulatedHost } from "./host.ts";
import { mountedFiles } from "./mounts.ts";
import { afterFileChange, beforeFileChange } from "./probing.ts";
import type { Behaviour, ProcessView } from "./types.ts";

export function behaviourOf(host: SimulatedHost, container: SimContainer): Behaviour {
  const { behaviour } = container.image;
  return typeof behaviour === "function" ? behaviour(viewOf(host, container)) : behaviour;
}

/** What the process in a container sees, and a health check or an exec in it. */
function viewOf(host: SimulatedHost, container: SimContainer): ProcessView {
  const { body, image } = container;
  const command = [...(body.Entrypoint ?? image.entrypoint), ...(body.Cmd ?? (body.Entrypoint ? [] : image.command))];
  const environment = Object.fromEntries(
    [...image.environment, ...(body.Env ?? [])].map((entry) => [entry.split("=", 1)[0] ?? "", entry.slice(entry.indexOf("=") + 1)]),
  );
  return {
    command,
    environment,
    host: host.name,
    container: container.name,
    image: body.Image,
    earlierStarts: container.starts,
    exists: (path) => {
      const { files, inside } = mountedFiles(host, container, path);
      return exists(files, inside);
    },
    read: (path) => {
      const { files, inside } = mountedFiles(host, container, path);
      return files.get(inside)?.content;
    },
    write: (path, content) =>
      changeFiles(host, container, path, (files, inside) =>
        files.set(inside, { content: new TextEncoder().encode(content), mode: 0o644, uid: 0, gid: 0 }),
      ),
    remove: (path) => changeFiles(host, container, path, (files, inside) => files.delete(inside)),
  };
}

function changeFiles(
  host: SimulatedHost,
  container: SimContainer,
  path: string,
  change: (files: ReturnType<typeof mountedFiles>["files"], inside: string) => void,
): void {
  const { files, inside } = mountedFiles(host, container, path);
  beforeFileChange(host);
  change(files, inside);
  afterFileChange(host);
}
