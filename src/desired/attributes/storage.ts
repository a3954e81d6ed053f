import type { ComposeMount } from "../../model/project.ts";
import { createsHostPath } from "../container/mounts.ts";
import { foreign } from "./container.ts";
import { acts, type Exception, field, needs, nested, refuses, type Rows, type Surroundings, warns } from "./row.ts";

const isName = refuses("names", "a file gets its owner by number: the host does not know the users of the image", {
  code: "desired.file-owner",
  hint: "write the number that the user has in the image",
  when: (value) => !/^\d+$/.test(String(value)),
});

const reference = (kind: "configs" | "secrets"): Rows => ({
  [kind]: acts(
    "delivered as files through the engine, below `/` or `/run/secrets`; see [files](compose.md#configs-secrets-and-files-of-the-repository)",
  ),
  ...nested(kind, {
    source: acts(`entry of the top-level \`${kind}\``),
    target: acts("path in the container"),
    uid: acts("owner of the file", { except: [isName] }),
    gid: acts("group of the file", { except: [isName] }),
    mode: acts("rights of the file; 0444 unless written"),
  }),
});

/** The mount that a nested option belongs to. */
const mountOf = ({ service }: Surroundings, options: unknown): ComposeMount | undefined =>
  service.volumes?.find((mount) => [mount.bind, mount.volume, mount.tmpfs, mount.image].some((each) => each === options));

/** `vol:/data:Z` relabels a named volume, and making a path says nothing where there is none. */
const ANYWHERE = ["selinux", "create_host_path"];

const ofAnother = (type: string): Exception =>
  warns("of a mount of another type", `only mounts of type ${type} have these options, so they go nowhere`, {
    hint: "remove them, or write another type",
    when: (value, { parent }) => parent["type"] !== type && Object.keys(value as object).some((option) => !ANYWHERE.includes(option)),
  });

/** Files, volumes and mounts. */
export const STORAGE: Rows = {
  ...reference("configs"),
  ...reference("secrets"),
  tmpfs: field("HostConfig.Tmpfs"),
  volumes: field("HostConfig.Binds or HostConfig.Mounts", {
    note: "Read-only binds of repository paths travel with the service; see [files](compose.md#configs-secrets-and-files-of-the-repository)",
    except: [
      warns(
        "a writable bind of a repository directory",
        "a host has no work tree: it becomes a volume of the host, into which the files of the commit are copied",
      ),
      warns("a writable bind of a repository file", "containers get a copy, and what they write to it is lost when the commit changes it"),
      refuses("a path below `~`", "hosts have no user of yours"),
      refuses("a host path outside the fleet's `policy.binds`", "the policy forbids it"),
    ],
  }),
  ...nested("volumes", {
    type: field("HostConfig.Mounts.Type", {
      except: [
        needs("`image`", "1.48", (value) => value === "image"),
        refuses("`npipe`", "named pipes exist on Windows only"),
        refuses("`cluster`", "cluster volumes belong to Swarm services"),
      ],
    }),
    source: field("HostConfig.Mounts.Source"),
    target: field("HostConfig.Mounts.Target"),
    read_only: field("HostConfig.Mounts.ReadOnly"),
    consistency: acts("nowhere on Linux: a hint for file sharing of Docker Desktop"),
    bind: field("HostConfig.Mounts.BindOptions", { except: [ofAnother("bind")] }),
    "bind.propagation": field("HostConfig.Mounts.BindOptions.Propagation", {
      note: "Before API 1.42 the engine does not make the host path of such a mount: it refuses the container when the path is missing",
    }),
    "bind.create_host_path": acts("`true` unless written: a missing path is made. `false`: it must exist"),
    "bind.recursive": field("HostConfig.Mounts.BindOptions.NonRecursive", {
      except: [needs("`readonly`, `writable`", "1.44", (value) => value === "readonly" || value === "writable")],
    }),
    "bind.selinux": field("HostConfig.Binds", {
      except: [
        warns(
          "with `propagation`, `recursive` or without `create_host_path`, or with options of `volume`",
          "such a mount cannot be relabelled by the engine, so selinux has no effect",
          {
            hint: "remove the other options, or label the path on the host",
            when: (_value, around) => !isRelabelled(mountOf(around, around.parent)),
          },
        ),
      ],
    }),
    volume: field("HostConfig.Mounts.VolumeOptions", { except: [ofAnother("volume")] }),
    "volume.labels": field("HostConfig.Mounts.VolumeOptions.Labels", {
      except: [
        warns("of a named volume", "the volume is there before the mount, so these labels go nowhere", {
          hint: "write them under the top-level volumes",
          when: (_value, around) => mountOf(around, around.parent)?.source !== undefined,
        }),
      ],
    }),
    "volume.nocopy": field("HostConfig.Mounts.VolumeOptions.NoCopy"),
    "volume.subpath": field("HostConfig.Mounts.VolumeOptions.Subpath", { api: "1.45" }),
    tmpfs: field("HostConfig.Mounts.TmpfsOptions", { except: [ofAnother("tmpfs")] }),
    "tmpfs.size": field("HostConfig.Mounts.TmpfsOptions.SizeBytes"),
    "tmpfs.mode": field("HostConfig.Mounts.TmpfsOptions.Mode"),
    image: field("HostConfig.Mounts.ImageOptions", { api: "1.48", except: [ofAnother("image")] }),
    "image.subpath": field("HostConfig.Mounts.ImageOptions.Subpath", { api: "1.48" }),
  }),
  volumes_from: field("HostConfig.VolumesFrom", {
    note: "Places the service beside the other",
    except: [refuses("several services", "a container can be placed beside one other service only"), foreign("volumes_from")],
  }),
};

/** What is sent as a bind in the engine's short form, `SOURCE:TARGET:OPTIONS`. */
function isRelabelled(mount: ComposeMount | undefined): boolean {
  if (mount?.type === "volume") return mount.source !== undefined && Object.keys(mount.volume ?? {}).length === 0;
  return mount?.type === "bind" && createsHostPath(mount) && mount.bind?.propagation === undefined && mount.bind?.recursive === undefined;
}
