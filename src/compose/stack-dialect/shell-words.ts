/**
 * Splits a command as docker stack does (google/shlex): quotes group, a backslash takes the next character literally, an
 * unquoted `#` at the beginning of a word ends the line, and `&&`, `|`, `;` and `>` mean nothing. undefined: a quote is
 * not closed, or a backslash is the last character.
 */
export function shellWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quote === "'") {
      if (char === quote) quote = "";
      else word = (word ?? "") + char;
    } else if (char === "\\") {
      if (++i >= text.length) return undefined;
      word = (word ?? "") + text[i]!;
    } else if (quote === '"') {
      if (char === quote) quote = "";
      else word = (word ?? "") + char;
    } else if (char === "'" || char === '"') {
      quote = char;
      word ??= "";
    } else if (" \t\r\n".includes(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === "#" && word === undefined) {
      const end = text.indexOf("\n", i);
      if (end < 0) break;
      i = end;
    } else word = (word ?? "") + char;
  }
  if (quote !== "") return undefined;
  if (word !== undefined) words.push(word);
  return words;
}
