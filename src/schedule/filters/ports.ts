import { portsClash, serviceKey } from "../host.ts";
import type { Filter } from "./index.ts";

/** Whoever holds a port now has it until it is gone, though its slot may be about to leave; a slot is in nobody's way but its own. */
export const ports: Filter = (service, load, _scene, { slot }) => {
  const own = `${serviceKey(service)}.${slot}`;
  for (const wanted of service.placement.hostPorts) {
    const taken = load.ports.find((port) => port.holder !== own && portsClash(port, wanted));
    if (taken) return `port ${wanted.port} taken by ${taken.holder}`;
  }
  return undefined;
};
