import type { ContainerInspect } from "../model/engine.ts";
import { LABELS, ownerOf } from "../model/ownership.ts";

/** What must agree for a replica: everything that the seal covers, and the seal. */
const REPLICA_IDENTITY: readonly string[] = [
  LABELS.fleet,
  LABELS.stack,
  LABELS.service,
  LABELS.slot,
  LABELS.fingerprint,
  LABELS.role,
  LABELS.seal,
];

/** For a loader: its name is the hash of what it carries, so any service of the fleet may have begun it. */
export const LOADER_IDENTITY: readonly string[] = [LABELS.fleet, LABELS.role];

type Adoption = { readonly adopted: true } | { readonly adopted: false; readonly reason: string };

/**
 * May the container that holds `name` count as the one that we wanted to make? Only when labels, seal, fingerprint, name
 * and host all agree; anything else is reported and left untouched.
 */
export function adoption(
  existing: ContainerInspect,
  name: string,
  labels: Readonly<Record<string, string>>,
  host: string,
  identity = REPLICA_IDENTITY,
): Adoption {
  const theirs = existing.Config.Labels ?? {};
  if (existing.Name.replace(/^\//, "") !== name)
    return no(`the engine answers to ${name} with container ${short(existing)}, which has another name`);
  if (ownerOf(theirs, name, host) === undefined) {
    return no(
      `the name ${name} belongs to container ${short(existing)}, which slipway did not make; rename or remove it, or choose another container_name`,
    );
  }
  const differing = identity.find((label) => theirs[label] !== labels[label]);
  if (differing === undefined) return { adopted: true };
  return no(`the name ${name} belongs to container ${short(existing)} with another ${differing} (${theirs[differing] ?? "none"})`);
}

/** It is going: its name will be free when it is gone. */
export function isGoing(container: ContainerInspect): boolean {
  return container.State.Status === "removing" || container.State.Status === "dead";
}

function no(reason: string): Adoption {
  return { adopted: false, reason };
}

function short(container: ContainerInspect): string {
  return container.Id.slice(0, 12);
}
