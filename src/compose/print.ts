import type { Project } from "../model/project.ts";
import { patternTable } from "./pattern.ts";
import type { Path } from "./tree.ts";

type Change = (value: unknown) => unknown;

/** Mappings whose keys belong to the user: there `x-` is no sign of an extension. */
const USER_KEYED =
  "services networks volumes configs secrets models services.*.annotations services.*.build.additional_contexts \
services.*.build.args services.*.build.labels services.*.build.ulimits services.*.depends_on services.*.deploy.labels \
services.*.environment services.*.labels services.*.logging.options services.*.models services.*.networks \
services.*.networks.*.driver_opts services.*.provider.options services.*.storage_opt services.*.sysctls services.*.ulimits \
services.*.volumes.*.volume.labels networks.*.driver_opts networks.*.labels volumes.*.driver_opts volumes.*.labels \
configs.*.driver_opts configs.*.labels secrets.*.driver_opts secrets.*.labels";

const userKeyed = patternTable<true>(Object.fromEntries(USER_KEYED.split(" ").map((path) => [path, true])));

// Where docker compose prints something else than it means.
const changeAt = patternTable<Change>({
  "services.*.build.ssh": sshKeys,
  "services.*.cpus": shortFloat,
  "services.*.cpu_percent": shortFloat,
  "services.*.deploy.resources.limits.cpus": shortFloat,
  "services.*.deploy.resources.reservations.cpus": shortFloat,
  "services.*.deploy.rollback_config.max_failure_ratio": shortFloat,
  "services.*.deploy.update_config.max_failure_ratio": shortFloat,
});

/**
 * docker compose's JSON form of a project (`config --format json`): every `$` doubled, so that it can be read again.
 * Extensions inside of services and resources are left out there; ours, x-slipway, stays.
 */
export function printCanonical(project: Project): unknown {
  return printed(project, []);
}

function printed(value: unknown, path: Path): unknown {
  if (typeof value === "string") return value.replaceAll("$", "$$$$");
  if (Array.isArray(value)) return value.map((item, index) => printed(changed(item, [...path, index]), [...path, index]));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key, item]) => isPrinted(key, item, path));
  return Object.fromEntries(
    entries.map(([key, item]) => [key.replaceAll("$", "$$$$"), printed(changed(item, [...path, key]), [...path, key])]),
  );
}

function isPrinted(key: string, value: unknown, path: Path): boolean {
  if (key === "create_host_path" && value === false) return false;
  if (key === "options" && path.at(-1) === "ipam") return false;
  const inExtension = typeof path[0] === "string" && path[0].startsWith("x-");
  return !key.startsWith("x-") || key === "x-slipway" || path.length === 0 || inExtension || userKeyed(path) === true;
}

function changed(value: unknown, path: Path): unknown {
  return changeAt(path)?.(value) ?? value;
}

/** `default` or `id=path` of each key. */
function sshKeys(value: unknown): unknown {
  return isObject(value)
    ? Object.entries(value).map(([id, path]) => (typeof path === "string" && path !== "" ? `${id}=${path}` : id))
    : value;
}

/** The fewest digits that tell a number of 32 bits from its neighbours. */
function shortFloat(value: unknown): unknown {
  if (typeof value !== "number") return value;
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === Math.fround(value)) return short;
  }
  return Number(value.toPrecision(9));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
