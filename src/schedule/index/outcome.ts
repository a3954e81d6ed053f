import type { Rules } from "./types.ts";

/** What the rules of a service say of hosts that are alike. */
export interface Outcome {
  readonly id: number;
  readonly refusal: string | undefined;
  readonly cost: number;
  readonly tieCost: number;
  /** Branches of the label tree that the host is in, outermost first. */
  readonly groups: readonly number[];
}

/** Asks rules and gives equal answers one number. */
export class OutcomeTable<Facts> {
  groupCount = 0;
  readonly #outcomes = new Map<string, Outcome>();
  readonly #groups = new Map<string, number>();

  judge(rules: Rules<Facts>, facts: Facts): Outcome {
    const refusal = rules.refuses?.(facts);
    const cost = (rules.prefer ?? []).reduce((sum, { weight, holds }) => sum + (holds(facts) ? 0 : weight), rules.cost?.(facts) ?? 0);
    const tieCost = rules.tieCost?.(facts) ?? 0;
    const labels = (rules.spread ?? []).map((label) => label(facts));
    const text = `${cost} ${tieCost} ${labels.length === 0 ? "" : JSON.stringify(labels)} ${refusal ?? "\n"}`;
    const known = this.#outcomes.get(text);
    if (known) return known;
    const groups = labels.map((_, level) => this.#group(JSON.stringify(labels.slice(0, level + 1))));
    const outcome = { id: this.#outcomes.size, refusal, cost, tieCost, groups };
    this.#outcomes.set(text, outcome);
    return outcome;
  }

  #group(path: string): number {
    let group = this.#groups.get(path);
    if (group === undefined) this.#groups.set(path, (group = this.groupCount++));
    return group;
  }
}
