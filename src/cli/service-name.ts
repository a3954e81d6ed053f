import type { Desired, DesiredService } from "../model/desired.ts";
import { UsageError } from "./failure.ts";
import { unknownName } from "./unknown-name.ts";

export interface NamedService {
  /** More than one where stacks share a name. */
  readonly services: readonly DesiredService[];
  readonly slot: number | undefined;
}

/** `web`, `shop/web`, and one slot of either as `web.1` or `web/1`. @throws UsageError with the name that was probably meant. */
export function serviceNamed(text: string, desired: Desired): NamedService {
  const whole = matching(text, desired);
  if (whole.length > 0) return { services: whole, slot: undefined };
  const [, name = text, slot = ""] = /^(.+)[/.](\d+)$/.exec(text) ?? [];
  const services = matching(name, desired);
  if (services.length > 0) return { services, slot: Number(slot) };
  throw unknownService(name, desired);
}

function unknownService(name: string, desired: Desired): UsageError {
  const stack = desired.stacks.find((each) => each.name === name);
  if (stack)
    return new UsageError(`${name} is a stack; name one of its services: ${fullNames(stack.services).join(", ") || "it has none"}`);
  const known = fullNames(servicesOf(desired));
  const { brokenStacks } = desired;
  if (brokenStacks.includes(name.split("/")[0]!) || (known.length === 0 && brokenStacks.length > 0))
    return new UsageError(
      `nothing is known of ${name}: the files of ${brokenStacks.join(", ")} have errors; \`slipway validate\` shows them`,
    );
  const candidates = name.includes("/") ? known : [...servicesOf(desired).map((service) => service.name), ...known];
  return unknownName("service", name, known, candidates);
}

function matching(name: string, desired: Desired): readonly DesiredService[] {
  return servicesOf(desired).filter((service) => service.name === name || `${service.stack}/${service.name}` === name);
}

function servicesOf(desired: Desired): readonly DesiredService[] {
  return desired.stacks.flatMap((stack) => stack.services);
}

function fullNames(services: readonly DesiredService[]): string[] {
  return services.map((service) => `${service.stack}/${service.name}`);
}
