import type { Entry } from "./listing.ts";

const FILE_BYTES = 256 * 1024;
const TOTAL_BYTES = 8 * 1024 * 1024;
/** Where sizes are unknown, a count stands in for them. */
const COUNT = 2_000;
const MANIFEST =
  /(^|\/)(\.env[^/]*|Dockerfile[^/]*|[^/]*\.Dockerfile|[^/]*\.dockerignore|[^/]*\.(ya?ml|env|json|toml|conf|cfg|ini|txt|sh|sql|tmpl|template))$/i;

/** Small files that manifests are made of and refer to, so that readers seldom have to ask. */
export function likelyManifests(entries: ReadonlyMap<string, Entry>): readonly string[] {
  let budget = TOTAL_BYTES;
  const paths = [...entries].filter(
    ([path, entry]) => entry.kind === "file" && MANIFEST.test(path) && (entry.sizeBytes ?? 0) <= FILE_BYTES,
  );
  return paths
    .sort(([a], [b]) => rank(a) - rank(b))
    .slice(0, COUNT)
    .filter(([, entry]) => (budget -= entry.sizeBytes ?? 0) >= 0)
    .map(([path]) => path);
}

function rank(path: string): number {
  return /\.ya?ml$|\.env/i.test(path) ? 0 : 1;
}
