import type { DesiredService } from "../../model/desired.ts";
import type { PlacementDecision } from "../../model/plan.ts";
import { explained } from "../../plan/explain.ts";
import { jsonText } from "../../report/json.ts";
import { safeLine } from "../../report/safe.ts";
import type { Context } from "../context.ts";
import { everyHostText, type Explanation, rulesText, slotText } from "../explain-text.ts";
import { UsageError } from "../failure.ts";
import { openToRead } from "../open.ts";
import { makePlanned, type Planned } from "../planned.ts";
import { serviceNamed } from "../service-name.ts";

/** Says for each slot of a service, and for each host, why it was or was not chosen. */
export async function explain(context: Context, [name = "", source = "."]: readonly string[]): Promise<number> {
  const opened = await openToRead(context, source, { whole: false });
  try {
    const { services, slot } = serviceNamed(name, opened.desired);
    const asked = new Set(services.map((service) => `${service.stack}/${service.name}`));
    const planned = await makePlanned(context, opened, { closely: true, explain: asked, withoutRegistry: true });
    const all = explained(planned.input, planned.plan, services);
    const meant = slot === undefined ? all : all.filter((decision) => decision.slot === slot);
    if (slot !== undefined && meant.length === 0) throw noSuchSlot(services, slot, all);
    const explanations = meant.map((decision) => explanationOf(decision, planned, services));
    if (context.json) context.print(jsonText(explanations.map(jsonOf)));
    else context.print(textOf(context, services, explanations, slot !== undefined));
    for (const { host, reason } of planned.plan.unreachable) context.note(`${safeLine(`host ${host} is out of reach: ${reason}`)}\n`);
    return 0;
  } finally {
    await opened.close();
  }
}

function noSuchSlot(services: readonly DesiredService[], slot: number, decisions: readonly PlacementDecision[]): UsageError {
  const [{ stack, name }] = services as [DesiredService];
  const slots = [...new Set(decisions.map((decision) => decision.slot))];
  const has =
    slots.length === 0 ? "no replica of it is wanted" : `it has ${slots.slice(0, 10).join(", ")}${slots.length > 10 ? ", …" : ""}`;
  return new UsageError(`${stack}/${name} has no slot ${slot}; ${has}`);
}

function explanationOf(decision: PlacementDecision, { plan }: Planned, services: readonly DesiredService[]): Explanation {
  const { stack, service, slot } = decision;
  const isOf = (each: { readonly stack: string; readonly service: string }): boolean => each.stack === stack && each.service === service;
  // A service of every host has the same slot on each of them: its reasons begin with the host.
  const on = `on ${decision.verdicts[0]?.host}: `;
  const isGlobal = services.some((each) => each.mode === "global" && each.stack === stack && each.name === service);
  const refusal =
    decision.host === undefined
      ? plan.unschedulable.find((each) => isOf(each) && each.slot === slot && (!isGlobal || each.reason.startsWith(on)))
      : undefined;
  return { decision, refusal, held: plan.held.find(isOf)?.reason };
}

function textOf(context: Context, services: readonly DesiredService[], explanations: readonly Explanation[], closely: boolean): string {
  const { paint } = context;
  return services
    .flatMap((service) => {
      const own = explanations.filter(({ decision }) => decision.stack === service.stack && decision.service === service.name);
      if (own.length === 0) return [`no replica of ${service.stack}/${service.name} is wanted\n`];
      const texts = service.mode === "global" ? [everyHostText(own, paint)] : own.map((each) => slotText(each, paint));
      const rules =
        service.mode === "global" ? [own.map(({ decision }) => decision.verdicts[0]!)] : own.map(({ decision }) => decision.verdicts);
      return [...texts, ...(closely ? rules.map((verdicts) => rulesText(verdicts, paint)) : [])];
    })
    .concat(
      `${paint("dim", "What stays is judged beside all else that stays; what is new, beside that and whatever is placed before it.")}\n`,
    )
    .join("\n");
}

/** Keys are a promise, as those of the other commands: they are only ever added to. */
function jsonOf({ decision, refusal, held }: Explanation): unknown {
  const { stack, service, slot, host, kept, preempts, verdicts } = decision;
  return {
    stack,
    service,
    slot,
    host: host ?? null,
    kept,
    reason: refusal?.reason ?? null,
    queuePlace: refusal?.queuePlace ?? null,
    sinceMs: refusal?.sinceMs ?? null,
    preempts: preempts ?? [],
    held: held ?? null,
    verdicts,
  };
}
