import { defined, rivalsOf, type State } from "./state.ts";
import type { Service } from "./service.ts";

const NEAR = 1;
const FAR = 2;
/** Neither, near, far, both: lower goes first. */
const TIERS = [1, 0, 2, 1];
/** Of a host that is neither near nor far. */
const USUAL = 1;

/** What one search notes of hosts. It touches the hosts it has something to say of, never all. */
export class Marks {
  /** Equals `round`: the host is out, or waits in a heap. */
  skip = new Uint32Array(0);
  round = 0;
  /** Replicas of the service. */
  here = new Int32Array(0);
  tier = new Int8Array(0);
  /** Key as it is now, where it may differ from that of the host's place in its order. */
  now = new Float64Array(0);
  /** Replicas of the service by group. */
  inGroup = new Int32Array(0);
  #flags = new Uint8Array(0);
  #hits = new Int32Array(0);
  #flagged: number[] = [];

  /** Counts what is there and strikes out the hosts that other services or ports forbid. */
  begin<Facts>(state: State<Facts>, service: Service<Facts>): void {
    const { outcomes } = state.partition.viewOf(service.shape);
    this.#fit(state.table.end, state.partition.groupCount);
    this.round++;
    for (let index = 0; index < service.hosts.length; index++) {
      const host = service.hosts[index]!;
      const count = service.counts[index]!;
      this.here[host] = count;
      if (count >= service.most) this.skip[host] = this.round;
      for (const group of outcomes[state.table.kind[host]!]!.groups) this.inGroup[group]! += count;
    }
    for (const rival of rivalsOf(state, service)) for (const host of rival.hosts) this.skip[host] = this.round;
    for (const port of service.spec.hostPorts ?? [])
      state.ports.eachTaken(port, (host) => {
        this.skip[host] = this.round;
      });
    this.#flag(defined(state, service.near), NEAR);
    this.#flag(defined(state, service.far), FAR);
  }

  /** Hosts that are near or far. */
  flagged(): readonly number[] {
    return this.#flagged;
  }

  /** Hosts on which all of them are; they must not be empty. */
  together<Facts>(state: State<Facts>, names: readonly string[]): number[] {
    const services = defined(state, names);
    if (services.length < names.length) return [];
    for (const { hosts } of services) for (const host of hosts) this.#hits[host]!++;
    const found = services[0]!.hosts.filter((host) => this.#hits[host] === services.length);
    for (const { hosts } of services) for (const host of hosts) this.#hits[host] = 0;
    return found;
  }

  /** Leaves everything as if nothing had been searched. */
  end<Facts>(state: State<Facts>, service: Service<Facts>): void {
    const { outcomes } = state.partition.viewOf(service.shape);
    for (const host of service.hosts) {
      this.here[host] = 0;
      for (const group of outcomes[state.table.kind[host]!]!.groups) this.inGroup[group] = 0;
    }
    for (const host of this.#flagged) {
      this.#flags[host] = 0;
      this.tier[host] = USUAL;
    }
    this.#flagged = [];
  }

  #flag<Facts>(services: readonly Service<Facts>[], flag: number): void {
    for (const { hosts } of services) {
      for (const host of hosts) {
        if (this.#flags[host] === 0) this.#flagged.push(host);
        this.#flags[host]! |= flag;
        this.tier[host] = TIERS[this.#flags[host]!]!;
      }
    }
  }

  #fit(hosts: number, groups: number): void {
    if (groups > this.inGroup.length) this.inGroup = new Int32Array(groups * 2);
    if (hosts <= this.skip.length) return;
    const size = hosts * 2;
    this.skip = new Uint32Array(size);
    this.here = new Int32Array(size);
    this.tier = new Int8Array(size).fill(USUAL);
    this.now = new Float64Array(size);
    this.#flags = new Uint8Array(size);
    this.#hits = new Int32Array(size);
  }
}
