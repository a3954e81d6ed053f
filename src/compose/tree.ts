import type { LineCounter } from "yaml";
import type { Problem } from "../model/problem.ts";
import { MAX_MESSAGE_LENGTH, MAX_PROBLEMS } from "./limits.ts";

/** Where something stands in a file of the repository; line and column are 1-based. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A YAML float. Kept apart from integers: Go prints and casts the two differently (`1.0` is the text `1`). */
export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** An unquoted date, which go-yaml reads as a time: no Compose attribute takes one. */
export class Timestamp {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Scalar = string | number | bigint | boolean | null | Float | Timestamp;
export type Value = Scalar | Sequence | Mapping;
export type Sequence = Value[];
/** Always without a prototype, so that no key of a manifest can reach `Object.prototype`. */
export interface Mapping {
  [key: string]: Value;
}
export type Key = string | number;
export type Path = readonly Key[];

export function mapping(members: Iterable<readonly [string, Value]> = []): Mapping {
  const result = Object.create(null) as Mapping;
  for (const [key, value] of members) result[key] = value;
  return result;
}

export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Float) && !(value instanceof Timestamp);
}

export function isSequence(value: Value | undefined): value is Sequence {
  return Array.isArray(value);
}

/** The mapping at `key`; undefined when there is none. */
export function child(parent: Mapping, key: string): Mapping | undefined {
  const value = parent[key];
  return isMapping(value) ? value : undefined;
}

/** Entries of a mapping, none for anything else. */
export function entries(value: Value | undefined): [string, Value][] {
  return isMapping(value) ? Object.entries(value) : [];
}

/** A position that is worked out when someone asks for it: few ever do. */
export class Offset {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #offset: number;

  constructor(file: string, lines: LineCounter, offset: number) {
    this.#file = file;
    this.#lines = lines;
    this.#offset = offset;
  }

  position(): Position {
    const { line, col } = this.#lines.linePos(this.#offset);
    return { file: this.#file, line, column: col };
  }
}

type Place = Position | Offset;

// Positions belong to a container's slots, so they follow a value through merges without wrapping every scalar.
const places = new WeakMap<object, Map<Key, Place>>();

export function mark(container: Mapping | Sequence, key: Key, place: Place | undefined): void {
  if (!place) return;
  const known = places.get(container);
  if (known) known.set(key, place);
  else places.set(container, new Map([[key, place]]));
}

export function placeOf(container: Mapping | Sequence, key: Key): Position | undefined {
  const place = places.get(container)?.get(key);
  return place instanceof Offset ? place.position() : place;
}

export function carry(from: Mapping | Sequence, fromKey: Key, to: Mapping | Sequence, toKey: Key): void {
  mark(to, toKey, places.get(from)?.get(fromKey));
}

/** Sets an entry and takes over the position of the one it comes from. */
export function put(to: Mapping, key: string, value: Value, from: Mapping | Sequence, fromKey: Key): void {
  to[key] = value;
  carry(from, fromKey, to, key);
}

/** Builds a sequence from another one; `each` gives the new items of an old one. */
export function rebuild(from: Sequence, each: (item: Value, index: number) => readonly Value[]): Sequence {
  const result: Sequence = [];
  from.forEach((item, index) => {
    for (const made of each(item, index)) {
      carry(from, index, result, result.length);
      result.push(made);
    }
  });
  return result;
}

/** A deep copy with its positions. */
export function clone<T extends Value>(value: T): T {
  if (isSequence(value)) return rebuild(value, (item) => [clone(item)]) as T;
  if (!isMapping(value)) return value;
  const result = mapping();
  for (const [key, item] of Object.entries(value)) put(result, key, clone(item), value, key);
  return result as T;
}

/** Values and keys of a tree. */
export function sizeOf(value: Value): number {
  if (isSequence(value)) return value.reduce<number>((size, item) => size + sizeOf(item), 1);
  if (!isMapping(value)) return 1;
  let size = 1;
  for (const key in value) size += 1 + sizeOf(value[key]!);
  return size;
}

/** The deepest known position on the way to `path`. */
export function locate(root: Value | undefined, path: Path): Position | undefined {
  let found: Position | undefined;
  let value: Value | undefined = root;
  for (const key of path) {
    if (!isMapping(value) && !isSequence(value)) break;
    found = placeOf(value, key) ?? found;
    value = isSequence(value) ? value[key as number] : value[key];
  }
  return found;
}

/** `services.web.ports[0]`; keys that contain a dot are written in brackets: `labels["a.b"]`. */
export function formatPath(path: Path): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else if (/^[\w$-]+$/.test(key)) text += text === "" ? key : `.${key}`;
    else text += `[${JSON.stringify(key)}]`;
  }
  return text;
}

/** Reads a path as `formatPath` writes it, or with dotted keys, by trying the longest key that exists. */
export function parsePath(root: Value | undefined, at: string): Path {
  const path: Key[] = [];
  let value: Value | undefined = root;
  let rest = at;
  while (rest !== "") {
    const [key, length] = nextKey(value, rest);
    path.push(key);
    rest = rest.slice(length).replace(/^\./, "");
    value = isSequence(value) ? value[key as number] : isMapping(value) ? value[key] : undefined;
  }
  return path;
}

function nextKey(value: Value | undefined, rest: string): [Key, number] {
  const index = /^\[(\d+)\]/.exec(rest);
  if (index) return [Number(index[1]), index[0].length];
  const quoted = /^\[("(?:[^"\\]|\\.)*")\]/.exec(rest);
  if (quoted) return [JSON.parse(quoted[1]!) as string, quoted[0].length];
  const known = entries(value)
    .map(([key]) => key)
    .filter((key) => key !== "" && rest.startsWith(key) && ["", ".", "["].includes(rest.charAt(key.length)))
    .sort((a, b) => b.length - a.length)[0];
  const plain = known ?? /^[^.[]*/.exec(rest)![0];
  return plain === "" ? [rest, rest.length] : [plain, plain.length];
}

export interface Fault {
  readonly severity?: Problem["severity"];
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  /** The tree that `path` is in, for the position. */
  readonly root?: Value | undefined;
  readonly path?: Path;
  /** Where there is no tree: the file, and the place in it when known. */
  readonly file?: string | undefined;
  readonly position?: Position | undefined;
}

/** Collects problems; the same one is kept once. */
export class Report {
  readonly problems: Problem[] = [];
  readonly #seen = new Set<string>();
  readonly #counts = { error: 0, warning: 0 };
  readonly #area: string;

  /** `area` begins every code: `compose.syntax`, `fleet.endpoint`. */
  constructor(area: "compose" | "fleet" = "compose") {
    this.#area = area;
  }

  add(fault: Fault): void {
    const severity = fault.severity ?? "error";
    const count = this.#counts[severity]++;
    if (count > MAX_PROBLEMS) return;
    this.#push(
      count < MAX_PROBLEMS ? fault : { severity, code: "too-many-problems", message: "There is more of this kind; it is not shown." },
    );
  }

  #push(fault: Fault): void {
    const position = fault.position ?? (fault.path && locate(fault.root, fault.path));
    const file = position?.file ?? fault.file;
    const problem: Problem = {
      severity: fault.severity ?? "error",
      code: `${this.#area}.${fault.code}`,
      message: short(fault.message),
      ...(fault.hint === undefined ? {} : { hint: short(fault.hint) }),
      ...(file === undefined ? {} : { file }),
      ...(position === undefined ? {} : { line: position.line, column: position.column }),
      ...(fault.path === undefined || fault.path.length === 0 ? {} : { at: formatPath(fault.path) }),
    };
    const key = JSON.stringify(problem);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.problems.push(problem);
  }

  /** No further error is kept: hints need not be worked out. */
  get full(): boolean {
    return this.#counts.error > MAX_PROBLEMS;
  }

  get failed(): boolean {
    return this.problems.some((problem) => problem.severity === "error");
  }
}

function short(text: string): string {
  return text.length <= MAX_MESSAGE_LENGTH ? text : `${text.slice(0, MAX_MESSAGE_LENGTH).toWellFormed()}…`;
}
