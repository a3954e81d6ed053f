import type { Filter } from "./index.ts";

/** Older engines drop fields they do not know in silence, so they are not given any. */
export const engineApi: Filter = (service, load) => {
  const engine = load.host.engine;
  if (!engine) return undefined;
  const missing = service.placement.needsApi.filter(({ version }) => compareVersions(engine.apiVersion, version) < 0);
  if (missing.length === 0) return undefined;
  return missing.map(({ attribute, version }) => `${attribute} needs engine API ${version}, host has ${engine.apiVersion}`).join("; ");
};

/** Numeric comparison of dotted versions: 1.9 < 1.41. */
export function compareVersions(left: string, right: string): number {
  const [a = 0, b = 0] = left.split(".").map(Number);
  const [c = 0, d = 0] = right.split(".").map(Number);
  return a - c || b - d;
}
