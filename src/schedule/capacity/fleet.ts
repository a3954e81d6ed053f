/**
 * Amounts by dimension: `cpu` in nano-CPUs, `memory` in bytes, anything else counted (`gpu`, `pids`). What is not named
 * is 0; what is not known is Infinity.
 */
export type Quantities = Readonly<Record<string, number>>;

export interface CapacityHost {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** What may be reserved, after the operator's own reserve. */
  readonly capacity: Quantities;
  /** What is reserved, by the replicas below and by anything else. */
  readonly used: Quantities;
  /** Why nothing more may be placed here: `cordoned`. */
  readonly closed?: string;
}

export interface CapacityReplica {
  /** `shop/web.1` */
  readonly name: string;
  /** undefined = it waits for a host. */
  readonly host: string | undefined;
  readonly demand: Quantities;
  /**
   * When its host is lost: it moves; it ends with the host, and that is fine (a global service's); or it can run nowhere
   * else, and why: `volume shop_files is on n1`.
   */
  readonly fate: "moves" | "ends" | { readonly stays: string };
}

/**
 * Why a replica may not be on a host apart from quantities, which are counted here: `not linux/amd64`. `beside` is what
 * is there and what has been decided to go there. More beside must never make a host more welcome.
 */
export type ReasonAgainst = (replica: CapacityReplica, host: CapacityHost, beside: readonly CapacityReplica[]) => string | undefined;

/** What capacity questions are asked about. */
export interface CapacityFleet {
  readonly hosts: readonly CapacityHost[];
  readonly replicas: readonly CapacityReplica[];
  readonly reasonAgainst: ReasonAgainst;
}
