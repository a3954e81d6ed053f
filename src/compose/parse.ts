import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Alias, Document, LineCounter, Node, Pair, Scalar as YamlScalar, YAMLMap, YAMLSeq } from "yaml";
import { aliasTargets } from "./anchors.ts";
import { readDocuments } from "./documents.ts";
import { MAX_DEPTH, MAX_KEY_LENGTH, MAX_NODES, nothingSpent } from "./limits.ts";
import type { Spent } from "./limits.ts";
import { resolvePlain } from "./scalars.ts";
import { formatPath, isMapping, mapping, mark, Offset, placeOf } from "./tree.ts";
import type { Key, Mapping, Position, Report, Scalar, Sequence, Value } from "./tree.ts";
import { yamlWording } from "./yaml-hints.ts";

/** A path that the document tags with `!reset` (remove what came before) or `!override` (replace instead of merge). */
export interface TaggedPath {
  readonly kind: "reset" | "override";
  readonly path: readonly Key[];
}

export interface ParsedDocument {
  readonly tree: Value;
  readonly tagged: readonly TaggedPath[];
}

/** Own keys of these names are how a merge of plain objects gets poisoned; no manifest needs them. */
const REFUSED_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const CORE_TAG = "tag:yaml.org,2002:";
/** What YAML does not allow in its text; go-yaml refuses the same. */
const CONTROL = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** Stops the walk: the document is hostile or unreadable, and the reason is reported already. */
class Refused extends Error {}

/** All documents of a YAML text; problems go to the report, and a document with a syntax error is left out. */
export function parseYaml(text: string, file: string, report: Report, spent: Spent = nothingSpent()): ParsedDocument[] {
  const control = CONTROL.exec(text);
  if (control) {
    const point = control[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    const position = positionIn(text, control.index, file);
    report.add({ code: "yaml-syntax", message: `The character U+${point} is not allowed.`, hint: "Remove it.", position });
    return [];
  }
  const { list, lines, refusal } = readDocuments(text, spent);
  if (refusal) {
    const { line, col } = lines.linePos(refusal.offset);
    report.add({ code: refusal.code, message: refusal.message, hint: "Split the stack.", position: { file, line, column: col } });
    return [];
  }
  return list.flatMap((document) => {
    const walk = new Walk(document, lines, file, report, spent);
    const tree = walk.run();
    return tree === undefined ? [] : [{ tree, tagged: walk.tagged }];
  });
}

function positionIn(text: string, offset: number, file: string): Position {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}

class Walk {
  readonly tagged: TaggedPath[] = [];
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #file: string;
  readonly #report: Report;
  readonly #spent: Spent;
  #targets: ReadonlyMap<Alias, Node> | undefined;
  /** Where the walk is. One array for all: a copy for each node would cost more than the rest of the walk. */
  readonly #path: Key[] = [];

  constructor(document: Document.Parsed, lines: LineCounter, file: string, report: Report, spent: Spent) {
    this.#document = document;
    this.#lines = lines;
    this.#file = file;
    this.#report = report;
    this.#spent = spent;
  }

  run(): Value | undefined {
    let line: number | undefined;
    for (const error of this.#document.errors) {
      const position = this.#at(error.pos[0]);
      // The parser stumbles over one fault several times.
      if (position.line === line) continue;
      line = position.line;
      const { message, hint } = yamlWording(error.code, firstLine(error.message));
      this.#fault("yaml-syntax", message, position, undefined, hint);
    }
    if (this.#document.errors.length > 0 || this.#document.contents === null) return undefined;
    try {
      return this.#value(this.#document.contents, 0);
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  #value(node: Node | null, depth: number): Value {
    this.#spent.nodes++;
    if (this.#spent.nodes > MAX_NODES) this.#refuse("yaml-too-many-nodes", `The YAML expands to more than ${MAX_NODES} nodes.`, node);
    if (depth > MAX_DEPTH) this.#refuse("yaml-too-deep", `The YAML is nested deeper than ${MAX_DEPTH} levels.`, node);
    if (node === null) return null;
    if (isAlias(node)) return this.#value(this.#target(node), depth + 1);
    if (node.tag !== undefined) this.#noteTag(node, node.tag);
    if (isScalar(node)) return this.#scalar(node);
    if (isMap(node)) return this.#mapping(node, depth);
    return isSeq(node) ? this.#sequence(node, depth) : null;
  }

  #target(alias: Alias): Node {
    this.#targets ??= aliasTargets(this.#document);
    const target = this.#targets.get(alias);
    if (!target)
      this.#refuse("yaml-unknown-alias", `No anchor is named ${alias.source}.`, alias, "An anchor stands above its aliases: &NAME.");
    return target;
  }

  #noteTag(node: Node, tag: string): void {
    if (tag === "!reset" || tag === "!override") this.tagged.push({ kind: tag === "!reset" ? "reset" : "override", path: [...this.#path] });
    else if (!tag.startsWith(CORE_TAG) && tag !== "!")
      this.#report.add({
        severity: "warning",
        code: "yaml-unknown-tag",
        message: `The tag ${tag} has no meaning here.`,
        position: this.#place(node),
      });
  }

  #scalar(node: YamlScalar): Scalar {
    const text = typeof node.value === "string" ? node.value : (node.source ?? "");
    if (node.type === "QUOTE_DOUBLE" && !text.isWellFormed())
      this.#refuse("yaml-syntax", "The text has half of a surrogate pair, which is no character.", node);
    const tag = node.tag?.startsWith(CORE_TAG) ? node.tag.slice(CORE_TAG.length) : undefined;
    if (tag !== undefined && tag !== "str") return resolvePlain(text);
    return node.type === "PLAIN" && tag !== "str" ? resolvePlain(text) : text;
  }

  #sequence(node: YAMLSeq, depth: number): Sequence {
    const result: Sequence = [];
    for (const item of node.items as (Node | null)[]) {
      const value = this.#under(result.length, item, depth + 1);
      if (item?.tag === "!reset") continue;
      mark(result, result.length, this.#offset(item ?? node));
      result.push(value);
    }
    return result;
  }

  #mapping(node: YAMLMap, depth: number): Mapping {
    const result = mapping();
    const merges: Node[] = [];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      if (!isMergeKey(pair.key)) this.#entry(result, pair, depth);
      else if (merges.length > 0)
        this.#fault("duplicate-key", "The key << is already defined.", this.#place(pair.key), this.#path, "Write a list: <<: [*a, *b].");
      else if (pair.value) merges.push(pair.value);
    }
    // What is written out wins over what `<<` brings, and an earlier merge over a later one.
    for (const merge of merges) this.#merge(result, merge, depth);
    return result;
  }

  #entry(result: Mapping, pair: Pair<Node, Node | null>, depth: number): void {
    const key = this.#key(pair.key, depth);
    if (key === undefined) return;
    if (key in result) {
      const message = `The key ${JSON.stringify(key)} is already defined at line ${placeOf(result, key)?.line ?? "?"}.`;
      this.#fault("duplicate-key", message, this.#place(pair.key), [...this.#path, key], "Keep one of them.");
      return;
    }
    const value = this.#under(key, pair.value, depth + 1);
    // `!reset` removes: neither the key nor its value takes part in the merge.
    if (pair.value?.tag === "!reset") return;
    result[key] = value;
    mark(result, key, this.#offset(pair.key));
  }

  #under(key: Key, node: Node | null, depth: number): Value {
    this.#path.push(key);
    const value = this.#value(node, depth);
    this.#path.pop();
    return value;
  }

  #key(node: Node, depth: number): string | undefined {
    const value = this.#value(isAlias(node) ? this.#target(node) : node, depth + 1);
    if (typeof value === "string" && value.length > MAX_KEY_LENGTH)
      this.#refuse("yaml-key-too-long", `A key has more than ${MAX_KEY_LENGTH} characters.`, node);
    if (typeof value === "string" && !REFUSED_KEYS.has(value)) return value;
    if (typeof value === "string")
      this.#fault("refused-key", `The key ${value} is not allowed.`, this.#place(node), this.#path, "Rename it.");
    else {
      const message = `A key must be text, not ${isScalar(node) ? String(node.value) : "a list or mapping"}.`;
      this.#fault("non-string-key", message, this.#place(node), this.#path, "Put the key in quotes.");
    }
    return undefined;
  }

  #merge(result: Mapping, node: Node, depth: number): void {
    const source = isAlias(node) ? this.#target(node) : node;
    // A list that holds itself would go round for ever.
    if (depth > MAX_DEPTH) this.#refuse("yaml-too-deep", `The YAML is nested deeper than ${MAX_DEPTH} levels.`, node);
    if (isSeq(source)) {
      for (const item of source.items as Node[]) this.#merge(result, item, depth + 1);
      return;
    }
    const value = this.#value(source, depth + 1);
    if (!isMapping(value)) {
      this.#fault("yaml-merge", "Only mappings can be merged with <<.", this.#place(node), this.#path, "Name the anchor of a mapping.");
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

  #offset(node: Node): Offset | undefined {
    const offset = node.range?.[0];
    return offset === undefined ? undefined : new Offset(this.#file, this.#lines, offset);
  }

  #place(node: Node | null): Position | undefined {
    const offset = node?.range?.[0];
    return offset === undefined ? undefined : this.#at(offset);
  }

  #fault(code: string, message: string, position: Position | undefined, path?: readonly Key[], hint?: string): void {
    this.#report.add({ code, message, position, file: this.#file, hint, ...(path && formatPath(path) !== "" ? { path } : {}) });
  }

  #refuse(code: string, message: string, node: Node | null, hint?: string): never {
    this.#fault(code, message, this.#place(node), undefined, hint);
    throw new Refused();
  }
}

function isMergeKey(node: Node): boolean {
  return isScalar(node) && node.value === "<<" && node.type === "PLAIN";
}

function firstLine(message: string): string {
  return message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "");
}
