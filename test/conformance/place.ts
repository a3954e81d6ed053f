import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What there is to measure; a kind that is absent is undefined. */
export interface Place {
  readonly probes: string | undefined;
  /** Directory with real/ and expected/. */
  readonly corpus: string | undefined;
  /** The same directory, when it has real/ and api-1.41/. */
  readonly bodies: string | undefined;
}

const OWN_PROBES = fileURLToPath(new URL("probes.json", import.meta.url));
export const SHARED_CORPUS = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

/** `probes.json` may be in the directory, beside it, or in `conformance/` in or beside it; DIR may be the file itself, too. */
export function placeOf(directory: string): Place {
  const root = resolve(directory);
  if (basename(root).endsWith(".json")) return { probes: root, corpus: undefined, bodies: undefined };
  const corpus = ["real", "expected", "api-1.41"].includes(basename(root))
    ? dirname(root)
    : existsSync(join(root, "corpus", "real"))
      ? join(root, "corpus")
      : root;
  const candidates = [root, corpus, dirname(corpus)].flatMap((base) => [
    join(base, "probes.json"),
    join(base, "conformance", "probes.json"),
  ]);
  const real = existsSync(join(corpus, "real"));
  return {
    probes: candidates.find((file) => existsSync(file)),
    corpus: real && existsSync(join(corpus, "expected")) ? corpus : undefined,
    bodies: real && existsSync(join(corpus, "api-1.41")) ? corpus : undefined,
  };
}

/** Without a directory: the corpus beside the project, and the project's own probes. */
export function defaultPlace(): Place {
  return { ...placeOf(SHARED_CORPUS), probes: OWN_PROBES };
}
