import { LABELS } from "../model/ownership.ts";
import type { Project } from "../model/project.ts";
import type { ServiceContext } from "./context.ts";

type Kind = "container" | "network" | "volume";
type Report = ServiceContext["report"];

/** Compose's labels, by which other tools group what belongs together. */
const COMPOSE: Readonly<Record<Kind, readonly string[]>> = {
  container: ["project", "service", "container-number", "oneoff", "config-hash"],
  network: ["project", "network"],
  volume: ["project", "volume"],
};

/** A label that slipway sets on what it makes: the value of the manifest never arrives. */
export function checkLabels(labels: Readonly<Record<string, string>>, kind: Kind, report: Report): void {
  const own = [...Object.values<string>(LABELS), ...COMPOSE[kind].map((name) => `com.docker.compose.${name}`)];
  const lost = own.filter((label) => Object.hasOwn(labels, label)).sort();
  if (lost.length === 0) return;
  report(
    "warning",
    "desired.own-labels",
    "",
    `slipway sets ${lost.join(" and ")} itself, so what is written here is overwritten`,
    "choose label names outside slipway.* and com.docker.compose.*",
  );
}

/** Labels of the networks and volumes that a project makes. */
export function checkResourceLabels(project: Project, reporter: (prefix: string) => Report): void {
  for (const [section, kind] of [
    ["networks", "network"],
    ["volumes", "volume"],
  ] as const) {
    for (const [key, written] of Object.entries(project[section] ?? {})) {
      if (written?.external !== true) checkLabels(written?.labels ?? {}, kind, reporter(`${section}.${key}.labels`));
    }
  }
}
