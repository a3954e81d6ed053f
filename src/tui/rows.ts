import {
  ageText,
  conditionOf,
  durationText,
  eventLine,
  eventTone,
  reachText,
  safe,
  safeLine,
  STATUS_TONES,
  STEP_TONES,
  toneOf,
} from "../report/index.ts";
import type { HostView, ReplicaView, ServiceView, StackView, StepView, Tone, View } from "../report/index.ts";

/** One line of a list. What it says is made only when it is drawn or searched: most rows of a large fleet never are. */
export interface Row {
  readonly key: string;
  readonly tone: Tone;
  cells(): readonly string[];
  /** The service that enter opens. */
  readonly service?: string;
}

export interface Column {
  readonly title: string;
  /** Cells; a share of what is left over for `"rest"`. */
  readonly width: number | "rest";
}

export interface Listing {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export const TABS = ["services", "hosts", "steps", "events"] as const;
export type Tab = (typeof TABS)[number];

const column = (title: string, width: Column["width"] = "rest"): Column => ({ title, width });

export function listingOf(view: View, tab: Tab, nowMs: number): Listing {
  switch (tab) {
    case "services":
      return {
        columns: [column("SERVICE"), column("STATUS", 12), column("READY", 7), column("CURRENT", 8), column("IMAGE"), column("REASON")],
        rows: view.stacks.flatMap(stackRows),
      };
    case "hosts":
      return {
        columns: [
          column("HOST"),
          column("REACH", 12),
          column("ROLE", 8),
          column("RUNNING", 8),
          column("VERSION", 9),
          column("ADDRESS"),
          column("REASON"),
        ],
        rows: view.hosts.map(hostRow),
      };
    case "steps":
      return {
        columns: [
          column("#", 7),
          column("STATE", 8),
          column("STEP", 9),
          column("SUBJECT"),
          column("HOST", 12),
          column("TOOK", 7),
          column("CAUSE"),
        ],
        rows: view.sync.steps.map((step) => stepRow(step, nowMs)),
      };
    case "events":
      return {
        columns: [column("EVENT")],
        rows: view.events.map((event, place) => ({ key: String(place), tone: eventTone(event), cells: () => [eventLine(event)] })),
      };
  }
}

function stackRows(stack: StackView): readonly Row[] {
  const ready = (): string => `${stack.services.filter((service) => service.status === "synced").length}/${stack.services.length}`;
  const head: Row = {
    key: `stack ${stack.name}`,
    tone: STATUS_TONES[stack.status],
    cells: () => [safeLine(stack.name), stack.status, ready(), "", "", ""],
  };
  return [head, ...stack.services.map(serviceRow)];
}

function serviceRow(service: ServiceView): Row {
  const key = `${service.stack}/${service.name}`;
  return {
    key,
    service: key,
    tone: STATUS_TONES[service.status],
    cells: () => [
      `  ${safeLine(service.name)}`,
      service.status,
      `${service.ready}/${service.desired}`,
      `${service.current}/${service.desired}`,
      safeLine(service.image),
      safeLine(service.reason),
    ],
  };
}

function hostRow(host: HostView): Row {
  return {
    key: host.name,
    tone: host.reachable ? "good" : "bad",
    cells: () => [
      safeLine(host.name),
      reachText(host),
      host.role,
      `${host.running}/${host.containers}`,
      safeLine(host.version ?? "-"),
      safeLine(host.url),
      safeLine(host.reason),
    ],
  };
}

function stepRow(step: StepView, nowMs: number): Row {
  const took = (): string => (step.startedAtMs === undefined ? "" : durationText((step.endedAtMs ?? nowMs) - step.startedAtMs));
  return {
    key: `${step.pass}:${step.id}`,
    tone: STEP_TONES[step.state],
    cells: () => [
      `#${step.id}`,
      step.state,
      step.kind,
      safeLine(step.subject),
      safeLine(step.host),
      took(),
      safeLine(step.reason === "" ? step.cause : step.reason),
    ],
  };
}

/** What enter shows of a service: its replicas, then what failed with the last health output. */
export function serviceListing(service: ServiceView, nowMs: number): Listing {
  const columns = [
    column("SLOT", 6),
    column("HOST"),
    column("CONDITION", 14),
    column("AGE", 5),
    column("SPEC", 8),
    column("IMAGE"),
    column("CONTAINER"),
  ];
  return { columns, rows: [...service.replicas.map((replica) => replicaRow(replica, nowMs)), ...textRows(service)] };
}

function replicaRow(replica: ReplicaView, nowMs: number): Row {
  return {
    key: replica.id,
    tone: toneOf(replica),
    cells: () => [
      `.${replica.slot}`,
      safeLine(replica.host),
      conditionOf(replica),
      ageText(nowMs - replica.createdAtMs),
      replica.current ? "current" : "old",
      safeLine(replica.image),
      safeLine(replica.container),
    ],
  };
}

/** Rows of one cell run over the whole width. */
function textRows(service: ServiceView): readonly Row[] {
  const lines: [string, Tone][] = [];
  if (service.reason !== "") lines.push(["", "plain"], [safeLine(service.reason), "bad"]);
  const health = service.failure?.health?.trim() ?? "";
  if (health !== "")
    lines.push(
      ["last health output:", "plain"],
      ...safe(health)
        .split("\n")
        .map((line): [string, Tone] => [`  ${line.replaceAll("\t", "  ")}`, "dim"]),
    );
  return lines.map(([text, tone], place) => ({ key: `text ${place}`, tone, cells: () => [text] }));
}

/** Regular expression, `!` before it for the rows without; what is no expression is looked for as it is. */
export function filtered(rows: readonly Row[], filter: string): readonly Row[] {
  const inverse = filter.startsWith("!");
  const text = inverse ? filter.slice(1) : filter;
  if (text === "") return rows;
  const matches = matcherOf(text);
  return rows.filter((row) => matches(row.cells().join(" ")) !== inverse);
}

function matcherOf(text: string): (line: string) => boolean {
  try {
    const expression = new RegExp(text, "iu");
    return (line) => expression.test(line);
  } catch {
    return (line) => line.toLowerCase().includes(text.toLowerCase());
  }
}
