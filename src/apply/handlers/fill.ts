import type { ContainerBody } from "../../model/engine.ts";
import type { StepOutcome } from "../../model/event.ts";
import type { Operations } from "../../model/plan.ts";
import { LABELS } from "../../model/ownership.ts";
import { adoption, isGoing, LOADER_IDENTITY } from "../adopt.ts";
import { archiveOf } from "../archive.ts";
import { DONE, failed, found, isFault, settled } from "../outcome.ts";
import { type Handler, reading, type StepScope, writing } from "../scope.ts";

const TARGET = "/slipway";
const ROUNDS = 5;
const BACK_OFF_MS = 250;

/**
 * Brings files to a host that has nothing but an engine: a container that never starts mounts the volume (its create
 * makes the volume), an archive is unpacked into it, and the container is removed. A volume without its loader is
 * therefore complete; one with a loader is continued from wherever an earlier sync was killed.
 */
export const fill: Handler<"fill"> = {
  lane: "other",
  async execute(operation, scope) {
    const name = `${operation.volume}-loader`;
    for (let round = 1; round <= ROUNDS; round++) {
      const loader = await loaderOf(name, operation, scope, round > 1);
      if ("result" in loader) return loader;
      if (await delivered(loader.id, operation, scope)) return DONE;
      await scope.clock.sleep(BACK_OFF_MS * round, scope.signal);
    }
    return failed(
      `the loader ${name} vanished ${ROUNDS} times before the files were in the volume; does something else remove containers on ${scope.host}?`,
    );
  },
};

/**
 * The loader's id; or the end, when the volume is complete or is not ours. A loader that vanished under our hands
 * (`docker container prune` takes containers that never ran) says nothing about the content: it is delivered again.
 */
async function loaderOf(
  name: string,
  operation: Operations["fill"],
  scope: StepScope,
  vanished: boolean,
): Promise<{ readonly id: string } | StepOutcome> {
  const volume = await found(scope.engine.inspectVolume(operation.volume, reading(scope)));
  const known = volume !== undefined && operation.seed !== true;
  if (known && volume.Labels?.[LABELS.files] !== operation.files.hash) {
    return failed(`a volume ${operation.volume} exists that slipway did not make; remove it`);
  }
  const existing = await existingLoader(name, operation, scope);
  if (existing !== undefined) return existing;
  if (known && !vanished) return DONE;
  try {
    return await settled<{ readonly id: string } | StepOutcome>(
      async () => ({ id: await scope.engine.createContainer(name, loaderBody(operation, scope.fleet), writing(scope)) }),
      async (fault) =>
        (await existingLoader(name, operation, scope)) ?? failed(`the loader ${name} was not created: ${fault.message}`, { fault }),
    );
  } catch (error) {
    if (!isFault(error, "conflict")) throw error;
    return (
      (await existingLoader(name, operation, scope)) ??
      failed(`the engine says that the name ${name} is taken, but no container has it; the next sync tries again`, { fault: error })
    );
  }
}

async function existingLoader(
  name: string,
  operation: Operations["fill"],
  scope: StepScope,
): Promise<{ readonly id: string } | StepOutcome | undefined> {
  const container = await found(scope.engine.inspectContainer(name, reading(scope)));
  if (container === undefined || isGoing(container)) return undefined;
  const verdict = adoption(container, name, operation.labels, scope.host, LOADER_IDENTITY);
  return verdict.adopted ? { id: container.Id } : failed(verdict.reason);
}

/** `false`: the loader is gone, so someone else has finished with it, and only a new look can say how. */
async function delivered(loader: string, operation: Operations["fill"], scope: StepScope): Promise<boolean> {
  const tar = await archiveOf(operation.files.files);
  try {
    // Unpacking the same archive once more is harmless, but even that is preceded by a look.
    await settled(
      () => scope.engine.putArchive(loader, TARGET, tar, writing(scope)),
      async (fault) => {
        if ((await found(scope.engine.inspectContainer(loader, reading(scope)))) === undefined) throw fault;
        await scope.engine.putArchive(loader, TARGET, tar, writing(scope));
      },
    );
    await settled(
      () => scope.engine.removeContainer(loader, false, writing(scope)),
      async (fault) => {
        if ((await found(scope.engine.inspectContainer(loader, reading(scope)))) !== undefined) throw fault;
      },
    );
    return true;
  } catch (error) {
    if (isFault(error, "not-found") || (isFault(error, "conflict") && /already in progress/i.test(error.message))) return false;
    throw error;
  }
}

function loaderBody(operation: Operations["fill"], fleet: string): ContainerBody {
  const labels = { [LABELS.fleet]: fleet, [LABELS.files]: operation.files.hash };
  return {
    Image: operation.image,
    // Never run; engines refuse a container without a command, and the image may have none.
    Cmd: ["slipway-loader"],
    Labels: operation.labels,
    HostConfig: {
      NetworkMode: "none",
      Mounts: [{ Type: "volume", Source: operation.volume, Target: TARGET, VolumeOptions: { NoCopy: true, Labels: labels } }],
    },
  };
}
