import { child, entries, isMapping } from "./tree.ts";
import type { Mapping, Report } from "./tree.ts";

/** Reports the circles of depends_on. Without recursion: a chain may be as long as the file allows. */
export function checkCycles(model: Mapping, services: Mapping, report: Report): void {
  const waiting = inCircles(services);
  while (waiting.size > 0) {
    const circle = circleFrom([...waiting.keys()].sort()[0]!, waiting);
    const message = `Services depend on each other in a circle: ${[...circle, circle[0]].join(" → ")}.`;
    report.add({
      code: "dependency-cycle",
      message,
      hint: "Remove one of these dependencies.",
      root: model,
      path: ["services", circle[0]!, "depends_on"],
    });
    for (const name of circle) waiting.delete(name);
    peel(waiting);
  }
}

function inCircles(services: Mapping): Map<string, string[]> {
  const waiting = new Map<string, string[]>();
  for (const [name, service] of entries(services)) {
    const targets = Object.keys((isMapping(service) && child(service, "depends_on")) || {});
    waiting.set(name, targets.filter((target) => target in services).sort());
  }
  peel(waiting);
  return waiting;
}

/** Takes away, again and again, who waits for nobody that is left. */
function peel(waiting: Map<string, string[]>): void {
  const dependents = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [name, targets] of waiting) {
    const present = targets.filter((target) => waiting.has(target));
    open.set(name, present.length);
    for (const target of present) {
      const known = dependents.get(target);
      if (known) known.push(name);
      else dependents.set(target, [name]);
    }
  }
  const free = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  for (let name = free.pop(); name !== undefined; name = free.pop()) {
    waiting.delete(name);
    for (const dependent of dependents.get(name) ?? []) {
      open.set(dependent, open.get(dependent)! - 1);
      if (open.get(dependent) === 0) free.push(dependent);
    }
  }
}

/** Follows the dependencies until one comes again; everyone left waits for somebody left. */
function circleFrom(start: string, waiting: ReadonlyMap<string, readonly string[]>): string[] {
  const chain: string[] = [];
  const seen = new Set<string>();
  let name = start;
  while (!seen.has(name)) {
    seen.add(name);
    chain.push(name);
    name = waiting.get(name)!.find((target) => waiting.has(target))!;
  }
  return chain.slice(chain.indexOf(name));
}
