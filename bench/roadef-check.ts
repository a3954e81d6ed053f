import type { Reassignment } from "../src/schedule/rebalance/problem.ts";

/**
 * The challenge's rules and objective, recomputed from the instance and the answer alone, in the order of the problem
 * statement: plain maps and sets, and nothing of what the search is made of.
 */
export interface Verdict {
  readonly cost: number;
  readonly violations: readonly string[];
}

export function check(instance: Reassignment, answer: ArrayLike<number>): Verdict {
  const moved = Array.from(instance.service, (_, process) => process).filter((process) => answer[process] !== instance.initial[process]);
  return {
    cost: loadCost(instance, answer) + balanceCost(instance, answer) + moveCost(instance, answer, moved),
    violations: [
      ...capacityViolations(instance, answer, moved),
      ...conflictViolations(instance, answer),
      ...spreadViolations(instance, answer),
      ...dependencyViolations(instance, answer),
    ],
  };
}

function demandOf({ demand, resources }: Reassignment, process: number, resource: number): number {
  return demand[process * resources + resource]!;
}

function useOf(instance: Reassignment, answer: ArrayLike<number>, resource: number): number[] {
  const use = Array.from({ length: instance.hosts }, () => 0);
  for (let process = 0; process < instance.service.length; process++) use[answer[process]!]! += demandOf(instance, process, resource);
  return use;
}

function capacityViolations(instance: Reassignment, answer: ArrayLike<number>, moved: readonly number[]): string[] {
  const found: string[] = [];
  for (let resource = 0; resource < instance.resources; resource++) {
    const use = useOf(instance, answer, resource);
    if (instance.transient[resource] === 1)
      for (const process of moved) use[instance.initial[process]!]! += demandOf(instance, process, resource);
    use.forEach((used, machine) => {
      const capacity = instance.capacity[machine * instance.resources + resource]!;
      if (used > capacity) found.push(`machine ${machine} uses ${used} of ${capacity} of resource ${resource}`);
    });
  }
  return found;
}

function conflictViolations(instance: Reassignment, answer: ArrayLike<number>): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  instance.service.forEach((service, process) => {
    const key = `service ${service} on machine ${answer[process]}`;
    if (seen.has(key)) found.push(`two of ${key}`);
    seen.add(key);
  });
  return found;
}

/** For each service, the different places (of machines) its processes are in. */
function placesOf(instance: Reassignment, answer: ArrayLike<number>, place: Int32Array): Set<number>[] {
  const places = Array.from({ length: instance.services }, () => new Set<number>());
  instance.service.forEach((service, process) => places[service]!.add(place[answer[process]!]!));
  return places;
}

function spreadViolations(instance: Reassignment, answer: ArrayLike<number>): string[] {
  return placesOf(instance, answer, instance.location).flatMap(({ size }, service) =>
    size < instance.spreadMin[service]! ? [`service ${service} is in ${size} of ${instance.spreadMin[service]} locations`] : [],
  );
}

function dependencyViolations(instance: Reassignment, answer: ArrayLike<number>): string[] {
  const places = placesOf(instance, answer, instance.neighbourhood);
  return instance.dependsOn.flatMap((others, service) =>
    [...others].flatMap((other) => {
      const without = [...places[service]!].filter((place) => !places[other]!.has(place));
      return without.map((place) => `service ${service} is in neighbourhood ${place} without service ${other}`);
    }),
  );
}

function loadCost(instance: Reassignment, answer: ArrayLike<number>): number {
  let cost = 0;
  for (let resource = 0; resource < instance.resources; resource++)
    useOf(instance, answer, resource).forEach((used, machine) => {
      cost += instance.loadWeight[resource]! * Math.max(0, used - instance.safety[machine * instance.resources + resource]!);
    });
  return cost;
}

function balanceCost(instance: Reassignment, answer: ArrayLike<number>): number {
  const free = (resource: number) =>
    useOf(instance, answer, resource).map((used, machine) => instance.capacity[machine * instance.resources + resource]! - used);
  let cost = 0;
  for (const { first, second, target, weight } of instance.balances) {
    const of = free(second);
    free(first).forEach((left, machine) => (cost += weight * Math.max(0, target * left - of[machine]!)));
  }
  return cost;
}

function moveCost(instance: Reassignment, answer: ArrayLike<number>, moved: readonly number[]): number {
  const perService = new Map<number, number>();
  let ofProcesses = 0;
  let ofMachines = 0;
  for (const process of moved) {
    const service = instance.service[process]!;
    perService.set(service, (perService.get(service) ?? 0) + 1);
    ofProcesses += instance.moveCost[process]!;
    ofMachines += instance.hostMoveCost[instance.initial[process]! * instance.hosts + answer[process]!]!;
  }
  const most = Math.max(0, ...perService.values());
  return instance.moveWeight * ofProcesses + instance.serviceMoveWeight * most + instance.hostMoveWeight * ofMachines;
}
