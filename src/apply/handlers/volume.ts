import { DONE, failed, found, settled } from "../outcome.ts";
import { type Handler, reading, writing } from "../scope.ts";

/** The engine's create returns a volume that exists: asking twice is safe. */
export const volume: Handler<"volume"> = {
  lane: "other",
  execute: ({ body }, scope) =>
    settled(
      async () => {
        await scope.engine.createVolume(body, writing(scope));
        return DONE;
      },
      async (fault) => {
        const made = await found(scope.engine.inspectVolume(body.Name, reading(scope)));
        return made === undefined ? failed(`volume ${body.Name} was not created: ${fault.message}`, { fault }) : DONE;
      },
    ),
};
