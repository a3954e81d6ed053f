import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { similar } from "../../compose/similar.ts";
import { byText } from "../../model/order.ts";
import { jsonText } from "../../report/json.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { packageDirectory } from "../own-files.ts";

const ENDING = ".schema.json";

/** Prints a JSON Schema as it is shipped; without a name, which ones there are. Needs no repository and no network. */
export function schema(context: Context, [name]: readonly string[]): Promise<number> {
  const directory = path.join(packageDirectory(), "schemas");
  const names = readdirSync(directory)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort(byText);
  if (name === undefined) list(context, directory, names);
  else context.print(textOf(directory, known(name, names)));
  return Promise.resolve(0);
}

function list(context: Context, directory: string, names: readonly string[]): void {
  const schemas = names.map((name) => ({ name, file: path.join(directory, name + ENDING), about: aboutOf(textOf(directory, name)) }));
  if (context.json) context.print(jsonText(schemas));
  else for (const { name, file, about } of schemas) context.print(`${name}\n    ${about}\n    ${file}\n`);
}

function textOf(directory: string, name: string): string {
  return readFileSync(path.join(directory, name + ENDING), "utf8");
}

function known(name: string, names: readonly string[]): string {
  if (names.includes(name)) return name;
  const meant = similar(name, names);
  throw new UsageError(
    `there is no schema ${name}; ${meant === undefined ? `there are ${names.join(" and ")}` : `did you mean ${meant}?`}`,
  );
}

/** The first sentence of its description. */
function aboutOf(text: string): string {
  const read: unknown = JSON.parse(text);
  const description = typeof read === "object" && read !== null && "description" in read ? String(read.description) : "";
  return /^.*?\.(?= |$)/.exec(description)?.[0] ?? description;
}
