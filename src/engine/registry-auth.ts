import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { RegistryAuth } from "./port.ts";

/** Docker Hub's name in the Docker config, a relic of its first API. */
const HUB_KEY = "https://index.docker.io/v1/";
const HUB_NAMES = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);
const HELPER_MS = 10_000;

interface DockerConfig {
  readonly auths?: Readonly<
    Record<string, { readonly auth?: string; readonly username?: string; readonly password?: string; readonly identitytoken?: string }>
  >;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly credsStore?: string;
}

export interface CredentialOptions {
  /** The Docker config's directory; DOCKER_CONFIG or ~/.docker by default. */
  readonly directory?: string;
  /** Told, once a registry, why its credentials could not be read; the pull is then tried without. */
  readonly onWarning?: (message: string) => void;
  readonly helperTimeoutMs?: number;
}

/** Looks up what to say to the registry of an image; `undefined`: nothing, it is asked anonymously. */
export type RegistryCredentials = (reference: string) => Promise<RegistryAuth | undefined>;

/** Credentials as `docker login` left them: in the config file, or with the credential helper that it names. Asked once a registry. */
export function dockerCredentials(options: CredentialOptions = {}): RegistryCredentials {
  const directory = options.directory ?? (process.env["DOCKER_CONFIG"] || join(homedir(), ".docker"));
  const file = join(directory, "config.json");
  const warn = options.onWarning ?? (() => {});
  let config: Promise<DockerConfig> | undefined;
  const known = new Map<string, Promise<RegistryAuth | undefined>>();
  return (reference) => {
    config ??= readConfig(file, warn);
    const registry = registryOf(reference);
    const found = known.get(registry) ?? config.then((read) => credentialsOf(read, registry, warn, options.helperTimeoutMs ?? HELPER_MS));
    known.set(registry, found);
    return found;
  };
}

/** `docker.io` for `redis`, `user/app`; otherwise the part before the first slash, which has a dot, a port or is localhost. */
export function registryOf(reference: string): string {
  const [first = "", ...rest] = reference.split("/");
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase());
  return !isHost || HUB_NAMES.has(first) ? "docker.io" : first;
}

async function readConfig(file: string, warn: (message: string) => void): Promise<DockerConfig> {
  try {
    const config = parsed(await readFile(file, "utf8"));
    return typeof config === "object" && config !== null ? config : {};
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT"))
      warn(`registry credentials are not used: cannot read ${file}: ${textOf(error)}`);
    return {};
  }
}

/** The order of the docker command: the registry's own helper, the store for all, the file. */
async function credentialsOf(
  config: DockerConfig,
  registry: string,
  warn: (message: string) => void,
  timeoutMs: number,
): Promise<RegistryAuth | undefined> {
  const keys = keysOf(registry);
  const helper = keys.map((key) => config.credHelpers?.[key]).find((name) => name !== undefined) ?? config.credsStore;
  const fromHelper = helper ? await askHelper(helper, keys, registry, warn, timeoutMs) : undefined;
  return fromHelper ?? fromFile(config, keys, registry, warn);
}

function keysOf(registry: string): readonly string[] {
  return registry === "docker.io"
    ? [HUB_KEY, "docker.io", "index.docker.io"]
    : [registry, `https://${registry}`, `http://${registry}`, `https://${registry}/v1/`, `https://${registry}/v2/`];
}

function fromFile(
  config: DockerConfig,
  keys: readonly string[],
  registry: string,
  warn: (message: string) => void,
): RegistryAuth | undefined {
  const entry = keys.map((key) => config.auths?.[key]).find((one) => one !== undefined);
  if (!entry) return undefined;
  const serveraddress = addressOf(registry);
  if (entry.identitytoken) return { identitytoken: entry.identitytoken, serveraddress };
  if (entry.username && entry.password) return { username: entry.username, password: entry.password, serveraddress };
  // With a credential store the file keeps an empty entry, which only says that there was a login.
  if (!entry.auth) return undefined;
  const text = Buffer.from(entry.auth, "base64").toString();
  const colon = text.indexOf(":");
  if (colon > 0) return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/\0+$/, ""), serveraddress };
  warn(
    `registry credentials of ${registry} are not used: the entry in the Docker config is not base64 of user:password; run docker login ${registry} again`,
  );
  return undefined;
}

async function askHelper(
  helper: string,
  keys: readonly string[],
  registry: string,
  warn: (message: string) => void,
  timeoutMs: number,
): Promise<RegistryAuth | undefined> {
  const program = `docker-credential-${helper}`;
  // The name goes into the search of PATH: one with a slash would be a path of the config's choice.
  if (!/^[A-Za-z0-9._-]+$/.test(helper)) {
    warn(`registry credentials of ${registry} are not used: ${JSON.stringify(helper)} is not the name of a credential helper`);
    return undefined;
  }
  try {
    const answer = parsed(await execute(program, keys[0] ?? registry, timeoutMs)) as {
      readonly Username?: string;
      readonly Secret?: string;
    };
    if (!answer.Secret) return undefined;
    const serveraddress = addressOf(registry);
    return answer.Username === "<token>"
      ? { identitytoken: answer.Secret, serveraddress }
      : { username: answer.Username ?? "", password: answer.Secret, serveraddress };
  } catch (error) {
    if (!/credentials not found/i.test(textOf(error)))
      warn(`registry credentials of ${registry} are not used: ${program} failed: ${textOf(error)}`);
    return undefined;
  }
}

/** `docker-credential-X get`: the registry on its input, JSON on its output, what went wrong on either. */
function execute(program: string, input: string, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      ["get"],
      { timeout: timeoutMs, killSignal: "SIGKILL", maxBuffer: 1024 * 1024 },
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        const killed = error.killed ? `no answer within ${timeoutMs} ms` : undefined;
        return reject(new Error(killed ?? (stderr.trim() || stdout.trim() || error.message), { cause: error }));
      },
    );
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

/** JSON.parse quotes the text in its error, and this text is credentials. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("it is not JSON");
  }
}

function addressOf(registry: string): string {
  return registry === "docker.io" ? HUB_KEY : registry;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
