import type { SimContainer, SimulatedHost } from "./host.ts";
import type { World, WorldContainer } from "./types.ts";

export function worldOf(host: SimulatedHost): World {
  const nowMs = host.nowMs();
  return {
    containers: [...host.containers.values()].map((container) => worldContainer(container, nowMs)),
    volumes: [...host.volumes.values()].map(({ name, labels, files }) => ({ name, labels: labels ?? {}, files })),
    networks: [...host.networks.values(), ...(host.swarm?.networks.values() ?? [])].map(({ id, name, driver, labels }) => ({
      id,
      name,
      driver,
      labels,
    })),
    images: host.images.list().map(({ Id, RepoTags, RepoDigests }) => ({ id: Id, tags: RepoTags ?? [], digests: RepoDigests ?? [] })),
  };
}

function worldContainer(container: SimContainer, nowMs: number): WorldContainer {
  container.health?.settle(nowMs);
  return {
    id: container.id,
    name: container.name,
    image: container.body.Image,
    imageId: container.image.id,
    state: container.state,
    exitCode: container.exitCode,
    health: container.health?.status ?? "none",
    restartCount: container.restartCount,
    startedAtMs: container.startedAtMs,
    body: container.body,
    labels: container.body.Labels ?? {},
    volumes: container.mounts.flatMap(({ name, target, writable }) => (name === undefined ? [] : [{ name, target, writable }])),
    networks: [...container.endpoints.keys()],
    ports: container.ports.map(({ address, port, protocol }) => ({ address, port, protocol })),
  };
}
