import { similar } from "../compose/similar.ts";
import { UsageError } from "./failure.ts";

/** More names than this are a wall, not a hint. */
const SHOWN = 10;

/** `there is no host wesst; did you mean west?`, or else which there are. `candidates`: other ways to write them. */
export function unknownName(what: string, name: string, known: readonly string[], candidates: readonly string[] = known): UsageError {
  const meant = similar(name, candidates);
  const hint = meant === undefined || differInNumbers(name, meant) ? `the fleet has ${firstOf(known)}` : `did you mean ${meant}?`;
  return new UsageError(`there is no ${what} ${name || '""'}; ${hint}`);
}

/** Of h1, h2 and h3 none is more like h9 than the others. */
function differInNumbers(name: string, other: string): boolean {
  return name.replaceAll(/\d+/g, "") === other.replaceAll(/\d+/g, "");
}

function firstOf(known: readonly string[]): string {
  if (known.length === 0) return "none";
  const more = known.length - SHOWN;
  return more <= 0 ? known.join(", ") : `${known.slice(0, SHOWN).join(", ")} and ${more} more`;
}
