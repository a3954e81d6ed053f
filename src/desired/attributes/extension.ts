import { acts, nested, type Row, type Rows, warned, warns } from "./row.ts";

/** The loader names each that is written. */
const reserved: Row = warned("valid, and without effect yet", "remove it, or keep it for a later version", { elsewhere: true });

const keys = (names: string): Rows => Object.fromEntries(names.split(" ").map((name) => [name, reserved]));

/** `x-slipway` of a service. */
export const SERVICE_EXTENSION: Rows = {
  "x-slipway": acts("what slipway adds to a service"),
  ...nested("x-slipway", {
    ...keys("job scale rollout route budget priority"),
    place: acts("placement"),
    "place.strategy": acts("placement: `spread` or `binpack` for this service, whatever the fleet says", {
      except: [warns("other strategies", "the scheduler does not have them yet")],
    }),
    ...nested("place", keys("with apart prefer max_skew tolerate unreachable rebalance")),
  }),
};

/** `x-slipway` of a whole stack. */
export const STACK_EXTENSION: Rows = {
  "x-slipway": acts("what slipway adds to a stack"),
  ...nested("x-slipway", keys("tenant priority after source sync workflows")),
};
