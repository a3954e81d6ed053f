import { portsClash } from "../host.ts";
import type { Filter } from "./index.ts";

export const ports: Filter = (service, load) => {
  for (const wanted of service.placement.hostPorts) {
    const taken = load.ports.find((port) => portsClash(port, wanted));
    if (taken) return `port ${wanted.port} taken by ${taken.holder}`;
  }
  return undefined;
};
