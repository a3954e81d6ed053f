const ESCAPE = String.fromCharCode(27);
const KEPT_LINES = 20;
const KEPT_LINE_CHARACTERS = 500;
const KEPT_ERROR_CHARACTERS = 1000;

/** The end of what a step of a build says: what explains its failure. */
export class OutputTail {
  #lines: string[] = [];

  push(line: string): void {
    const text = unpainted(line).trimEnd();
    if (text === "") return;
    this.#lines.push(shortened(text, KEPT_LINE_CHARACTERS));
    if (this.#lines.length > KEPT_LINES) this.#lines.shift();
  }

  clear(): void {
    this.#lines = [];
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}

/** The classic builder paints what a command writes to stderr, and commands paint themselves. */
export function unpainted(line: string): string {
  return line.replaceAll(new RegExp(`${ESCAPE}\\[[\\d;]*m`, "g"), "");
}

/** What failed, where, and what it said; the same text from either adapter. */
export function buildFailure(error: string, step: string | undefined, output: readonly string[]): string {
  const where = step === undefined ? "" : ` (${shortened(step.replace(/\s+/g, " "), KEPT_LINE_CHARACTERS)})`;
  const said = output.length === 0 ? "" : `; the end of its output:\n${output.join("\n")}`;
  return `${advised(shortened(error.trim(), KEPT_ERROR_CHARACTERS))}${where}${said}`;
}

/** Adds what to do where the engine's words leave that open. */
function advised(error: string): string {
  const option = /the (--\w+) option requires BuildKit/i.exec(error)?.[1];
  if (option !== undefined) {
    return `the ${option} option requires BuildKit, and this build ran with the classic builder: build it with BuildKit, or take ${option} out of the Dockerfile`;
  }
  if (/no active session|session .*not found/i.test(error))
    return `${error}: slipway opens no build session, so secret and ssh mounts and credentials are not there for BuildKit; base images of private registries must be pulled first`;
  return error;
}

function shortened(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters)}…`;
}
