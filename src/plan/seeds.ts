import type { Seed } from "../model/desired.ts";
import type { HostObservation } from "../model/observed.ts";
import { LABELS } from "../model/ownership.ts";
import type { ServicePlan } from "./context.ts";
import type { DraftStep } from "./draft.ts";
import { loaderLabels } from "./loader.ts";

/** What the label of a container says about the content that its writable directories were given. */
export function seedMarks(seeds: readonly Seed[]): string {
  return seeds.map(({ volume, files }) => `${volume}@${files.hash}`).join(",");
}

/**
 * Content of the commit goes into a volume that stays before a container is made with it, so a sync that is cut short does
 * it again. Content that the last container was made with is there already, and what containers have changed of it since is
 * theirs: a new image is no reason to take that away.
 */
export function seedSteps(plan: ServicePlan, host: string, after: readonly DraftStep[]): DraftStep[] {
  const { context, service } = plan;
  const changed = (service.seeds ?? []).filter(({ volume, files }) => lastSeed(context.seen.get(host), volume) !== files.hash);
  return changed.map(({ volume, files }) =>
    context.draft.once(`fill ${host} ${volume}`, () => ({
      host,
      operation: {
        kind: "fill",
        volume,
        files,
        image: service.body.Image,
        labels: loaderLabels(plan, host, volume, files.hash),
        seed: true,
      },
      subject: volume,
      cause: `${files.files.length} files of this commit, copied over what is there`,
      after,
    })),
  );
}

/** Hash of the content that the newest container with this volume was made with; undefined: no container can tell. */
function lastSeed(seen: HostObservation | undefined, volume: string): string | undefined {
  const told = (seen?.containers ?? []).flatMap(({ owner, labels, createdAtMs }) => {
    const marks = owner?.role === "replica" ? (labels[LABELS.seeds] ?? "").split(",") : [];
    const mark = marks.find((each) => each.startsWith(`${volume}@`));
    return mark === undefined ? [] : [{ createdAtMs, hash: mark.slice(volume.length + 1) }];
  });
  const newestMs = Math.max(...told.map(({ createdAtMs }) => createdAtMs));
  // Engines tell whole seconds: of two that were made in the same one, either may be the last.
  const [hash, ...others] = new Set(told.filter(({ createdAtMs }) => createdAtMs === newestMs).map((each) => each.hash));
  return others.length === 0 ? hash : undefined;
}
