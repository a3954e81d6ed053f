import type { DesiredService } from "../model/desired.ts";
import type { Owner } from "../model/observed.ts";
import type { SlotRef } from "../model/plan.ts";

/** `shop/web.1`; replicas of a global service are told apart by their host in the next column. */
export function slotSubject(service: Pick<DesiredService, "stack" | "name">, slot: number, mark = ""): string {
  return `${service.stack}/${service.name}.${slot}${mark === "" ? "" : ` (${mark})`}`;
}

export function ownerSubject(owner: Owner, mark = ""): string {
  return `${owner.stack}/${owner.service}.${owner.slot}${mark === "" ? "" : ` (${mark})`}`;
}

export function slotRef(service: DesiredService, slot: number): SlotRef {
  return { stack: service.stack, service: service.name, slot, fingerprint: service.fingerprint };
}

/** What changed between a running container and its spec: `spec changed: image, environment.LOG_LEVEL`. */
export function changeCause(label: string | undefined, facets: string, rollingBack: boolean): string {
  if (rollingBack) return "roll-back to the last good spec";
  if (label === undefined) return "spec changed";
  const before = parse(label);
  const after = parse(facets);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort();
  return changed.length === 0 ? "spec changed" : `spec changed: ${changed.join(", ")}`;
}

function parse(marks: string): Map<string, string> {
  return new Map(
    marks
      .split(",")
      .filter((mark) => mark !== "")
      .map((mark) => {
        const at = mark.lastIndexOf("=");
        return [mark.slice(0, at), mark.slice(at + 1)];
      }),
  );
}
