import { entries, isMapping, type Mapping } from "../../tree.ts";
import { type Dialect, differ } from "../dialect.ts";

/** Attributes of a service that docker stack accepts and leaves out: how, and what slipway does. */
const IGNORED: Readonly<Record<string, readonly [docker: string, slipway: string]>> = {
  build: ["ignores build and expects the image in a registry", "builds the image from git"],
  container_name: ["ignores the name", "gives the container this name"],
  cgroup_parent: ["ignores it", "honours it"],
  depends_on: ["ignores it: services start at once, in any order", "starts a service when those it depends on are ready"],
  devices: ["ignores the devices", "gives the container these devices of its host"],
  domainname: ["ignores it", "sets it"],
  ipc: ["ignores it", "honours it"],
  external_links: ["ignores it", "honours it"],
  links: ["ignores it", "gives the service its other names, and starts it first"],
  mac_address: ["ignores it", "sets it"],
  network_mode: ["ignores it and joins the default overlay network", "honours it"],
  pid: ["ignores it", "honours it"],
  privileged: ["ignores it: containers are never privileged", "runs the container privileged where the fleet's policy allows it"],
  security_opt: ["ignores it", "honours it"],
  shm_size: ["ignores it: /dev/shm has 64 MB", "honours it"],
  tmpfs: ["drops it in silence", "mounts a tmpfs there"],
  userns_mode: ["ignores it", "honours it"],
};

const ADDRESSES = ["ipv4_address", "ipv6_address"];

/** What is written, does nothing in a Swarm, and does something here. */
export function compareIgnored(tree: Mapping, dialect: Dialect): void {
  for (const [name, service] of entries(tree["services"])) {
    if (!isMapping(service)) continue;
    for (const [key, [docker, slipway]] of Object.entries(IGNORED)) {
      const value = service[key];
      if (value !== undefined && value !== null && value !== false && value !== "")
        differ(dialect, key.replaceAll("_", "-"), ["services", name, key], docker, slipway);
    }
    for (const [network, endpoint] of entries(service["networks"]))
      for (const key of ADDRESSES)
        if (isMapping(endpoint) && endpoint[key] !== undefined)
          differ(
            dialect,
            "address",
            ["services", name, "networks", network, key],
            "drops the address in silence",
            "gives the container this address, which one replica can have",
          );
  }
}
