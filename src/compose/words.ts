/**
 * Splits a command string as docker compose does (mattn/go-shellwords, without expansion). Quotes group, a backslash
 * takes the next character literally, and reading ends at an unquoted `;`, `&`, `|`, `<` or `>`: `cut` says what
 * was left behind. undefined words = a quote or parenthesis is out of place.
 */
export function splitCommand(text: string): { readonly words: string[] | undefined; readonly cut: string } {
  const words: string[] = [];
  let word = "";
  let started = false;
  let escaped = false;
  let quote = "";
  let dollarParens = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (escaped) {
      word += char;
      started = true;
      escaped = false;
    } else if (char === "\\" && quote !== "'") {
      escaped = true;
    } else if (quote !== "") {
      if (char === quote && dollarParens === 0) quote = "";
      else word += char;
    } else if (char === "`") {
      const end = text.indexOf("`", i + 1);
      if (end < 0) return { words: undefined, cut: "" };
      word += text.slice(i, end + 1);
      started = true;
      i = end;
    } else if (char === "'" || char === '"') {
      quote = char;
      started = true;
    } else if (char === "(") {
      if (!word.endsWith("$")) return { words: undefined, cut: "" };
      dollarParens++;
      word += char;
    } else if (char === ")") {
      if (dollarParens === 0) return { words: undefined, cut: "" };
      dollarParens--;
      word += char;
    } else if (dollarParens > 0) {
      word += char;
    } else if (/\s/.test(char)) {
      if (started) words.push(word);
      word = "";
      started = false;
    } else if (";&|<>".includes(char)) {
      // `2>` : digits before a redirection belong to it.
      if (started && !(char === ">" && /^\d+$/.test(word))) words.push(word);
      return { words, cut: text.slice(i) };
    } else {
      word += char;
      started = true;
    }
  }
  if (escaped || quote !== "" || dollarParens > 0) return { words: undefined, cut: "" };
  if (started) words.push(word);
  return { words, cut: "" };
}
