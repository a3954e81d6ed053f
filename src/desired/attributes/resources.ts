import { sizeBytes } from "../../model/units.ts";
import { field, nested, refuses, type Rows, type Surroundings, warned } from "./row.ts";

const windows = (attribute: string): string => `${attribute} is read by Windows engines only; a Linux engine ignores it`;

const device: Rows = {
  capabilities: field("HostConfig.DeviceRequests.Capabilities"),
  count: field("HostConfig.DeviceRequests.Count"),
  device_ids: field("HostConfig.DeviceRequests.DeviceIDs"),
  driver: field("HostConfig.DeviceRequests.Driver"),
  options: field("HostConfig.DeviceRequests.Options"),
};

export const deviceRequests = (prefix: string): Rows => ({
  [prefix]: field("HostConfig.DeviceRequests", {
    note: "GPUs are counted where `resources.gpu` of any host is written in [fleet.yaml](fleet.md#hosts): engines do not say",
  }),
  ...nested(prefix, device),
});

const throttle = (attribute: string, name: string): Rows => ({
  [attribute]: field(`HostConfig.${name}`),
  [`${attribute}.path`]: field(`HostConfig.${name}.Path`),
  [`${attribute}.rate`]: field(`HostConfig.${name}.Rate`),
});

/** Limits and devices. */
export const RESOURCES: Rows = {
  blkio_config: field("HostConfig.Blkio*"),
  ...nested("blkio_config", {
    ...throttle("device_read_bps", "BlkioDeviceReadBps"),
    ...throttle("device_read_iops", "BlkioDeviceReadIOps"),
    ...throttle("device_write_bps", "BlkioDeviceWriteBps"),
    ...throttle("device_write_iops", "BlkioDeviceWriteIOps"),
    weight: field("HostConfig.BlkioWeight"),
    weight_device: field("HostConfig.BlkioWeightDevice"),
    "weight_device.path": field("HostConfig.BlkioWeightDevice.Path"),
    "weight_device.weight": field("HostConfig.BlkioWeightDevice.Weight"),
  }),
  cpu_count: warned(windows("cpu_count"), "use cpus", { field: "HostConfig.CpuCount" }),
  cpu_percent: warned(windows("cpu_percent"), "use cpus", { field: "HostConfig.CpuPercent" }),
  cpu_period: field("HostConfig.CpuPeriod"),
  cpu_quota: field("HostConfig.CpuQuota"),
  cpu_rt_period: field("HostConfig.CpuRealtimePeriod"),
  cpu_rt_runtime: field("HostConfig.CpuRealtimeRuntime"),
  cpu_shares: field("HostConfig.CpuShares"),
  cpus: field("HostConfig.NanoCpus", { note: "`deploy.resources.limits.cpus` wins" }),
  cpuset: field("HostConfig.CpusetCpus"),
  device_cgroup_rules: field("HostConfig.DeviceCgroupRules"),
  devices: field("HostConfig.Devices", { note: "A CDI name (`vendor.com/class=name`) becomes a device request" }),
  "devices.source": field("HostConfig.Devices.PathOnHost"),
  "devices.target": field("HostConfig.Devices.PathInContainer"),
  "devices.permissions": field("HostConfig.Devices.CgroupPermissions"),
  ...deviceRequests("gpus"),
  mem_limit: field("HostConfig.Memory", { note: "`deploy.resources.limits.memory` wins" }),
  mem_reservation: field("HostConfig.MemoryReservation", {
    note: "`deploy.resources.reservations.memory` wins; the scheduler counts it, too",
  }),
  mem_swappiness: field("HostConfig.MemorySwappiness", {
    note: "Compose's canonical form cannot say 0; engines on cgroup v2 ignore it",
    except: [
      refuses("above 100", "swappiness is a share between 0 and 100", {
        hint: "write a number up to 100",
        when: (value) => Number(value) > 100,
      }),
    ],
  }),
  memswap_limit: field("HostConfig.MemorySwap", {
    note: "Memory and swap together; -1 is without limit",
    except: [
      refuses("without a memory limit", "the engine takes a swap limit only beside a memory limit", {
        hint: "write mem_limit or deploy.resources.limits.memory as well",
        when: (_value, around) => memoryLimit(around) === undefined,
      }),
      refuses("below the memory limit", "memory and swap together cannot be less than the memory alone", {
        hint: "raise memswap_limit, or lower the memory limit",
        when: (value, around) => {
          const [swap, memory] = [sizeBytes(value as string), memoryLimit(around)];
          return memory !== undefined && swap !== undefined && swap > 0 && swap < memory;
        },
      }),
    ],
  }),
  pids_limit: field("HostConfig.PidsLimit", { note: "`deploy.resources.limits.pids` wins" }),
  shm_size: field("HostConfig.ShmSize"),
  storage_opt: field("HostConfig.StorageOpt", {
    note: "The host's storage driver must know quotas; otherwise its engine refuses the container",
  }),
};

function memoryLimit({ service }: Surroundings): number | undefined {
  const written = service.deploy?.resources?.limits?.memory ?? (service["mem_limit"] as string | undefined);
  return written === undefined ? undefined : sizeBytes(written);
}
