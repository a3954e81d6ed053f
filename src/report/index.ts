export { eventLine, eventTone } from "./event-text.ts";
export { hostsJson, jsonText, planJson, psJson, statusJson } from "./json.ts";
export { OUTCOME_TEXTS, progressPrinter, summaryText } from "./progress.ts";
export type { Ended } from "./progress.ts";
export { clip, fit, safe, safeLine, widthOf } from "./safe.ts";
export { headerText, healthText, hostsText, psText, reachText, statusText, toneOf } from "./status-text.ts";
export { conditionOf } from "./status.ts";
export { coloured, plain, STATUS_TONES, STEP_TONES } from "./style.ts";
export type { Paint, Tone } from "./style.ts";
export { indented, table } from "./table.ts";
export type { Cell } from "./table.ts";
export { ageText, bytesText, durationText, plural } from "./units.ts";
export { reduceView, reduceViewAll, viewOf } from "./view.ts";
export type {
  FailureRecord,
  FailureView,
  Header,
  HostView,
  ReplicaView,
  ServiceView,
  Sources,
  StackView,
  StatusWord,
  StepView,
  SyncView,
  View,
} from "./view.ts";
