import { Refusal } from "../refusal.ts";

export interface Instruction {
  /** In capitals. */
  readonly name: string;
  /** `--from=x` → `x`. */
  readonly flags: Readonly<Record<string, string>>;
  readonly rest: string;
  /** As the builder prints it. */
  readonly text: string;
}

const KNOWN = new Set(
  "FROM ARG ENV LABEL CMD ENTRYPOINT HEALTHCHECK EXPOSE USER WORKDIR COPY ADD RUN VOLUME STOPSIGNAL SHELL MAINTAINER ONBUILD".split(" "),
);

/** The classic builder's reading of a Dockerfile: comments, continued lines, one instruction a line. Refuses with the builder's texts. */
export function parseDockerfile(source: string): readonly Instruction[] {
  const instructions = [...logicalLines(source)].map(({ text, line }) => instruction(text, line));
  if (instructions.length === 0) throw new Refusal(400, "the Dockerfile (Dockerfile) cannot be empty");
  const first = instructions.find(({ name }) => name !== "ARG");
  if (first?.name !== "FROM") throw new Refusal(400, "no build stage in current context");
  return instructions;
}

function* logicalLines(source: string): Generator<{ readonly text: string; readonly line: number }> {
  let open: { text: string; readonly line: number } | undefined;
  for (const [index, raw] of source.split(/\r?\n/).entries()) {
    if (raw.trim() === "" || raw.trimStart().startsWith("#")) continue;
    const continued = /\\\s*$/.test(raw);
    const part = continued ? raw.replace(/\\\s*$/, "") : raw.trimEnd();
    open = { text: (open?.text ?? "") + part, line: open?.line ?? index + 1 };
    if (continued) continue;
    yield { text: open.text.trim(), line: open.line };
    open = undefined;
  }
  if (open) yield { text: open.text.trim(), line: open.line };
}

function instruction(text: string, line: number): Instruction {
  const [, word = "", after = ""] = /^(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const name = word.toUpperCase();
  if (!KNOWN.has(name)) throw new Refusal(400, `dockerfile parse error line ${line}: unknown instruction: ${name}`);
  const flags: Record<string, string> = {};
  let rest = after;
  for (let match = FLAG.exec(rest); match; match = FLAG.exec(rest)) {
    flags[match[1] ?? ""] = match[2] ?? "";
    rest = rest.slice(match[0].length);
  }
  return { name, flags, rest, text: `${name} ${after}` };
}

const FLAG = /^--([a-z-]+)(?:=(\S*))?\s+/;

/** `["a","b"]`, or a command for the shell. */
export function commandOf(rest: string): readonly string[] {
  return jsonWords(rest) ?? ["/bin/sh", "-c", rest];
}

/** `a b` or `["a", "b"]`. */
export function wordsOf(rest: string): readonly string[] {
  return jsonWords(rest) ?? rest.split(/\s+/).filter((word) => word !== "");
}

/** `A=1 B="x y"`, or the old `A x y`. Variables are replaced after the words are told apart, and not inside single quotes. */
export function pairsOf(rest: string, variables: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const [first = ""] = rest.split(/\s/, 1);
  if (!first.includes("=")) return [[first, expanded(rest.slice(first.length).trim(), variables)]];
  const words = rest.match(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'\\]+)+/g) ?? [];
  return words.map((word) => {
    const at = word.indexOf("=");
    return at < 0 ? [word, ""] : [word.slice(0, at), unquoted(word.slice(at + 1), variables)];
  });
}

function unquoted(word: string, variables: ReadonlyMap<string, string>): string {
  return word.replace(/"((?:\\.|[^"])*)"|'([^']*)'|\\(.)|[^"'\\]+/g, (part: string, double?: string, single?: string, escaped?: string) =>
    double === undefined ? (single ?? escaped ?? expanded(part, variables)) : expanded(double.replace(/\\(["\\])/g, "$1"), variables),
  );
}

/** `$X`, `${X}`, `${X:-default}`. */
export function expanded(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\$(?:(\w+)|\{(\w+)(?::-([^}]*))?\})/g, (_, plain?: string, braced?: string, otherwise?: string) => {
    const value = variables.get(plain ?? braced ?? "");
    return (otherwise !== undefined && value === "" ? undefined : value) ?? otherwise ?? "";
  });
}

function jsonWords(rest: string): readonly string[] | undefined {
  if (!rest.startsWith("[")) return undefined;
  try {
    const words: unknown = JSON.parse(rest);
    return Array.isArray(words) && words.every((word) => typeof word === "string") ? words : undefined;
  } catch {
    // The builder, too, takes what is not JSON for a command of the shell.
    return undefined;
  }
}
