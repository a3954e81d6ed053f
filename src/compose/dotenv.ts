import { expand, TemplateError } from "./interpolate.ts";
import type { Lookup, Remarks } from "./interpolate.ts";

export interface DotenvFault {
  readonly line: number;
  readonly message: string;
}

export interface DotenvResult {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly DotenvFault[];
}

const BLANK = /[ \t\v\f\r\u0085\u00a0]/;

/**
 * Reads the dotenv grammar of Compose (.env, env_file, label_file). `lookup` is asked before what the file and
 * `known` (earlier files) define. Source: compose-semantics; compose-go dotenv/parser.go.
 */
export function parseDotenv(text: string, lookup: Lookup, known: Readonly<Record<string, string>> = {}, remarks?: Remarks): DotenvResult {
  return new Reader(text.replace(/^\ufeff/, ""), lookup, known, remarks).run();
}

class Reader {
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #remarks: Remarks | undefined;
  readonly #values = Object.create(null) as Record<string, string>;
  readonly #known: Readonly<Record<string, string>>;
  readonly #faults: DotenvFault[] = [];
  #at = 0;

  constructor(text: string, lookup: Lookup, known: Readonly<Record<string, string>>, remarks: Remarks | undefined) {
    this.#text = text;
    this.#lookup = lookup;
    this.#known = known;
    this.#remarks = remarks;
  }

  run(): DotenvResult {
    while (this.#toStatement()) if (!this.#statement()) break;
    return { values: this.#values, faults: this.#faults };
  }

  /** Skips blank space and comments; false at the end. */
  #toStatement(): boolean {
    for (;;) {
      while (/\s/.test(this.#peek())) this.#at++;
      if (this.#peek() === "") return false;
      if (this.#peek() !== "#") return true;
      this.#at = this.#lineEnd();
    }
  }

  /** Reads `KEY=value`, `KEY: value` or a lone `KEY`, which takes the value of the environment; false stops the file. */
  #statement(): boolean {
    const prefix = /^export[ \t]+/.exec(this.#text.slice(this.#at, this.#at + 64));
    this.#at += prefix?.[0].length ?? 0;
    const start = this.#at;
    while (this.#peek() !== "" && /[\p{L}\p{N}_.\-[\] \t\v\f\r\u0085\u00a0]/u.test(this.#char())) this.#at += this.#char().length;
    const end = this.#peek();
    if (end !== "" && !"=:\n".includes(end)) return this.#fail(`unexpected character ${JSON.stringify(this.#char())} in a variable name`);
    const key = this.#text.slice(start, this.#at).trimEnd();
    if (key.includes(" ")) return this.#fail("a variable name cannot contain a space");
    if (end === "" || end === "\n") {
      this.#inherit(key);
      return true;
    }
    this.#at++;
    while (BLANK.test(this.#peek())) this.#at++;
    const value = this.#value();
    if (value === undefined) return false;
    this.#values[key] = value;
    return true;
  }

  #inherit(key: string): void {
    const value = this.#lookup(key);
    if (value !== undefined) this.#values[key] = value;
  }

  #value(): string | undefined {
    const quote = this.#peek();
    if (quote === '"' || quote === "'") return this.#quoted(quote);
    const line = this.#text.slice(this.#at, this.#lineEnd());
    const value = line.split(" #", 1)[0]!.trimEnd();
    const expanded = this.#expand(value);
    this.#at = this.#lineEnd();
    return expanded;
  }

  #quoted(quote: string): string | undefined {
    const start = this.#at;
    let value = "";
    this.#at++;
    for (; this.#peek() !== ""; this.#at++) {
      const char = this.#peek();
      const next = this.#text[this.#at + 1];
      if (char === quote) {
        this.#at++;
        return quote === '"' ? this.#expand(unescape(value)) : value;
      }
      if (char === "\\" && next !== undefined) {
        value += next === quote ? quote : char + next;
        this.#at++;
      } else value += char;
    }
    // What is quoted may be a password.
    this.#fail(`a quoted value is not closed: ${quote} is missing at its end`, start);
    return undefined;
  }

  #expand(value: string): string | undefined {
    if (!value.includes("$")) return value;
    const known: Lookup = (name) =>
      this.#lookup(name) ?? this.#values[name] ?? (Object.hasOwn(this.#known, name) ? this.#known[name] : undefined);
    try {
      return expand(value, known, this.#remarks);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      this.#fail(error.message);
      return undefined;
    }
  }

  #fail(message: string, at = this.#at): false {
    this.#faults.push({ line: this.#text.slice(0, at).split("\n").length, message });
    return false;
  }

  #peek(): string {
    return this.#text[this.#at] ?? "";
  }

  /** The whole code point at hand. */
  #char(): string {
    const point = this.#text.codePointAt(this.#at);
    return point === undefined ? "" : String.fromCodePoint(point);
  }

  #lineEnd(): number {
    const end = this.#text.indexOf("\n", this.#at);
    return end < 0 ? this.#text.length : end;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "\\": "\\", '"': '"' };

/** Decodes the escapes of double quotes; `\$` becomes `$$`, which expansion turns into a plain `$`. */
function unescape(text: string): string {
  return text.replace(/\\([abfnrtv$"\\]|0\d{0,3})/g, (_, code: string) => {
    if (code === "$") return "$$";
    if (code.startsWith("0")) return String.fromCodePoint(Number.parseInt(code.replace(/[89].*$/, ""), 8) || 0);
    return ESCAPES[code]!;
  });
}

/** `format: raw`: `KEY=VALUE` lines, kept as they are. A lone key takes the value of the environment. */
export function parseRawEnv(text: string, lookup: Lookup): DotenvResult {
  const values = Object.create(null) as Record<string, string>;
  const faults: DotenvFault[] = [];
  text
    .replace(/^\ufeff/, "")
    .split("\n")
    .forEach((raw, index) => {
      const line = raw.replace(/\r$/, "").trimStart();
      if (line === "" || line.startsWith("#")) return;
      const [key = "", ...value] = line.split("=");
      if (key === "" || /\s/.test(key)) faults.push({ line: index + 1, message: `${JSON.stringify(key)} is not a variable name` });
      else if (value.length > 0) values[key] = value.join("=");
      else {
        const inherited = lookup(key);
        if (inherited !== undefined) values[key] = inherited;
      }
    });
  return { values, faults };
}
