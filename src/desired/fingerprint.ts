import { createHash } from "node:crypto";
import type { DesiredNetwork, DesiredService, DesiredVolume } from "../model/desired.ts";
import { canonicalJson, sortedEntries } from "../model/order.ts";

export interface FingerprintInput {
  readonly image: DesiredService["image"];
  readonly body: DesiredService["body"];
  readonly networks: DesiredService["networks"];
  readonly containerName: string | undefined;
  readonly filesHash: string | undefined;
  readonly hooks: DesiredService["hooks"];
  readonly seedHashes?: readonly string[];
  /** Definitions of what the service refers to: another subnet or driver option makes another container. */
  readonly networkDefinitions: readonly DesiredNetwork[];
  readonly volumeDefinitions: readonly DesiredVolume[];
}

/**
 * The identity of a service's containers, computed here and nowhere else. Versioned: when what enters it changes, the
 * version does, and the old version must stay computable, because a newer slipway must not replace anything by itself.
 */
export function fingerprintOf(input: FingerprintInput): string {
  const identity = { ...input, image: { reference: input.image.reference, digest: input.image.digest } };
  return `v1:${createHash("sha256").update(canonicalJson(identity)).digest("hex")}`;
}

/** Facets → text of the label that lets a later plan name what changed: `image=1a2b,environment.LOG=3c4d`. */
export function facetMarks(facets: Readonly<Record<string, string>>): string {
  return sortedEntries(facets)
    .map(([name, value]) => `${name.replace(/[,=]/g, "_")}=${createHash("sha256").update(value).digest("hex").slice(0, 4)}`)
    .join(",");
}
