import type { DesiredNetwork, DesiredService, DesiredVolume } from "../model/desired.ts";
import { fingerprintOf } from "./fingerprint.ts";

type Identified = Pick<DesiredService, "image" | "body" | "networks" | "containerName" | "files" | "hooks" | "seeds">;

/** Definitions of the networks and volumes that a service refers to; they are part of what its containers are. */
export function definitionsOf(
  service: Pick<Identified, "networks" | "body">,
  networks: readonly DesiredNetwork[],
  volumes: readonly DesiredVolume[],
): { networkDefinitions: DesiredNetwork[]; volumeDefinitions: DesiredVolume[] } {
  return {
    networkDefinitions: networks.filter((network) => service.networks.some(({ name }) => name === network.name)),
    volumeDefinitions: volumes.filter((volume) => mounts(service.body, volume.name)),
  };
}

function mounts({ HostConfig }: Identified["body"], volume: string): boolean {
  return (
    HostConfig?.Binds?.some((bind) => bind.startsWith(`${volume}:`)) === true ||
    HostConfig?.Mounts?.some((mount) => mount.Type === "volume" && mount.Source === volume) === true
  );
}

/** Fingerprint of a service among the networks and volumes of its stack. */
export function identify(service: Identified, networks: readonly DesiredNetwork[], volumes: readonly DesiredVolume[]): string {
  const { image, body, networks: joined, containerName, files, hooks, seeds } = service;
  return fingerprintOf({
    image,
    body,
    networks: joined,
    containerName,
    filesHash: files?.hash,
    hooks,
    ...(seeds && { seedHashes: seeds.map((seed) => seed.files.hash) }),
    ...definitionsOf(service, networks, volumes),
  });
}
