import type { ComposeService } from "../model/project.ts";
import type { ServiceContext } from "./context.ts";

/** Services whose network, ipc, pid or volumes this one shares, in that order, each once. */
export function servicesBeside(service: ComposeService): string[] {
  const modes = [service.network_mode, service["ipc"], service["pid"]];
  const shared = modes.map((mode) => /^service:(.+)$/.exec((mode as string | undefined) ?? "")?.[1]);
  const from = ((service["volumes_from"] as readonly string[] | undefined) ?? [])
    .filter((entry) => !entry.startsWith("container:"))
    .map((entry) => entry.replace(/^service:/, "").split(":")[0]);
  return [...new Set([...shared, ...from])].filter((name) => name !== undefined);
}

/** One neighbour is what a plan can place, order and replace a container with. */
export function checkBeside({ serviceName, service, report }: ServiceContext): void {
  const names = servicesBeside(service);
  if (names.length < 2) return;
  const attribute = ["volumes_from", "network_mode", "ipc", "pid"].find((name) => mentions(service[name], names[1]!)) ?? "";
  report(
    "error",
    "desired.beside",
    attribute,
    `${serviceName} shares what belongs to ${names.join(" and ")}; sharing with more than one other service is not supported yet`,
    "name one service in network_mode, ipc, pid and volumes_from, and mount the same named volumes instead of volumes_from",
  );
}

function mentions(value: unknown, name: string): boolean {
  return (Array.isArray(value) ? value : [value]).some((entry) => String(entry).split(":").includes(name));
}
