import type { MountSpec, VolumeBody, VolumeSummary, ContainerBody } from "../../model/engine.ts";
import type { MountRecord, SimVolume, SimulatedHost } from "./host.ts";
import { exists } from "./files.ts";
import type { StoredImage } from "./images.ts";
import { belowVolume } from "./mounts.ts";
import { Refusal } from "./refusal.ts";

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

export function createVolume(host: SimulatedHost, body: Partial<VolumeBody>): VolumeSummary {
  const name = body.Name || host.newId("volume");
  const driver = body.Driver || "local";
  if (driver !== "local") throw new Refusal(404, `create ${name}: error looking up volume plugin ${driver}: plugin "${driver}" not found`);
  if (!NAME.test(name)) {
    throw new Refusal(
      400,
      `create ${name}: "${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
    );
  }
  const known = host.volumes.get(name);
  // An existing volume is returned as it is: its labels do not change.
  if (known) return summary(known);
  host.needDisk();
  const volume: SimVolume = { name, driver, labels: body.Labels ?? null, files: new Map() };
  host.volumes.set(name, volume);
  host.emit("volume", "create", name, { driver });
  return summary(volume);
}

export function inspectVolume(host: SimulatedHost, name: string): VolumeSummary {
  return summary(volumeNamed(host, name));
}

export function removeVolume(host: SimulatedHost, name: string): void {
  const volume = volumeNamed(host, name);
  const users = [...host.containers.values()]
    .filter((container) => container.mounts.some((mount) => mount.name === name))
    .map(({ id }) => id);
  if (users.length > 0) throw new Refusal(409, `remove ${name}: volume is in use - [${users.join(", ")}]`);
  host.volumes.delete(name);
  host.emit("volume", "destroy", name, { driver: volume.driver });
}

export function listVolumes(host: SimulatedHost): VolumeSummary[] {
  return [...host.volumes.values()].map(summary);
}

function volumeNamed(host: SimulatedHost, name: string): SimVolume {
  const volume = host.volumes.get(name);
  if (!volume) throw new Refusal(404, `get ${name}: no such volume`);
  return volume;
}

function summary(volume: SimVolume): VolumeSummary {
  return { Name: volume.name, Driver: volume.driver, Mountpoint: `/var/lib/docker/volumes/${volume.name}/_data`, Labels: volume.labels };
}

/** Resolves the mounts of a container to be, making named volumes that are missing, as `create` does. */
export function mountsOf(host: SimulatedHost, body: ContainerBody, image: StoredImage): MountRecord[] {
  const records = [
    ...(body.HostConfig?.Binds ?? []).map((bind) => fromBind(host, bind)),
    ...(body.HostConfig?.Mounts ?? []).map((mount) => fromSpec(host, mount)),
  ];
  const targets = new Set<string>();
  for (const { target } of records) {
    if (targets.has(target)) throw new Refusal(400, `Duplicate mount point: ${target}`);
    targets.add(target);
  }
  for (const record of records) if (record.name !== undefined && !host.volumes.has(record.name)) createVolume(host, { Name: record.name });
  for (const path of image.volumes) if (!targets.has(path)) records.push(volumeRecord(createVolume(host, {}).Name, path, true));
  return records;
}

function fromBind(host: SimulatedHost, bind: string): MountRecord {
  const [source = "", target = "", mode = ""] = bind.split(":");
  const writable = !mode.split(",").includes("ro");
  if (!target.startsWith("/")) throw new Refusal(400, `invalid volume specification: '${bind}'`);
  if (!source.startsWith("/")) {
    if (!NAME.test(source))
      throw new Refusal(
        400,
        `create ${source}: "${source}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
      );
    return volumeRecord(source, target, writable);
  }
  // The classic syntax makes a missing directory when the container starts.
  host.paths.add(source);
  return { type: "bind", name: undefined, source, target, writable };
}

function fromSpec(host: SimulatedHost, mount: MountSpec): MountRecord {
  const writable = !mount.ReadOnly;
  if (!mount.Target.startsWith("/"))
    throw new Refusal(
      400,
      `invalid mount config for type "${mount.Type}": invalid mount path: '${mount.Target}' mount path must be absolute`,
    );
  switch (mount.Type) {
    case "bind": {
      const source = mount.Source ?? "";
      const below = belowVolume(host, source);
      if (below ? !exists(below.files, below.inside) : !host.paths.has(source))
        throw new Refusal(400, `invalid mount config for type "bind": bind source path does not exist: ${source}`);
      return { type: "bind", name: undefined, source, target: mount.Target, writable };
    }
    case "tmpfs":
      return { type: "tmpfs", name: undefined, source: "", target: mount.Target, writable: true };
    case "volume": {
      const labels = mount.VolumeOptions?.["Labels"] as Readonly<Record<string, string>> | undefined;
      const name = createVolume(host, {
        ...(mount.Source === undefined ? {} : { Name: mount.Source }),
        ...(labels ? { Labels: labels } : {}),
      }).Name;
      return volumeRecord(name, mount.Target, writable);
    }
    default:
      throw new Refusal(400, `simulated engine: mounts of type ${mount.Type} are not modelled`);
  }
}

function volumeRecord(name: string, target: string, writable: boolean): MountRecord {
  return { type: "volume", name, source: `/var/lib/docker/volumes/${name}/_data`, target, writable };
}
