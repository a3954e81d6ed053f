import type { HostState } from "../../src/schedule/host.ts";

/** An open host of 4 CPUs and 4 GiB with nothing on it, of whose engine nothing is known. */
export function hostState(name: string, more: Partial<HostState> = {}): HostState {
  return {
    name,
    labels: {},
    role: "worker",
    taints: [],
    weight: 1,
    notReady: undefined,
    engine: undefined,
    capacity: { nanoCpus: 4e9, memoryBytes: 2 ** 32 },
    volumes: new Set(),
    networks: new Set(),
    images: new Set(),
    ...more,
  };
}
