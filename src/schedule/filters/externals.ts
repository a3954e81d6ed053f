import type { Filter } from "./index.ts";

/** External networks and volumes are the user's: they must be there. */
export const externals: Filter = (service, load, fleet) => {
  const external = fleet.external.get(service.stack);
  if (!external || !load.host.engine) return undefined;
  const network = service.networks.find(({ name }) => external.networks.includes(name) && !load.host.networks.has(name));
  if (network) return `external network ${network.name} does not exist`;
  const volume = service.placement.volumes.find((name) => external.volumes.includes(name) && !load.host.volumes.has(name));
  return volume === undefined ? undefined : `external volume ${volume} does not exist`;
};
