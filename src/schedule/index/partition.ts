import { canonicalJson } from "../../model/order.ts";
import type { HostTable, Key } from "./hosts.ts";
import { Order } from "./order.ts";
import { type Outcome, OutcomeTable } from "./outcome.ts";
import type { HostSpec, Rules } from "./types.ts";

/** Hosts that no service tells from each other by its rules. */
export interface HostClass {
  kinds: number[];
  /** Hosts that can be used. */
  ready: number;
  /** By key. */
  readonly orders: [Order | undefined, Order | undefined, Order | undefined];
}

/** The rules of one service, or of several that say the same. */
export interface Shape<Facts> {
  readonly rules: Rules<Facts>;
  /** By kind of host, as far as it was asked. */
  readonly outcomes: Outcome[];
  view: View | undefined;
}

/** How one set of outcomes sees the classes: those it allows, with what it says of each. */
export interface View {
  readonly outcomes: readonly Outcome[];
  listed: number;
  classes: HostClass[];
  of: Outcome[];
  /** Outermost group → the places in `classes` of those in it. */
  branches: Map<number, number[]>;
  /** Kind of host → the place of its class in `classes`; -1 = not allowed. */
  partOf: Int32Array;
}

interface Kind<Facts> {
  readonly facts: Facts;
  readonly hosts: Set<number>;
  in: HostClass;
}

/**
 * Hosts by class. It starts with all hosts in one class; a service whose rules tell some of them apart splits classes until
 * none of its rules does. Labels that no rule looks at therefore cost nothing. Only a kind of host that was never seen
 * begins it anew.
 */
export class Partition<Facts> {
  readonly #answers = new OutcomeTable<Facts>();
  readonly #table: HostTable;
  readonly #kinds: Kind<Facts>[] = [];
  readonly #kindByText = new Map<string, number>();
  readonly #shapes = new Map<string, Shape<Facts>>();
  #views = new Map<string, View>();
  #classes: HostClass[] = [];
  /** Changes whenever classes do. */
  #version = 0;
  /** A kind was added, so the classes have to be made again; not at once, for hosts come in numbers. */
  #outdated = false;

  constructor(table: HostTable) {
    this.#table = table;
  }

  /** Groups are numbers below this. */
  get groupCount(): number {
    return this.#answers.groupCount;
  }

  kindOf(spec: HostSpec<Facts>): number {
    const text = spec.alike ?? canonicalJson(spec.facts);
    const known = this.#kindByText.get(text);
    if (known !== undefined) return known;
    const kind = this.#kinds.push({ facts: spec.facts, hosts: new Set(), in: this.#classes[0] ?? this.#newClass() }) - 1;
    this.#kindByText.set(text, kind);
    this.#outdated = true;
    return kind;
  }

  /** The host's kind is in the table; a host that is not ready is in no order. */
  enter(host: number): void {
    const kind = this.#kinds[this.#table.kind[host]!]!;
    kind.hosts.add(host);
    if (this.#table.notReady[host] === undefined) this.open(host);
  }

  leave(host: number): void {
    if (this.#table.notReady[host] === undefined) this.close(host);
    this.#kinds[this.#table.kind[host]!]!.hosts.delete(host);
  }

  open(host: number): void {
    if (this.#outdated) return;
    const own = this.classOf(host);
    own.ready++;
    for (const order of own.orders) order?.insert(host);
  }

  close(host: number): void {
    if (this.#outdated) return;
    const own = this.classOf(host);
    own.ready--;
    for (const order of own.orders) order?.remove(host);
  }

  /** After what is used or loaded has changed. */
  move(host: number): void {
    if (this.#outdated || this.#table.notReady[host] !== undefined) return;
    for (const order of this.classOf(host).orders) {
      if (!order) continue;
      order.remove(host);
      order.insert(host);
    }
  }

  classOf(host: number): HostClass {
    return this.#kinds[this.#table.kind[host]!]!.in;
  }

  orderOf(own: HostClass, key: Key): Order {
    const known = own.orders[key];
    if (known) return known;
    const order = new Order(this.#table, key);
    for (const kind of own.kinds)
      for (const host of this.#kinds[kind]!.hosts) if (this.#table.notReady[host] === undefined) order.insert(host);
    return (own.orders[key] = order);
  }

  shapeOf(rules: Rules<Facts>): Shape<Facts> {
    const shape = { rules, outcomes: [], view: undefined };
    if (rules.rulesKey === undefined) return shape;
    const known = this.#shapes.get(rules.rulesKey);
    if (!known) this.#shapes.set(rules.rulesKey, shape);
    return known ?? shape;
  }

  /** The outcome for the kind of a host. */
  outcomeOf(shape: Shape<Facts>, host: number): Outcome {
    return this.viewOf(shape).outcomes[this.#table.kind[host]!]!;
  }

  viewOf(shape: Shape<Facts>): View {
    if (this.#outdated) this.#beginAnew();
    if (!shape.view || shape.view.outcomes.length < this.#kinds.length) shape.view = this.#look(shape);
    if (shape.view.listed !== this.#version) this.#list(shape.view);
    return shape.view;
  }

  #look(shape: Shape<Facts>): View {
    for (let kind = shape.outcomes.length; kind < this.#kinds.length; kind++)
      shape.outcomes.push(this.#answers.judge(shape.rules, this.#kinds[kind]!.facts));
    const text = shape.outcomes.map(({ id }) => id).join();
    const known = this.#views.get(text);
    if (known) return known;
    const view: View = { outcomes: [...shape.outcomes], listed: -1, classes: [], of: [], branches: new Map(), partOf: new Int32Array(0) };
    this.#views.set(text, view);
    this.#refine(view);
    return view;
  }

  #list(view: View): void {
    view.partOf = new Int32Array(this.#kinds.length).fill(-1);
    [view.classes, view.of] = [[], []];
    for (const own of this.#classes) {
      const outcome = view.outcomes[own.kinds[0]!]!;
      if (outcome.refusal !== undefined) continue;
      const part = view.classes.push(own) - 1;
      for (const kind of own.kinds) view.partOf[kind] = part;
      view.of.push(outcome);
    }
    view.branches = Map.groupBy(view.of.keys(), (part) => view.of[part]!.groups[0] ?? -1);
    view.listed = this.#version;
  }

  #refine(view: View): void {
    // What is split off on the way is of one outcome.
    for (const own of this.#classes) {
      const byOutcome = Map.groupBy(own.kinds, (kind) => view.outcomes[kind]!);
      if (byOutcome.size <= 1) continue;
      const size = (kinds: readonly number[]): number => kinds.reduce((sum, kind) => sum + this.#kinds[kind]!.hosts.size, 0);
      const [largest, ...others] = [...byOutcome.values()].sort((left, right) => size(right) - size(left));
      own.kinds = largest!;
      for (const kinds of others) this.#splitOff(own, kinds);
      this.#version++;
    }
  }

  #splitOff(from: HostClass, kinds: number[]): void {
    const to = this.#newClass();
    to.kinds = kinds;
    for (const kind of kinds) {
      for (const host of this.#kinds[kind]!.hosts) {
        if (this.#table.notReady[host] !== undefined) continue;
        for (const order of from.orders) order?.remove(host);
        from.ready--;
        to.ready++;
      }
      this.#kinds[kind]!.in = to;
    }
  }

  #newClass(): HostClass {
    const made: HostClass = { kinds: [], ready: 0, orders: [undefined, undefined, undefined] };
    this.#classes.push(made);
    return made;
  }

  #beginAnew(): void {
    this.#outdated = false;
    this.#views = new Map();
    this.#classes = [];
    const all = this.#newClass();
    for (const [index, kind] of this.#kinds.entries()) {
      kind.in = all;
      all.kinds.push(index);
      for (const host of kind.hosts) if (this.#table.notReady[host] === undefined) all.ready++;
    }
    this.#version++;
  }
}
