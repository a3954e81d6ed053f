import { posix } from "node:path";
import { parseDotenv } from "../../dotenv.ts";
import { exists, insideRepository, type Load, readText } from "../../files.ts";
import { lookupIn } from "../../interpolate.ts";
import { goText } from "../../scalars.ts";
import { entries, isMapping, isSequence, type Mapping, type Path, type Value } from "../../tree.ts";
import { type Dialect, refuse } from "../dialect.ts";
import { type EnvEntry, readEnvFile } from "../env-file.ts";

export interface EnvFiles {
  readonly load: Load;
  /** Absolute; what paths of the first file are relative to. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads every env_file by docker stack's rules, refuses what it refuses, and names the variables that slipway reads otherwise. */
export function compareEnvFiles(tree: Mapping, { load, directory, environment }: EnvFiles, dialect: Dialect): void {
  const done = new Set<string>();
  for (const [name, service] of entries(tree["services"])) {
    const files = isMapping(service) ? service["env_file"] : undefined;
    (isSequence(files) ? files : []).forEach((file: Value, index) => {
      const absolute = posix.resolve(directory, goText(file));
      const path = ["services", name, "env_file", index];
      if (insideRepository(load, absolute) !== undefined && !exists(load, absolute))
        refuse(
          dialect,
          "missing-file",
          path,
          `There is no env file ${goText(file)}.`,
          "Check the path: it is relative to the first stack file.",
        );
      else if (!done.has(absolute)) compareFile(absolute, path, load, environment, dialect);
      done.add(absolute);
    });
  }
}

function compareFile(absolute: string, path: Path, load: Load, environment: Readonly<Record<string, string>>, dialect: Dialect): void {
  const text = readText(load, absolute, "env file", { root: dialect.root, path });
  if (text === undefined) return;
  const file = insideRepository(load, absolute) ?? absolute;
  const { entries: theirs, faults } = readEnvFile(text);
  for (const { line, message } of faults)
    dialect.report.add({
      code: "stack.env-file",
      message: `docker stack cannot read the env file: ${message}.`,
      hint: "Write NAME=value, without export and without spaces in the name.",
      position: { file, line, column: 1 },
    });
  const ours = parseDotenv(text, lookupIn(environment)).values;
  const last = new Map(theirs.map((entry) => [entry.name, entry]));
  for (const entry of last.values()) {
    const docker = entry.value === undefined || entry.value === "" ? (environment[entry.name] ?? entry.value) : entry.value;
    if (docker === ours[entry.name]) continue;
    const [kept, read] = reasonOf(entry);
    dialect.report.add({
      severity: "warning",
      code: "stack.differs.env-file",
      message: `${entry.name}: docker stack: ${kept}; slipway: ${read}.`,
      hint: "With format: raw on the env_file slipway reads it as docker stack does; a stack file cannot say so.",
      position: { file, line: entry.line, column: 1 },
    });
  }
}

/** Says why without the value, which may be a secret. */
function reasonOf({ value }: EnvEntry): readonly [string, string] {
  if (value === undefined || value === "") return ["takes the client's value where it is set", "takes what the file says"];
  if (/^\s*["']/.test(value)) return ["keeps the quotes as part of the value", "takes them off"];
  if (/\s#/.test(value)) return ["keeps what follows # as part of the value", "takes it for a comment"];
  if (value.includes("$")) return ["keeps $ as it is", "expands the variable"];
  if (value.trim() !== value) return ["keeps the spaces around the value", "takes them off"];
  return ["takes the text after = as it is", "reads another value"];
}
