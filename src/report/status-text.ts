import { formatProblem } from "../model/problem.ts";
import { briefReason } from "./end.ts";
import { safe, safeLine } from "./safe.ts";
import { conditionOf } from "./status.ts";
import { STATUS_TONES } from "./style.ts";
import type { Paint, Tone } from "./style.ts";
import { indented, table } from "./table.ts";
import type { Cell } from "./table.ts";
import { ageText, bytesText } from "./units.ts";
import type { Header, HostView, LossView, ReplicaView, ServiceView, StackView, View } from "./view.ts";

/** `fleet harbour at 3f2a9c0112 "Raise the log level" by Ada`. */
export function headerText(header: Header): string {
  const commit = header.commit === "" ? "" : ` at ${header.commit.slice(0, 10)}${header.dirty ? "+dirty" : ""}`;
  const subject = header.subject === "" ? "" : ` "${header.subject}"`;
  const author = header.author === "" ? "" : ` by ${header.author}`;
  return safeLine(`fleet ${header.fleet}${commit}${subject}${author}`);
}

/** `slipway status`: every service, then whatever needs a person, with the last health output. */
export function statusText(view: View, paint: Paint): string {
  const services = view.stacks.flatMap((stack) => stack.services);
  const rows = services.map((service): Cell[] => [
    `${service.stack}/${service.name}`,
    { text: service.status, tone: STATUS_TONES[service.status] },
    `${service.ready}/${service.desired}`,
    `${service.current}/${service.desired}`,
    service.image,
    briefReason(service.reason),
  ]);
  const body = rows.length === 0 ? "no services\n" : table(["SERVICE", "STATUS", "READY", "CURRENT", "IMAGE", "REASON"], rows, paint);
  const blocked = view.stacks.map((stack) => brokenText(stack, paint)).join("");
  return `${headerText(view.header)}\n\n${body}${blocked === "" ? "" : `\n${blocked}`}${failuresText(services, view.header.observedAtMs, paint)}${closedText(view, paint)}${unreachableText(view.hosts, paint)}${lossText(view.loss, paint)}`;
}

function lossText(loss: LossView | undefined, paint: Paint): string {
  if (loss === undefined) return "";
  const unsafe = loss.hosts.some(({ safe: can }) => !can);
  return `\n${paint(unsafe ? "busy" : "dim", safeLine(`host loss: ${loss.text}`))}${unsafe ? "; `slipway simulate` says why" : ""}\n`;
}

/** A stack whose files have errors: all of them, as `slipway validate` prints them. */
function brokenText({ name, services, errors }: StackView, paint: Paint): string {
  if (errors === undefined) return "";
  const kept = services.length === 0 ? "" : "; what runs of it is left as it is";
  const head = paint("bad", safeLine(`${name}: blocked: its files have errors${kept}`));
  return `${head}\n${errors.map((error) => indented(safe(formatProblem(error)), 4)).join("")}`;
}

function failuresText(services: readonly ServiceView[], nowMs: number, paint: Paint): string {
  const failed = services.filter((service) => service.failure);
  if (failed.length === 0) return "";
  return `\n${failed.map((service) => failureText(service, nowMs, paint)).join("")}`;
}

const CONSEQUENCES = {
  pause: "the rollout is paused",
  rollback: "rolled back, the old containers serve",
  continue: "the rollout is paused",
} as const;

function failureText(service: ServiceView, nowMs: number, paint: Paint): string {
  const failure = service.failure!;
  const when = failure.atMs === undefined ? "" : ` ${ageText(nowMs - failure.atMs)} ago`;
  const commit = failure.commit === undefined ? "" : ` at ${failure.commit.slice(0, 10)}`;
  const consequence = failure.action === undefined ? "" : ` (${CONSEQUENCES[failure.action]})`;
  const head = safeLine(
    `${service.stack}/${service.name} failed${when}${commit}: ${failure.health === undefined ? failure.reason : briefReason(failure.reason)}${consequence}`,
  );
  return `${paint("bad", head)}\n${healthText(failure.health)}`;
}

/** The last output of a health check, indented below what failed. */
export function healthText(health: string | undefined): string {
  if (health === undefined || health.trim() === "") return "";
  return `    last health output:\n${indented(safe(health), 6)}`;
}

/** `host h1 is draining for 5m, 3 containers run there: new disks`. */
function closedText({ hosts, header }: View, paint: Paint): string {
  const lines = hosts.flatMap(({ name, availability, closedAtMs, running, reachable, reason }) => {
    if (availability === undefined) return [];
    const since = closedAtMs === undefined ? "" : ` for ${ageText(header.observedAtMs - closedAtMs)}`;
    const why = reachable && reason !== "" ? `: ${reason}` : "";
    const there = reachable
      ? `${running} ${running === 1 ? "container runs" : "containers run"} there`
      : "and what runs there is not known";
    return [paint("busy", safeLine(`host ${name} is ${availability}${since}, ${there}${why}`))];
  });
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}

function unreachableText(hosts: readonly HostView[], paint: Paint): string {
  const lost = hosts.filter((host) => !host.reachable);
  if (lost.length === 0) return "";
  const lines = lost.map((host) => paint("bad", safeLine(`host ${host.name} is out of reach: ${host.reason}`)));
  return `\n${lines.join("\n")}\nWhat runs there is left as it is; \`slipway hosts\` shows how each host is reached.\n`;
}

/** `slipway ps`: one line a container. */
export function psText(view: View, paint: Paint): string {
  const services = view.stacks.flatMap((stack) => stack.services);
  const rows = services.flatMap((service) => service.replicas.map((replica) => replicaCells(service, replica, view.header.observedAtMs)));
  if (rows.length === 0) return "no containers of this fleet\n";
  return table(["SLOT", "HOST", "CONDITION", "AGE", "SPEC", "IMAGE", "PORTS", "CONTAINER"], rows, paint);
}

function replicaCells(service: ServiceView, replica: ReplicaView, nowMs: number): Cell[] {
  return [
    `${service.stack}/${service.name}.${replica.slot}`,
    replica.freshness === "fresh" ? replica.host : { text: `${replica.host} (${replica.freshness})`, tone: "bad" },
    { text: conditionOf(replica), tone: toneOf(replica) },
    ageText(nowMs - replica.createdAtMs),
    replica.current ? "current" : { text: "old", tone: "busy" },
    replica.image,
    replica.ports.join(", ") || "-",
    replica.container,
  ];
}

export function toneOf(replica: Pick<ReplicaView, "state" | "health" | "exitCode">): Tone {
  if (replica.state === "running") return replica.health === "unhealthy" ? "bad" : replica.health === "starting" ? "busy" : "good";
  return replica.state === "exited" && replica.exitCode === 0 ? "dim" : "bad";
}

/** `slipway hosts`. */
export function hostsText(hosts: readonly HostView[], paint: Paint): string {
  const rows = hosts.map((host): Cell[] => [
    host.name,
    { text: reachText(host), tone: host.reachable ? "good" : "bad" },
    host.role,
    host.version ?? "-",
    host.platform ?? "-",
    host.cpus === undefined || host.memoryBytes === undefined ? "-" : `${host.cpus} CPU, ${bytesText(host.memoryBytes)}`,
    `${host.running}/${host.containers}${host.unhealthy > 0 ? ` (${host.unhealthy} unhealthy)` : ""}`,
    host.url,
    host.reason,
  ]);
  return table(["HOST", "REACH", "ROLE", "VERSION", "PLATFORM", "CAPACITY", "RUNNING", "ADDRESS", "REASON"], rows, paint);
}

export function reachText(host: HostView): string {
  if (host.freshness === "stale") return `stale ${ageText(host.ageMs)}`;
  return host.reachable ? (host.availability ?? "ok") : "unreachable";
}
