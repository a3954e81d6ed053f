import { CONTAINER } from "./container.ts";
import { DEPLOY } from "./deploy.ts";
import { IMAGE } from "./image.ts";
import { LIFE } from "./life.ts";
import { NETWORK } from "./network.ts";
import { CONFIGS, FILE, NETWORKS, SECRETS, VOLUMES } from "./objects.ts";
import { RESOURCES } from "./resources.ts";
import { nested, type Rows } from "./row.ts";
import { STACK_EXTENSION, SERVICE_EXTENSION } from "./extension.ts";
import { STORAGE } from "./storage.ts";

const SERVICE = "services.*";

/**
 * Every attribute of a Compose file by its path (`*` stands for a name that the author chooses; items of lists have no
 * part of their own), in the sections of the docs page. A test holds it against the schema: nothing is missing, nothing
 * is left over. Source: Compose Specification; Docker Engine API reference and version history.
 */
export const SECTIONS: readonly { readonly title: string; readonly about?: string; readonly rows: Rows }[] = [
  { title: "The file", rows: FILE },
  { title: "Services: image and build", about: "Fields of `build` are parameters of `POST /build`.", rows: nested(SERVICE, IMAGE) },
  { title: "Services: container", rows: nested(SERVICE, CONTAINER) },
  { title: "Services: limits and devices", rows: nested(SERVICE, RESOURCES) },
  { title: "Services: network", rows: nested(SERVICE, NETWORK) },
  { title: "Services: files and volumes", rows: nested(SERVICE, STORAGE) },
  { title: "Services: order, health and hooks", rows: nested(SERVICE, LIFE) },
  { title: "Services: deploy", rows: nested(SERVICE, DEPLOY) },
  { title: "Services: x-slipway", rows: nested(SERVICE, SERVICE_EXTENSION) },
  { title: "Networks", rows: NETWORKS },
  { title: "Volumes", rows: VOLUMES },
  { title: "Configs", rows: CONFIGS },
  { title: "Secrets", rows: SECRETS },
  { title: "x-slipway of a stack", rows: STACK_EXTENSION },
];

export const ATTRIBUTES: Rows = Object.fromEntries(SECTIONS.flatMap(({ rows }) => Object.entries(rows)));

/** Paths with a `*` below them: their keys are names, not attributes. */
export const NAMED: ReadonlySet<string> = new Set(
  Object.keys(ATTRIBUTES)
    .filter((path) => path.includes(".*"))
    .flatMap((path) =>
      path
        .split(".*")
        .slice(0, -1)
        .map((_part, index, parts) => parts.slice(0, index + 1).join(".*")),
    ),
);

/** Paths with attributes below them. A mapping at any other path is the author's own. */
export const STRUCTURED: ReadonlySet<string> = new Set(Object.keys(ATTRIBUTES).map((path) => path.slice(0, path.lastIndexOf("."))));
