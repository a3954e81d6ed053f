import type { Endpoint, TlsFiles } from "../model/fleet.ts";

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;
export const DEFAULT_SOCKET = "/var/run/docker.sock";

export interface EndpointFault {
  readonly message: string;
  readonly hint: string;
}

/**
 * `unix:///path`, `ssh://[user@]host[:port][/path/to/docker.sock]` or `tcp://host:port`. Plain tcp is refused but to
 * this machine: whoever reaches it is root on the host.
 */
export function parseEndpoint(url: string, tls: TlsFiles | undefined): Endpoint | EndpointFault {
  const match = /^(unix|ssh|tcp):\/\/(.*)$/.exec(url);
  if (!match)
    return {
      message: `${JSON.stringify(url)} is not an endpoint.`,
      hint: "Write unix:///path, ssh://[user@]host[:port] or tcp://host:port.",
    };
  const rest = match[2]!;
  if (match[1] === "unix") return parseUnix(rest);
  return match[1] === "ssh" ? parseSsh(rest) : parseTcp(rest, tls);
}

function parseUnix(path: string): Endpoint | EndpointFault {
  return path.startsWith("/")
    ? { kind: "unix", path }
    : { message: `unix://${path} has no absolute path.`, hint: "Write unix:///var/run/docker.sock." };
}

function parseSsh(rest: string): Endpoint | EndpointFault {
  const match = /^(?:([^@/:\s]+)@)?(\[[0-9a-fA-F:.]+\]|[^@/:\s[\]]+)(?::(\d+))?(\/\S*)?$/.exec(rest);
  const port = match?.[3] === undefined ? undefined : Number(match[3]);
  const host = match?.[2]?.replace(/^\[|\]$/g, "");
  // A host that begins with a dash would be an option to ssh.
  if (!match || host === undefined || host.startsWith("-") || match[1]?.startsWith("-") || !isPort(port))
    return {
      message: `ssh://${rest.replace(/:[^@/]*@/, ":…@")} is not an SSH endpoint.`,
      hint: "Write ssh://[user@]host[:port][/path/to/docker.sock]; passwords belong to the SSH agent.",
    };
  const path = match[4];
  return { kind: "ssh", user: match[1], host, port, socketPath: path === undefined || path === "/" ? DEFAULT_SOCKET : path };
}

function parseTcp(rest: string, tls: TlsFiles | undefined): Endpoint | EndpointFault {
  const match = /^(\[[0-9a-fA-F:.]+\]|[^@/:\s[\]]+):(\d+)\/?$/.exec(rest);
  const port = Number(match?.[2]);
  if (!match || !isPort(port)) return { message: `tcp://${rest} is not host:port.`, hint: "Write tcp://host:2376." };
  const host = match[1]!.replace(/^\[|\]$/g, "");
  if (tls === undefined && !LOOPBACK.test(host))
    return {
      message: `tcp://${rest} without TLS gives root on the host to everyone who can reach it.`,
      hint: "Add tls: {ca, cert, key}, or use ssh://.",
    };
  return { kind: "tcp", host, port, tls };
}

function isPort(port: number | undefined): boolean {
  return port === undefined || (port > 0 && port <= 65535);
}
