import { styleText } from "node:util";
import type { StatusWord, StepView } from "./view.ts";

export type Tone = "plain" | "good" | "busy" | "bad" | "dim" | "strong";

const FORMATS = { plain: "reset", good: "green", busy: "yellow", bad: "red", dim: "dim", strong: "bold" } as const;

/** Colours text, or leaves it alone: `--no-color`, NO_COLOR and output that is not a terminal all end here. */
export type Paint = (tone: Tone, text: string) => string;

export const plain: Paint = (_tone, text) => text;

export const coloured: Paint = (tone, text) => (tone === "plain" ? text : styleText(FORMATS[tone], text, { validateStream: false }));

export const STATUS_TONES: Readonly<Record<StatusWord, Tone>> = {
  synced: "good",
  progressing: "busy",
  outdated: "busy",
  degraded: "bad",
  blocked: "bad",
  unknown: "bad",
};

export const STEP_TONES: Readonly<Record<StepView["state"], Tone>> = {
  running: "busy",
  done: "good",
  failed: "bad",
  unknown: "bad",
  skipped: "dim",
};
