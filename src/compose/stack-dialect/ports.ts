import { isAddress } from "../ports.ts";

export interface PublishedPort {
  readonly target: number;
  /** undefined: the Swarm chooses one. */
  readonly published: number | undefined;
  readonly protocol: string;
}

const PORT = /^(?:(.*):)?(\d*(?:-\d+)?):(\d+(?:-\d+)?)$|^(\d+(?:-\d+)?)$/;

/**
 * The ports that a short form publishes by docker stack's rules: a range on the left of one port is one published port
 * each. The address is dropped. undefined = not a port. Source: docker/go-connections nat.ParsePortSpec.
 */
export function publishedPorts(text: string): readonly PublishedPort[] | undefined {
  const [ports = "", protocol = "tcp", more] = text.split("/");
  const match = PORT.exec(ports);
  const kind = (protocol || "tcp").toLowerCase();
  if (!match || more !== undefined || !["tcp", "udp", "sctp"].includes(kind)) return undefined;
  const [, address = "", from = "", to = "", alone = ""] = match;
  if (address !== "" && !isAddress(address.replace(/^\[(.*)\]$/, "$1"))) return undefined;
  const targets = range(alone || to);
  const published = from === "" ? [] : range(from);
  if (!targets || !published) return undefined;
  const several = published.length > 1 && targets.length === 1;
  if (published.length > 0 && published.length !== targets.length && !several) return undefined;
  return (several ? published : targets).map((_, index) => ({
    target: several ? targets[0]! : targets[index]!,
    // 0 asks for any port, as no port does.
    published: published[index] || undefined,
    protocol: kind,
  }));
}

/** The address of a short form, which docker stack drops. */
export function addressOf(text: string): string | undefined {
  return PORT.exec(text.split("/")[0]!)?.[1] || undefined;
}

function range(text: string): readonly number[] | undefined {
  const [first = 0, last = first] = text.split("-").map(Number);
  if (last < first || last > 65_535) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
