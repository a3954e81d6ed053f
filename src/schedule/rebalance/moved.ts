import type { Reassignment } from "./problem.ts";

/** Who is away from home, and the largest number of one service that is. */
export class Moved {
  readonly #movedOf: Int32Array;
  /** Services with a given number of moved replicas. */
  readonly #withMoved: Int32Array;
  most = 0;
  total = 0;

  constructor({ services, service }: Reassignment) {
    this.#movedOf = new Int32Array(services);
    this.#withMoved = new Int32Array(service.length + 2);
    this.#withMoved[0] = services;
  }

  count(service: number, by: number): void {
    const before = this.#movedOf[service]!;
    const after = before + by;
    this.total += by;
    this.#movedOf[service] = after;
    this.#withMoved[before]! -= 1;
    this.#withMoved[after]! += 1;
    if (after > this.most) this.most = after;
    while (this.most > 0 && this.#withMoved[this.most] === 0) this.most -= 1;
  }

  /** What `most` becomes when one more of the service moves. */
  raises(service: number): boolean {
    return this.#movedOf[service] === this.most;
  }
}
