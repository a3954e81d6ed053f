import type { RebalancePolicy } from "../model/fleet.ts";
import type { StepOutcome } from "../model/event.ts";
import type { BalanceMove, Plan, PlanBalance } from "../model/plan.ts";
import type { SyncFailure } from "./session.ts";

/** The part of one sync that evens out hosts: what may still be moved, what was, and what came of it. */
export class Balancing {
  readonly #policy: RebalancePolicy | undefined;
  readonly #made: BalanceMove[] = [];
  readonly #failures: SyncFailure[] = [];
  #left: number;
  #first: PlanBalance | undefined;
  #last: PlanBalance | undefined;

  constructor(policy: RebalancePolicy | undefined) {
    this.#policy = policy;
    this.#left = policy?.moves ?? 0;
  }

  /** undefined: nobody asked. */
  get policy(): RebalancePolicy | undefined {
    return this.#policy && { ...this.#policy, moves: this.#left };
  }

  /** Moves that were taken back: the replica serves where it was. */
  get failures(): readonly SyncFailure[] {
    return this.#failures;
  }

  /** Replicas that serve on another host than before. */
  get moved(): number {
    return this.#made.length;
  }

  learn(plan: Plan, outcomes: ReadonlyMap<number, StepOutcome>, failures: readonly SyncFailure[]): void {
    const begun = movesOf(plan);
    const undone = new Set(
      plan.steps.filter(({ id, side }) => side === "new" && outcomes.get(id)?.result !== "done").map(({ subject }) => subject),
    );
    this.#made.push(...begun.filter((move) => !undone.has(nameOf(move))));
    this.#failures.push(...failures);
    // What made one fail may make the next one fail, and nothing has to move today.
    this.#left = failures.length > 0 ? 0 : this.#left - begun.length;
  }

  see({ balance }: Plan): void {
    if (balance === undefined || balance.verdict === "waits") {
      this.#last ??= balance;
      return;
    }
    this.#first ??= balance;
    this.#last = balance;
  }

  /** From how it was found to how it was left. */
  result(): PlanBalance | undefined {
    const [first, last] = [this.#first, this.#last];
    if (!first || !last) return last;
    const left = new Map(last.hosts.map(({ host, before }) => [host, before]));
    return {
      ...last,
      excess: { before: first.excess.before, after: last.excess.before },
      hosts: first.hosts.map(({ host, before }) => ({ host, before, after: left.get(host) ?? before })),
      moves: this.#made,
    };
  }
}

/** Those that have steps in the plan. */
export function movesOf({ balance }: Plan): readonly BalanceMove[] {
  return balance?.moves.filter(({ wave }) => wave === 1) ?? [];
}

function nameOf({ stack, service, slot }: BalanceMove): string {
  return `${stack}/${service}.${slot}`;
}
