import type {
  ContainerBody,
  ContainerInspect,
  ContainerSummary,
  EndpointSpec,
  EngineEvent,
  EngineInfo,
  ImageInspect,
  ImageSummary,
  LogLine,
  NetworkBody,
  NetworkSummary,
  VolumeBody,
  VolumeSummary,
} from "../model/engine.ts";

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Overrides the call's own deadline. */
  readonly deadlineMs?: number;
}

/** `X-Registry-Auth` material of one registry. */
export interface RegistryAuth {
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
  readonly serveraddress: string;
}

export interface PullOptions extends CallOptions {
  readonly platform?: string;
  readonly auth?: RegistryAuth;
  readonly onProgress?: (text: string) => void;
}

/** What `docker build` is told; the context is a tar that holds the Dockerfile, too. */
export interface BuildOptions extends CallOptions {
  /** Path of the Dockerfile inside the tar. */
  readonly dockerfile: string;
  /** References that the result gets. */
  readonly tags: readonly string[];
  readonly args: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly platform?: string;
  readonly network?: string;
  readonly extraHosts?: readonly string[];
  readonly shmSizeBytes?: number;
  readonly noCache?: boolean;
  /** Pull newer base images. */
  readonly pull?: boolean;
  readonly cacheFrom?: readonly string[];
  /** Credentials for base images, by registry host (`docker.io` for Docker Hub). BuildKit does not get them: it would ask through a session. */
  readonly auth?: Readonly<Record<string, RegistryAuth>>;
  /**
   * With BuildKit in place of the classic builder: for `RUN --mount=type=cache|bind|tmpfs`, `COPY --chmod`, `# syntax=`.
   * Mounts of type secret and ssh need a session, which there is none of.
   */
  readonly buildkit?: boolean;
  readonly onProgress?: (text: string) => void;
}

/**
 * One Docker Engine. Every method rejects with a `Fault` (fault.ts) and nothing else; none retries a write.
 * `id` arguments take an id or an exact name. Two adapters: docker and simulated; one contract suite checks both.
 */
export interface Engine {
  readonly host: string;
  info(options?: CallOptions): Promise<EngineInfo>;

  /** All containers, stopped ones too. `labels`: `key` or `key=value`, all must hold. */
  listContainers(filter?: { readonly labels?: readonly string[] }, options?: CallOptions): Promise<readonly ContainerSummary[]>;
  inspectContainer(id: string, options?: CallOptions): Promise<ContainerInspect>;
  /** @returns the new container's id. Conflict: the name is taken. NotFound: no such image. */
  createContainer(name: string, body: ContainerBody, options?: CallOptions & { readonly platform?: string }): Promise<string>;
  /** Starting a running container is no error. */
  startContainer(id: string, options?: CallOptions): Promise<void>;
  /** Stopping a stopped container is no error. The deadline is `graceMs` + 30 s unless given. */
  stopContainer(id: string, graceMs: number, options?: CallOptions): Promise<void>;
  /** Never with its volumes. `force` kills it first. A missing container is NotFound. */
  removeContainer(id: string, force: boolean, options?: CallOptions): Promise<void>;
  renameContainer(id: string, name: string, options?: CallOptions): Promise<void>;
  /** Extracts a tar at `path` inside the container (also one that never started). */
  putArchive(id: string, path: string, tar: Uint8Array, options?: CallOptions): Promise<void>;
  /** Runs a command in a running container to its end. */
  exec(
    id: string,
    command: readonly string[],
    how?: { readonly user?: string; readonly privileged?: boolean; readonly workingDir?: string; readonly environment?: readonly string[] },
    options?: CallOptions,
  ): Promise<{ readonly exitCode: number; readonly output: string }>;
  logs(
    id: string,
    how: { readonly follow: boolean; readonly tail?: number; readonly since?: number; readonly timestamps?: boolean },
    options?: CallOptions,
  ): AsyncIterable<LogLine>;

  listImages(options?: CallOptions): Promise<readonly ImageSummary[]>;
  inspectImage(reference: string, options?: CallOptions): Promise<ImageInspect>;
  pullImage(reference: string, options?: PullOptions): Promise<void>;
  /** Asks the registry, through the engine, for the digest that a reference has now: `sha256:…`. */
  resolveDigest(reference: string, options?: CallOptions & { readonly auth?: RegistryAuth }): Promise<string>;
  /** Asks it in the same way for whom it has the image: `linux/amd64`, `linux/arm/v7`. Empty: it does not say. */
  imagePlatforms(reference: string, options?: CallOptions & { readonly auth?: RegistryAuth }): Promise<readonly string[]>;
  /** Makes an image from a root file system tar (`docker import`). */
  importImage(reference: string, tar: Uint8Array, options?: CallOptions): Promise<void>;

  /**
   * Builds an image. Building the same twice on one engine gives the same id from its cache; another engine's id is
   * another one, since layers carry the time at which they were made. The deadline is for the first byte of progress
   * and then for each silence.
   * @returns its id. Invalid: the Dockerfile or a command of it failed; the message holds the step and the end of its
   * output. NotFound: a registry has no such base image. Denied: it wants other credentials for it.
   */
  buildImage(context: Uint8Array, options: BuildOptions): Promise<string>;
  /** Tagging what is tagged so already is no error. NotFound: no such image. */
  tagImage(image: string, reference: string, options?: CallOptions): Promise<void>;
  /**
   * The images as one tar, a stream: `docker save`. Reading stops when the consumer stops. The deadline is for the first
   * byte (the engine writes the layers out before) and then for each silence; time in which the consumer does not ask
   * is not counted.
   */
  saveImages(references: readonly string[], options?: CallOptions): AsyncIterable<Uint8Array>;
  /**
   * `docker load` of such a stream, never whole in memory: it is read as fast as the engine takes it. What the stream
   * throws is thrown on, if it is a `Fault`. The deadline is for each wait for the engine, not for those for the stream.
   */
  loadImages(tar: AsyncIterable<Uint8Array>, options?: PullOptions): Promise<void>;

  /**
   * Pushes a tagged image to the registry that its name says.
   * @returns the digest under which the registry has it now: `sha256:…`. NotFound: the engine has no such image. Denied: the
   * registry wants other credentials. Server: the registry failed, or is out of the engine's reach.
   */
  pushImage(reference: string, options?: PullOptions): Promise<string>;
  /** Only untags while other names remain. In use by a container, if only a stopped one: conflict. */
  removeImage(reference: string, options?: CallOptions): Promise<void>;

  listNetworks(options?: CallOptions): Promise<readonly NetworkSummary[]>;
  createNetwork(body: NetworkBody, options?: CallOptions): Promise<string>;
  removeNetwork(id: string, options?: CallOptions): Promise<void>;
  connectNetwork(network: string, container: string, endpoint: EndpointSpec, options?: CallOptions): Promise<void>;
  disconnectNetwork(network: string, container: string, options?: CallOptions): Promise<void>;

  listVolumes(options?: CallOptions): Promise<readonly VolumeSummary[]>;
  inspectVolume(name: string, options?: CallOptions): Promise<VolumeSummary>;
  createVolume(body: VolumeBody, options?: CallOptions): Promise<VolumeSummary>;
  removeVolume(name: string, options?: CallOptions): Promise<void>;

  /** Ends with the signal; rejects with a Fault when the stream breaks. A hint, never a source. */
  events(options?: CallOptions & { readonly types?: readonly string[] }): AsyncIterable<EngineEvent>;

  swarmInit(how: { readonly advertiseAddress: string; readonly listenAddress: string }, options?: CallOptions): Promise<string>;
  /** @returns the join tokens of a manager. */
  swarmTokens(options?: CallOptions): Promise<{ readonly worker: string; readonly manager: string }>;
  swarmJoin(
    how: {
      readonly remoteAddresses: readonly string[];
      readonly token: string;
      readonly advertiseAddress: string;
      readonly listenAddress: string;
    },
    options?: CallOptions,
  ): Promise<void>;

  close(): Promise<void>;
}

/** Opens engines; what `observe` and `apply` are given. One connection a host, opened at first use. */
export interface Engines {
  get(host: string): Engine;
  close(): Promise<void>;
}

/** Told of each request that may change something, before it is written. For counting, tracing and fail points. */
export type WriteHook = (write: { readonly host: string; readonly method: string; readonly path: string }) => void | Promise<void>;
