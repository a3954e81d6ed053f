import { DONE } from "../outcome.ts";
import type { Handler } from "../scope.ts";

export const pause: Handler<"pause"> = {
  lane: undefined,
  async execute({ durationMs }, scope) {
    await scope.clock.sleep(durationMs, scope.signal);
    return DONE;
  },
};
