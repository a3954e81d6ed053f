export { eventLine, eventTone } from "./event-text.ts";
export { OUTCOME_TEXTS } from "./end.ts";
export { statusJson } from "./json.ts";
export { progressPrinter, summaryText } from "./progress.ts";
export type { Ended } from "./progress.ts";
export { clip, fit, safe, safeLine, widthOf } from "./safe.ts";
export { headerText, hostsText, psText, reachText, statusText, toneOf } from "./status-text.ts";
export { conditionOf } from "./status.ts";
export { plain, STATUS_TONES, STEP_TONES } from "./style.ts";
export type { Paint, Tone } from "./style.ts";
export type { Cell } from "./table.ts";
export { ageText, durationText, plural } from "./units.ts";
export { reduceView, viewOf } from "./view.ts";
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
