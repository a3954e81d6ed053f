import type Dockerode from "dockerode";
import type { ContainerInspect, ContainerSummary } from "../../model/engine.ts";
import { Fault } from "../fault.ts";
import type { CallOptions, Engine } from "../port.ts";
import { couldBePrefix, READ_MS, WRITE_MS, type Caller } from "./caller.ts";

type ContainerCalls = Pick<
  Engine,
  | "listContainers"
  | "inspectContainer"
  | "createContainer"
  | "startContainer"
  | "stopContainer"
  | "removeContainer"
  | "renameContainer"
  | "putArchive"
>;

/** How much longer than the grace time a stop may take before the engine counts as stuck. */
const STOP_MARGIN_MS = 30_000;
const ARCHIVE_MS = 120_000;

export function containerCalls(caller: Caller): ContainerCalls {
  return {
    async listContainers(filter, options) {
      const docker = await caller.docker(READ_MS, options);
      const filters = filter?.labels?.length ? { label: [...filter.labels] } : undefined;
      return caller.list<ContainerSummary>(
        await docker.listContainers({ all: true, ...(filters ? { filters } : {}) }),
        "list of containers",
      );
    },

    inspectContainer: (id, options) => inspect(caller, id, options),

    async createContainer(name, body, options) {
      const docker = await caller.docker(WRITE_MS, options);
      const query = { name, platform: options?.platform };
      // Its types know neither of the two, and without them the whole body would be sent in the URL as well.
      const request = { _query: query, _body: body } as unknown as Dockerode.ContainerCreateOptions;
      const made = await docker.createContainer(request);
      return caller.record<{ id: string }>(made, "id", "created container").id;
    },

    async startContainer(id, options) {
      await (await container(caller, id, WRITE_MS, options)).start();
    },

    async stopContainer(id, graceMs, options) {
      const seconds = Math.ceil(graceMs / 1000);
      await (await container(caller, id, seconds * 1000 + STOP_MARGIN_MS, options)).stop({ t: seconds });
    },

    async removeContainer(id, force, options) {
      await (await container(caller, id, WRITE_MS, options)).remove({ force, v: false });
    },

    async renameContainer(id, name, options) {
      await (await container(caller, id, WRITE_MS, options)).rename({ name });
    },

    async putArchive(id, path, tar, options) {
      await (await container(caller, id, ARCHIVE_MS, options)).putArchive(Buffer.from(tar), { path });
    },
  };
}

/** dockerode's handle of exactly this container. */
export async function container(caller: Caller, id: string, deadlineMs: number, options?: CallOptions): Promise<Dockerode.Container> {
  const exact = couldBePrefix(id) ? (await inspect(caller, id, options)).Id : caller.checked(id);
  return (await caller.docker(deadlineMs, options)).getContainer(exact);
}

async function inspect(caller: Caller, id: string, options?: CallOptions): Promise<ContainerInspect> {
  const docker = await caller.docker(READ_MS, options && { ...options, deadlineMs: Math.min(options.deadlineMs ?? READ_MS, READ_MS) });
  const found = caller.record<ContainerInspect>(await docker.getContainer(caller.checked(id)).inspect(), "Id", `container ${id}`);
  if (couldBePrefix(id) && found.Name !== `/${id}`)
    throw new Fault("not-found", caller.host, `${caller.host}: no container has the name ${id}`, { status: 404 });
  return found;
}
