import type { ContainerBody, EndpointSpec, NetworkBody, VolumeBody } from "./engine.ts";
import type { ExecHook, FileSet, Gate, ImageBuild } from "./desired.ts";
import type { Problem } from "./problem.ts";
import { utcText } from "./time.ts";

/**
 * Operation kind → its arguments: the one table from which the union, the handlers' type and exhaustiveness follow.
 * Containers that the plan creates are named by the step that creates them, existing ones by id.
 */
export interface Operations {
  pull: { readonly reference: string; readonly platform: string | undefined };
  build: { readonly build: ImageBuild };
  /** Of an image that was built: every reference of it that names a registry. */
  push: { readonly references: readonly string[] };
  /** Brings an image that another host has to the step's host, engine to engine, through the controller. */
  transfer: { readonly reference: string; readonly from: string };
  network: { readonly body: NetworkBody };
  volume: { readonly body: VolumeBody };
  /** Carries files into a content-addressed volume, through a container that never starts. */
  fill: {
    readonly volume: string;
    readonly files: FileSet;
    readonly image: string;
    readonly labels: Readonly<Record<string, string>>;
    /** The volume is the user's and stays: files are copied over what is there, each time. */
    readonly seed?: true;
  };
  create: {
    readonly name: string;
    readonly body: ContainerBody;
    readonly networks: readonly { readonly name: string; readonly endpoint: EndpointSpec }[];
    /** Volume of a `fill` and what of it is mounted where, read-only. */
    readonly files: { readonly volume: string; readonly mounts: FileSet["mounts"] } | undefined;
    readonly platform: string | undefined;
    /** `service:X` in a namespace mode or volumes_from → the container that stands for X on this host: a name. */
    readonly beside: Readonly<Record<string, string>>;
  };
  start: { readonly container: ContainerRef; readonly hooks: readonly ExecHook[] };
  /** A gate: waits until the container is what the gate asks for, or fails with the reason. */
  wait: { readonly container: ContainerRef; readonly gate: Gate };
  /** A gate: waits for a period. */
  pause: { readonly durationMs: number };
  stop: { readonly container: ContainerRef; readonly graceMs: number; readonly hooks: readonly ExecHook[] };
  remove: { readonly container: ContainerRef };
  rename: { readonly container: ContainerRef; readonly name: string };
  connect: { readonly container: ContainerRef; readonly network: string; readonly endpoint: EndpointSpec };
  "remove-network": { readonly name: string; readonly id: string };
  /** Only content-addressed volumes of slipway's own; a user's volume is never removed by a plan. */
  "remove-files": { readonly volume: string };
}

export type OperationKind = keyof Operations;
export type Operation = { readonly [K in OperationKind]: { readonly kind: K } & Operations[K] }[OperationKind];

/** A plan for saving and comparing: contents of files stay out, because a hash beside them says what they are. */
export function withoutContents(operation: Operation): Operation {
  if (operation.kind === "fill") return { ...operation, files: { ...operation.files, files: [] } };
  return operation.kind === "build" ? { ...operation, build: { ...operation.build, context: [], needs: [] } } : operation;
}

/** What an operation is called for people; a gate by what it waits for. */
export type StepVerb = Exclude<OperationKind, "wait"> | Gate["kind"];

export function stepVerb(operation: Operation): StepVerb {
  return operation.kind === "wait" ? operation.gate.kind : operation.kind;
}

/** An existing container (`id`), or the one that another step creates (`step`); `name` is for people and look-ups after an unknown outcome. */
export interface ContainerRef {
  readonly name: string;
  readonly id?: string;
  readonly step?: number;
}

export interface Step {
  /** 1-based, in print order; every id in `after` is smaller. */
  readonly id: number;
  readonly after: readonly number[];
  readonly host: string;
  readonly operation: Operation;
  /** What the step is about, for people: `shop/web.1`, `shop/web.1 (old)`, `web:2`. */
  readonly subject: string;
  /** Why, as one would say it aloud: `spec changed: image`. */
  readonly cause: string;
  /** The slot it serves, for progress and outcome; undefined for networks and the like. */
  readonly slot?: SlotRef;
  /** Which container of the slot: the one to be, or one to go. */
  readonly side?: "new" | "old";
  /** Removes something that runs or ran. */
  readonly destructive: boolean;
}

export interface SlotRef {
  readonly stack: string;
  readonly service: string;
  readonly slot: number;
  readonly fingerprint: string;
}

/** Where one replica goes or stays, with the reasons; the material of `explain`. */
export interface PlacementDecision {
  readonly stack: string;
  readonly service: string;
  readonly slot: number;
  /** undefined: it fits nowhere. */
  readonly host: string | undefined;
  readonly kept: boolean;
  /** Slots (`shop/web.1`) of lower priority that leave this host so that it has room; absent: none. */
  readonly preempts?: readonly string[];
  readonly verdicts: readonly HostVerdict[];
}

export interface HostVerdict {
  readonly host: string;
  /** Why not; empty = it fits. */
  readonly reasons: readonly string[];
  /** What each rule says, when that was asked for; null = nothing against it. */
  readonly filters?: readonly { readonly filter: string; readonly reason: string | null }[];
  /** Lower is better; compared in order. */
  readonly scores: readonly { readonly name: string; readonly value: number }[];
}

export interface Unschedulable {
  readonly stack: string;
  readonly service: string;
  readonly slot: number;
  /** `0 of 3 hosts: 2 lack 512 MiB, 1 port 80 taken by shop/web.2`. */
  readonly reason: string;
  /** From 1: whose turn it is when there is room. Absent: it is in no queue. */
  readonly queuePlace?: number;
  /** Since when it is known to wait. Absent: it has only just come, or waits for nothing. */
  readonly sinceMs?: number;
}

/** `waiting since 2026-11-21 10:32 UTC, 3rd in the queue: 0 of 3 hosts: …` */
export function refusalText({ reason, queuePlace, sinceMs }: Pick<Unschedulable, "reason" | "queuePlace" | "sinceMs">): string {
  if (queuePlace === undefined && sinceMs === undefined) return reason;
  const since = sinceMs === undefined ? "" : ` since ${utcText(sinceMs)}`;
  const place = queuePlace === undefined ? "" : `, ${ordinal(queuePlace)} in the queue`;
  return `waiting${since}${place}: ${reason.replace(/^waits: /, "")}`;
}

function ordinal(place: number): string {
  const teen = place % 100 > 10 && place % 100 < 14;
  return `${place}${teen ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th")}`;
}

/** How even the hosts are, and what is moved to make them more so. */
export interface PlanBalance {
  /** `even`: within the threshold. `uneven`: above it, and nothing may move. `waits`: the fleet is not as it should be. */
  readonly verdict: "moves" | "even" | "uneven" | "waits";
  /** For people. */
  readonly reason: string;
  readonly threshold: number;
  /** How far the fullest host is above the average, as a share of a host (0–1). */
  readonly excess: { readonly before: number; readonly after: number };
  /** Hosts that are evened out, sorted by name. */
  readonly hosts: readonly HostBalance[];
  readonly moves: readonly BalanceMove[];
}

export interface HostBalance {
  readonly host: string;
  /** By resource: `cpu` in nano-CPUs, `memory` in bytes, others in pieces. */
  readonly before: Readonly<Record<string, HostUse>>;
  readonly after: Readonly<Record<string, HostUse>>;
}

export interface HostUse {
  readonly used: number;
  /** Of what the host has, 0–1. */
  readonly share: number;
}

export interface BalanceMove {
  readonly stack: string;
  readonly service: string;
  readonly slot: number;
  readonly from: string;
  readonly to: string;
  /** From 1; a plan has the steps of the first, and the next pass plans anew. */
  readonly wave: number;
  /** `memory of h1 75 % -> 50 %, of h2 0 % -> 25 %` */
  readonly why: string;
}

/** What the prune guard holds back: present only when it does. */
export interface Parked {
  readonly reason: string;
  readonly removals: number;
}

export interface Plan {
  readonly fleet: string;
  readonly commit: string;
  readonly steps: readonly Step[];
  readonly placements: readonly PlacementDecision[];
  readonly unschedulable: readonly Unschedulable[];
  /** Hosts that could not be looked at; what is known of them stays as it is. */
  readonly unreachable: readonly { readonly host: string; readonly reason: string }[];
  /** Services whose rollout failed and that are left at what serves. */
  readonly held: readonly { readonly stack: string; readonly service: string; readonly reason: string }[];
  readonly parked: Parked | undefined;
  readonly warnings: readonly Problem[];
  /** Absent: nobody asked. */
  readonly balance?: PlanBalance;
  /** Slots that are as they should be. */
  readonly unchanged: number;
}
