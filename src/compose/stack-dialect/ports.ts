import { isAddress } from "../ports.ts";

export interface PublishedPort {
  readonly target: number;
  /** undefined: the Swarm chooses one. */
  readonly published: number | undefined;
  readonly protocol: string;
}

type Range = readonly [first: number, last: number];

/** A port's short form; its ranges can hold 65,535 ports, so they are counted before they are written out. */
interface ShortPort {
  /** Which docker stack drops. */
  readonly address: string;
  readonly targets: Range;
  readonly published: Range | undefined;
  readonly protocol: string;
  /** How many ports it publishes. */
  readonly count: number;
}

const PORT = /^(?:(.*):)?(\d*(?:-\d+)?):(\d+(?:-\d+)?)$|^(\d+(?:-\d+)?)$/;

/**
 * Reads `[[ip:]host:]container[/protocol]` by docker stack's rules: a range on the left of one port is one published
 * port each. undefined = not a port. Source: docker/go-connections nat.ParsePortSpec.
 */
export function shortPort(text: string): ShortPort | undefined {
  const [ports = "", protocol = "tcp", more] = text.split("/");
  const match = PORT.exec(ports);
  const kind = (protocol || "tcp").toLowerCase();
  if (!match || more !== undefined || !["tcp", "udp", "sctp"].includes(kind)) return undefined;
  const [, address = "", from = "", to = "", alone = ""] = match;
  if (address !== "" && !isAddress(address.replace(/^\[(.*)\]$/, "$1"))) return undefined;
  const targets = rangeOf(alone || to);
  const published = from === "" ? undefined : rangeOf(from);
  if (!targets || (from !== "" && !published)) return undefined;
  const [inside, outside] = [lengthOf(targets), published ? lengthOf(published) : 0];
  if (outside > 0 && outside !== inside && inside > 1) return undefined;
  return { address, targets, published, protocol: kind, count: Math.max(inside, outside) };
}

/** Every port of the ranges. */
export function publishedPorts({ targets, published, protocol, count }: ShortPort): readonly PublishedPort[] {
  const single = lengthOf(targets) === 1;
  return Array.from({ length: count }, (_, index) => ({
    target: single ? targets[0] : targets[0] + index,
    // 0 asks for any port, as no port does.
    published: published && (published[0] + index || undefined),
    protocol,
  }));
}

export function lengthOf([first, last]: Range): number {
  return last - first + 1;
}

function rangeOf(text: string): Range | undefined {
  const [first = 0, last = first] = text.split("-").map(Number);
  return last < first || last > 65_535 ? undefined : [first, last];
}
