/** An instruction with its continuation lines joined. */
export interface Instruction {
  /** Upper case. */
  readonly keyword: string;
  readonly rest: string;
  /** 1-based, of its first line. */
  readonly line: number;
}

/**
 * The instructions of a Dockerfile, as far as needed to know its stages. The body of a here-document reads as
 * instructions of its own; whoever builds knows better. Source: Dockerfile reference, "Format" and "Parser directives".
 */
export function instructionsOf(dockerfile: string): Instruction[] {
  const lines = dockerfile.replace(/^\uFEFF/, "").split(/\r?\n/);
  const escape = escapeOf(lines);
  const found: Instruction[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (isBlank(lines[at]!)) continue;
    const line = at + 1;
    const parts = [lines[at]!.trim()];
    while (parts.at(-1)!.endsWith(escape) && at + 1 < lines.length) {
      at += 1;
      // Comments and empty lines between continued lines are dropped.
      if (!isBlank(lines[at]!)) parts.push(parts.pop()!.slice(0, -1), lines[at]!.trim());
    }
    const [, keyword = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(parts.join(" ")) ?? [];
    found.push({ keyword: keyword.toUpperCase(), rest, line });
  }
  return found;
}

function isBlank(line: string): boolean {
  return /^\s*(#.*)?$/.test(line);
}

/** `# escape=` among the directives, which end at the first line that is none. */
function escapeOf(lines: readonly string[]): string {
  for (const line of lines) {
    const directive = /^\s*#\s*([a-z]+)\s*=\s*(\S+)/i.exec(line);
    if (!directive) return "\\";
    if (directive[1]!.toLowerCase() === "escape") return directive[2]!;
  }
  return "\\";
}

/** `FROM image AS name` → `name`. */
export function stageNames(instructions: readonly Instruction[]): string[] {
  return instructions
    .filter(({ keyword }) => keyword === "FROM")
    .map(({ rest }) => /\sas\s+(\S+)\s*$/i.exec(rest)?.[1]?.toLowerCase())
    .filter((name) => name !== undefined);
}

/** Images of `FROM` and `COPY --from`: neither stages nor `scratch`, nor what depends on an argument. */
export function baseImages(instructions: readonly Instruction[], stages: readonly string[]): string[] {
  const named = instructions.flatMap(({ keyword, rest }) => {
    if (keyword === "FROM") return [rest.replace(/^(--\S+\s+)*/, "").split(/\s/)[0] ?? ""];
    return keyword === "COPY" ? [...rest.matchAll(/--from=(\S+)/g)].map(([, from = ""]) => from) : [];
  });
  return [...new Set(named)].filter(
    (name) => name !== "" && name !== "scratch" && !/\$|^\d+$/.test(name) && !stages.includes(name.toLowerCase()),
  );
}

/**
 * Puts stages in front of the first one, so that `COPY --from=name` and `FROM name` find them. Arguments and parser
 * directives stay before them, and stages that are named by number keep their number's meaning.
 */
export function withStages(dockerfile: string, stages: readonly { readonly name: string; readonly image: string }[]): string {
  const first = instructionsOf(dockerfile).find(({ keyword }) => keyword === "FROM")?.line;
  if (stages.length === 0 || first === undefined) return dockerfile;
  const lines = dockerfile.split("\n");
  const shifted = lines
    .slice(first - 1)
    .map((line) =>
      line.replace(/(\s--from=)(\d+)(?=\s)/g, (_whole, flag: string, stage: string) => flag + (Number(stage) + stages.length)),
    );
  return [...lines.slice(0, first - 1), ...stages.map(({ name, image }) => `FROM ${image} AS ${name}`), ...shifted].join("\n");
}
