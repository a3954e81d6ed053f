import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

export interface Page {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly text: string;
  /** Code blocks with their language. */
  readonly blocks: readonly { readonly language: string; readonly text: string }[];
  /** Code of prose, and every line of blocks without a language or of a shell. */
  readonly code: readonly string[];
  /** Without code. */
  readonly prose: string;
}

const SKIPPED = new Set(["node_modules", ".git", "dist", "coverage"]);

/** Every page of the repository's own. */
export function pages(): Page[] {
  const found = (directory: string): string[] =>
    readdirSync(path.join(ROOT, directory), { withFileTypes: true }).flatMap((entry) => {
      if (SKIPPED.has(entry.name)) return [];
      const file = path.posix.join(directory, entry.name);
      return entry.isDirectory() ? found(file) : file.endsWith(".md") ? [file] : [];
    });
  return ["docs", "samples"]
    .flatMap(found)
    .concat(readdirSync(ROOT).filter((name) => name.endsWith(".md")))
    .sort()
    .map(read);
}

export function read(file: string): Page {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", block = ""]) => ({ language, text: block }));
  const outside = text.replace(/^```\w*\n[\s\S]*?^```$/gm, "");
  const spans = [...outside.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
  const lines = blocks.filter(({ language }) => language === "" || language === "ini").flatMap((block) => block.text.split("\n"));
  return { file, text, blocks, code: [...spans, ...lines], prose: outside.replace(/`[^`\n]+`/g, (span) => span.replace(/[[\]()]/g, "")) };
}

/** Targets of links and images. */
export function links(page: Page): string[] {
  return [...page.prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}

/** What a heading can be linked by. */
export function anchors(page: Page): Set<string> {
  const headings = [...page.text.replace(/^```\w*\n[\s\S]*?^```$/gm, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
