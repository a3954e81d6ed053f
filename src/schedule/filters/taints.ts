import { parseTaint, tolerates } from "../../model/taint.ts";
import type { Filter } from "./index.ts";

/** Keeps off what does not tolerate the taint; sends away what is there only when the taint says so. */
export const taints: Filter = (service, { host }, _scene, { staying }) => {
  const borne = service.placement.tolerate ?? [];
  const against = host.taints.filter((text) => {
    const taint = parseTaint(text);
    if (!taint || taint.effect === "PreferNoSchedule" || (staying && taint.effect === "NoSchedule")) return false;
    return !borne.some((toleration) => tolerates(toleration, taint));
  });
  return against.length === 0 ? undefined : `taint ${against.join(", ")}`;
};
