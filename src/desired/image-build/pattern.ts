/** One step through a pattern: a character that fits, or a wildcard that ends where it may. */
type Token = { readonly fits: (character: string) => boolean } | { readonly ends: (text: string, from: number) => Iterable<number> };

/** More make a comparison slow for a hostile file, and no author's pattern has them. */
const MAX_WILDCARDS = 16;
const SPECIAL = /[$.+()|{}^\\]/;

/**
 * Whether a path matches a pattern of an ignore file: `*` and `?` stay inside a name, `**` goes through directories.
 * Not a regular expression: one made of several `**` takes exponential time where it does not match.
 * @throws SyntaxError for a pattern that cannot be read.
 */
export function patternMatcher(pattern: string): (path: string) => boolean {
  const tokens = tokensOf(pattern);
  if (tokens.filter((token) => "ends" in token).length > MAX_WILDCARDS)
    throw new SyntaxError(`it has more than ${MAX_WILDCARDS} wildcards`);
  return (path) => matches(tokens, path, 0, 0, new Set());
}

/** `failed`: places from which nothing matched, so that none is tried twice. */
function matches(tokens: readonly Token[], text: string, first: number, from: number, failed: Set<number>): boolean {
  let position = from;
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at]!;
    if ("ends" in token) {
      const place = at * (text.length + 1) + position;
      if (failed.has(place)) return false;
      for (const end of token.ends(text, position)) if (matches(tokens, text, at + 1, end, failed)) return true;
      failed.add(place);
      return false;
    }
    if (position >= text.length || !token.fits(text[position]!)) return false;
    position += 1;
  }
  return position === text.length;
}

/** Source: moby/patternmatcher, Pattern.compile. */
function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === "*" && pattern[at + 1] === "*") {
      at += pattern[at + 2] === "/" ? 2 : 1;
      tokens.push({ ends: at + 1 >= pattern.length ? anywhere : throughDirectories });
    } else if (character === "*") tokens.push({ ends: inName });
    else if (character === "?") tokens.push({ fits: (each) => each !== "/" });
    else if (character === "[") {
      const end = closing(pattern, at);
      tokens.push({ fits: oneOf(pattern.slice(at + 1, end)) });
      at = end;
    } else if (character === "\\" && at + 1 < pattern.length) tokens.push(literal(pattern[++at]!));
    else tokens.push(literal(character));
  }
  return tokens;
}

function literal(character: string): Token {
  return { fits: (each) => each === character };
}

function closing(pattern: string, at: number): number {
  for (let end = at + 1; end < pattern.length; end++) {
    if (pattern[end] === "\\") end += 1;
    else if (pattern[end] === "]" && end > at + 1) return end;
  }
  throw new SyntaxError("a [ has no ]");
}

/** `a-z`, `abc`, `^a`: what stands between brackets; a range that runs backwards is no pattern. */
function oneOf(written: string): (each: string) => boolean {
  const negated = written.startsWith("^");
  const escaped = (negated ? written.slice(1) : written).replace(/\\(.)|(.)/gs, (_whole, kept?: string, plain = "") => {
    const character = kept ?? String(plain);
    const meansMore = kept === undefined ? SPECIAL.test(character) || character === "[" : /\W/.test(character);
    return meansMore ? `\\${character}` : character;
  });
  const set = new RegExp(`^[${negated ? "^" : ""}${escaped}]$`, "s");
  return (each) => set.test(each);
}

function* inName(text: string, from: number): Iterable<number> {
  for (let end = from; end <= text.length; end++) {
    yield end;
    if (text[end] === "/") return;
  }
}

function* anywhere(text: string, from: number): Iterable<number> {
  for (let end = text.length; end >= from; end--) yield end;
}

/** Nothing, or up to behind any slash. */
function* throughDirectories(text: string, from: number): Iterable<number> {
  yield from;
  for (let end = from; end < text.length; end++) if (text[end] === "/") yield end + 1;
}
