import { loadProject } from "../../../src/compose/load.ts";
import type { LoadRequest, LoadResult } from "../../../src/compose/load.ts";
import { printCanonical } from "../../../src/compose/print.ts";
import { isError } from "../../../src/model/problem.ts";
import { treeOf } from "../../../src/model/revision.ts";

/** A compose file, or files by their path below the project's directory. */
export type Written = string | Readonly<Record<string, string>>;
export type Options = Partial<Omit<LoadRequest, "files">>;
type Printed = Readonly<Record<string, unknown>>;

/** Loads the project in /D/proj, where /home/u is home. */
export function load(written: Written, options: Options = {}): LoadResult {
  const files = typeof written === "string" ? { "compose.yaml": written } : written;
  const placed = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.startsWith("/") ? path.slice(1) : `proj/${path}`, text]),
  );
  return loadProject({ files: treeOf(placed), directory: "proj", environment: {}, root: "/D", home: "/home/u", ...options });
}

/** As docker compose prints the project; the reasons when there is none. */
export function canonical(written: Written, options?: Options): Printed {
  const result = load(written, options);
  return result.project ? (printCanonical(result.project) as Printed) : { refused: refusal(written, options) };
}

/** What a service looks like, without what every service has. */
export function serviceOf(written: Written, name = "a", options?: Options): unknown {
  const printed = canonical(written, options);
  const services = printed["services"] as Record<string, Record<string, unknown>> | undefined;
  if (!services?.[name]) return printed;
  const { image, command, entrypoint, networks, ...rest } = services[name];
  return {
    ...rest,
    ...(image === "x" || image === undefined ? {} : { image }),
    ...(command === null ? {} : { command }),
    ...(entrypoint === null ? {} : { entrypoint }),
    ...(JSON.stringify(networks) === '{"default":null}' || networks === undefined ? {} : { networks }),
  };
}

/** The attributes of `services: {a: {image: x, …}}`; `more` is the rest of the file. */
export function attributes(text: string, more = "", options?: Options): unknown {
  return serviceOf(`services: {a: {image: x, ${text}}}\n${more}`, "a", options);
}

/** The first reason for refusing the project; "" when it is taken. */
export function refusal(written: Written, options?: Options): string {
  return load(written, options).problems.find(isError)?.message ?? "";
}

/** Why `services: {a: {image: x, …}}` is refused. */
export function refused(text: string, more = "", options?: Options): string {
  return refusal(`services: {a: {image: x, ${text}}}\n${more}`, options);
}

/** Two files of the same service, merged. */
export function merged(base: string, over: string, more = ""): unknown {
  return serviceOf({ "a.yaml": `services: {a: {image: x, ${base}}}\n${more}`, "b.yaml": `services: {a: {${over}}}` }, "a", twoFiles);
}

export const twoFiles: Options = { composeFiles: ["proj/a.yaml", "proj/b.yaml"] };
