import type { Fleet } from "../../model/fleet.ts";
import type { ComposeService, Project } from "../../model/project.ts";

export type Verdict = "supported" | "warned" | "refused";

/** What stands around a value. Of a top-level object the service is empty. */
export interface Surroundings {
  /** The mapping that the attribute is written in. */
  readonly parent: Readonly<Record<string, unknown>>;
  readonly service: ComposeService;
  readonly serviceName: string;
  readonly project: Project;
  readonly fleet: Fleet;
}

/** Values, or neighbours of a value, for which the verdict is another one than that of the row. */
export interface Exception {
  readonly verdict: Verdict;
  /** Which values; text for the docs. */
  readonly of: string;
  readonly why: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly code?: string;
  /** Engine API version that these values need. */
  readonly api?: string;
  /** Absent: another place says it, because it needs to see more (files of the commit, the policy, other services). */
  readonly when?: (value: unknown, around: Surroundings) => boolean;
}

/** What becomes of one attribute. The docs page is made of these, and so are the problems that a user sees. */
export interface Row {
  readonly verdict: Verdict;
  /** Field of the Engine API, in the body of container create unless another call is named. */
  readonly field?: string;
  /** Where it acts, when that is no field of the engine. */
  readonly acts?: string;
  /** Engine API version that brought the field. */
  readonly api?: string;
  /** What a reader of the page should know besides. */
  readonly note?: string;
  readonly why?: string;
  readonly hint?: string;
  readonly code?: string;
  /** Another place says it: the loader, or what reads the files of the commit. */
  readonly elsewhere?: boolean;
  readonly except?: readonly Exception[];
}

export type Rows = Readonly<Record<string, Row>>;

type More = Omit<Row, "verdict" | "why">;

/** Reaches the engine in this field. */
export function field(name: string, more: More = {}): Row {
  return { verdict: "supported", field: name, ...more };
}

/** Decides something before the engine is asked. */
export function acts(where: string, more: More = {}): Row {
  return { verdict: "supported", acts: where, ...more };
}

export function warned(why: string, hint?: string, more: More = {}): Row {
  return { verdict: "warned", why, ...(hint === undefined ? {} : { hint }), ...more };
}

export function refused(why: string, hint: string, more: More = {}): Row {
  return { verdict: "refused", why, hint, ...more };
}

/** Part of an attribute that is refused as a whole: its own row is never reached. */
export function refusedWith(attribute: string): Row {
  return { verdict: "refused", why: `with \`${attribute}\`` };
}

export function warns(of: string, why: string, more: Omit<Exception, "verdict" | "of" | "why"> = {}): Exception {
  return { verdict: "warned", of, why, ...more };
}

export function refuses(of: string, why: string, more: Omit<Exception, "verdict" | "of" | "why"> = {}): Exception {
  return { verdict: "refused", of, why, ...more };
}

/** These values work on engines of this version only. */
export function needs(of: string, api: string, when: NonNullable<Exception["when"]>): Exception {
  return { verdict: "supported", of, why: `needs API ${api}`, api, when };
}

/** `nested("deploy", { mode: … })` → `{ "deploy.mode": … }`. */
export function nested(prefix: string, rows: Rows): Rows {
  return Object.fromEntries(Object.entries(rows).map(([path, row]) => [`${prefix}.${path}`, row]));
}
