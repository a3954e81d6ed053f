/**
 * Machine reassignment: which replicas move where, so that the fleet is balanced at the least cost, while every rule
 * holds also during the moves. Flat arrays, `host * resources + resource`. The terms are those of the Google
 * ROADEF/EURO challenge 2012; a fleet is the special case with few of them. `initial` has to obey the rules.
 */
export interface Reassignment {
  readonly resources: number;
  readonly hosts: number;
  readonly services: number;
  /** Resources that a replica holds on both hosts while it moves: 1 or 0. */
  readonly transient: Uint8Array;
  readonly loadWeight: Float64Array;
  readonly capacity: Float64Array;
  /** Use above this is possible and costs `loadWeight` a unit. */
  readonly safety: Float64Array;
  /** Fault domain of a host: the replicas of a service have to be in `spreadMin` different ones. */
  readonly location: Int32Array;
  /** Domain inside which a service finds the services it depends on. */
  readonly neighbourhood: Int32Array;
  /** Cost of moving a replica from one host to another: `from * hosts + to`; on the diagonal, of staying. */
  readonly hostMoveCost: Float64Array;
  readonly spreadMin: Int32Array;
  readonly dependsOn: readonly Int32Array[];
  /** Service of each replica. */
  readonly service: Int32Array;
  readonly demand: Float64Array;
  readonly moveCost: Float64Array;
  readonly initial: Int32Array;
  readonly balances: readonly Balance[];
  readonly moveWeight: number;
  readonly serviceMoveWeight: number;
  readonly hostMoveWeight: number;
  /** 1 where replicas of a service may share a host; without it none may. */
  readonly sharing?: Uint8Array;
  /** Services whose replicas may not be on a host with those of this service. */
  readonly apart?: readonly Int32Array[];
  /** 1 where a replica may be: `replica * hosts + host`; without it everywhere. */
  readonly allowed?: Uint8Array;
  /** At most so many replicas are away from where they were. */
  readonly mostMoves?: number;
}

/** For each free unit of `first` there should be `target` free units of `second`. */
export interface Balance {
  readonly first: number;
  readonly second: number;
  readonly target: number;
  readonly weight: number;
}
