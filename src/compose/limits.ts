/**
 * What one load may cost, whoever wrote the repository: a manifest is input from outside, and the controller that reads
 * it serves other stacks too. Every limit is far above what real files need (the largest of some four hundred has 855 lines
 * and 1,511 nodes) and is met with a problem, never by waiting.
 */

/** One file; checked before it is decoded. A Compose file of 1,000 services has a third of it. */
export const MAX_FILE_BYTES = 1024 * 1024;
/** All files of one project, repeats counted: a thousand small references to one large file are large. */
export const MAX_PROJECT_BYTES = 8 * 1024 * 1024;
/** Files of one project, repeats counted: includes of includes multiply. */
export const MAX_READS = 1000;
/** Files that include each other in a line. */
export const MAX_INCLUDE_LEVELS = 32;
/** Services that extend each other in a line. */
export const MAX_EXTENDS_CHAIN = 100;

/** YAML documents of one file, their directives (`%TAG`) counted too: each document is merged over all before it. */
export const MAX_DOCUMENTS = 100;
/** Collections inside each other; later phases recurse over them. */
export const MAX_DEPTH = 64;
/** Characters of a key: go-yaml takes no more either, and problems name the keys on the way to their place. */
export const MAX_KEY_LENGTH = 1024;
/** Lexical tokens of a project, counted while they are read: the parser makes objects of them before we see a node. */
export const MAX_TOKENS = 300_000;
/** Values and keys of a project, aliases and merge keys expanded, extended services counted for each that
 * extends them, and a line of an env file for each service that reads it. */
export const MAX_NODES = 100_000;
/** What merging goes over: every further document walks through all before it, so many small ones on a large one multiply. */
export const MAX_MERGED_NODES = 400_000;

/** One text after substitution, in characters; the engine refuses an argument of more than 128 KiB anyway. */
export const MAX_TEXT_LENGTH = 1024 * 1024;
/** All that substitution puts into a project: a variable of a megabyte may be named in every line. */
export const MAX_SUBSTITUTED_LENGTH = 8 * 1024 * 1024;
/** Defaults within defaults: `${A:-${B:-…}}`. */
export const MAX_SUBSTITUTION_DEPTH = 32;

/** Ports of all services: ranges of ports multiply, and every one is an entry of its own for the engine. */
export const MAX_PORTS = 100_000;

/** Problems of each severity that are shown; more would not be read, and a hostile file has 100,000. */
export const MAX_PROBLEMS = 500;
/** Characters of a message: it quotes what was written, which can be a megabyte. */
export const MAX_MESSAGE_LENGTH = 1000;

/** What a load has used of the limits that hold for a whole project. */
export interface Spent {
  reads: number;
  bytes: number;
  tokens: number;
  nodes: number;
  mergedNodes: number;
  substituted: number;
  /** Codes of the limits that are exceeded and reported. */
  readonly exceeded: Set<string>;
}

export function nothingSpent(): Spent {
  return { reads: 0, bytes: 0, tokens: 0, nodes: 0, mergedNodes: 0, substituted: 0, exceeded: new Set() };
}
