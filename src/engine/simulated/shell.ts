import type { Behaviour, ProbeResult, ProcessView } from "./types.ts";

/** What a script comes to. */
interface Outcome {
  code: number;
  readonly lines: { afterMs: number; text: string; stream: "stdout" | "stderr" }[];
  atMs: number;
  forever: boolean;
  trap: number | undefined;
  ended: boolean;
  readonly effects: { afterMs: number; run: () => void }[];
}

/** The commands of busybox that tests and samples use; any other is "not found", and what they cannot do throws. */
const BUILT_IN_PATHS = new Set(["sh", "/bin/sh", "sleep", "true", "false", "echo", "test", "cat", "touch", "rm", "httpd", "exit", "env"]);

/** The behaviour of a container whose image is a busybox root file system. */
export function shell(view: ProcessView): Behaviour {
  const program = view.command[0] ?? "";
  if (!BUILT_IN_PATHS.has(program)) {
    return {
      refusesStart: {
        exitCode: 127,
        reason: `runc create failed: unable to start container process: exec: "${program}": executable file not found in $PATH: unknown`,
      },
    };
  }
  const outcome = interpret(view, view.command);
  return {
    ...(outcome.forever ? {} : { exit: { code: outcome.code, afterMs: outcome.atMs } }),
    // The first process of a container has no default handler for SIGTERM.
    stop: outcome.trap === undefined ? "ignored" : { code: outcome.trap, afterMs: 50 },
    lines: outcome.lines,
    effects: outcome.effects,
    probe: (test) => check(view, test),
    exec: (command) => execute(view, command),
  };
}

function check(view: ProcessView, test: readonly string[]): ProbeResult {
  const [kind, ...rest] = test;
  return execute(view, kind === "CMD-SHELL" ? ["/bin/sh", "-c", rest[0] ?? ""] : rest);
}

function execute(view: ProcessView, command: readonly string[]): ProbeResult {
  const program = command[0] ?? "";
  if (!BUILT_IN_PATHS.has(program)) {
    return {
      exitCode: 126,
      output: `OCI runtime exec failed: exec failed: unable to start container process: exec: "${program}": executable file not found in $PATH: unknown\r\n`,
    };
  }
  const outcome = interpret(view, command);
  return { exitCode: outcome.code, output: outcome.lines.map(({ text }) => `${text}\n`).join(""), durationMs: outcome.atMs };
}

function interpret(view: ProcessView, command: readonly string[]): Outcome {
  const outcome: Outcome = { code: 0, lines: [], atMs: 0, forever: false, trap: undefined, ended: false, effects: [] };
  runWords(view, command, outcome);
  return outcome;
}

function runScript(view: ProcessView, script: string, outcome: Outcome): void {
  for (const statement of split(script, ";")) {
    if (outcome.ended || outcome.forever) return;
    runChain(view, statement, outcome);
  }
}

/** `a && b || c`, left to right. */
function runChain(view: ProcessView, statement: string, outcome: Outcome): void {
  if (/^while (:|true)$/.test(statement) || /^(do|done)\b/.test(statement)) {
    // `while :; do …; done`: the loop never ends.
    outcome.forever = true;
    return;
  }
  for (const part of statement.split(/(?<=&&|\|\|)|(?=&&|\|\|)/)) {
    const text = part.trim();
    if (text === "&&" || text === "||" || text === "") continue;
    const before = statement.slice(0, statement.indexOf(part)).trim();
    if (before.endsWith("&&") && outcome.code !== 0) continue;
    if (before.endsWith("||") && outcome.code === 0) continue;
    runSimple(view, text, outcome);
    if (outcome.ended || outcome.forever) return;
  }
}

function runSimple(view: ProcessView, text: string, outcome: Outcome): void {
  const trap = /^trap\s+["']exit (\d+)["']\s+TERM$/.exec(text);
  if (trap) {
    outcome.trap = Number(trap[1]);
    outcome.code = 0;
    return;
  }
  const redirected = /^(.*?)\s*(?:(>{1,2})\s*(\/\S+)|(>&2|1>&2))$/.exec(text);
  const words = splitWords(redirected?.[1] ?? text, view.environment);
  const from = outcome.lines.length;
  runWords(view, words, outcome);
  const fresh = outcome.lines.slice(from);
  if (redirected?.[4]) for (const line of fresh) line.stream = "stderr";
  if (redirected?.[3]) {
    outcome.lines.length = from;
    const path = redirected[3];
    when(outcome, () => view.write(path, fresh.map((line) => `${line.text}\n`).join("")));
  }
}

function runWords(view: ProcessView, words: readonly string[], outcome: Outcome): void {
  const [program = "", ...rest] = words[0] === "exec" ? words.slice(1) : words;
  const print = (text: string): void => void outcome.lines.push({ afterMs: outcome.atMs, text, stream: "stdout" });
  const complain = (text: string): void => void outcome.lines.push({ afterMs: outcome.atMs, text, stream: "stderr" });
  outcome.code = 0;
  switch (program) {
    case "sh":
    case "/bin/sh":
      if (rest[0] !== "-c") throw new Error(`simulated shell: only sh -c is modelled, not ${words.join(" ")}`);
      return runScript(view, rest[1] ?? "", outcome);
    case "sleep":
      outcome.atMs += Number(rest[0]) * 1000;
      return;
    case "true":
    case ":":
      return;
    case "false":
      outcome.code = 1;
      return;
    case "exit":
      outcome.code = Number(rest[0] ?? 0);
      outcome.ended = true;
      return;
    case "echo":
      return print(rest.join(" "));
    case "env":
      for (const [key, value] of Object.entries(view.environment)) print(`${key}=${value}`);
      return;
    case "httpd":
      outcome.forever = true;
      return;
    case "touch":
      return when(outcome, () => {
        for (const path of rest) if (!view.exists(path)) view.write(path, "");
      });
    case "rm":
      return when(outcome, () => {
        for (const path of rest) if (!path.startsWith("-")) view.remove(path);
      });
    case "cat":
      for (const path of rest) {
        const content = view.read(path);
        if (content) for (const line of new TextDecoder().decode(content).replace(/\n$/, "").split("\n")) print(line);
        else {
          complain(`cat: can't open '${path}': No such file or directory`);
          outcome.code = 1;
        }
      }
      return;
    case "test":
    case "[":
      outcome.code = truth(
        view,
        rest.filter((word) => word !== "]"),
      )
        ? 0
        : 1;
      return;
    default:
      throw new Error(`simulated shell: ${program} is not modelled`);
  }
}

/** Now, or once the script has slept that long. */
function when(outcome: Outcome, run: () => void): void {
  if (outcome.atMs === 0) run();
  else outcome.effects.push({ afterMs: outcome.atMs, run });
}

function truth(view: ProcessView, words: readonly string[]): boolean {
  const [first = "", second = "", third = ""] = words;
  if (first === "!") return !truth(view, words.slice(1));
  if (first === "-e" || first === "-f") return view.exists(second);
  if (second === "=") return first === third;
  if (second === "!=") return first !== third;
  throw new Error(`simulated shell: test ${words.join(" ")} is not modelled`);
}

/** At separators outside quotes. */
function split(script: string, separator: string): string[] {
  const parts: string[] = [];
  let quote = "";
  let part = "";
  for (const character of script) {
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    if (quote === "" && character === separator) {
      parts.push(part.trim());
      part = "";
    } else part += character;
  }
  return [...parts, part.trim()].filter((text) => text !== "");
}

function splitWords(text: string, environment: Readonly<Record<string, string>>): string[] {
  const words = text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  return words.map((word) => {
    if (word.startsWith("'")) return word.slice(1, -1);
    const bare = word.startsWith('"') ? word.slice(1, -1) : word;
    return bare.replace(/\$\{?(\w+)\}?/g, (_, name: string) => environment[name] ?? "");
  });
}
