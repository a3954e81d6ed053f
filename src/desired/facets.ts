import type { ContainerBody } from "../model/engine.ts";
import type { DesiredService } from "../model/desired.ts";
import { canonicalJson, sortedEntries } from "../model/order.ts";

/** Attribute names that people know, for fields of the create body. */
const NAMES: Readonly<Record<string, string>> = {
  Cmd: "command",
  Entrypoint: "entrypoint",
  Healthcheck: "healthcheck",
  User: "user",
  WorkingDir: "working_dir",
  Hostname: "hostname",
  StopSignal: "stop_signal",
  StopTimeout: "stop_grace_period",
  ExposedPorts: "expose",
  PortBindings: "ports",
  Binds: "volumes",
  Mounts: "volumes",
  Tmpfs: "tmpfs",
  RestartPolicy: "restart",
  NetworkMode: "network_mode",
  ReadonlyRootfs: "read_only",
  CapAdd: "cap_add",
  CapDrop: "cap_drop",
  ExtraHosts: "extra_hosts",
  LogConfig: "logging",
  Memory: "memory limit",
  NanoCpus: "cpu limit",
  MemoryReservation: "memory reservation",
  PidsLimit: "pids limit",
};

/** A flat view of what makes a container: names a person knows → text. Compared, it says what changed. */
export function facetsOf(
  service: Pick<DesiredService, "image" | "body" | "networks" | "hooks">,
  fileFacets: Readonly<Record<string, string>>,
  definitions: object,
): Record<string, string> {
  const facets: Record<string, string> = { image: service.image.reference + (service.image.digest ?? ""), ...fileFacets };
  const { Env, Labels, HostConfig, Image: _image, NetworkingConfig: _networking, ...rest }: ContainerBody = service.body;
  for (const line of Env ?? []) {
    const equals = line.indexOf("=");
    facets[`environment.${equals < 0 ? line : line.slice(0, equals)}`] = line;
  }
  for (const [key, value] of sortedEntries(Labels)) facets[`labels.${key}`] = value;
  for (const [field, value] of sortedEntries({ ...rest, ...HostConfig })) {
    const name = NAMES[field] ?? field;
    facets[name] = (facets[name] ?? "") + canonicalJson(value);
  }
  for (const { name, endpoint } of service.networks) facets[`networks.${name}`] = canonicalJson(endpoint);
  if (service.hooks.postStart.length + service.hooks.preStop.length > 0) facets["hooks"] = canonicalJson(service.hooks);
  facets["definitions of networks and volumes"] = canonicalJson(definitions);
  return facets;
}
