import { acts, field, needs, refused, refusedWith, refuses, type Row, type Rows, warned, warns } from "./row.ts";

const ownLabels = warns("`slipway.*` and Compose's own", "slipway sets them itself, so what is written is overwritten");
const external = acts("`true`: must exist on the host; slipway neither makes nor removes it");
const externalName = acts("as `name`");
/** Said at the service that uses the object: what no service uses is read, and nothing else. */
const noSwarm = (what: string): Row => ({
  verdict: "refused",
  why: `${what} belongs to Swarm's own store, and plain engines keep no configs and secrets`,
  hint: "give it a file, an environment variable or content",
  elsewhere: true,
});

/** Top-level networks. */
export const NETWORKS: Rows = {
  networks: acts("made on every host that needs them"),
  "networks.*.name": field("`Name` of network create"),
  "networks.*.driver": field("`Driver` of network create", {
    note: "As `network.driver` of fleet.yaml says, unless written",
    except: [refuses("`overlay`, in a fleet of bridge networks", "the hosts are no Swarm")],
  }),
  "networks.*.driver_opts": field("`Options` of network create"),
  "networks.*.ipam": field("`IPAM` of network create"),
  "networks.*.ipam.driver": field("`IPAM.Driver` of network create"),
  "networks.*.ipam.config": field("`IPAM.Config` of network create"),
  "networks.*.ipam.config.subnet": field("`IPAM.Config.Subnet` of network create"),
  "networks.*.ipam.config.ip_range": field("`IPAM.Config.IPRange` of network create"),
  "networks.*.ipam.config.gateway": field("`IPAM.Config.Gateway` of network create"),
  "networks.*.ipam.config.aux_addresses": field("`IPAM.Config.AuxiliaryAddresses` of network create"),
  "networks.*.ipam.options": field("`IPAM.Options` of network create"),
  "networks.*.external": external,
  "networks.*.external.name": externalName,
  "networks.*.internal": field("`Internal` of network create"),
  "networks.*.enable_ipv4": field("`EnableIPv4` of network create", { except: [needs("`false`", "1.48", (value) => value === false)] }),
  "networks.*.enable_ipv6": field("`EnableIPv6` of network create"),
  "networks.*.attachable": field("`Attachable` of network create", { note: "Overlay networks always are" }),
  "networks.*.labels": field("`Labels` of network create", { except: [ownLabels] }),
};

/** Top-level volumes. */
export const VOLUMES: Rows = {
  volumes: acts("made on the hosts that need them; never removed"),
  "volumes.*.name": field("`Name` of volume create"),
  "volumes.*.driver": field("`Driver` of volume create"),
  "volumes.*.driver_opts": field("`DriverOpts` of volume create"),
  "volumes.*.external": external,
  "volumes.*.external.name": externalName,
  "volumes.*.labels": field("`Labels` of volume create", { except: [ownLabels] }),
};

const fileObject = (kind: "configs" | "secrets"): Rows => ({
  [kind]: acts("delivered as files through the engine"),
  [`${kind}.*.name`]: acts("nowhere: no engine keeps the object; services find it by its key"),
  [`${kind}.*.file`]: acts("path in the repository"),
  [`${kind}.*.environment`]: acts("variable of the environment that slipway runs in, or of the `.env`"),
  [`${kind}.*.external`]: noSwarm("external: true"),
  [`${kind}.*.external.name`]: noSwarm("external"),
  [`${kind}.*.labels`]: warned("labels describe an object of Swarm's store, and slipway delivers files", "remove them", {
    code: "desired.file-labels",
  }),
  [`${kind}.*.template_driver`]: noSwarm("template_driver"),
});

/** Top-level configs. */
export const CONFIGS: Rows = { ...fileObject("configs"), "configs.*.content": acts("the file's text, interpolated") };

/** Top-level secrets. */
export const SECRETS: Rows = {
  ...fileObject("secrets"),
  "secrets.*.driver": noSwarm("driver"),
  "secrets.*.driver_opts": noSwarm("driver_opts"),
};

/** The file itself. */
export const FILE: Rows = {
  version: warned("version is obsolete and has no effect", "remove it", { elsewhere: true }),
  name: acts("name of the stack"),
  include: acts("other Compose files of the repository, loaded by their own rules"),
  "include.path": acts("path in the repository; addresses of other repositories are refused"),
  "include.env_file": acts("path in the repository"),
  "include.project_directory": acts("path in the repository"),
  services: acts("what runs"),
  models: {
    ...refused("no host has a model runner, which is said at the service that uses one", "run the model server as a service"),
    elsewhere: true,
  },
  "models.*.name": refusedWith("models"),
  "models.*.model": refusedWith("models"),
  "models.*.context_size": refusedWith("models"),
  "models.*.runtime_flags": refusedWith("models"),
};
