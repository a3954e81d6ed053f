import type { ComposeService } from "../../model/project.ts";
import { withoutUndefined } from "../defined.ts";

interface DeviceMapping {
  readonly source: string;
  readonly target?: string;
  readonly permissions?: string;
}

interface DeviceRequest {
  readonly driver?: string;
  readonly count?: number | string;
  readonly device_ids?: readonly string[];
  readonly capabilities?: readonly string[];
  readonly options?: Readonly<Record<string, string>>;
}

/** A CDI name such as `vendor.com/class=name` stands for a device request, not for a path. */
function isCdi(device: DeviceMapping): boolean {
  return device.source === (device.target ?? device.source) && /^[^/]+\/[^=]+=.+$/.test(device.source);
}

export function devices(service: ComposeService): object[] | undefined {
  const written = (service["devices"] as readonly DeviceMapping[] | undefined)?.filter((device) => !isCdi(device));
  return written?.map((device) => ({
    PathOnHost: device.source,
    PathInContainer: device.target ?? device.source,
    CgroupPermissions: device.permissions ?? "rwm",
  }));
}

/** `deploy.resources.reservations.devices`, CDI devices in one request, and `gpus`: in docker compose's order. */
export function deviceRequests(service: ComposeService): object[] | undefined {
  const gpus = ((service["gpus"] as readonly DeviceRequest[] | undefined) ?? []).map((request) => toRequest(request, ["gpu"]));
  const reserved = ((service.deploy?.resources?.reservations?.devices as readonly DeviceRequest[] | undefined) ?? []).map((request) =>
    toRequest(request, []),
  );
  const names = ((service["devices"] as readonly DeviceMapping[] | undefined) ?? []).filter(isCdi).map(({ source }) => source);
  const cdi = names.length === 0 ? [] : [{ Driver: "cdi", DeviceIDs: names }];
  const all = [...reserved, ...cdi, ...gpus];
  return all.length === 0 ? undefined : all;
}

function toRequest(request: DeviceRequest, implied: readonly string[]): object {
  const capabilities = [...(request.capabilities ?? []), ...implied.filter((name) => !request.capabilities?.includes(name))];
  const count = request.count === "all" ? -1 : request.count === undefined ? undefined : Number(request.count);
  return withoutUndefined({
    Driver: request.driver,
    Count: count ?? (request.device_ids ? undefined : -1),
    DeviceIDs: request.device_ids,
    Capabilities: [capabilities],
    Options: request.options,
  });
}
