import { hexId } from "./identity.ts";
import { Refusal } from "./refusal.ts";
import type { PublishedPort, SimContainer, SimulatedHost } from "./host.ts";

/**
 * Takes the host ports of a container that starts. A binding whose port is not exposed has no effect: measured on 20.10.
 * @throws Refusal 500, which leaves the container `created` with exit code 128.
 */
export function allocatePorts(host: SimulatedHost, container: SimContainer): readonly PublishedPort[] {
  const exposed = new Set([...Object.keys(container.body.ExposedPorts ?? {}), ...container.image.exposedPorts]);
  const taken: PublishedPort[] = [];
  for (const [key, bindings] of Object.entries(container.body.HostConfig?.PortBindings ?? {})) {
    if (!exposed.has(key)) continue;
    const [inside = "", protocol = "tcp"] = key.split("/");
    for (const binding of bindings)
      taken.push(
        allocate(host, container, taken, {
          address: binding.HostIp || "0.0.0.0",
          wanted: binding.HostPort,
          inside: Number(inside),
          protocol,
        }),
      );
  }
  return taken;
}

function allocate(
  host: SimulatedHost,
  container: SimContainer,
  mine: readonly PublishedPort[],
  want: { address: string; wanted: string; inside: number; protocol: string },
): PublishedPort {
  const { address, inside, protocol } = want;
  const [first = 0, last = first] = want.wanted.split("-").map(Number);
  if (first === 0) return { address, port: anyPort(host, mine, protocol), inside, protocol };
  for (let port = first; port <= last; port += 1) {
    const trouble = obstacle(host, mine, address, port, protocol);
    if (trouble === undefined) return { address, port, inside, protocol };
    if (port === last)
      throw new Refusal(
        500,
        `driver failed programming external connectivity on endpoint ${container.name} (${hexId(container.id, "endpoint")}): ${trouble}`,
      );
  }
  throw new Refusal(500, `invalid port range ${want.wanted}`);
}

function obstacle(
  host: SimulatedHost,
  mine: readonly PublishedPort[],
  address: string,
  port: number,
  protocol: string,
): string | undefined {
  const inUse = `Error starting userland proxy: listen ${protocol}4 ${address}:${port}: bind: address already in use`;
  if (host.foreignPorts.has(`${protocol}/${port}`)) return inUse;
  for (const other of allPorts(host, mine)) {
    if (other.port !== port || other.protocol !== protocol) continue;
    if (other.address === address) return `Bind for ${address}:${port} failed: port is already allocated`;
    // The engine's book has another address; the kernel does not let both listen.
    if (other.address === "0.0.0.0" || address === "0.0.0.0")
      return address === "0.0.0.0" ? `Bind for ${address}:${port} failed: port is already allocated` : inUse;
  }
  return undefined;
}

function* allPorts(host: SimulatedHost, mine: readonly PublishedPort[]): Generator<PublishedPort> {
  yield* mine;
  for (const container of host.containers.values()) yield* container.ports;
}

function anyPort(host: SimulatedHost, mine: readonly PublishedPort[], protocol: string): number {
  for (;;) {
    const port = host.nextPort;
    host.nextPort = port >= 60999 ? 32768 : port + 1;
    if (obstacle(host, mine, "0.0.0.0", port, protocol) === undefined) return port;
  }
}
