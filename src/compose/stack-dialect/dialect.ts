import { formatPath, type Path, type Report, type Value } from "../tree.ts";

/** What the rule groups of the dialect share while a file is read. */
export interface Dialect {
  /** The tree that paths of problems are in. */
  readonly root: Value;
  readonly report: Report;
}

/** docker stack refuses the file, or the deployment of it. */
export function refuse({ root, report }: Dialect, code: string, path: Path, message: string, hint?: string): void {
  report.add({ code: `stack.${code}`, message, hint, root, path });
}

/** Both take it, and do something else with it. `docker` and `slipway` are clauses without a full stop. */
export function differ({ root, report }: Dialect, topic: string, path: Path, docker: string, slipway: string, hint?: string): void {
  const message = `docker stack: ${docker}; slipway: ${slipway}.`;
  report.add({ severity: "warning", code: `stack.differs.${topic}`, message, hint, root, path });
}

/** The last key of a path, as it is written. */
export function nameAt(path: Path): string {
  return formatPath(path.slice(-1)) || "the file";
}

const MOST = 5;

/** `a, b, c`; of many, the first five and how many there are besides. */
export function listed(names: readonly string[]): string {
  return names.length > MOST + 1 ? `${names.slice(0, MOST).join(", ")} and ${names.length - MOST} others` : names.join(", ");
}
