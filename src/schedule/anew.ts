import type { DesiredService } from "../model/desired.ts";
import type { PlacementStrategy } from "../model/fleet.ts";
import { charge, type Load } from "./host.ts";
import { HostHeap } from "./index/heap.ts";
import type { WantedSlot } from "./place.ts";
import type { Scene } from "./scene.ts";
import { compareScores, type Scores, scoresOf } from "./scores/index.ts";
import { Skew } from "./skew.ts";
import { branchesOf, tallyOf } from "./tally.ts";

/** A host, or a branch of the service's label tree with the best of what is in it on top. */
type Place = HostPlace | BranchPlace;

interface HostPlace {
  readonly children?: undefined;
  readonly load: Load;
  readonly host: string;
  readonly path: readonly string[];
  scores: Scores;
  /** 1: others have to be with a replica of the service, and there is none yet. */
  awaited: number;
  /** The lowest first. */
  readonly slots: WantedSlot[];
}

interface BranchPlace {
  readonly children: HostHeap;
  readonly load: Load;
  /** Hosts in it. */
  awaited: number;
  replicas: number;
}

/**
 * Places replicas anew on the hosts that they are on, each where it is the first choice, the lowest slot first. What comes
 * last is the last choice. A replica changes nothing but its host and the branches that this is in, and whom `max_skew` lets in.
 */
export class Anew {
  /** Branches are compared as such, above the hosts in them. */
  readonly #flat: DesiredService;
  readonly #service: DesiredService;
  readonly #scene: Scene;
  readonly #strategy: PlacementStrategy;
  readonly #places: Place[] = [];
  readonly #root: HostHeap;
  readonly #skew: Skew;
  /** Of the root: what would be too far ahead. */
  #parked: number[] = [];

  /** `slots`: none of them is counted, by slot. `awaited`: hosts that should have one before others have more. */
  constructor(
    service: DesiredService,
    slots: ReadonlyMap<Load, readonly WantedSlot[]>,
    scene: Scene,
    strategy: PlacementStrategy,
    awaited: ReadonlySet<Load>,
  ) {
    this.#service = service;
    this.#flat = { ...service, placement: { ...service.placement, spread: [] } };
    this.#scene = scene;
    this.#strategy = strategy;
    this.#skew = new Skew(service, scene);
    const hosts = [...slots].map(([load, own]): HostPlace => ({
      load,
      host: load.host.name,
      path: branchesOf(service, load),
      scores: this.#scores(load),
      awaited: awaited.has(load) ? 1 : 0,
      slots: [...own],
    }));
    this.#root = this.#branch(hosts, 0, tallyOf(service, scene).inBranch);
  }

  /** As many as there are at most. */
  take(count: number): WantedSlot[] {
    const taken: WantedSlot[] = [];
    for (this.#park(); taken.length < count && this.#root.size > 0; this.#park()) taken.push(this.#next());
    return taken;
  }

  #next(): WantedSlot {
    const path = [this.#root];
    const branches: BranchPlace[] = [];
    let place = this.#places[this.#root.top()]!;
    for (; place.children; place = this.#places[place.children.top()]!) {
      branches.push(place);
      path.push(place.children);
    }
    const slot = place.slots.shift()!;
    charge(place.load, this.#service, slot.slot);
    for (const branch of branches) {
      branch.replicas += 1;
      branch.awaited -= place.awaited;
    }
    place.awaited = 0;
    place.scores = this.#scores(place.load);
    for (const heap of path.reverse()) this.#renew(heap);
    if (this.#skew.grow(place.load)) this.#unpark();
    return slot;
  }

  /** Its top has changed. */
  #renew(heap: HostHeap): void {
    const top = heap.top();
    const place = this.#places[top]!;
    heap.pop();
    if (place.children ? place.children.size > 0 : place.slots.length > 0) heap.push(top);
  }

  /** Until what is on top may be taken. Where nothing may, the emptiest are the first to be borne. */
  #park(): void {
    while (this.#root.size + this.#parked.length > 0) {
      const top = this.#root.top();
      if (top < 0) this.#bear();
      else if (this.#skew.allows(this.#places[top]!.load)) return;
      else {
        this.#parked.push(top);
        this.#root.pop();
      }
    }
  }

  #bear(): void {
    const loads = this.#parked.map((place) => this.#places[place]!.load);
    this.#skew.bear(loads.reduce((left, right) => (this.#skew.in(right) < this.#skew.in(left) ? right : left)));
    this.#unpark();
  }

  #unpark(): void {
    for (const place of this.#parked) this.#root.push(place);
    this.#parked = [];
  }

  #branch(hosts: readonly HostPlace[], depth: number, inBranch: ReadonlyMap<string, number>): HostHeap {
    const heap = new HostHeap((left, right) => this.#isBetter(left, right));
    for (const [branch, own] of Map.groupBy(hosts, ({ path }) => path[depth])) {
      const places: Place[] = branch === undefined ? own : [this.#branchPlace(own, depth, inBranch)];
      for (const place of places) heap.push(this.#places.push(place) - 1);
    }
    return heap;
  }

  #branchPlace(hosts: readonly HostPlace[], depth: number, inBranch: ReadonlyMap<string, number>): BranchPlace {
    const { load, path } = hosts[0]!;
    return {
      children: this.#branch(hosts, depth + 1, inBranch),
      load,
      awaited: hosts.reduce((sum, { awaited }) => sum + awaited, 0),
      replicas: inBranch.get(path[depth]!) ?? 0,
    };
  }

  #isBetter(one: number, other: number): boolean {
    let [left, right] = [this.#places[one]!, this.#places[other]!];
    for (;;) {
      if (left.awaited > 0 !== right.awaited > 0) return left.awaited > 0;
      if (!left.children || !right.children) return compareScores(left as HostPlace, right as HostPlace) < 0;
      if (left.replicas !== right.replicas) return left.replicas < right.replicas;
      [left, right] = [this.#places[left.children.top()]!, this.#places[right.children.top()]!];
    }
  }

  #scores(load: Load): Scores {
    return scoresOf(this.#flat, load, this.#scene, this.#strategy);
  }
}
