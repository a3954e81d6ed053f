import type { Endpoint, Host } from "../../src/model/fleet.ts";
import { TLS_PORT, type Access, type HostLayout } from "./layout.ts";

/** A host of the fleet as slipway knows one after it has read fleet.yaml. */
export function slipwayHost(host: HostLayout, access: Access = host.access, name: string = host.name): Host {
  return {
    name,
    url: host.endpointUrl,
    endpoint: endpointOf(host, access),
    weight: 1,
    labels: {},
    taints: [],
    reserve: { nanoCpus: 0, memoryBytes: 0 },
    role: "manager",
  };
}

function endpointOf(host: HostLayout, access: Access): Endpoint {
  if (access === "unix") return { kind: "unix", path: host.socketPath };
  if (access === "ssh") return { kind: "ssh", user: "root", host: host.address, port: undefined, socketPath: host.socketPath };
  return { kind: "tcp", host: host.address, port: TLS_PORT, tls: host.tls };
}
