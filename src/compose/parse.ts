import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from "yaml";
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from "yaml";
import { resolvePlain } from "./scalars.ts";
import { formatPath, isMapping, mapping, mark, placeOf } from "./tree.ts";
import type { Key, Mapping, Position, Scalar, Sequence, Value, Report } from "./tree.ts";

/** A path that the document tags with `!reset` (remove what came before) or `!override` (replace instead of merge). */
export interface TaggedPath {
  readonly kind: "reset" | "override";
  readonly path: readonly Key[];
}

export interface ParsedDocument {
  readonly tree: Value;
  readonly tagged: readonly TaggedPath[];
}

const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 64;
const MAX_NODES = 100_000;
/** Own keys of these names are how a merge of plain objects gets poisoned; no manifest needs them. */
const REFUSED_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const CORE_TAG = "tag:yaml.org,2002:";

/** Stops the walk: the document is hostile or unreadable, and the reason is reported already. */
class Refused extends Error {}

/** All documents of a YAML text; problems go to the report, and a document with a syntax error is left out. */
export function parseYaml(text: string, file: string, report: Report): ParsedDocument[] {
  if (text.length > MAX_BYTES) {
    report.add({ code: "yaml-too-large", message: `The file has more than ${MAX_BYTES} bytes.`, hint: "Split it with include.", file });
    return [];
  }
  const lines = new LineCounter();
  const parsed = documentsOf(text, lines, file, report);
  return parsed.flatMap((document) => {
    const walk = new Walk(document, lines, file, report);
    const tree = walk.run();
    return tree === undefined ? [] : [{ tree, tagged: walk.tagged }];
  });
}

function documentsOf(text: string, lines: LineCounter, file: string, report: Report): Document.Parsed[] {
  try {
    // The failsafe schema leaves every plain scalar as its source text: we read those by Go's rules.
    const parsed = parseAllDocuments(text, {
      schema: "failsafe",
      lineCounter: lines,
      uniqueKeys: false,
      logLevel: "silent",
      strict: false,
    });
    return "empty" in parsed ? [] : parsed;
  } catch (error) {
    // The parser recurses: nesting of some thousand levels ends its stack.
    if (!(error instanceof RangeError)) throw error;
    report.add({ code: "yaml-too-deep", message: `The YAML is nested deeper than ${MAX_DEPTH} levels.`, file });
    return [];
  }
}

class Walk {
  readonly tagged: TaggedPath[] = [];
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #file: string;
  readonly #report: Report;
  #nodes = 0;

  constructor(document: Document.Parsed, lines: LineCounter, file: string, report: Report) {
    this.#document = document;
    this.#lines = lines;
    this.#file = file;
    this.#report = report;
  }

  run(): Value | undefined {
    // The parser reports its own exhausted stack as an error of syntax.
    if (this.#document.errors.some((error) => error.message.includes("call stack"))) {
      this.#fault("yaml-too-deep", `The YAML is nested deeper than ${MAX_DEPTH} levels.`, undefined);
      return undefined;
    }
    for (const error of this.#document.errors) {
      this.#fault("yaml-syntax", firstLine(error.message), this.#at(error.pos[0]));
    }
    if (this.#document.errors.length > 0 || this.#document.contents === null) return undefined;
    try {
      return this.#value(this.#document.contents, [], 0);
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  #value(node: Node | null, path: readonly Key[], depth: number): Value {
    this.#nodes++;
    if (this.#nodes > MAX_NODES) this.#refuse("yaml-too-many-nodes", `The YAML expands to more than ${MAX_NODES} nodes.`, node);
    if (depth > MAX_DEPTH) this.#refuse("yaml-too-deep", `The YAML is nested deeper than ${MAX_DEPTH} levels.`, node);
    if (node === null) return null;
    if (isAlias(node)) return this.#value(this.#target(node), path, depth + 1);
    this.#noteTag(node, path);
    if (isMap(node)) return this.#mapping(node, path, depth);
    if (isSeq(node)) return this.#sequence(node, path, depth);
    return isScalar(node) ? this.#scalar(node) : null;
  }

  #target(alias: Node & { resolve(document: Document): Node | undefined; source: string }): Node {
    const target = alias.resolve(this.#document);
    if (!target) this.#refuse("yaml-unknown-alias", `No anchor is named ${alias.source}.`, alias);
    return target;
  }

  #noteTag(node: Node, path: readonly Key[]): void {
    const tag = node.tag;
    if (tag === "!reset") this.tagged.push({ kind: "reset", path });
    else if (tag === "!override") this.tagged.push({ kind: "override", path });
    else if (tag !== undefined && !tag.startsWith(CORE_TAG) && tag !== "!")
      this.#report.add({
        severity: "warning",
        code: "yaml-unknown-tag",
        message: `The tag ${tag} has no meaning here.`,
        position: this.#place(node),
      });
  }

  #scalar(node: { value: unknown; type?: string | undefined; tag?: string | undefined; source?: string | undefined }): Scalar {
    const text = typeof node.value === "string" ? node.value : (node.source ?? "");
    const tag = node.tag?.startsWith(CORE_TAG) ? node.tag.slice(CORE_TAG.length) : undefined;
    if (tag !== undefined && tag !== "str") return resolvePlain(text);
    return node.type === "PLAIN" && tag !== "str" ? resolvePlain(text) : text;
  }

  #sequence(node: YAMLSeq, path: readonly Key[], depth: number): Sequence {
    const result: Sequence = [];
    for (const item of node.items as (Node | null)[]) {
      const itemPath = [...path, result.length];
      const value = this.#value(item, itemPath, depth + 1);
      if (item?.tag === "!reset") continue;
      mark(result, result.length, this.#place(item ?? node));
      result.push(value);
    }
    return result;
  }

  #mapping(node: YAMLMap, path: readonly Key[], depth: number): Mapping {
    const result = mapping();
    const merges: Node[] = [];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      if (isMergeKey(pair.key)) merges.push(...(pair.value ? [pair.value] : []));
      else this.#entry(result, pair, path, depth);
    }
    // What is written out wins over what `<<` brings, and an earlier merge over a later one.
    for (const merge of merges) this.#merge(result, merge, path, depth);
    return result;
  }

  #entry(result: Mapping, pair: Pair<Node, Node | null>, path: readonly Key[], depth: number): void {
    const key = this.#key(pair.key, path);
    if (key === undefined) return;
    const position = this.#place(pair.key);
    if (key in result) {
      const first = placeOf(result, key);
      this.#fault("duplicate-key", `The key ${JSON.stringify(key)} is already defined at line ${first?.line ?? "?"}.`, position, [
        ...path,
        key,
      ]);
      return;
    }
    const value = this.#value(pair.value, [...path, key], depth + 1);
    // `!reset` removes: neither the key nor its value takes part in the merge.
    if (pair.value?.tag === "!reset") return;
    result[key] = value;
    mark(result, key, position);
  }

  #key(node: Node, path: readonly Key[]): string | undefined {
    const value = this.#value(isAlias(node) ? this.#target(node) : node, path, 0);
    const position = this.#place(node);
    if (typeof value !== "string") {
      this.#fault(
        "non-string-key",
        `A key must be text, not ${isScalar(node) ? String(node.value) : "a list or mapping"}.`,
        position,
        path,
        "Put the key in quotes.",
      );
      return undefined;
    }
    if (REFUSED_KEYS.has(value)) {
      this.#fault("refused-key", `The key ${value} is not allowed.`, position, path, "Rename it.");
      return undefined;
    }
    return value;
  }

  #merge(result: Mapping, node: Node, path: readonly Key[], depth: number): void {
    const source = isAlias(node) ? this.#target(node) : node;
    if (isSeq(source)) {
      for (const item of source.items as Node[]) this.#merge(result, item, path, depth + 1);
      return;
    }
    const value = this.#value(source, path, depth + 1);
    if (!isMapping(value)) {
      this.#fault("yaml-merge", "Only mappings can be merged with <<.", this.#place(node), path);
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      if (key in result) continue;
      result[key] = item;
      mark(result, key, placeOf(value, key));
    }
  }

  #at(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line, column: col };
  }

  #place(node: Node | null): Position | undefined {
    const offset = node?.range?.[0];
    return offset === undefined ? undefined : this.#at(offset);
  }

  #fault(code: string, message: string, position: Position | undefined, path?: readonly Key[], hint?: string): void {
    this.#report.add({ code, message, position, file: this.#file, hint, ...(path && formatPath(path) !== "" ? { path } : {}) });
  }

  #refuse(code: string, message: string, node: Node | null): never {
    this.#fault(code, message, this.#place(node));
    throw new Refused();
  }
}

function isMergeKey(node: Node): boolean {
  return isScalar(node) && node.value === "<<" && node.type === "PLAIN";
}

function firstLine(message: string): string {
  return message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "");
}
