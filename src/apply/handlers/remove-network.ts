import { DONE, failed, isFault, settled } from "../outcome.ts";
import { type Handler, reading, writing } from "../scope.ts";

/** A network that is gone, or that something else still uses, is no failure: the next sync looks again. */
export const removeNetwork: Handler<"remove-network"> = {
  lane: "other",
  async execute({ name, id }, scope) {
    try {
      return await settled(
        async () => {
          await scope.engine.removeNetwork(id, writing(scope));
          return DONE;
        },
        async (fault) => {
          const there = (await scope.engine.listNetworks(reading(scope))).some((network) => network.Id === id);
          return there ? failed(`network ${name} was not removed: ${fault.message}`, { fault }) : DONE;
        },
      );
    } catch (error) {
      if (isFault(error, "not-found", "conflict") || (isFault(error, "denied", "server") && /active endpoints|in use/i.test(error.message)))
        return DONE;
      throw error;
    }
  },
};
