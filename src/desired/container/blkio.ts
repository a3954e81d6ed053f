import type { ComposeService } from "../../model/project.ts";
import { sizeBytes } from "../../model/units.ts";

interface Rate {
  readonly path: string;
  readonly rate: string | number;
}

/** blkio_config → the Blkio* fields. */
export function blkio(service: ComposeService): Record<string, unknown> {
  const written = service["blkio_config"] as
    | { weight?: number; weight_device?: readonly { path: string; weight: number }[]; [kind: string]: unknown }
    | undefined;
  if (!written) return {};
  const rates = (kind: string): unknown =>
    (written[kind] as readonly Rate[] | undefined)?.map(({ path, rate }) => ({ Path: path, Rate: sizeBytes(rate) }));
  return {
    BlkioWeight: written.weight,
    BlkioWeightDevice: written.weight_device?.map(({ path, weight }) => ({ Path: path, Weight: weight })),
    BlkioDeviceReadBps: rates("device_read_bps"),
    BlkioDeviceWriteBps: rates("device_write_bps"),
    BlkioDeviceReadIOps: rates("device_read_iops"),
    BlkioDeviceWriteIOps: rates("device_write_iops"),
  };
}
