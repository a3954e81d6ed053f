import type { Engine, CallOptions } from "../engine/port.ts";
import type { EngineInfo, ImageSummary, NetworkSummary, VolumeSummary } from "../model/engine.ts";
import type { HostDetail } from "../model/observed.ts";
import { byText } from "../model/order.ts";

/**
 * The look that only a host with work to do needs: four calls, in parallel. What an engine says of itself is asked
 * once: while it waits for a silent registry in a pull it lists as ever, but `GET /info` may block for half a minute.
 */
export async function readDetail(engine: Engine, options: CallOptions, known: EngineInfo | undefined): Promise<HostDetail> {
  const [info, networks, volumes, images] = await Promise.all([
    known ?? engine.info(options),
    engine.listNetworks(options),
    engine.listVolumes(options),
    engine.listImages(options),
  ]);
  return hostDetail(info, networks, volumes, images);
}

function hostDetail(
  engine: EngineInfo,
  networks: readonly NetworkSummary[],
  volumes: readonly VolumeSummary[],
  images: readonly ImageSummary[],
): HostDetail {
  return {
    engine,
    networks: networks
      .map(({ Id, Name, Driver, Labels }) => ({ id: Id, name: Name, driver: Driver, labels: Labels ?? {} }))
      .sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id)),
    volumes: volumes
      .map(({ Name, Driver, Mountpoint, Labels }) => ({ name: Name, driver: Driver, mountpoint: Mountpoint, labels: Labels ?? {} }))
      .sort((a, b) => byText(a.name, b.name)),
    images: images
      .map(({ Id, RepoTags, RepoDigests }) => ({ id: Id, tags: named(RepoTags), digests: named(RepoDigests) }))
      .sort((a, b) => byText(a.id, b.id)),
  };
}

/** Engines write `<none>:<none>` and `<none>@<none>` for an image without a name. */
function named(names: readonly string[] | null): readonly string[] {
  return (names ?? []).filter((name) => !name.startsWith("<none>")).sort();
}
