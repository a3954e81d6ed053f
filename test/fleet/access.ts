import { existsSync, mkdirSync, readFileSync, writeFileSync, appendFileSync } from "node:fs";
import { join } from "node:path";
import { TLS_PORT, type HostLayout, type Layout } from "./layout.ts";
import { livingPid, run, waitUntil } from "./process.ts";

/** A certificate authority, and a client certificate for the controller. */
export async function makeAuthority(layout: Layout): Promise<void> {
  const ca = join(layout.root, "ca");
  await run("openssl", [
    "req",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
    "-days",
    "30",
    "-subj",
    "/CN=fleet test authority",
    "-keyout",
    `${ca}.key`,
    "-out",
    `${ca}.pem`,
  ]);
  await issue(layout, join(layout.root, "client"), "controller", "extendedKeyUsage=clientAuth");
}

/** The certificate of one host, valid for its address only. */
export async function certifyHost(layout: Layout, host: HostLayout): Promise<void> {
  mkdirSync(host.directory, { recursive: true });
  await issue(layout, join(host.directory, "server"), host.name, `subjectAltName=IP:${host.address}\nextendedKeyUsage=serverAuth`);
}

export function serverTlsArguments(layout: Layout, host: HostLayout): readonly string[] {
  const server = join(host.directory, "server");
  return [
    "-H",
    `tcp://${host.address}:${TLS_PORT}`,
    "--tlsverify",
    "--tlscacert",
    join(layout.root, "ca.pem"),
    "--tlscert",
    `${server}.pem`,
    "--tlskey",
    `${server}.key`,
  ];
}

/** The `-F` file with which ssh reaches the fleet without touching anybody's own configuration. */
export function sshConfigFile(layout: Layout): string {
  return join(layout.root, "ssh_config");
}

export async function makeSshClient(layout: Layout): Promise<void> {
  await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(layout.root, "ssh_key")]);
  writeFileSync(join(layout.root, "known_hosts"), "");
  writeFileSync(
    sshConfigFile(layout),
    `Host *
  IdentityFile ${join(layout.root, "ssh_key")}
  IdentitiesOnly yes
  UserKnownHostsFile ${join(layout.root, "known_hosts")}
  GlobalKnownHostsFile /dev/null
  StrictHostKeyChecking yes
`,
  );
}

export interface SshdOptions {
  readonly port?: number;
  /** `false`: as on servers that forbid it, so that `docker system dial-stdio` is needed. */
  readonly streamLocalForwarding?: boolean;
}

/** An sshd inside the host's namespace; its key is made known to the controller. */
export async function startSshd(layout: Layout, host: HostLayout, options: SshdOptions = {}): Promise<void> {
  const port = options.port ?? 22;
  mkdirSync("/run/sshd", { recursive: true });
  mkdirSync(host.directory, { recursive: true });
  const at = (name: string) => join(host.directory, name);
  if (!existsSync(at("host_key"))) await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", at("host_key")]);
  writeFileSync(
    at(`sshd_config.${port}`),
    `Port ${port}
ListenAddress ${host.address}
HostKey ${at("host_key")}
AuthorizedKeysFile ${join(layout.root, "ssh_key.pub")}
PidFile ${at(`sshd.${port}.pid`)}
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
AllowStreamLocalForwarding ${options.streamLocalForwarding === false ? "no" : "yes"}
SetEnv DOCKER_HOST=unix://${host.socketPath}
`,
  );
  const name = port === 22 ? host.address : `[${host.address}]:${port}`;
  appendFileSync(
    join(layout.root, "known_hosts"),
    `${name} ${readFileSync(at("host_key.pub"), "utf8").split(" ").slice(0, 2).join(" ")}\n`,
  );
  await run("nsenter", [`--net=/run/netns/${host.netns}`, "/usr/sbin/sshd", "-E", at("sshd.log"), "-f", at(`sshd_config.${port}`)]);
  await waitUntil(`sshd of ${host.name}`, 10_000, () => livingPid(at(`sshd.${port}.pid`)) !== undefined);
}

async function issue(layout: Layout, base: string, name: string, extensions: string): Promise<void> {
  const ca = join(layout.root, "ca");
  writeFileSync(`${base}.ext`, extensions);
  await run("openssl", [
    "req",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
    "-subj",
    `/CN=${name}`,
    "-keyout",
    `${base}.key`,
    "-out",
    `${base}.csr`,
  ]);
  await run("openssl", [
    "x509",
    "-req",
    "-in",
    `${base}.csr`,
    "-CA",
    `${ca}.pem`,
    "-CAkey",
    `${ca}.key`,
    "-CAcreateserial",
    "-days",
    "30",
    "-extfile",
    `${base}.ext`,
    "-out",
    `${base}.pem`,
  ]);
}
