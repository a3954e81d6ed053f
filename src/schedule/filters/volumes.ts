import type { Filter } from "./index.ts";

/** Data stays where it is: a local volume that exists somewhere binds its service to that host. */
export const volumes: Filter = (service, load, fleet) => {
  if (service.mode === "global") return undefined;
  for (const name of service.placement.volumes) {
    const hosts = fleet.volumeHosts.get(name);
    if (hosts && hosts.length > 0 && !hosts.includes(load.host.name)) return `volume ${name} is on ${hosts.join(", ")}`;
  }
  return undefined;
};
