import type { Reassignment } from "./problem.ts";

/**
 * Where the replicas of each service are, and what the rules among them say to a step. That two may not meet on a host is
 * hard; spread and dependencies may be broken on the way, at a price of the service whose rule it is.
 */
export class Rules {
  readonly #problem: Reassignment;
  readonly #onHost: Uint16Array;
  readonly #inLocation: Int32Array;
  readonly #locations: number;
  readonly #distinct: Int32Array;
  readonly #inNeighbourhood: Int32Array;
  readonly #neighbourhoods: number;
  readonly #needs: readonly Int32Array[];
  readonly #dependents: readonly Int32Array[];
  readonly #sharing: Uint8Array;
  readonly #apart: readonly Int32Array[] | undefined;
  readonly #tied: Uint8Array;
  readonly #ones: Float64Array;
  readonly price: Float64Array;
  /** Locations that are missing, and services that are missing in a neighbourhood where one needs them. */
  broken = 0;

  constructor(problem: Reassignment) {
    const { hosts, services, location, neighbourhood } = problem;
    this.#problem = problem;
    this.#onHost = new Uint16Array(services * hosts);
    this.#locations = 1 + location.reduce((most, value) => Math.max(most, value), 0);
    this.#inLocation = new Int32Array(services * this.#locations);
    this.#distinct = new Int32Array(services);
    this.#neighbourhoods = 1 + neighbourhood.reduce((most, value) => Math.max(most, value), 0);
    this.#inNeighbourhood = new Int32Array(services * this.#neighbourhoods);
    this.#needs = problem.dependsOn.map((others, service) => others.filter((other) => other !== service));
    this.#dependents = dependentsOf(this.#needs);
    this.price = new Float64Array(services);
    this.#ones = new Float64Array(services).fill(1);
    this.#tied = Uint8Array.from(this.#needs, (others, service) => (others.length + this.#dependents[service]!.length > 0 ? 1 : 0));
    this.#sharing = problem.sharing ?? new Uint8Array(services);
    this.#apart = problem.apart;
    problem.initial.forEach((host, replica) => this.#count(problem.service[replica]!, host, 1));
  }

  /** May a replica of the service go from one host to another, when nothing is broken? */
  allows(service: number, from: number, to: number): boolean {
    return !this.meets(service, to) && this.#change(service, from, to, this.#ones) <= 0;
  }

  /** Is somebody on the host whom the service may not meet there? */
  meets(service: number, to: number): boolean {
    if (this.#onHost[service * this.#problem.hosts + to]! > 0 && this.#sharing[service] === 0) return true;
    return this.#apart !== undefined && this.#meetsApart(service, to);
  }

  /** Change of what the broken rules cost when a replica of the service goes from one host to another. */
  strain(service: number, from: number, to: number): number {
    return this.#change(service, from, to, this.price);
  }

  move(service: number, from: number, to: number): void {
    this.broken += this.#change(service, from, to, this.#ones);
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

  #change(service: number, from: number, to: number, price: Float64Array): number {
    const { location, neighbourhood, spreadMin } = this.#problem;
    let change = 0;
    if (spreadMin[service]! > 0 && location[from] !== location[to])
      change += price[service]! * this.#spreadChange(service, location[from]!, location[to]!);
    if (this.#tied[service] === 0) return change;
    const far = neighbourhood[from]!;
    const near = neighbourhood[to]!;
    if (near === far) return change;
    const count = this.#neighbourhoods;
    if (this.#inNeighbourhood[service * count + near] === 0) change += this.#presence(service, near, price);
    if (this.#inNeighbourhood[service * count + far] === 1) change -= this.#presence(service, far, price);
    return change;
  }

  /** Of the number of locations that are missing. */
  #spreadChange(service: number, left: number, joined: number): number {
    const base = service * this.#locations;
    const missing = this.#problem.spreadMin[service]! - this.#distinct[service]!;
    const after = missing + (this.#inLocation[base + left] === 1 ? 1 : 0) - (this.#inLocation[base + joined] === 0 ? 1 : 0);
    return Math.max(0, after) - Math.max(0, missing);
  }

  /** What it costs that a service is in a neighbourhood: what it misses there, less what others would miss without it. */
  #presence(service: number, neighbourhood: number, price: Float64Array): number {
    const count = this.#neighbourhoods;
    const inside = this.#inNeighbourhood;
    const needs = this.#needs[service]!;
    const dependents = this.#dependents[service]!;
    let missing = 0;
    for (let k = 0; k < needs.length; k++) if (inside[needs[k]! * count + neighbourhood] === 0) missing += 1;
    let change = missing * price[service]!;
    for (let k = 0; k < dependents.length; k++) if (inside[dependents[k]! * count + neighbourhood]! > 0) change -= price[dependents[k]!]!;
    return change;
  }

  /** Does the service break a rule of its own? */
  breaks(service: number): boolean {
    if (this.#distinct[service]! < this.#problem.spreadMin[service]!) return true;
    const count = this.#neighbourhoods;
    for (const other of this.#needs[service]!)
      for (let at = 0; at < count; at++)
        if (this.#inNeighbourhood[service * count + at]! > 0 && this.#inNeighbourhood[other * count + at] === 0) return true;
    return false;
  }
}

function dependentsOf(needs: readonly Int32Array[]): Int32Array[] {
  const dependents: number[][] = needs.map(() => []);
  needs.forEach((others, service) => {
    for (const other of others) dependents[other]!.push(service);
  });
  return dependents.map((list) => Int32Array.from(list));
}
