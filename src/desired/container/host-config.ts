import type { HostConfig, PortBinding } from "../../model/engine.ts";
import { sortedEntries } from "../../model/order.ts";
import type { ComposeService } from "../../model/project.ts";
import { sizeBytes } from "../../model/units.ts";
import type { ServiceContext } from "../context.ts";
import { blkio } from "./blkio.ts";
import { capabilities } from "./capabilities.ts";
import { withoutUndefined } from "../defined.ts";
import { deviceRequests, devices } from "./devices.ts";
import { mounts } from "./mounts.ts";
import { cpuNano, limit } from "./resources.ts";
import { restartPolicy } from "./restart.ts";
import { security } from "./security.ts";

/** HostConfig of the create body; one line an attribute. */
export function hostConfig(context: ServiceContext): HostConfig {
  const { service } = context;
  const value = (attribute: string): unknown => service[attribute] ?? undefined;
  const bytes = (attribute: string): number | undefined => {
    const written = service[attribute] as string | number | undefined | null;
    return written === undefined || written === null ? undefined : sizeBytes(written);
  };
  return withoutUndefined({
    ...mounts(context),
    ...security(context),
    ...blkio(service),
    ...capabilities(value("cap_add") as readonly string[] | undefined, value("cap_drop") as readonly string[] | undefined),
    PortBindings: portBindings(service),
    RestartPolicy: restartPolicy(service),
    NetworkMode: service.network_mode,
    Privileged: value("privileged") === true ? true : undefined,
    ReadonlyRootfs: service.read_only === true ? true : undefined,
    Init: value("init"),
    Dns: value("dns"),
    DnsSearch: value("dns_search"),
    DnsOptions: value("dns_opt"),
    ExtraHosts: extraHosts(service),
    GroupAdd: (value("group_add") as readonly unknown[] | undefined)?.map(String),
    UsernsMode: value("userns_mode"),
    UTSMode: value("uts"),
    IpcMode: value("ipc"),
    PidMode: value("pid"),
    CgroupnsMode: value("cgroup"),
    CgroupParent: value("cgroup_parent"),
    Isolation: value("isolation"),
    Runtime: value("runtime"),
    StorageOpt: value("storage_opt"),
    Sysctls: value("sysctls"),
    Annotations: value("annotations"),
    Ulimits: ulimits(service),
    LogConfig: logConfig(service),
    Devices: devices(service),
    DeviceRequests: deviceRequests(service),
    DeviceCgroupRules: value("device_cgroup_rules"),
    VolumesFrom: value("volumes_from"),
    ShmSize: bytes("shm_size"),
    OomScoreAdj: value("oom_score_adj"),
    OomKillDisable: value("oom_kill_disable") === true ? true : undefined,
    NanoCpus: cpuNano(limit(service, "cpus") ?? (value("cpus") as string | number | undefined)),
    Memory: sizeOf(limit(service, "memory")) ?? bytes("mem_limit"),
    MemorySwap: bytes("memswap_limit"),
    MemoryReservation: sizeOf(service.deploy?.resources?.reservations?.memory) ?? bytes("mem_reservation"),
    MemorySwappiness: value("mem_swappiness") === undefined ? undefined : Number(value("mem_swappiness")),
    PidsLimit: limit(service, "pids") ?? value("pids_limit"),
    CpuShares: value("cpu_shares"),
    CpuPeriod: numeric(value("cpu_period")),
    CpuQuota: numeric(value("cpu_quota")),
    CpuRealtimePeriod: numeric(value("cpu_rt_period")),
    CpuRealtimeRuntime: numeric(value("cpu_rt_runtime")),
    CpusetCpus: value("cpuset"),
    CpuCount: value("cpu_count"),
    CpuPercent: value("cpu_percent") === undefined ? undefined : Number(value("cpu_percent")) * 100,
  });
}

function sizeOf(written: string | number | undefined): number | undefined {
  return written === undefined ? undefined : sizeBytes(written);
}

function numeric(written: unknown): number | undefined {
  return written === undefined ? undefined : Number(written);
}

function portBindings(service: ComposeService): Record<string, PortBinding[]> | undefined {
  const bindings: Record<string, PortBinding[]> = {};
  for (const port of service.ports ?? []) {
    const key = `${port.target}/${port.protocol}`;
    (bindings[key] ??= []).push({ HostIp: port.host_ip ?? "", HostPort: port.published ?? "" });
  }
  return Object.keys(bindings).length === 0 ? undefined : bindings;
}

/** Canonical Compose writes `host=ip`; the engine reads `host:ip`. */
function extraHosts(service: ComposeService): string[] | undefined {
  const written = service["extra_hosts"] as readonly string[] | undefined;
  return written?.map((entry) => entry.replace("=", ":"));
}

function ulimits(service: ComposeService): { Name: string; Soft: number; Hard: number }[] | undefined {
  const written = service["ulimits"] as Record<string, number | { soft: number; hard: number }> | undefined;
  if (!written) return undefined;
  return sortedEntries(written).map(([Name, value]) =>
    typeof value === "number" ? { Name, Soft: value, Hard: value } : { Name, Soft: value.soft, Hard: value.hard },
  );
}

function logConfig(service: ComposeService): { Type: string; Config: Record<string, string> } | undefined {
  const written = service["logging"] as { driver?: string; options?: Record<string, string> } | undefined;
  return written && { Type: written.driver ?? "", Config: written.options ?? {} };
}
