import { ageText, clip, fit, headerText, OUTCOME_TEXTS, plural, safeLine } from "../report/index.ts";
import type { Tone, View } from "../report/index.ts";
import type { Picture } from "./feed.ts";
import { filtered, listingOf, serviceListing, TABS } from "./rows.ts";
import type { Column, Listing, Row } from "./rows.ts";
import { cursorOf } from "./screen.ts";
import type { Screen } from "./screen.ts";

/** One terminal line: text of exactly the right width, and how it looks. */
export interface Line {
  readonly key: string;
  readonly text: string;
  readonly tone: Tone;
  readonly inverse: boolean;
}

export interface Frame {
  readonly lines: readonly Line[];
  /** Rows of the list, for the keys. */
  readonly rows: number;
  readonly page: number;
  readonly selected: string | undefined;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Header, tabs, column titles and footer. */
const AROUND = 4;

/** Everything that is on the screen, as lines: pure, so that it is tested without a terminal. Only rows that fit are made. */
export function frameOf(picture: Picture, screen: Screen, size: Size, nowMs: number): Frame {
  // One column less: a full last line makes some terminals scroll.
  const width = Math.max(10, size.columns - 1);
  const page = Math.max(1, size.rows - AROUND - 1);
  const listing = listingFor(picture.view, screen, nowMs);
  const rows = filtered(listing.rows, screen.filter);
  const cursor = Math.min(cursorOf(screen), Math.max(0, rows.length - 1));
  const first = Math.max(0, Math.min(cursor - Math.floor(page / 2), rows.length - page));
  const widths = widthsOf(listing.columns, width);
  const body = screen.help
    ? helpLines(width)
    : rows.slice(first, first + page).map((row, place) => rowLine(row, widths, width, first + place === cursor));
  const lines = [
    line("header", headerLine(picture, width, nowMs), "strong"),
    line("tabs", clip(tabsLine(picture.view, screen), width), "plain"),
    line(
      "titles",
      clip(
        joined(
          listing.columns.map(({ title }) => title),
          widths,
        ),
        width,
      ),
      "dim",
    ),
    ...(picture.view === undefined || (body.length === 0 && !screen.help)
      ? [line("empty", clip(emptyText(picture, screen), width), "dim")]
      : body
    ).slice(0, page),
    line("footer", clip(footerText(picture, screen, rows.length), width), picture.error === undefined ? "dim" : "bad"),
  ];
  return { lines, rows: rows.length, page, selected: rows[cursor]?.service };
}

function line(key: string, text: string, tone: Tone): Line {
  return { key, text, tone, inverse: false };
}

function listingFor(view: View | undefined, screen: Screen, nowMs: number): Listing {
  if (!view) return { columns: [], rows: [] };
  if (screen.service === undefined) return listingOf(view, TABS[screen.tab]!, nowMs);
  const service = view.stacks.flatMap((stack) => stack.services).find((each) => `${each.stack}/${each.name}` === screen.service);
  return service ? serviceListing(service, nowMs) : { columns: [], rows: [] };
}

function rowLine(row: Row, widths: readonly number[], width: number, inverse: boolean): Line {
  const cells = row.cells();
  const text = cells.length === 1 ? cells[0]! : joined(cells, widths);
  return { key: row.key, text: inverse ? fit(text, width) : clip(text, width), tone: row.tone, inverse };
}

function joined(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, place) => (place === cells.length - 1 ? cell : `${fit(cell, Math.max(0, (widths[place] ?? 1) - 1))} `)).join("");
}

/** Fixed columns take what they need, the others share the rest; the last one, which says why, takes two shares. */
function widthsOf(columns: readonly Column[], width: number): readonly number[] {
  const fixed = columns.reduce((sum, { width: own }) => sum + (own === "rest" ? 0 : own), 0);
  const shares = columns.filter((each) => each.width === "rest").length + 1;
  const share = Math.max(4, Math.floor((width - fixed) / Math.max(1, shares)));
  return columns.map(({ width: own }) => (own === "rest" ? share : own));
}

/** The age at the right edge stays, however long the subject is. */
function headerLine(picture: Picture, width: number, nowMs: number): string {
  const { view } = picture;
  if (!view) return clip("slipway", width);
  const age = ` ${picture.looking ? "looking" : `seen ${ageText(nowMs - picture.atMs)} ago`}`;
  return fit(`slipway ${headerText(view.header)}`, Math.max(0, width - age.length)) + clip(age, width);
}

function tabsLine(view: View | undefined, screen: Screen): string {
  if (screen.service !== undefined) return `[${safeLine(screen.service)}]  esc goes back`;
  const tabs = TABS.map((tab, place) => (place === screen.tab ? `[${place + 1} ${tab}]` : ` ${place + 1} ${tab} `)).join(" ");
  return view ? `${tabs}  ${syncText(view)}` : tabs;
}

function syncText({ sync }: View): string {
  if (sync.state === "idle") return "";
  const ended = sync.steps.filter((step) => step.state !== "running").length;
  if (sync.state === "running") return `syncing: ${ended} of ${sync.planned} steps`;
  return `last sync ${sync.outcome === undefined ? "ended" : OUTCOME_TEXTS[sync.outcome]}`;
}

function emptyText(picture: Picture, screen: Screen): string {
  if (!picture.view) return picture.error === undefined ? "looking at the fleet …" : "";
  if (screen.filter !== "") return "nothing matches the filter; esc clears it";
  if (screen.service !== undefined) return "no containers";
  return TABS[screen.tab] === "steps" ? "no sync has run since this memory began" : "nothing here";
}

function footerText(picture: Picture, screen: Screen, rows: number): string {
  if (screen.editing) return `/${safeLine(screen.filter)}▏`;
  if (picture.error !== undefined) return `cannot look: ${safeLine(picture.error)}`;
  const filter = screen.filter === "" ? "" : ` · filter /${safeLine(screen.filter)}`;
  return `${plural(rows, "row")}${filter} · ? help · / filter · enter open · q quit`;
}

const HELP: readonly (readonly [string, string])[] = [
  ["1-4, tab", "services, hosts, steps, events"],
  ["j k, arrows", "down and up"],
  ["page keys, space", "a page down or up"],
  ["g G, home end", "first and last row"],
  ["enter", "replicas of a service, with its last health output"],
  ["esc", "back; clears the filter"],
  ["/", "filter by a regular expression; ! before it shows the rows without"],
  ["ctrl-r", "look again now"],
  ["q", "quit"],
];

function helpLines(width: number): readonly Line[] {
  return HELP.map(([keys, what]) => line(`help ${keys}`, clip(`  ${keys.padEnd(18)} ${what}`, width), "plain"));
}
