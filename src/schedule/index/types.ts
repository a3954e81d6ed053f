import type { HostPort } from "../../model/desired.ts";

/** What decides between hosts that fit; see `Cluster` for the whole order. */
export type Strategy = "spread" | "binpack" | "least_load" | "greedy";

/** A host as it joins. Quantities are whole numbers (nano-CPUs, bytes, pieces), so that sums are exact. */
export interface HostSpec<Facts> {
  readonly name: string;
  /** Whatever rules look at: labels, platform, taints. */
  readonly facts: Facts;
  /** Hosts with equal text get equal answers from every rule, which is then asked once; the facts as JSON if not given. */
  readonly alike?: string;
  /** By dimension; one that is not named is 0, and one that is unknown is Infinity. */
  readonly capacity: Readonly<Record<string, number>>;
  /** Load is divided by it; 1 if not given. */
  readonly weight?: number;
  /** Load that no replica of ours makes. */
  readonly load?: number;
  /** Why nothing may be placed here. */
  readonly notReady?: string;
}

/** What a service says about hosts that does not change while replicas come and go. */
export interface Rules<Facts> {
  /** Services with the same text have the same rules, which are then asked once for all of them. */
  readonly rulesKey?: string;
  /** Why a host of this kind cannot be used; undefined = it can. */
  readonly refuses?: (facts: Facts) => string | undefined;
  /** Hosts for which it is less go first. */
  readonly cost?: (facts: Facts) => number;
  /** Hosts for which these hold go first; what does not hold costs its weight, on top of `cost`. */
  readonly prefer?: readonly { readonly weight: number; readonly holds: (facts: Facts) => boolean }[];
  /** Between hosts that are otherwise equal, one for which it is less wins. */
  readonly tieCost?: (facts: Facts) => number;
  /** Labels to spread over, outermost first: the branch with the fewest replicas goes first. */
  readonly spread?: readonly ((facts: Facts) => string)[];
}

export interface ServiceSpec<Facts> extends Rules<Facts> {
  readonly name: string;
  /** By dimension, of one replica. */
  readonly demand: Readonly<Record<string, number>>;
  readonly strategy: Strategy;
  /** What one replica adds to the load of its host; 1 if not given. */
  readonly load?: number;
  /**
   * Between the outermost branch of `spread` that gets a replica, or the host where there is no `spread`, and the emptiest
   * one that could be used; 0 = any.
   */
  readonly maxSkew?: number;
  /** 0 = any number. */
  readonly maxPerHost?: number;
  readonly hostPorts?: readonly HostPort[];
  /** Services whose hosts are out of the question, in both directions; a service may name itself. */
  readonly apart?: readonly string[];
  /** Services of which every one must be on the host. */
  readonly with?: readonly string[];
  /** Hosts with a replica of one of these go first. */
  readonly near?: readonly string[];
  /** Hosts with a replica of one of these go last. */
  readonly far?: readonly string[];
}

/** What `place` decided. Hosts are numbers of the cluster; in the order of the decisions. */
export interface Placement {
  readonly hosts: Int32Array;
  /** How many of the wanted replicas fit nowhere. */
  readonly missing: number;
}

export type Change = "placed" | "released" | "host added" | "host removed" | "host closed" | "host opened";
