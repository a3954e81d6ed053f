import { limitOf } from "./compile.ts";
import type { RebalanceFleet, RebalanceReplica, Roster, ServiceRules } from "./fleet.ts";

/**
 * The fleet while replicas move: what has set out is on both hosts, holds its reservation on both, and is not available,
 * until its wave has ended. Asked for a move, it says why not.
 */
export class Situation {
  readonly host: Int32Array;
  readonly #fleet: RebalanceFleet;
  readonly #roster: Roster;
  readonly #use: ReadonlyMap<string, number[]>;
  /** Replicas of a service on a host, movers on both: `service * hosts + host`. */
  readonly #present: Int32Array;
  readonly #apart: readonly ReadonlySet<number>[];
  readonly #underway = new Map<number, number>();

  constructor(fleet: RebalanceFleet, roster: Roster) {
    this.#fleet = fleet;
    this.#roster = roster;
    this.host = Int32Array.from(roster.replicas, ({ host }) => roster.hostAt.get(host)!);
    this.#use = new Map(roster.resources.map((resource) => [resource, roster.hosts.map(() => 0)]));
    this.#present = new Int32Array(roster.services.length * roster.hosts.length);
    this.#apart = roster.services.map((name) => apartFrom(fleet, roster, name));
    this.host.forEach((host, replica) => this.#hold(replica, host, 1));
  }

  /** Why the replica may not set out for the host now; undefined: it may. */
  refusal(replica: number, to: number): string | undefined {
    const { hosts, replicas } = this.#roster;
    const mover = replicas[replica]!;
    if (this.host[replica] === to || this.#underway.has(replica)) return "it is on its way";
    if (!this.#fleet.rules.allowed(mover, hosts[to]!)) return "a rule of the service forbids it";
    return this.#lack(mover, to) ?? this.#conflict(replica, to) ?? this.#unspread(replica, to) ?? this.budgetRefusal(replica);
  }

  /** The part of the refusal that is the same for every host and that waiting may lift. */
  budgetRefusal(replica: number): string | undefined {
    const { service } = this.#roster.replicas[replica]!;
    const rules = this.#fleet.rules.service(service);
    const moving = this.#movingOf(service);
    const most = rules.mostInMotion ?? 1;
    if (moving.length >= most) return `no more than ${most} of ${service} may be in motion at once`;
    return this.#unavailable(replica, rules, moving);
  }

  depart(replica: number, to: number): void {
    this.#hold(replica, to, 1);
    this.#underway.set(replica, to);
  }

  /** The wave has ended: all that was on its way is there. */
  arrive(): void {
    for (const [replica, to] of this.#underway) {
      this.#hold(replica, this.host[replica]!, -1);
      this.host[replica] = to;
    }
    this.#underway.clear();
  }

  #hold(replica: number, host: number, by: 1 | -1): void {
    const { reserved, service } = this.#roster.replicas[replica]!;
    for (const [resource, use] of this.#use) use[host]! += by * (reserved[resource] ?? 0);
    this.#present[this.#roster.serviceAt.get(service)! * this.#roster.hosts.length + host]! += by;
  }

  #lack({ reserved }: RebalanceReplica, to: number): string | undefined {
    for (const [resource, use] of this.#use) {
      const amount = reserved[resource] ?? 0;
      if (amount > 0 && use[to]! + amount > limitOf(this.#roster.hosts[to]!, resource)) return `lacks ${resource}`;
    }
    return undefined;
  }

  #conflict(replica: number, to: number): string | undefined {
    const { replicas, services, serviceAt, hosts } = this.#roster;
    const { service } = replicas[replica]!;
    const own = serviceAt.get(service)!;
    const rules = this.#fleet.rules.service(service);
    if (rules.exclusive === true && this.#present[own * hosts.length + to]! > 0) return `has another of ${service}`;
    for (const other of this.#apart[own]!)
      if (this.#present[other * hosts.length + to]! > 0) return `has ${services[other]}, which it stays apart from`;
    return undefined;
  }

  /** Judged as if all that is underway had arrived. */
  #unspread(replica: number, to: number): string | undefined {
    const { service } = this.#roster.replicas[replica]!;
    const least = this.#fleet.rules.service(service).zones ?? 0;
    if (least === 0) return undefined;
    const before = this.#zonesOf(service, -1, 0);
    const after = this.#zonesOf(service, replica, to);
    return after < least && after < before ? `${service} would be in ${after} zones of ${least}` : undefined;
  }

  #zonesOf(service: string, mover: number, to: number): number {
    const zones = new Set<string>();
    this.#roster.replicas.forEach((replica, at) => {
      if (replica.service !== service) return;
      const host = at === mover ? to : (this.#underway.get(at) ?? this.host[at]!);
      zones.add(this.#roster.hosts[host]!.zone ?? "");
    });
    return zones.size;
  }

  #movingOf(service: string): number[] {
    return [...this.#underway.keys()].filter((replica) => this.#roster.replicas[replica]!.service === service);
  }

  #unavailable(replica: number, { minAvailable = 0, startFirst }: ServiceRules, moving: readonly number[]): string | undefined {
    const { replicas } = this.#roster;
    if (startFirst === true || minAvailable === 0 || replicas[replica]!.available === false) return undefined;
    const { service } = replicas[replica]!;
    const serving = replicas.filter((each) => each.service === service && each.available !== false).length;
    const left = serving - moving.filter((each) => replicas[each]!.available !== false).length - 1;
    return left < minAvailable ? `${service} would have ${left} available, fewer than its ${minAvailable}` : undefined;
  }
}

function apartFrom({ rules }: RebalanceFleet, { serviceAt }: Roster, name: string): ReadonlySet<number> {
  const others = rules.apart.flatMap(([left, right]) => (left === name ? [right] : right === name ? [left] : []));
  return new Set(others.filter((other) => other !== name).flatMap((other) => serviceAt.get(other) ?? []));
}
