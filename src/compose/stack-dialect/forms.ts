import { parseBytes, parseDuration } from "../units.ts";
import { shortPort } from "./ports.ts";
import type { Form } from "./rule.ts";

interface Shape {
  readonly fits: (text: string) => boolean;
  /** As in "… is not a duration". */
  readonly noun: string;
  readonly hint: string;
}

/** Shapes of text. */
export const FORMS: Readonly<Record<Form, Shape>> = {
  duration: {
    fits: (text) => parseDuration(text) !== undefined && !/[dw]/.test(text),
    noun: "a duration",
    hint: "Write a number with h, m, s or ms: 1m30s. docker stack knows no days and weeks.",
  },
  bytes: { fits: (text) => parseBytes(text) !== undefined, noun: "a size", hint: "Write a number with b, k, m, g or t: 512m." },
  ports: {
    fits: (text) => shortPort(text) !== undefined,
    noun: "a port",
    hint: 'Write "80", "8080:80", "8000-8001:80-81" or "53:53/udp", with ports up to 65535.',
  },
  "start-first or stop-first": {
    fits: (text) => text === "start-first" || text === "stop-first",
    noun: "an order",
    hint: "Write start-first or stop-first.",
  },
};
