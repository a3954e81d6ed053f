import { byText } from "../../model/order.ts";
import { serviceKey } from "../host.ts";
import type { Filter } from "./index.ts";

/** `apart`, in both directions: whoever is there first has the host. */
export const apart: Filter = (service, load, scene) => {
  const rivals = scene.apart.get(serviceKey(service));
  if (rivals === undefined) return undefined;
  const [first] = [...rivals].filter((rival) => (load.replicas.get(rival) ?? 0) > 0).sort(byText);
  return first === undefined ? undefined : `apart from ${first}`;
};
