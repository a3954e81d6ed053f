import type { HealthConfig } from "../../../model/engine.ts";
import { hexId } from "../identity.ts";
import type { StoredImage } from "../images.ts";
import type { WorldFile } from "../types.ts";

/** An image in the making. */
export interface Stage {
  readonly name: string | undefined;
  readonly base: StoredImage | undefined;
  /** Arguments that are declared here, and the environment. */
  readonly variables: Map<string, string>;
  readonly environment: Map<string, string>;
  readonly labels: Map<string, string>;
  readonly files: Map<string, WorldFile>;
  readonly volumes: Set<string>;
  readonly exposedPorts: Set<string>;
  command: readonly string[];
  entrypoint: readonly string[];
  healthcheck: HealthConfig | undefined;
  directory: string;
  /** Whatever else an image is made of: what its id comes from. */
  readonly history: string[];
}

export function stageOn(name: string | undefined, base: StoredImage | undefined): Stage {
  const environment = new Map((base?.environment ?? []).map(pairOf));
  return {
    name,
    base,
    variables: new Map(environment),
    environment,
    labels: new Map(Object.entries(base?.labels ?? {})),
    files: new Map(base?.files),
    volumes: new Set(base?.volumes),
    exposedPorts: new Set(base?.exposedPorts),
    command: base?.command ?? [],
    entrypoint: base?.entrypoint ?? [],
    healthcheck: base?.healthcheck,
    directory: "/",
    history: [base?.id ?? "scratch"],
  };
}

/** What a later stage copies from, or is made from. */
export function imageOfStage(stage: Stage, id: string, architecture: string): StoredImage {
  return {
    id,
    digest: `sha256:${hexId("manifest", id)}`,
    architecture,
    behaviour: stage.base?.behaviour ?? {},
    command: stage.command,
    entrypoint: stage.entrypoint,
    environment: [...stage.environment].map(([key, value]) => `${key}=${value}`),
    healthcheck: stage.healthcheck,
    volumes: [...stage.volumes],
    exposedPorts: [...stage.exposedPorts],
    labels: Object.fromEntries(stage.labels),
    files: stage.files,
  };
}

function pairOf(entry: string): readonly [string, string] {
  const at = entry.indexOf("=");
  return [entry.slice(0, at), entry.slice(at + 1)];
}
