/** A host that takes nothing new: `cordoned` keeps what it has, `draining` gives it away. Active hosts have no entry. */
export interface Maintenance {
  readonly host: string;
  readonly state: "cordoned" | "draining";
  /** As its operator gave it; empty where none was given. */
  readonly reason: string;
  /** Since when. */
  readonly atMs: number;
}
