import type { Operations } from "../../model/plan.ts";
import { DONE, failed, isFault, settled } from "../outcome.ts";
import { type Handler, reading, type StepScope, writing } from "../scope.ts";

/** Network names are unique only when asked for. One that is there already is what the plan wanted. */
export const network: Handler<"network"> = {
  lane: "other",
  async execute(operation, scope) {
    try {
      return await settled(
        async () => {
          await scope.engine.createNetwork({ ...operation.body, CheckDuplicate: true }, writing(scope));
          return DONE;
        },
        async (fault) =>
          (await exists(operation, scope)) ? DONE : failed(`network ${operation.body.Name} was not created: ${fault.message}`, { fault }),
      );
    } catch (error) {
      if (isFault(error, "conflict") && (await exists(operation, scope))) return DONE;
      throw error;
    }
  },
};

async function exists({ body }: Operations["network"], scope: StepScope): Promise<boolean> {
  return (await scope.engine.listNetworks(reading(scope))).some(({ Name }) => Name === body.Name);
}
