import { Loads } from "./loads.ts";
import { Moved } from "./moved.ts";
import type { Reassignment } from "./problem.ts";
import { Rules } from "./rules.ts";

/** Where every replica is, what that costs, and what a change would cost. */
export class Assignment {
  readonly problem: Reassignment;
  readonly host: Int32Array;
  readonly loads: Loads;
  readonly rules: Rules;
  readonly moved: Moved;
  /** The replicas on each host, in no order. */
  readonly #members: number[][];
  readonly #seat: Int32Array;
  #moveCost = 0;

  constructor(problem: Reassignment) {
    this.problem = problem;
    this.host = Int32Array.from(problem.initial);
    this.loads = new Loads(problem);
    this.rules = new Rules(problem);
    this.moved = new Moved(problem);
    this.#members = Array.from({ length: problem.hosts }, () => []);
    this.#seat = new Int32Array(problem.service.length);
    this.host.forEach((host, replica) => {
      this.#seat[replica] = this.#members[host]!.push(replica) - 1;
      this.#moveCost += problem.hostMoveWeight * problem.hostMoveCost[host * problem.hosts + host]!;
    });
  }

  get cost(): number {
    return this.loads.cost + this.#moveCost + this.moved.most * this.problem.serviceMoveWeight;
  }

  get feasible(): boolean {
    return this.loads.overfull === 0 && this.rules.broken === 0;
  }

  on(host: number): readonly number[] {
    return this.#members[host]!;
  }

  /** Change of what the move itself costs. */
  moving(replica: number, from: number, to: number): number {
    const { moveCost, moveWeight, hostMoveCost, hostMoveWeight, hosts, initial } = this.problem;
    const home = initial[replica]!;
    const change = hostMoveWeight * (hostMoveCost[home * hosts + to]! - hostMoveCost[home * hosts + from]!);
    if (from === home) return change + moveWeight * moveCost[replica]!;
    return to === home ? change - moveWeight * moveCost[replica]! : change;
  }

  /** How many more replicas would be away from home: -1, 0 or 1. */
  departs(replica: number, to: number): number {
    const home = this.problem.initial[replica]!;
    if (this.host[replica] === home) return 1;
    return to === home ? -1 : 0;
  }

  move(replica: number, to: number): void {
    const from = this.host[replica]!;
    this.#moveCost += this.moving(replica, from, to);
    const departs = this.departs(replica, to);
    if (departs !== 0) this.moved.count(this.problem.service[replica]!, departs);
    this.loads.move(replica, from, to);
    this.rules.move(this.problem.service[replica]!, from, to);
    const last = this.#members[from]!.pop()!;
    if (last !== replica) {
      this.#members[from]![this.#seat[replica]!] = last;
      this.#seat[last] = this.#seat[replica]!;
    }
    this.#seat[replica] = this.#members[to]!.push(replica) - 1;
    this.host[replica] = to;
  }
}
