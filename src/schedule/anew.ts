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
    const hosts = [...slots].map(([load, own]): HostPlace => {
      return { load, host: load.host.name, scores: this.#scores(load), awaited: awaited.has(load) ? 1 : 0, slots: [...own] };
    });
    const { inBranch } = tallyOf(service, scene);
    const paths = new Map(hosts.map((place) => [place, branchesOf(service, place.load)]));
    this.#root = this.#branch(hosts, 0, paths, inBranch);
  }

  take(count: number): WantedSlot[] {
    const taken: WantedSlot[] = [];
    while (taken.length < count) {
      const slot = this.#next();
      if (!slot) break;
      taken.push(slot);
    }
    return taken;
  }

  /** @returns undefined when all are placed. */
  #next(): WantedSlot | undefined {
    this.#park();
    if (this.#root.size === 0) return undefined;
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

  /** Until what is on top may be taken. Where nothing may, the emptiest come first. */
  #park(): void {
    for (;;) {
      const top = this.#root.top();
      if (top >= 0 && this.#skew.allows(this.#places[top]!.load)) return;
      if (top >= 0) {
        this.#parked.push(top);
        this.#root.pop();
      } else if (this.#parked.length > 0) {
        const loads = this.#parked.map((place) => this.#places[place]!.load);
        this.#skew.bear(loads.reduce((left, right) => (this.#skew.in(right) < this.#skew.in(left) ? right : left)));
        this.#unpark();
      } else return;
    }
  }

  #unpark(): void {
    for (const place of this.#parked) this.#root.push(place);
    this.#parked = [];
  }

  #branch(
    hosts: readonly HostPlace[],
    depth: number,
    paths: ReadonlyMap<HostPlace, readonly string[]>,
    inBranch: ReadonlyMap<string, number>,
  ): HostHeap {
    const heap = new HostHeap((left, right) => this.#isBetter(left, right));
    for (const [branch, own] of Map.groupBy(hosts, (place) => paths.get(place)![depth])) {
      const places: Place[] = branch === undefined ? own : [this.#branchPlace(branch, own, depth, paths, inBranch)];
      for (const place of places) heap.push(this.#places.push(place) - 1);
    }
    return heap;
  }

  #branchPlace(
    branch: string,
    hosts: readonly HostPlace[],
    depth: number,
    paths: ReadonlyMap<HostPlace, readonly string[]>,
    inBranch: ReadonlyMap<string, number>,
  ): BranchPlace {
    return {
      children: this.#branch(hosts, depth + 1, paths, inBranch),
      load: hosts[0]!.load,
      awaited: hosts.reduce((sum, { awaited }) => sum + awaited, 0),
      replicas: inBranch.get(branch) ?? 0,
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
