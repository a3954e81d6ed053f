import type { DesiredService } from "../model/desired.ts";
import { refusalText } from "../model/plan.ts";
import type { FailureView, ReplicaView, Sources, StatusWord, SyncView } from "./view.ts";

export interface Judged {
  readonly service: DesiredService;
  readonly counts: { readonly desired: number; readonly ready: number; readonly current: number };
  readonly replicas: readonly ReplicaView[];
  readonly failure: FailureView | undefined;
  readonly sources: Sources;
  readonly sync: SyncView;
}

export interface Verdict {
  readonly status: StatusWord;
  readonly reason: string;
}

/** The first rule that applies names the status: what needs a person before what only needs time. */
const RULES: readonly ((judged: Judged) => Verdict | undefined)[] = [
  unschedulable,
  remembered,
  failedRollout,
  held,
  hostsOutOfReach,
  synced,
  underWay,
  brokenReplicas,
  outdated,
];

export function judge(judged: Judged): Verdict {
  for (const rule of RULES) {
    const verdict = rule(judged);
    if (verdict) return verdict;
  }
  const { counts } = judged;
  return { status: "degraded", reason: `${counts.ready} of ${counts.desired} replicas are ready; sync to make the others` };
}

function unschedulable({ service, sources }: Judged): Verdict | undefined {
  const found = sources.plan?.unschedulable.find((entry) => entry.stack === service.stack && entry.service === service.name);
  return found && { status: "blocked", reason: refusalText(found) };
}

/** Without a plan nobody knows for what it waits, or who is before it. */
function remembered({ service, replicas, sources }: Judged): Verdict | undefined {
  if (sources.plan) return undefined;
  const { stack, name } = service;
  const isMissing = (slot: number): boolean => slot <= service.replicas && replicas.every((replica) => replica.slot !== slot);
  const own = (sources.waiting ?? []).filter((entry) => entry.stack === stack && entry.service === name && isMissing(entry.slot));
  if (own.length === 0) return undefined;
  const sinceMs = Math.min(...own.map((entry) => entry.sinceMs));
  return { status: "blocked", reason: refusalText({ reason: `slipway explain ${stack}/${name} says for what`, sinceMs }) };
}

function failedRollout({ failure }: Judged): Verdict | undefined {
  return failure && { status: "degraded", reason: failure.reason };
}

function held({ service, sources }: Judged): Verdict | undefined {
  const found = sources.plan?.held.find((entry) => entry.stack === service.stack && entry.service === service.name);
  return found && { status: "degraded", reason: found.reason };
}

/** Replicas that cannot be seen are not missing. */
function hostsOutOfReach({ counts, replicas, sources }: Judged): Verdict | undefined {
  const unseen = sources.observed.hosts.filter((host) => host.freshness !== "fresh").map((host) => host.host);
  const touched = replicas.some((replica) => replica.freshness !== "fresh");
  if (unseen.length === 0 || (counts.current >= counts.desired && !touched)) return undefined;
  return { status: "unknown", reason: `out of reach: ${unseen.join(", ")}` };
}

function synced({ counts, replicas }: Judged): Verdict | undefined {
  const spare = replicas.length - counts.current;
  if (counts.current < counts.desired || spare > 0) return undefined;
  return { status: "synced", reason: "" };
}

function underWay({ service, counts, replicas, sync }: Judged): Verdict | undefined {
  const prefix = `${service.stack}/${service.name}.`;
  const stepping = sync.state === "running" && sync.steps.some((step) => step.state === "running" && step.subject.startsWith(prefix));
  const starting = replicas.some(
    (replica) => replica.current && replica.state === "running" && (replica.health === "starting" || service.kind === "job"),
  );
  if (!stepping && !starting) return undefined;
  return { status: "progressing", reason: `${counts.current} of ${counts.desired} replicas are up to date and ready` };
}

function brokenReplicas({ counts, replicas }: Judged): Verdict | undefined {
  if (counts.ready >= counts.desired) return undefined;
  const broken = replicas.find(
    (replica) => replica.health === "unhealthy" || replica.state === "exited" || replica.state === "dead" || replica.state === "restarting",
  );
  return broken && { status: "degraded", reason: `${broken.container} on ${broken.host} is ${conditionOf(broken)}` };
}

function outdated({ counts, replicas }: Judged): Verdict | undefined {
  if (counts.ready < counts.desired) return undefined;
  const differing = replicas.filter((replica) => !replica.current).length;
  const reason =
    differing > 0
      ? `${differing} replicas differ from the commit`
      : `${replicas.length - counts.desired} more replicas than the commit asks for`;
  return { status: "outdated", reason: `${reason}; sync to update` };
}

/** `running (healthy)`, `exited (1)`. */
export function conditionOf(replica: Pick<ReplicaView, "state" | "health" | "exitCode">): string {
  if (replica.state === "running" && replica.health !== "none") return replica.health;
  if (replica.state === "exited" && replica.exitCode !== undefined) return `exited (${replica.exitCode})`;
  return replica.state;
}
