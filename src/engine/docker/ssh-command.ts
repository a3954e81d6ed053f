import type { Endpoint } from "../../model/fleet.ts";

export type SshEndpoint = Extract<Endpoint, { kind: "ssh" }>;

/** What every ssh of ours is started with. The user's ssh_config decides everything else, host key checking above all. */
const COMMON = [
  "-T",
  "-o",
  "BatchMode=yes",
  "-o",
  "ServerAliveInterval=5",
  "-o",
  "ServerAliveCountMax=2",
  "-o",
  "ConnectTimeout=5",
] as const;

/** One process that forwards a local socket to the engine's. */
export function forwardArguments(endpoint: SshEndpoint, localSocket: string, configFile: string | undefined): readonly string[] {
  return [
    ...configOf(configFile),
    ...COMMON,
    "-N",
    "-o",
    "ExitOnForwardFailure=yes",
    "-o",
    "StreamLocalBindUnlink=yes",
    "-o",
    "StreamLocalBindMask=0177",
    "-L",
    `${localSocket}:${endpoint.socketPath}`,
    ...destinationOf(endpoint),
  ];
}

/** One process a connection: the docker command over there passes the bytes on. */
export function dialStdioArguments(endpoint: SshEndpoint, configFile: string | undefined): readonly string[] {
  const where = endpoint.socketPath === "/var/run/docker.sock" ? [] : ["-H", shellQuoted(`unix://${endpoint.socketPath}`)];
  return [...configOf(configFile), ...COMMON, ...destinationOf(endpoint), "docker", ...where, "system", "dial-stdio"];
}

export function sshTarget(endpoint: SshEndpoint): string {
  const user = endpoint.user === undefined ? "" : `${endpoint.user}@`;
  const port = endpoint.port === undefined ? "" : `:${endpoint.port}`;
  return `ssh://${user}${endpoint.host}${port}${endpoint.socketPath}`;
}

function configOf(configFile: string | undefined): readonly string[] {
  return configFile === undefined ? [] : ["-F", configFile];
}

/** After `--`, a name that begins with a dash is a name. */
function destinationOf(endpoint: SshEndpoint): readonly string[] {
  const port = endpoint.port === undefined ? [] : ["-p", String(endpoint.port)];
  const host = endpoint.host.replace(/^\[|\]$/g, "");
  return [...port, "--", endpoint.user === undefined ? host : `${endpoint.user}@${host}`];
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
