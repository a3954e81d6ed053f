import type { SyncEvent, SyncOutcome } from "../model/event.ts";

/**
 * Memory between passes: what neither git nor the engines can tell. Losing it loses history, never a container.
 * One store belongs to one fleet.
 */
export interface Store {
  /** Services this fleet has made containers for; written before the first write to an engine. Prune needs it. */
  inventory(): readonly InventoryEntry[];
  remember(entries: readonly InventoryEntry[]): void;
  forget(entry: InventoryEntry): void;

  /** Last commit at which a stack was converged and healthy; what a roll-back returns to. */
  lastGood(stack: string): LastGood | undefined;
  recordGood(stack: string, good: LastGood): void;

  /** Rollouts that failed, by service; a newer fingerprint or an explicit retry clears them. */
  failedRollouts(): readonly FailedRollout[];
  recordFailedRollout(failed: FailedRollout): void;
  clearFailedRollout(stack: string, service: string): void;

  /** Hosts that an operator has closed, sorted by name; every other host is active. */
  availability(): readonly HostAvailability[];
  setAvailability(host: string, state: HostAvailability["state"] | "active", atMs: number, reason?: string): void;

  /** Slots that have no host yet, and since when, sorted by name. */
  waiting(): readonly WaitingSlot[];
  /** All that wait now: a slot that is known keeps its earliest time, and one that is not among them is forgotten. */
  recordWaiting(slots: readonly WaitingSlot[]): void;

  /** What went wrong on which host at that time or later, oldest first; bounded in number and in age. */
  slotFailures(sinceMs: number): readonly SlotFailure[];
  recordSlotFailure(failure: SlotFailure): void;

  /** Finished syncs, newest first. */
  history(limit: number): readonly SyncRecord[];
  recordSync(record: SyncRecord): void;
  /** Appends to the log of the sync that runs; bounded. */
  recordEvent(event: SyncEvent): void;
  events(limit: number): readonly SyncEvent[];

  close(): void;
}

/** One slot that was or is about to be on a host. `remember` is idempotent; all four fields are the key. */
export interface InventoryEntry {
  readonly stack: string;
  readonly service: string;
  readonly slot: number;
  readonly host: string;
}

export interface HostAvailability {
  readonly host: string;
  /** `cordoned`: nothing new comes. `drained`: what is there goes, too. */
  readonly state: "cordoned" | "drained";
  readonly atMs: number;
  /** As its operator gave it; empty where none was given. */
  readonly reason: string;
}

export interface WaitingSlot {
  readonly stack: string;
  readonly service: string;
  readonly slot: number;
  readonly sinceMs: number;
}

/** A container that did not come up, or did not stay. */
export interface SlotFailure {
  readonly stack: string;
  readonly service: string;
  /** Another fingerprint is another matter: what failed may have been mended. */
  readonly fingerprint: string;
  readonly host: string;
  readonly atMs: number;
  readonly reason: string;
}

export interface LastGood {
  readonly commit: string;
  /** Service → fingerprint. */
  readonly fingerprints: Readonly<Record<string, string>>;
  /** Tag → digest, for images whose policy is to pull: the tag may mean something else by now. */
  readonly digests: Readonly<Record<string, string>>;
  readonly atMs: number;
}

export interface FailedRollout {
  readonly stack: string;
  readonly service: string;
  /** The fingerprint that failed. */
  readonly fingerprint: string;
  readonly commit: string;
  readonly action: "pause" | "rollback" | "continue";
  readonly reason: string;
  /** Last output of the health check, where there was one. */
  readonly health: string | undefined;
  readonly atMs: number;
}

export interface SyncRecord {
  readonly commit: string;
  readonly subject: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly outcome: SyncOutcome;
  readonly summary: string;
}
