import { goText } from "../../scalars.ts";
import { child, entries, isMapping, isSequence, type Mapping, type Path, type Value } from "../../tree.ts";
import { splitCommand } from "../../words.ts";
import { mappingsOf } from "../canonical.ts";
import { type Dialect, differ, listed } from "../dialect.ts";
import { lengthOf, shortPort } from "../ports.ts";
import { shellWords } from "../shell-words.ts";

/** What one file says in a short form that the two read differently; before the short forms are gone. */
export function compareWritten(tree: Mapping, dialect: Dialect): void {
  for (const [name, service] of entries(tree["services"])) {
    if (!isMapping(service)) continue;
    for (const key of ["command", "entrypoint"]) compareCommand(service[key], ["services", name, key], dialect);
    const { ports } = service;
    (isSequence(ports) ? ports : []).forEach((port, index) => comparePort(port, ["services", name, "ports", index], dialect));
    compareEmptyVariables(service["environment"], ["services", name, "environment"], dialect);
    for (const [index, mount] of mappingsOf(service["volumes"]))
      if (child(mount, "bind")?.["create_host_path"] !== undefined)
        differ(dialect, "volumes", ["services", name, "volumes", index, "bind"], "drops create_host_path", "honours it");
  }
}

function compareCommand(command: Value | undefined, path: Path, dialect: Dialect): void {
  if (typeof command !== "string") return;
  const theirs = shellWords(command);
  const { words } = splitCommand(command);
  if (!theirs || JSON.stringify(theirs) === JSON.stringify(words)) return;
  const ours = words ? `runs ${JSON.stringify(words)}` : "refuses it";
  differ(dialect, "command", path, `runs ${JSON.stringify(theirs)}`, ours, 'Write a list; where a shell is meant: ["sh", "-c", "…"].');
}

function comparePort(port: Value, path: Path, dialect: Dialect): void {
  if (typeof port !== "string") return;
  const short = shortPort(port);
  if (!short) return;
  const { address, targets, published } = short;
  if (address !== "")
    differ(dialect, "host-ip", path, `drops the address ${address} and publishes on all of them`, `publishes on ${address} only`);
  if (published && lengthOf(published) > 1 && lengthOf(targets) === 1)
    differ(
      dialect,
      "port-range",
      path,
      `publishes each of ${published.join(" to ")}`,
      "publishes one of them, which the engine picks",
      "Write one port a line.",
    );
}

/** `NAME=` and `NAME: ""`: said once for all of a service, because files that document every variable have dozens. */
function compareEmptyVariables(environment: Value | undefined, path: Path, dialect: Dialect): void {
  const empty: (readonly [name: string, at: Path])[] = entries(environment).flatMap(([name, value]) =>
    value === "" ? [[name, [...path, name]] as const] : [],
  );
  (isSequence(environment) ? environment : []).forEach((line, index) => {
    const [, name] = /^([^=]+)=$/.exec(goText(line)) ?? [];
    if (name !== undefined) empty.push([name, [...path, index]]);
  });
  const [first] = empty;
  if (!first) return;
  const names = empty.map(([name]) => name);
  differ(
    dialect,
    "empty-variable",
    first[1],
    `takes the value of ${listed(names)} from whoever deploys, where it is set there`,
    `leaves ${names.length > 1 ? "them" : names[0]} empty`,
  );
}
