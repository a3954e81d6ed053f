import { TABS } from "./rows.ts";

/** Where the user is. Pure: keys come in, a new screen comes out. */
export interface Screen {
  /** Index into TABS. */
  readonly tab: number;
  /** One cursor a tab. `END` follows the newest row. */
  readonly cursors: readonly number[];
  /** Title of the service that is open. */
  readonly service: string | undefined;
  readonly serviceCursor: number;
  readonly filter: string;
  readonly editing: boolean;
  readonly help: boolean;
}

/** The last row, whichever that is by then. */
export const END = Number.MAX_SAFE_INTEGER;

export const FIRST_SCREEN: Screen = {
  tab: 0,
  cursors: [0, 0, END, END],
  service: undefined,
  serviceCursor: 0,
  filter: "",
  editing: false,
  help: false,
};

export interface Key {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly pageUp: boolean;
  readonly pageDown: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly tab: boolean;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
}

/** What the keys act on. */
export interface Surroundings {
  readonly rows: number;
  /** Rows that fit. */
  readonly page: number;
  /** The service of the selected row. */
  readonly selected: string | undefined;
}

export type Reaction = { readonly screen: Screen } | { readonly command: "quit" | "refresh" };

export function react(screen: Screen, input: string, key: Key, around: Surroundings): Reaction {
  if (key.ctrl && input === "c") return { command: "quit" };
  if (screen.editing) return { screen: edited(screen, input, key) };
  if (screen.help) return { screen: { ...screen, help: false } };
  if (key.ctrl) return input === "r" ? { command: "refresh" } : { screen };
  if (input === "q") return { command: "quit" };
  return { screen: moved(screen, input, key, around) ?? switched(screen, input, key, around) };
}

function edited(screen: Screen, input: string, key: Key): Screen {
  if (key.escape) return { ...screen, editing: false, filter: "" };
  if (key.return) return { ...screen, editing: false };
  if (key.backspace || key.delete) return { ...screen, filter: screen.filter.slice(0, -1) };
  if (key.ctrl || key.tab || input === "") return screen;
  return { ...screen, filter: screen.filter + input };
}

function moved(screen: Screen, input: string, key: Key, around: Surroundings): Screen | undefined {
  const last = Math.max(0, around.rows - 1);
  const at = Math.min(cursorOf(screen), last);
  const target = targetOf(input, key, at, around);
  if (target === undefined) return undefined;
  return withCursor(screen, target >= last ? (screen.service === undefined && screen.tab >= 2 ? END : last) : Math.max(0, target));
}

function targetOf(input: string, key: Key, at: number, { page }: Surroundings): number | undefined {
  if (key.downArrow || input === "j") return at + 1;
  if (key.upArrow || input === "k") return at - 1;
  if (key.pageDown || input === " ") return at + page;
  if (key.pageUp) return at - page;
  if (key.home || input === "g") return 0;
  if (key.end || input === "G") return END;
  return undefined;
}

function switched(screen: Screen, input: string, key: Key, around: Surroundings): Screen {
  if (key.tab) return onTab(screen, (screen.tab + (key.shift ? TABS.length - 1 : 1)) % TABS.length);
  if (/^[1-9]$/.test(input)) return Number(input) <= TABS.length ? onTab(screen, Number(input) - 1) : screen;
  if (key.return)
    return around.selected === undefined || screen.service !== undefined
      ? screen
      : { ...screen, service: around.selected, serviceCursor: 0, filter: "" };
  if (key.escape) return screen.service !== undefined ? { ...screen, service: undefined } : { ...screen, filter: "" };
  if (input === "/") return { ...screen, editing: true, filter: "" };
  if (input === "?") return { ...screen, help: true };
  return screen;
}

function onTab(screen: Screen, tab: number): Screen {
  return { ...screen, tab, service: undefined };
}

export function cursorOf(screen: Screen): number {
  return screen.service === undefined ? (screen.cursors[screen.tab] ?? 0) : screen.serviceCursor;
}

function withCursor(screen: Screen, cursor: number): Screen {
  if (screen.service !== undefined) return { ...screen, serviceCursor: cursor };
  return { ...screen, cursors: screen.cursors.map((before, tab) => (tab === screen.tab ? cursor : before)) };
}
