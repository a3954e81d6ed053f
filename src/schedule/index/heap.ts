/** Hosts, the first of them on top; `before` must be a total order that does not change for hosts in the heap. */
export class HostHeap {
  size = 0;
  readonly #hosts: number[] = [];
  readonly #before: (left: number, right: number) => boolean;

  constructor(before: (left: number, right: number) => boolean) {
    this.#before = before;
  }

  /** -1 when empty. */
  top(): number {
    return this.size === 0 ? -1 : this.#hosts[0]!;
  }

  push(host: number): void {
    const hosts = this.#hosts;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(host, hosts[parent]!)) break;
      hosts[at] = hosts[parent]!;
      at = parent;
    }
    hosts[at] = host;
  }

  pop(): void {
    if (--this.size > 0) this.#sink(this.#hosts[this.size]!);
  }

  clear(): void {
    this.size = 0;
  }

  #sink(host: number): void {
    const hosts = this.#hosts;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.#before(hosts[child + 1]!, hosts[child]!)) child++;
      if (!this.#before(hosts[child]!, host)) break;
      hosts[at] = hosts[child]!;
      at = child;
    }
    hosts[at] = host;
  }
}
