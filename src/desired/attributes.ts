import type { Fleet } from "../model/fleet.ts";
import type { Problem } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import type { Exception, Row, Surroundings } from "./attributes/row.ts";
import { applies, surroundings } from "./attributes/surroundings.ts";
import { eachWritten, type Written } from "./attributes/written.ts";
import { checkBeside } from "./beside.ts";
import type { ServiceContext } from "./context.ts";
import { checkLabels } from "./labels.ts";
import { checkVolumes } from "./volumes.ts";

type Report = ServiceContext["report"];

/** Reports what of a service cannot be honoured; each message names the attribute. Nothing is dropped in silence. */
export function checkAttributes(context: ServiceContext): void {
  const { service } = context;
  eachWritten(service, "services.*", (written) => judge(written, surroundings(context, written.parent), context.report));
  checkLabels(service.labels ?? {}, "container", below("labels", context.report));
  checkVolumes(service.volumes ?? [], { ...context, report: below("volumes", context.report) });
  checkBeside(context);
}

/** The same for the top-level objects that services use. */
export function checkObjects(project: Project, fleet: Fleet, report: Report): void {
  for (const section of ["networks", "volumes", "configs", "secrets"] as const) {
    for (const [name, object] of Object.entries(project[section] ?? {})) {
      const prefixed = below(`${section}.${name}`, report);
      eachWritten({ ...object }, `${section}.*`, (written) =>
        judge(written, { parent: written.parent, service: {}, serviceName: "", project, fleet }, prefixed),
      );
    }
  }
}

function judge(written: Written, around: Surroundings, report: Report): "descend" | "enough" {
  const { row, value, at } = written;
  if (row === undefined) {
    report("error", "desired.refused", at, `${written.path.split(".").at(-1)} is not supported`, "remove it, or tell us what it should do");
    return "enough";
  }
  if (row.verdict !== "supported" && row.elsewhere !== true && !isOff(value)) {
    tell(row, at, row.why ?? "", report);
    return "enough";
  }
  for (const [item, place] of itemsOf(value, at)) {
    const exception = row.except?.find((each) => each.verdict !== "supported" && applies(each, item, around));
    if (exception) tell(exception, place, quoted(item) + exception.why, report);
  }
  return "descend";
}

function tell({ verdict, code, hint }: Row | Exception, at: string, message: string, report: Report): void {
  const severity: Problem["severity"] = verdict === "refused" ? "error" : "warning";
  report(severity, code ?? (verdict === "refused" ? "desired.refused" : "desired.ignored"), at, message, hint);
}

/** Each item of a list by itself, so that a problem points at it. */
function itemsOf(value: unknown, at: string): (readonly [unknown, string])[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => [item, `${at}[${index}]`] as const) : [[value, at]];
}

/** The offending text, where it is short enough to be repeated. */
function quoted(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? `${value}: ` : "";
}

/** `use_api_socket: false`, an empty list: written, and asks for nothing. */
function isOff(value: unknown): boolean {
  return value === false || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}

/** Reports below an attribute. */
function below(attribute: string, report: Report): Report {
  return (severity, code, at, message, hint) =>
    report(severity, code, [attribute, at].filter((part) => part !== "").join("."), message, hint);
}
