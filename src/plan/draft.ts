import type { Operation, SlotRef, Step } from "../model/plan.ts";

/** A step before it has a number. */
export interface DraftStep {
  readonly host: string;
  readonly operation: Operation | ((id: (draft: DraftStep) => number) => Operation);
  readonly subject: string;
  /** Text, or text that names other steps. */
  readonly cause: string | ((id: (draft: DraftStep) => string) => string);
  readonly after: readonly DraftStep[];
  readonly slot?: SlotRef;
  readonly side?: "new" | "old";
  readonly destructive?: boolean;
}

/** Collects steps; what a step waits for was added before it, so numbers follow the order of adding. */
export class Draft {
  readonly #steps: DraftStep[] = [];
  readonly #shared = new Map<string, DraftStep>();

  add(step: DraftStep): DraftStep {
    this.#steps.push(step);
    return step;
  }

  /** One step for what several slots need: a pull, a network. */
  once(key: string, make: () => DraftStep): DraftStep {
    const known = this.#shared.get(key);
    if (known) return known;
    const step = this.add(make());
    this.#shared.set(key, step);
    return step;
  }

  /** Whether the shared step has been made. */
  has(key: string): boolean {
    return this.#shared.has(key);
  }

  get steps(): readonly DraftStep[] {
    return this.#steps;
  }

  finish(): Step[] {
    const ids = new Map(this.#steps.map((step, index) => [step, index + 1]));
    const id = (step: DraftStep): number => ids.get(step) ?? 0;
    return this.#steps.map(({ after, operation, cause, destructive, ...rest }, index) => ({
      id: index + 1,
      after: [...new Set(after.map(id))].filter((before) => before > 0).sort((left, right) => left - right),
      ...rest,
      operation: typeof operation === "function" ? operation(id) : operation,
      cause: typeof cause === "function" ? cause((step) => `#${id(step)}`) : cause,
      destructive: destructive ?? false,
    }));
  }
}
