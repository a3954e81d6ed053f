import { LABELS } from "../../model/ownership.ts";
import { DONE, failed, found, isFault, settled } from "../outcome.ts";
import { type Handler, reading, writing } from "../scope.ts";

/** Only a volume that says it carries slipway's files: a user's volume is never removed, whatever a plan says. */
export const removeFiles: Handler<"remove-files"> = {
  lane: "other",
  async execute({ volume }, scope) {
    const existing = await found(scope.engine.inspectVolume(volume, reading(scope)));
    if (existing === undefined) return DONE;
    if (existing.Labels?.[LABELS.files] === undefined || existing.Labels[LABELS.fleet] !== scope.fleet)
      return failed(`volume ${volume} carries no files of this fleet's; it is left alone`);
    try {
      return await settled(
        async () => {
          await scope.engine.removeVolume(volume, writing(scope));
          return DONE;
        },
        async (fault) => {
          const there = await found(scope.engine.inspectVolume(volume, reading(scope)));
          return there === undefined ? DONE : failed(`volume ${volume} was not removed: ${fault.message}`, { fault });
        },
      );
    } catch (error) {
      // In use: some container still has it.
      if (isFault(error, "not-found", "conflict")) return DONE;
      throw error;
    }
  },
};
