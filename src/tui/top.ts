import { Box, Text, useApp, useInput, useWindowSize } from "ink";
import { createElement, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Tone } from "../report/index.ts";
import type { Feed, Picture } from "./feed.ts";
import { frameOf } from "./frame.ts";
import type { Frame, Line, Size } from "./frame.ts";
import { FIRST_SCREEN, react } from "./screen.ts";
import type { Key } from "./screen.ts";

export interface TopProps {
  readonly feed: Feed;
  readonly nowMs: () => number;
  /** Instead of the terminal's. */
  readonly size?: Size;
  /** Shortest time between two redraws that no key asked for. */
  readonly redrawMs?: number;
}

const REDRAW_MS = 500;

/** `slipway top`. Written without JSX, so that it runs from source as well as from the bundle. */
export function Top({ feed, nowMs, size, redrawMs = REDRAW_MS }: TopProps): ReactElement {
  const { exit } = useApp();
  const window = useWindowSize();
  const picture = usePicture(feed, redrawMs);
  const [screen, setScreen] = useState(FIRST_SCREEN);
  const frame = frameOf(picture, screen, size ?? window, nowMs());
  // Several keys may come before the next draw: each acts on what the one before it left.
  const now = useRef({ screen, frame });
  useLayoutEffect(() => {
    now.current = { screen, frame };
  });
  useInput((input, key) => {
    for (const [typed, pressed] of keysOf(input, key)) {
      const reaction = react(now.current.screen, typed, pressed, now.current.frame);
      if (!("screen" in reaction)) return reaction.command === "quit" ? exit() : feed.refresh();
      now.current = { screen: reaction.screen, frame: frameOf(picture, reaction.screen, size ?? window, nowMs()) };
    }
    setScreen(now.current.screen);
  });
  return createElement(Box, { flexDirection: "column" }, ...linesOf(frame));
}

/** A slow connection delivers several keys in one piece. */
function keysOf(input: string, key: Key): readonly (readonly [string, Key])[] {
  const characters = Array.from(input);
  if (characters.length < 2) return [[input, key]];
  return characters.map((typed) => (typed === "\r" ? ["", { ...key, return: true }] : [typed, key]));
}

const COLOURS: Readonly<Partial<Record<Tone, string>>> = { good: "green", busy: "yellow", bad: "red" };

function linesOf(frame: Frame): ReactElement[] {
  return frame.lines.map((line: Line) => {
    const colour = COLOURS[line.tone];
    const style = {
      wrap: "truncate" as const,
      inverse: line.inverse,
      bold: line.tone === "strong",
      dimColor: line.tone === "dim",
      ...(colour === undefined ? {} : { color: colour }),
    };
    return createElement(Text, { key: line.key, ...style }, line.text === "" ? " " : line.text);
  });
}

/** The feed's picture, redrawn at most once in `redrawMs`, and at least as often while it is shown: ages and steps grow. */
function usePicture(feed: Feed, redrawMs: number): Picture {
  const [picture, setPicture] = useState(feed.current());
  const [, tick] = useState(0);
  useEffect(() => {
    let changed = true;
    const end = feed.subscribe(() => (changed = true));
    const draw = (): void => {
      if (changed) setPicture(feed.current());
      changed = false;
      tick((count) => count + 1);
    };
    const timer = setInterval(draw, redrawMs);
    return () => {
      clearInterval(timer);
      end();
    };
  }, [feed, redrawMs]);
  return picture;
}
