import type { HostPort } from "../../model/desired.ts";
import { portsClash } from "../host.ts";

/** Which ports are taken on which hosts. */
export class PortTable {
  /** `port/protocol` → host → who listens there, one entry a taker. */
  readonly #taken = new Map<string, Map<number, HostPort[]>>();

  take(host: number, port: HostPort): void {
    const key = keyOf(port);
    let hosts = this.#taken.get(key);
    if (!hosts) this.#taken.set(key, (hosts = new Map()));
    const there = hosts.get(host);
    if (there) there.push(port);
    else hosts.set(host, [port]);
  }

  release(host: number, port: HostPort): void {
    const hosts = this.#taken.get(keyOf(port));
    const there = hosts?.get(host) ?? [];
    const at = there.findIndex(({ address }) => address === port.address);
    if (at < 0) throw new RangeError(`port ${keyOf(port)} of ${port.address} is not taken on host ${host}`);
    there.splice(at, 1);
    if (there.length === 0) hosts!.delete(host);
  }

  releaseAll(host: number): void {
    for (const hosts of this.#taken.values()) hosts.delete(host);
  }

  /** Calls `found` for each host on which the port cannot be had. */
  eachTaken(port: HostPort, found: (host: number) => void): void {
    for (const [host, takers] of this.#taken.get(keyOf(port)) ?? []) if (takers.some((taker) => portsClash(taker, port))) found(host);
  }
}

function keyOf({ port, protocol }: HostPort): string {
  return `${port}/${protocol}`;
}
