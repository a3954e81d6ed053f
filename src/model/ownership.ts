import { createHash } from "node:crypto";
import type { Owner } from "./observed.ts";

/** Labels that every container of slipway's carries. */
export const LABELS = {
  fleet: "slipway.fleet",
  stack: "slipway.stack",
  service: "slipway.service",
  slot: "slipway.slot",
  fingerprint: "slipway.fingerprint",
  revision: "slipway.revision",
  role: "slipway.role",
  /** Short hash of each facet of the spec: lets a plan name what changed without any memory of its own. */
  facets: "slipway.facets",
  /** Hash over the labels above, the host and the serving name: copied labels do not make a container ours. */
  seal: "slipway.seal",
  /** On networks and volumes: hash of what they were made from; an engine cannot change either afterwards. */
  definition: "slipway.definition",
  /** On volumes that carry files: the hash of their content. */
  files: "slipway.files",
  /** On containers: which content of the commit was in their writable directories, `VOLUME@HASH,…`. */
  seeds: "slipway.seeds",
  /** On containers: the host that the replica left for a better balance, so that it is not taken back. */
  movedFrom: "slipway.moved-from",
  /** On images that slipway built: the hash of what they were built from. */
  build: "slipway.build",
} as const;

export interface Identity {
  readonly fleet: string;
  readonly stack: string;
  readonly service: string;
  readonly slot: number;
  readonly fingerprint: string;
  readonly revision: string;
  readonly role: "replica" | "loader";
}

/** `shop-web-1`, or the `container_name` of the manifest. */
export function servingName(identity: Pick<Identity, "stack" | "service" | "slot">, containerName?: string): string {
  return containerName ?? `${identity.stack}-${identity.service}-${identity.slot}`;
}

/** The name while the predecessor still has the serving name: `shop-web-1-3f2a9c01`. */
export function replacementName(serving: string, fingerprint: string): string {
  return `${serving}-${shortFingerprint(fingerprint)}`;
}

export function shortFingerprint(fingerprint: string): string {
  return fingerprint.replace(/^v\d+:/, "").slice(0, 8);
}

function seal(identity: Identity, host: string, serving: string): string {
  const text = [identity.fleet, identity.stack, identity.service, identity.slot, identity.fingerprint, identity.role, host, serving].join(
    "\n",
  );
  return createHash("sha256").update(`slipway seal v1\n${text}`).digest("hex").slice(0, 32);
}

/** The `slipway.*` labels of a container on `host` that will serve as `serving`. */
export function ownershipLabels(identity: Identity, host: string, serving: string): Record<string, string> {
  return {
    [LABELS.fleet]: identity.fleet,
    [LABELS.stack]: identity.stack,
    [LABELS.service]: identity.service,
    [LABELS.slot]: String(identity.slot),
    [LABELS.fingerprint]: identity.fingerprint,
    [LABELS.revision]: identity.revision,
    [LABELS.role]: identity.role,
    [LABELS.seal]: seal(identity, host, serving),
  };
}

/** Short hash of a definition, for the label. */
export function definitionMark(definition: string): string {
  return createHash("sha256").update(definition).digest("hex").slice(0, 16);
}

/** The seal of a network: labels copied to a network of another name do not make it ours. */
export function networkSeal(fleet: string, stack: string, name: string): string {
  return createHash("sha256").update(`slipway network seal v1\n${fleet}\n${stack}\n${name}`).digest("hex").slice(0, 32);
}

/** A name may carry an attempt suffix `.a2` after an engine kept a removed container's name reserved. */
const ATTEMPT = /\.a\d+$/;

/**
 * Whose a container is. Labels, seal, host and name must all agree; otherwise it is foreign and never touched.
 * `name` without the leading slash.
 */
export function ownerOf(labels: Readonly<Record<string, string>>, name: string, host: string): Owner | undefined {
  const fleet = labels[LABELS.fleet];
  const stack = labels[LABELS.stack];
  const service = labels[LABELS.service];
  const slot = Number(labels[LABELS.slot]);
  const fingerprint = labels[LABELS.fingerprint];
  const role = labels[LABELS.role];
  if (!fleet || !stack || !service || !fingerprint || !Number.isInteger(slot) || slot < 1) return undefined;
  if (role !== "replica" && role !== "loader") return undefined;
  const identity: Identity = { fleet, stack, service, slot, fingerprint, role, revision: labels[LABELS.revision] ?? "" };
  const bare = name.replace(ATTEMPT, "");
  const suffix = `-${shortFingerprint(fingerprint)}`;
  const asServing = seal(identity, host, bare) === labels[LABELS.seal];
  const asReplacement = bare.endsWith(suffix) && seal(identity, host, bare.slice(0, -suffix.length)) === labels[LABELS.seal];
  if (!asServing && !asReplacement) return undefined;
  return { fleet, stack, service, slot, fingerprint, role, revision: identity.revision, name: asServing ? "serving" : "replacement" };
}
