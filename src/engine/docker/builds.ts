import type { BuildOptions, Engine, RegistryAuth } from "../port.ts";
import { followBuild } from "./build-progress.ts";
import type { Caller } from "./caller.ts";
import { headerText } from "./modem.ts";

type BuildCalls = Pick<Engine, "buildImage">;

/** The context has to arrive and be unpacked before the first word. */
const FIRST_WORD_MS = 600_000;
/** Compilers are silent for long. */
const IDLE_MS = 1_800_000;

/** Docker Hub's name in a map of credentials. */
const HUB_KEY = "https://index.docker.io/v1/";

export function buildCalls(caller: Caller): BuildCalls {
  return {
    async buildImage(context, options) {
      const headers: Record<string, string> = { "Content-Type": "application/x-tar" };
      if (options.auth) headers["X-Registry-Config"] = headerText(byKey(options.auth));
      const request = { method: "POST", path: `/build?${queryOf(options)}`, headers, body: context };
      const response = await caller.open(request, FIRST_WORD_MS, options, IDLE_MS);
      return followBuild(caller.host, `build of ${options.tags[0] ?? options.dockerfile}`, response, options.onProgress);
    },
  };
}

/** Source: Engine API reference, "Build an image"; lists are JSON, but tags and hosts are repeated. */
function queryOf(options: BuildOptions): string {
  const query = new URLSearchParams({ version: options.buildkit ? "2" : "1", dockerfile: options.dockerfile, rm: "1", forcerm: "1" });
  for (const tag of options.tags) query.append("t", tag);
  for (const host of options.extraHosts ?? []) query.append("extrahosts", host);
  const further: Readonly<Record<string, string | undefined>> = {
    buildargs: JSON.stringify(options.args),
    labels: JSON.stringify(options.labels),
    target: options.target,
    platform: options.platform,
    networkmode: options.network,
    shmsize: options.shmSizeBytes?.toString(),
    nocache: options.noCache ? "1" : undefined,
    pull: options.pull ? "1" : undefined,
    cachefrom: options.cacheFrom?.length ? JSON.stringify(options.cacheFrom) : undefined,
  };
  for (const [key, value] of Object.entries(further)) if (value !== undefined) query.set(key, value);
  return query.toString();
}

function byKey(auth: Readonly<Record<string, RegistryAuth>>): Record<string, RegistryAuth> {
  return Object.fromEntries(Object.entries(auth).map(([host, one]) => [host === "docker.io" ? HUB_KEY : host, one]));
}
