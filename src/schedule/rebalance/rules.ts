import type { Reassignment } from "./problem.ts";

/** Where the replicas of each service are, and which steps the rules among them allow: apart, spread, dependencies. */
export class Rules {
  readonly #problem: Reassignment;
  readonly #onHost: Uint16Array;
  readonly #inLocation: Int32Array;
  readonly #locations: number;
  readonly #distinct: Int32Array;
  readonly #inNeighbourhood: Int32Array;
  readonly #neighbourhoods: number;
  readonly #dependents: readonly Int32Array[];
  readonly #sharing: Uint8Array;
  readonly #apart: readonly Int32Array[] | undefined;

  constructor(problem: Reassignment) {
    const { hosts, services, location, neighbourhood } = problem;
    this.#problem = problem;
    this.#onHost = new Uint16Array(services * hosts);
    this.#locations = 1 + location.reduce((most, value) => Math.max(most, value), 0);
    this.#inLocation = new Int32Array(services * this.#locations);
    this.#distinct = new Int32Array(services);
    this.#neighbourhoods = 1 + neighbourhood.reduce((most, value) => Math.max(most, value), 0);
    this.#inNeighbourhood = new Int32Array(services * this.#neighbourhoods);
    this.#dependents = dependentsOf(problem);
    this.#sharing = problem.sharing ?? new Uint8Array(services);
    this.#apart = problem.apart;
    problem.initial.forEach((host, replica) => this.#count(problem.service[replica]!, host, 1));
  }

  /** May a replica of the service go from one host to another? */
  allows(service: number, from: number, to: number): boolean {
    const at = this.#problem.hosts;
    if (this.#onHost[service * at + to]! > 0 && this.#sharing[service] === 0) return false;
    if (this.#apart !== undefined && this.#meetsApart(service, to)) return false;
    return this.#staysSpread(service, from, to) && this.#staysReachable(service, from, to);
  }

  move(service: number, from: number, to: number): void {
    this.#count(service, from, -1);
    this.#count(service, to, 1);
  }

  #count(service: number, host: number, by: 1 | -1): void {
    const { hosts, location, neighbourhood } = this.#problem;
    this.#onHost[service * hosts + host]! += by;
    this.#inNeighbourhood[service * this.#neighbourhoods + neighbourhood[host]!]! += by;
    const domain = service * this.#locations + location[host]!;
    const before = this.#inLocation[domain]!;
    this.#inLocation[domain] = before + by;
    if (before === 0) this.#distinct[service]! += 1;
    else if (before + by === 0) this.#distinct[service]! -= 1;
  }

  #meetsApart(service: number, to: number): boolean {
    const hosts = this.#problem.hosts;
    for (const other of this.#apart![service]!) if (this.#onHost[other * hosts + to]! > 0) return true;
    return false;
  }

  #staysSpread(service: number, from: number, to: number): boolean {
    const { location, spreadMin } = this.#problem;
    const left = location[from]!;
    const joined = location[to]!;
    if (left === joined) return true;
    const base = service * this.#locations;
    const fewer = this.#inLocation[base + left] === 1 ? 1 : 0;
    const more = this.#inLocation[base + joined] === 0 ? 1 : 0;
    return this.#distinct[service]! - fewer + more >= spreadMin[service]!;
  }

  /** What the service needs has to be in the new neighbourhood, and who needs the service may not lose its last replica. */
  #staysReachable(service: number, from: number, to: number): boolean {
    const { neighbourhood, dependsOn } = this.#problem;
    const near = neighbourhood[to]!;
    const far = neighbourhood[from]!;
    if (near === far) return true;
    const count = this.#neighbourhoods;
    const inside = this.#inNeighbourhood;
    const needs = dependsOn[service]!;
    for (let k = 0; k < needs.length; k++) if (inside[needs[k]! * count + near] === 0) return false;
    if (inside[service * count + far]! > 1) return true;
    const dependents = this.#dependents[service]!;
    for (let k = 0; k < dependents.length; k++) if (inside[dependents[k]! * count + far]! > 0) return false;
    return true;
  }
}

function dependentsOf({ dependsOn, services }: Reassignment): Int32Array[] {
  const dependents: number[][] = Array.from({ length: services }, () => []);
  dependsOn.forEach((others, service) => {
    for (const other of others) dependents[other]!.push(service);
  });
  return dependents.map((list) => Int32Array.from(list));
}
