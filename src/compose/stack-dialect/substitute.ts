import { goText } from "../scalars.ts";
import { Float, isMapping, isSequence, type Path, type Value } from "../tree.ts";
import { type Dialect, differ, refuse } from "./dialect.ts";

export interface Variables {
  readonly environment: Readonly<Record<string, string>>;
  /** What `.env` beside the file says, which docker stack does not read and slipway does. */
  readonly dotenv: Readonly<Record<string, string>>;
}

/** Where text with a variable becomes a number or a boolean; elsewhere it stays text, and a schema that wants another type refuses it. */
const CASTS: readonly (readonly [RegExp, "int" | "float" | "bool"])[] = [
  [/^services\/[^/]+\/(privileged|read_only|stdin_open|tty|healthcheck\/disable|volumes\/\d+\/(read_only|volume\/nocopy))$/, "bool"],
  [/^services\/[^/]+\/(oom_score_adj|healthcheck\/retries|ports\/\d+\/(target|published)|(configs|secrets)\/\d+\/mode)$/, "int"],
  [/^services\/[^/]+\/ulimits\/[^/]+(\/(soft|hard))?$/, "int"],
  [
    /^services\/[^/]+\/deploy\/(replicas|(update|rollback)_config\/parallelism|restart_policy\/max_attempts|placement\/max_replicas_per_node)$/,
    "int",
  ],
  [/^services\/[^/]+\/deploy\/(update|rollback)_config\/max_failure_ratio$/, "float"],
  [/^networks\/[^/]+\/(external|internal|attachable)$/, "bool"],
  [/^(volumes|secrets|configs)\/[^/]+\/external$/, "bool"],
];
const BOOLEANS = new Map([
  ...["true", "y", "yes", "on"].map((word) => [word, true] as const),
  ...["false", "n", "no", "off"].map((word) => [word, false] as const),
]);

/**
 * Expands variables in every string, in place, by docker stack's narrower grammar: `$NAME`, `${NAME}` and the operators
 * `:-` `-` `:?` `?`. What follows an operator is plain text.
 */
export function substitute(value: Value, path: Path, variables: Variables, dialect: Dialect): Value {
  if (isSequence(value)) value.forEach((item, index) => (value[index] = substitute(item, [...path, index], variables, dialect)));
  else if (isMapping(value))
    for (const [key, item] of Object.entries(value)) value[key] = substitute(item, [...path, key], variables, dialect);
  else if (typeof value === "string" && value.includes("$")) return expandAt(value, path, variables, dialect);
  return value;
}

function expandAt(text: string, path: Path, variables: Variables, dialect: Dialect): Value {
  const expanded = new Expansion(path, variables, dialect).of(text);
  if (expanded === undefined) return "";
  const cast = CASTS.find(([pattern]) => pattern.test(path.join("/")))?.[1];
  if (cast === undefined) return expanded;
  const made = castTo(cast, expanded);
  if (made !== undefined) return made;
  refuse(dialect, "interpolation", path, `${JSON.stringify(text)} becomes ${JSON.stringify(expanded)}, which is not ${NOUNS[cast]}.`);
  return cast === "bool" ? false : 0;
}

const NOUNS = { int: "a whole number", float: "a number", bool: "true or false" } as const;

function castTo(kind: "int" | "float" | "bool", text: string): Value | undefined {
  if (kind === "bool") return BOOLEANS.get(text.toLowerCase());
  if (kind === "int") return /^[-+]?\d+$/.test(text) ? Number(text) : undefined;
  return text.trim() !== "" && Number.isFinite(Number(text)) ? new Float(Number(text)) : undefined;
}

const PIECE = /\$(?:(\$)|([A-Za-z_][A-Za-z0-9_]*)|(\{))?/g;
const BRACED = /^([A-Za-z_][A-Za-z0-9_]*)(?:(:-|-|:\?|\?)(.*))?$/s;

class Expansion {
  readonly #path: Path;
  readonly #variables: Variables;
  readonly #dialect: Dialect;

  constructor(path: Path, variables: Variables, dialect: Dialect) {
    this.#path = path;
    this.#variables = variables;
    this.#dialect = dialect;
  }

  /** undefined with a problem when docker stack would refuse the text. */
  of(text: string): string | undefined {
    let result = "";
    let at = 0;
    for (PIECE.lastIndex = 0; ;) {
      const match = PIECE.exec(text);
      if (!match) return result + text.slice(at);
      result += text.slice(at, match.index);
      const [, dollar, name, brace] = match;
      const end = brace === undefined ? PIECE.lastIndex : closing(text, PIECE.lastIndex);
      const part =
        dollar !== undefined
          ? "$"
          : name !== undefined
            ? this.#valueOf(name)
            : brace !== undefined && end > 0
              ? this.#braced(text.slice(PIECE.lastIndex, end - 1), text)
              : this.#invalid(text);
      if (part === undefined) return undefined;
      result += part;
      at = end;
      PIECE.lastIndex = end;
    }
  }

  #braced(inner: string, text: string): string | undefined {
    const [, name, operator = "", word = ""] = BRACED.exec(inner) ?? [];
    if (name === undefined) return this.#invalid(text);
    if (operator === "") return this.#valueOf(name);
    const value = this.#lookup(name);
    if (operator.startsWith(":") ? value : value !== undefined) return value;
    if (operator.endsWith("-")) return this.#default(word);
    const dotenv = Object.hasOwn(this.#variables.dotenv, name);
    const message = `The required variable ${name} is missing a value${word === "" ? "" : `: ${word}`}.`;
    const hint = dotenv ? "It is in .env, which docker stack does not read: export it." : "Export it before docker stack deploy.";
    refuse(this.#dialect, "required-variable", this.#path, message, hint);
    return undefined;
  }

  #default(word: string): string {
    if (/\$[{A-Za-z_$]/.test(word))
      differ(
        this.#dialect,
        "interpolation",
        this.#path,
        `takes the default ${JSON.stringify(word)} as it is written`,
        "expands the variables in it",
        "Write the variable on its own, with one default.",
      );
    return word;
  }

  #valueOf(name: string): string {
    return this.#lookup(name) ?? "";
  }

  #lookup(name: string): string | undefined {
    const { environment, dotenv } = this.#variables;
    if (Object.hasOwn(environment, name)) return environment[name];
    if (Object.hasOwn(dotenv, name))
      differ(
        this.#dialect,
        "dotenv",
        this.#path,
        `reads no .env, so ${name} is not set`,
        `takes ${name} from .env`,
        "Export what .env says before docker stack deploy.",
      );
    return undefined;
  }

  #invalid(text: string): undefined {
    const colonPlus = /\$\{\w+:?\+/.test(text);
    refuse(
      this.#dialect,
      "interpolation",
      this.#path,
      `${JSON.stringify(goText(text))} is not a valid interpolation for docker stack.`,
      colonPlus
        ? "It knows the operators :- - :? and ? only."
        : "Write $$ where a $ is meant literally; docker stack knows $NAME, ${NAME} and the operators :- - :? and ?.",
    );
    return undefined;
  }
}

/** Behind the brace that closes the one before `from`; 0 when there is none. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i + 1;
  }
  return 0;
}
