/** What a RUN comes to: `echo` speaks, `sleep` takes time, `false` and `exit N` fail; anything else succeeds and says nothing. */
export interface RunResult {
  readonly code: number;
  readonly output: readonly string[];
  readonly tookMs: number;
}

export function runCommand(script: string): RunResult {
  const output: string[] = [];
  let [code, tookMs] = [0, 0];
  for (const part of script.split(/;|(?=&&)|(?=\|\|)/)) {
    const [, operator, text = ""] = /^\s*(&&|\|\|)?\s*([\s\S]*?)\s*$/.exec(part) ?? [];
    if ((operator === "&&" && code !== 0) || (operator === "||" && code === 0)) continue;
    const [program = "", ...words] = text.split(/\s+/);
    code = program === "false" ? 1 : 0;
    if (program === "echo") output.push(words.join(" ").replace(/^(["'])(.*)\1$/, "$2"));
    if (program === "sleep") tookMs += Number(words[0] ?? 0) * 1000;
    if (program === "exit") return { code: Number(words[0] ?? 0), output, tookMs };
  }
  return { code, output, tookMs };
}
