import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { HostView, ServiceView, View } from "./view.ts";

/** JSON forms of what the tables show. Keys are a promise: they are only ever added to. */
export function statusJson(view: View): unknown {
  const { fleet, commit, dirty, subject, author, observedAtMs } = view.header;
  return {
    fleet,
    commit,
    dirty,
    subject,
    author,
    observedAtMs,
    stacks: view.stacks.map((stack) => ({ name: stack.name, status: stack.status, services: stack.services.map(serviceJson) })),
    hosts: view.hosts,
    loss: view.loss ?? null,
    problems: view.problems,
  };
}

function serviceJson(service: ServiceView): unknown {
  const { name, kind, status, image, desired, running, ready, current, reason, failure } = service;
  return { name, kind, status, image, desired, running, ready, current, reason, failure: failure ?? null };
}

/** One object a container. */
export function psJson(view: View): unknown {
  return view.stacks.flatMap((stack) =>
    stack.services.flatMap((service) =>
      service.replicas.map((replica) => ({
        stack: stack.name,
        service: service.name,
        slot: replica.slot,
        host: replica.host,
        container: replica.container,
        id: replica.id,
        state: replica.state,
        health: replica.health,
        exitCode: replica.exitCode ?? null,
        image: replica.image,
        createdAtMs: replica.createdAtMs,
        ports: replica.ports,
        current: replica.current,
        freshness: replica.freshness,
      })),
    ),
  );
}

export function hostsJson(hosts: readonly HostView[]): unknown {
  return hosts;
}

/** A plan without what only the executor needs: bodies hold environments, and environments hold secrets. */
export function planJson(plan: Plan): unknown {
  const { fleet, commit, placements, unschedulable, unreachable, held, parked, warnings, unchanged } = plan;
  const steps = plan.steps.map(({ id, after, host, operation, subject, cause, destructive }) => ({
    id,
    after,
    host,
    kind: operation.kind,
    subject,
    cause,
    destructive,
  }));
  return {
    fleet,
    commit,
    steps,
    placements,
    unschedulable,
    unreachable,
    held,
    parked: parked ?? null,
    warnings,
    unchanged,
    ...(plan.balance && { balance: plan.balance }),
  };
}

/** Every key is there, so that a reader need not ask; what is not known is null. */
export function problemJson({ severity, code, message, hint, file, line, column, at, stack }: Problem): unknown {
  const or = <T>(value: T | undefined): T | null => value ?? null;
  return { severity, code, message, hint: or(hint), file: or(file), line: or(line), column: or(column), at: or(at), stack: or(stack) };
}

/** Two-space JSON with a line end. Control characters are escaped by JSON itself, C1 and bidi ones here. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

const INVISIBLE = new RegExp(String.raw`[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]`, "g");
