import type { RegistryAuth } from "../engine/port.ts";
import type { RegistryCredentials } from "../engine/registry-auth.ts";
import { buildReferences, type Desired } from "../model/desired.ts";
import { safeLine } from "../report/safe.ts";
import type { Context } from "./context.ts";

/**
 * What `docker login` left, looked up before it is needed: a credential helper is a program and takes its time, and a
 * step that pulls does not wait for it.
 */
export function credentialsFor(context: Context): {
  prepare(desired: Desired): Promise<void>;
  registryAuth(reference: string): RegistryAuth | undefined;
} {
  const known = new Map<string, RegistryAuth | undefined>();
  let look: RegistryCredentials | undefined;
  return {
    async prepare(desired) {
      const { dockerCredentials } = await import("../engine/registry-auth.ts");
      look ??= dockerCredentials({ ...directoryOf(context), onWarning: (message) => context.complain(`warning: ${safeLine(message)}\n`) });
      const images = desired.stacks.flatMap((stack) =>
        stack.services.flatMap(({ image, build }) => (build ? buildReferences(build) : [image.reference])),
      );
      const references = new Set(images.map(registryPart));
      for (const reference of references) if (!known.has(reference)) known.set(reference, await look(`${reference}x`));
    },
    registryAuth: (reference) => known.get(registryPart(reference)),
  };
}

function directoryOf(context: Context): { directory?: string } {
  const written = context.io.env["DOCKER_CONFIG"];
  if (written !== undefined && written !== "") return { directory: written };
  const home = context.io.env["HOME"];
  return home === undefined ? {} : { directory: `${home}/.docker` };
}

/** Everything up to the first slash: images of one registry share their credentials. */
function registryPart(reference: string): string {
  return reference.slice(0, reference.indexOf("/") + 1);
}
