import { goText } from "./scalars.ts";
import { Float, isMapping, mapping, put } from "./tree.ts";
import type { Mapping, Value } from "./tree.ts";

export type Fail = (message: string, hint?: string) => void;

const PROTOCOLS = new Set(["tcp", "udp", "sctp"]);
const FORM = "Write it as [[IP:]HOST:]CONTAINER[/PROTOCOL], an IPv6 address in brackets.";

/** The long forms of one item of `ports`; `"3000-3005"` makes six. */
export function canonicalPort(item: Value, fail: Fail): Value[] {
  if (isMapping(item)) return [longPort(item)];
  if (item instanceof Float) return refuse(fail, `${goText(item)} is not a port.`, "A port is a whole number.");
  // A bare number is not looked at here: docker compose takes 70000, too, and leaves it to the engine.
  return typeof item === "number" ? [portOf(item, undefined, "", "tcp")] : parsePort(goText(item), fail);
}

function longPort(item: Mapping): Mapping {
  const result = mapping();
  for (const [key, value] of Object.entries(item)) put(result, key, value, item, key);
  return result;
}

function parsePort(spec: string, fail: Fail): Mapping[] {
  const match = /^(?:(?:(\[[^\]]*\]|[^:[\]]*):)?([^:]*):)?([^:]+)$/.exec(spec);
  if (!match) return refuse(fail, `${JSON.stringify(spec)} is not a port.`);
  const [, address = "", host = "", containerSpec = ""] = match;
  const [container = "", protocol = "tcp"] = containerSpec.split("/", 2);
  const hostIp = address.replace(/^\[(.*)\]$/, "$1");
  if (hostIp !== "" && !isAddress(hostIp)) return refuse(fail, `${JSON.stringify(hostIp)} is not an IP address.`);
  if (!PROTOCOLS.has(protocol.toLowerCase() || "tcp"))
    return refuse(fail, `${JSON.stringify(protocol)} is not a protocol.`, "Use tcp, udp or sctp.");
  const inner = range(container);
  const outer = host === "" ? undefined : range(host);
  if (!inner) return refuse(fail, `${JSON.stringify(container)} is not a container port.`);
  if (host !== "" && !outer) return refuse(fail, `${JSON.stringify(host)} is not a host port.`);
  const width = inner[1] - inner[0];
  if (outer && outer[1] - outer[0] !== width && width > 0)
    return refuse(fail, `The host range ${host} and the container range ${container} differ in length.`);
  return sortedAsText(inner).map((target) => {
    const published = outer && (width === 0 ? rangeText(outer) : String(outer[0] + target - inner[0]));
    return portOf(target, published, hostIp, protocol.toLowerCase() || "tcp");
  });
}

/** The ports of a range in the order of docker compose, which sorts them as texts: 10, 8, 9. */
function sortedAsText([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => String(from + offset))
    .sort()
    .map(Number);
}

function rangeText([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}-${to}`;
}

function refuse(fail: Fail, message: string, hint = FORM): Mapping[] {
  fail(message, hint);
  return [];
}

function portOf(target: number, published: string | undefined, hostIp: string, protocol: string): Mapping {
  const fields: [string, Value][] = [
    ["mode", "ingress"],
    ["target", target],
    ["protocol", protocol],
  ];
  if (published !== undefined) fields.push(["published", published]);
  if (hostIp !== "") fields.push(["host_ip", hostIp]);
  return mapping(fields);
}

function range(text: string): [number, number] | undefined {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return to <= 65535 && from <= to ? [from, to] : undefined;
}

const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ADDRESS4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

export function isAddress(text: string): boolean {
  return ADDRESS4.test(text) || isAddress6(text);
}

function isAddress6(text: string): boolean {
  const embedded = text.replace(/:(\d+\.\d+\.\d+\.\d+)$/, (whole, four: string) => (ADDRESS4.test(four) ? ":0:0" : whole));
  if (!/^[0-9a-f:]+$/i.test(embedded) || !embedded.includes(":") || /:::/.test(embedded)) return false;
  const halves = embedded.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
