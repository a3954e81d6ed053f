import type { Desired } from "../model/desired.ts";
import type { SyncEvent, SyncOutcome } from "../model/event.ts";
import type { HostObservation, Observed, ObservedContainer } from "../model/observed.ts";
import type { Plan, StepVerb } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { hostViews } from "./hosts.ts";
import { stackViews } from "./services.ts";
import { noSteps, reduceEvents } from "./steps.ts";

/** What a person is shown of a fleet: one pure value that the tables, the JSON forms and the terminal UI all draw. */
export interface View {
  readonly header: Header;
  readonly stacks: readonly StackView[];
  readonly hosts: readonly HostView[];
  readonly sync: SyncView;
  /** Newest last, bounded. */
  readonly events: readonly SyncEvent[];
  readonly problems: readonly Problem[];
  /** N−1. Present only where somebody asked. */
  readonly loss?: LossView;
}

/** Whether the fleet can lose a host, each by itself. */
export interface LossView {
  /** `2 of 3 hosts can be lost, one at a time; n1 cannot`, or why that was not judged. */
  readonly text: string;
  /** By name; empty where it was not judged. `reason`: why it cannot be lost. */
  readonly hosts: readonly { readonly host: string; readonly safe: boolean; readonly reason: string }[];
}

export interface Header {
  readonly fleet: string;
  readonly commit: string;
  readonly dirty: boolean;
  readonly subject: string;
  readonly author: string;
  /** Wall clock of the observation that this view shows. */
  readonly observedAtMs: number;
}

/**
 * `outdated`: serves, but not what the commit says. `blocked`: cannot go on without a person (its files have errors,
 * it fits nowhere). `unknown`: hosts that may run it could not be looked at.
 */
export type StatusWord = "synced" | "progressing" | "outdated" | "degraded" | "blocked" | "unknown";

export interface StackView {
  readonly name: string;
  readonly status: StatusWord;
  readonly services: readonly ServiceView[];
  /** Why its files could not be used; present only where they could not. */
  readonly errors?: readonly Problem[];
}

export interface ServiceView {
  readonly stack: string;
  readonly name: string;
  readonly kind: "service" | "job";
  readonly status: StatusWord;
  readonly image: string;
  readonly desired: number;
  readonly running: number;
  /** Of these, healthy (or without a health check), or ended as they may. */
  readonly ready: number;
  /** Of the ready ones, those made from the commit's spec. */
  readonly current: number;
  /** Why the status is what it is; empty when synced. */
  readonly reason: string;
  readonly failure: FailureView | undefined;
  readonly replicas: readonly ReplicaView[];
}

export interface FailureView {
  readonly reason: string;
  /** Last output of the health check. */
  readonly health: string | undefined;
  readonly action: "pause" | "rollback" | "continue" | undefined;
  readonly commit: string | undefined;
  readonly atMs: number | undefined;
}

export interface ReplicaView {
  readonly slot: number;
  readonly host: string;
  readonly container: string;
  readonly id: string;
  readonly state: ObservedContainer["state"];
  readonly health: ObservedContainer["health"];
  readonly exitCode: number | undefined;
  /** The engine's text: `Up 3 minutes (healthy)`. */
  readonly statusText: string;
  readonly image: string;
  readonly createdAtMs: number;
  readonly ports: readonly string[];
  /** Made from the commit's spec. */
  readonly current: boolean;
  readonly freshness: HostObservation["freshness"];
}

export interface HostView {
  readonly name: string;
  readonly url: string;
  readonly reachable: boolean;
  readonly freshness: HostObservation["freshness"];
  readonly ageMs: number;
  readonly reason: string;
  readonly role: "manager" | "worker";
  readonly version: string | undefined;
  readonly platform: string | undefined;
  readonly cpus: number | undefined;
  readonly memoryBytes: number | undefined;
  readonly swarm: string | undefined;
  /** What an operator said of it. Absent: active. */
  readonly availability?: "cordoned" | "draining" | "drained";
  /** Since when, on the wall clock. */
  readonly closedAtMs?: number;
  /** Of this fleet. */
  readonly containers: number;
  readonly running: number;
  readonly unhealthy: number;
  /** Containers that are not this fleet's. */
  readonly foreign: number;
}

export interface StepView {
  readonly pass: number;
  readonly id: number;
  readonly kind: StepVerb;
  readonly host: string;
  readonly subject: string;
  readonly cause: string;
  readonly state: "running" | "done" | "failed" | "unknown" | "skipped";
  readonly startedAtMs: number | undefined;
  readonly endedAtMs: number | undefined;
  readonly reason: string;
  readonly health: string | undefined;
}

export interface SyncView {
  readonly state: "idle" | "running" | "ended";
  readonly pass: number;
  /** Steps of all passes so far. */
  readonly planned: number;
  readonly startedAtMs: number | undefined;
  readonly endedAtMs: number | undefined;
  readonly outcome: SyncOutcome | undefined;
  readonly summary: string;
  readonly steps: readonly StepView[];
}

/** A rollout that failed, as the store keeps it. */
export interface FailureRecord {
  readonly stack: string;
  readonly service: string;
  readonly fingerprint: string;
  readonly commit: string;
  readonly action: "pause" | "rollback" | "continue";
  readonly reason: string;
  readonly health: string | undefined;
  readonly atMs: number;
}

/** A host that an operator has closed, as the store keeps it. */
export interface ClosedHost {
  readonly state: "cordoned" | "drained";
  readonly atMs: number;
  readonly reason: string;
}

/** A slot that had no host when somebody last planned, as the store keeps it. */
export interface WaitingRecord {
  readonly stack: string;
  readonly service: string;
  readonly slot: number;
  readonly sinceMs: number;
}

/** What a view is made from; everything but the fleet's desired state may be missing. */
export interface Sources {
  readonly desired: Desired;
  readonly observed: Observed;
  readonly plan?: Plan | undefined;
  readonly failures?: readonly FailureRecord[];
  /** What is known of it where there is no plan. */
  readonly waiting?: readonly WaitingRecord[];
  /** Oldest first. */
  readonly events?: readonly SyncEvent[];
  readonly nowMs: number;
  /** Hosts that are closed, by name. */
  readonly availability?: ReadonlyMap<string, ClosedHost>;
}

export function viewOf(sources: Sources): View {
  const progress = reduceEvents({ sync: noSteps, events: [] }, sources.events ?? []);
  return {
    header: headerOf(sources.desired, sources.nowMs),
    stacks: stackViews(sources, progress.sync),
    hosts: hostViews(sources),
    ...progress,
    problems: sources.desired.problems,
  };
}

/** The same view after one more event. Counts of containers change only with the next observation. */
export function reduceView(view: View, event: SyncEvent): View {
  return reduceViewAll(view, [event]);
}

/** Many events at once: a busy sync is folded once a redraw, not once an event. */
export function reduceViewAll(view: View, events: readonly SyncEvent[]): View {
  if (events.length === 0) return view;
  const header = events.reduce(headerAfter, view.header);
  return { ...view, header, ...reduceEvents(view, events) };
}

function headerOf(desired: Desired, observedAtMs: number): Header {
  const { commit, dirty, subject, author } = desired.revision;
  return { fleet: desired.fleet.name, commit, dirty, subject, author, observedAtMs };
}

function headerAfter(header: Header, event: SyncEvent): Header {
  if (event.type !== "revision") return header;
  return { ...header, commit: event.commit, subject: event.subject, author: event.author };
}
