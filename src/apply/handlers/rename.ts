import { isGoing } from "../adopt.ts";
import { DONE, failed, found, isFault, settled } from "../outcome.ts";
import { type Handler, reading, type StepScope, writing } from "../scope.ts";

const BACK_OFF_MS = 250;

/** Takes over the serving name. What cannot be renamed is looked at first: it may have the name already. */
export const rename: Handler<"rename"> = {
  lane: "other",
  async execute({ container, name }, scope) {
    const id = scope.idOf(container);
    for (let tries = 1; ; tries++) {
      try {
        return await settled(
          async () => {
            await scope.engine.renameContainer(id, name, writing(scope));
            return DONE;
          },
          async (fault) => ((await hasName(id, name, scope)) ? DONE : failed(`it was not renamed to ${name}: ${fault.message}`, { fault })),
        );
      } catch (error) {
        if (!isFault(error, "conflict", "invalid", "not-found")) throw error;
        if (await hasName(id, name, scope)) return DONE;
        // The predecessor is gone, but its engine may reserve its name for a moment longer.
        if (error.kind !== "conflict" || tries >= scope.limits.nameTries || (await isHeld(name, scope))) throw error;
        await scope.clock.sleep(BACK_OFF_MS * 2 ** (tries - 1), scope.signal);
      }
    }
  },
};

async function isHeld(name: string, scope: StepScope): Promise<boolean> {
  const holder = await found(scope.engine.inspectContainer(name, reading(scope)));
  return holder !== undefined && !isGoing(holder);
}

async function hasName(id: string, name: string, scope: StepScope): Promise<boolean> {
  const container = await found(scope.engine.inspectContainer(id, reading(scope)));
  return container?.Name.replace(/^\//, "") === name;
}
