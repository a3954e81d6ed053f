import type { Amounts } from "./quantity.ts";

/** Work that wants to start: a replica, a job, or a gang of them, which starts as a whole or not at all. */
export interface Waiting {
  /** Unique in the queue: `shop/web.2`. */
  readonly name: string;
  readonly tenant: string;
  readonly priority: number;
  readonly submittedMs: number;
  /** When it should be done. */
  readonly deadlineMs?: number;
  /** Expected run time, written or learned. */
  readonly estimateMs?: number;
  /** Of work that is equal otherwise the largest goes first: what it leaves, something small can use. Absent: 0. */
  readonly size?: number;
  /** Of all of it. */
  readonly demand: Amounts;
}
