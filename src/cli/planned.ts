import type { Observed } from "../model/observed.ts";
import type { Plan } from "../model/plan.ts";
import { buildPlan } from "../plan/build.ts";
import { type Situation, situationOf } from "../plan/capacity.ts";
import type { PlanInput } from "../plan/input.ts";
import { planFleet, planPass, RegistryError } from "../reconcile/index.ts";
import { safeLine } from "../report/safe.ts";
import type { Context } from "./context.ts";
import type { Opened } from "./open.ts";

/** A plan with what it was made from, for questions about it. */
export interface Planned {
  readonly plan: Plan;
  readonly input: PlanInput;
  readonly observed: Observed;
}

export interface PlannedOptions {
  /** Ask the engines for their size and what they have, also where there is nothing to do. */
  readonly closely: boolean;
  /** Every host's verdict on every slot of these services (`shop/web`). */
  readonly explain?: ReadonlySet<string>;
  /** A registry out of reach makes a sync impossible, but not a look. */
  readonly withoutRegistry: boolean;
  readonly confirmed?: boolean;
  /** It will be asked what could be where. */
  readonly whatIf?: boolean;
}

export async function makePlanned(context: Context, { desired, session }: Opened, how: PlannedOptions): Promise<Planned> {
  let input: PlanInput | undefined;
  const watched: Opened["session"] = {
    ...session,
    plan: (given) => {
      input = given;
      return buildPlan(given);
    },
  };
  const options = {
    closely: how.closely,
    confirmed: how.confirmed ?? false,
    whatIf: how.whatIf ?? false,
    ...(how.explain && { explain: how.explain }),
  };
  const made = await planFleet(desired, watched, options).catch(async (error: unknown) => {
    if (!how.withoutRegistry || !(error instanceof RegistryError)) throw error;
    context.complain(`warning: ${safeLine(error.message)}\n`);
    return await planPass(desired, watched, options);
  });
  if (!input) throw new Error("a plan was made without asking how");
  return { ...made, input };
}

export function situationAfter({ input, plan }: Planned): Situation {
  return situationOf(input, plan);
}
