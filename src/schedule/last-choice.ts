import type { DesiredService } from "../model/desired.ts";
import type { PlacementStrategy } from "../model/fleet.ts";
import { charge, discharge, type Load } from "./host.ts";
import { HostHeap } from "./index/heap.ts";
import type { WantedSlot } from "./place.ts";
import type { Scene } from "./scene.ts";
import { compareScores, type Scores, scoresOf } from "./scores/index.ts";
import { branchesOf, tallyOf } from "./tally.ts";

/** A host, or a branch of the service's label tree with the worst of what is in it on top. */
type Place = HostPlace | { readonly children: HostHeap; replicas: number };

interface HostPlace {
  readonly children?: undefined;
  readonly load: Load;
  readonly host: string;
  /** As when the last of its replicas came: what comes to a host changes what it is worth. */
  scores: Scores;
  /** The highest first. */
  readonly slots: WantedSlot[];
}

/**
 * Takes replicas away, each from the host that would be the last choice if what is there were to be placed anew, the
 * highest slot first. What a replica leaves behind changes nothing but its host and the branches that this is in.
 */
export class LastChoice {
  readonly #service: DesiredService;
  readonly #scene: Scene;
  readonly #strategy: PlacementStrategy;
  readonly #places: Place[] = [];
  readonly #root: HostHeap;

  /** `slots`: all that are left of the service, the highest first. */
  constructor(service: DesiredService, slots: readonly WantedSlot[], scene: Scene, strategy: PlacementStrategy) {
    // Branches are compared as such, above the hosts in them.
    this.#service = { ...service, placement: { ...service.placement, spread: [] } };
    this.#scene = scene;
    this.#strategy = strategy;
    const hosts = [...Map.groupBy(slots, ({ current }) => current)].flatMap(([name, own]) => this.#hostPlace(name, own));
    const { inBranch } = tallyOf(service, scene);
    const paths = new Map(hosts.map((place) => [place, branchesOf(service, place.load)]));
    this.#root = this.#branch(hosts, 0, paths, inBranch);
  }

  /** @returns undefined when no host is left that is known and can be looked at. */
  take(): WantedSlot | undefined {
    if (this.#root.size === 0) return undefined;
    const path = [this.#root];
    let place = this.#places[this.#root.top()]!;
    for (; place.children; place = this.#places[place.children.top()]!) {
      place.replicas -= 1;
      path.push(place.children);
    }
    const slot = place.slots.shift()!;
    discharge(place.load, this.#service, slot.slot);
    if (isCandidate(place)) place.scores = this.#scoresBefore(place.load, place.slots[0]!);
    for (const heap of path.reverse()) this.#renew(heap);
    return slot;
  }

  /** Its top has changed. */
  #renew(heap: HostHeap): void {
    const top = heap.top();
    const place = this.#places[top]!;
    heap.pop();
    if (place.children ? place.children.size > 0 : isCandidate(place)) heap.push(top);
  }

  #hostPlace(name: string | undefined, slots: WantedSlot[]): HostPlace[] {
    const load = this.#scene.loads.get(name ?? "");
    if (!load || !slots.some(({ unknown }) => !unknown)) return [];
    return [{ load, host: load.host.name, scores: this.#scoresBefore(load, slots[0]!), slots }];
  }

  #branch(
    hosts: readonly HostPlace[],
    depth: number,
    paths: ReadonlyMap<HostPlace, readonly string[]>,
    inBranch: ReadonlyMap<string, number>,
  ): HostHeap {
    const heap = new HostHeap((left, right) => this.#isWorse(left, right));
    for (const [branch, own] of Map.groupBy(hosts, (place) => paths.get(place)![depth])) {
      const places: Place[] =
        branch === undefined ? own : [{ children: this.#branch(own, depth + 1, paths, inBranch), replicas: inBranch.get(branch) ?? 0 }];
      for (const place of places) heap.push(this.#places.push(place) - 1);
    }
    return heap;
  }

  #isWorse(one: number, other: number): boolean {
    let [left, right] = [this.#places[one]!, this.#places[other]!];
    while (left.children && right.children) {
      if (left.replicas !== right.replicas) return left.replicas > right.replicas;
      [left, right] = [this.#places[left.children.top()]!, this.#places[right.children.top()]!];
    }
    return compareScores(left as HostPlace, right as HostPlace) > 0;
  }

  #scoresBefore(load: Load, { slot }: WantedSlot): Scores {
    discharge(load, this.#service, slot);
    const scores = scoresOf(this.#service, load, this.#scene, this.#strategy);
    charge(load, this.#service, slot);
    return scores;
  }
}

function isCandidate({ slots }: HostPlace): boolean {
  return slots.some(({ unknown }) => !unknown);
}
