import { acts, nested, type Row, type Rows, warned, warns } from "./row.ts";

/** The loader names each that is written. */
const reserved: Row = warned("valid, and without effect yet", "remove it, or keep it for a later version", { elsewhere: true });

const keys = (names: string): Rows => Object.fromEntries(names.split(" ").map((name) => [name, reserved]));

/** `x-slipway` of a service. */
export const SERVICE_EXTENSION: Rows = {
  "x-slipway": acts("what slipway adds to a service"),
  ...nested("x-slipway", {
    job: {
      ...reserved,
      why: "valid, and without effect yet, apart from `estimate`: how long it is expected to run, for [`scheduler.queue: sjf`](placement.md#the-queue)",
      hint: "remove the rest, or keep it for a later version",
    },
    ...keys("scale rollout route"),
    budget: acts("how many replicas may be away because of a drain, a move or a pre-emption"),
    priority: acts("placement: the higher goes first"),
    place: acts("placement"),
    "place.strategy": acts("placement: how this service chooses, whatever the fleet says"),
    "place.with": acts("placement: services of the stack that must be on the host"),
    "place.apart": acts("placement: services of the stack that must not be on the host; its own name: one replica a host"),
    "place.prefer": acts("placement: constraints that a host should meet"),
    "place.max_skew": acts("placement: between the branches of the first spread preference, or between hosts"),
    "place.tolerate": acts("placement: taints that it bears"),
    "place.rebalance": acts("placement: with `false`, a better balance is no reason to move it"),
    ...nested("place", keys("unreachable")),
  }),
};

/** `x-slipway` of a whole stack. */
export const STACK_EXTENSION: Rows = {
  "x-slipway": acts("what slipway adds to a stack"),
  ...nested("x-slipway", {
    ...keys("after source sync workflows"),
    tenant: acts("placement: quota, guarantee and hosts of the [tenant](fleet.md#tenants)", {
      except: [warns("where fleet.yaml has no tenants", "there is nothing to count it against")],
    }),
    priority: acts("placement: priority of its services"),
  }),
};
