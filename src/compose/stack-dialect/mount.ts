/** A mount's short form in its parts. */
export interface ShortMount {
  readonly type: "bind" | "volume";
  readonly source: string | undefined;
  readonly target: string;
  readonly options: readonly string[];
}

/**
 * Reads `[SOURCE:]TARGET[:OPTIONS]` as docker stack does: a single letter before a colon is a Windows drive, and one or
 * two characters are a target. undefined = a part is empty, or there are too many. Source: docker/cli compose/loader/volume.go.
 */
export function shortMount(text: string): ShortMount | undefined {
  if (text === "") return undefined;
  if (text.length < 3) return { type: "volume", source: undefined, target: text, options: [] };
  const parts = sections(text);
  if (parts.includes("") || parts.length > 3) return undefined;
  const [first = "", target, options = ""] = parts;
  if (target === undefined) return { type: "volume", source: undefined, target: first, options: [] };
  const type = /^[./~\\]|^[A-Za-z]:/.test(first) ? "bind" : "volume";
  return { type, source: first, target, options: options.split(",") };
}

function sections(text: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const char of text) {
    if (char !== ":" || /^[A-Za-z]$/.test(part)) part += char;
    else {
      parts.push(part);
      part = "";
    }
  }
  return [...parts, part];
}
