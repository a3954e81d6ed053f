import type { Desired, DesiredService } from "../model/desired.ts";
import { UsageError } from "./failure.ts";

export interface NamedService {
  /** More than one where stacks share a name. */
  readonly services: readonly DesiredService[];
  readonly slot: number | undefined;
}

/** `web`, `shop/web`, and one slot of either as `web.1` or `web/1`. @throws UsageError with the names that there are. */
export function serviceNamed(text: string, desired: Desired): NamedService {
  const whole = matching(text, desired);
  if (whole.length > 0) return { services: whole, slot: undefined };
  const [, name = "", slot = ""] = /^(.+)[/.](\d+)$/.exec(text) ?? [];
  const services = matching(name, desired);
  if (services.length > 0) return { services, slot: Number(slot) };
  const known = servicesOf(desired).map((service) => `${service.stack}/${service.name}`);
  throw new UsageError(`there is no service ${text}; the fleet has ${known.join(", ") || "none"}`);
}

function matching(name: string, desired: Desired): readonly DesiredService[] {
  return servicesOf(desired).filter((service) => service.name === name || `${service.stack}/${service.name}` === name);
}

function servicesOf(desired: Desired): readonly DesiredService[] {
  return desired.stacks.flatMap((stack) => stack.services);
}
