import { checkCycles } from "./cycles.ts";
import { each, REFERENCES } from "./defined.ts";
import type { Check } from "./defined.ts";
import { goText, plain } from "./scalars.ts";
import { child, entries, Float, isMapping, isSequence, mapping } from "./tree.ts";
import type { Key, Mapping, Report, Value } from "./tree.ts";
import { similar } from "./similar.ts";
import { parseBytes } from "./units.ts";

/** Rules between objects, on enabled services only. A dependency that is not required and not there is dropped. */
export function checkConsistency(model: Mapping, disabled: readonly string[], report: Report): void {
  const services = child(model, "services") ?? mapping();
  const sound = !report.failed;
  for (const [name, service] of entries(services)) {
    if (!isMapping(service)) continue;
    const fail: Check["fail"] = (path, code, message, hint) =>
      report.add({ code, message, hint, root: model, path: ["services", name, ...path] });
    const suggest: Check["suggest"] = (word, among) => (report.full || !isMapping(among) ? undefined : similar(word, Object.keys(among)));
    const check: Check = { model, services, disabled, name, service, sound, fail, suggest };
    for (const rule of RULES) rule(check);
  }
  if (sound) checkSecrets(model, report);
  checkContainerNames(model, services, report);
  checkCycles(model, services, report);
}

const RULES: readonly ((check: Check) => void)[] = [
  hasImage,
  dockerfileOnce,
  networkModeAlone,
  ...REFERENCES,
  scaleAgrees,
  limitsAgree,
  targetsDiffer,
  healthTest,
  platformsAgree,
];

/** An empty image may also stand where a broken one was reported and taken out. */
function hasImage({ service, name, sound, fail }: Check): void {
  const image = sound ? service["image"] || undefined : service["image"];
  if (image === undefined && service["build"] === undefined && service["provider"] === undefined)
    fail([], "no-image", `The service ${name} has neither image nor build.`, "Write image: NAME[:TAG].");
}

function dockerfileOnce({ service, fail }: Check): void {
  const build = child(service, "build");
  if (build?.["dockerfile"] !== undefined && build["dockerfile_inline"] !== undefined)
    fail(["build"], "conflict", "dockerfile and dockerfile_inline exclude each other.", "Keep one of them.");
}

function networkModeAlone({ service, name, fail }: Check): void {
  if (service["network_mode"] !== undefined && service["networks"] !== undefined)
    fail(["network_mode"], "conflict", `The service ${name} has both network_mode and networks.`, "Keep one of them.");
}

/** Where only one of them is written, docker compose lets `scale` fill deploy.replicas, and so is it printed. */
function scaleAgrees({ service, name, fail }: Check): void {
  const deploy = child(service, "deploy");
  const replicas = deploy?.["replicas"];
  const scale = service["scale"];
  if (scale !== undefined && replicas !== undefined && scale !== replicas)
    fail(["scale"], "conflict", `scale (${text(scale)}) and deploy.replicas (${text(replicas)}) differ.`, "Keep one of them.");
  if (scale !== undefined && deploy) deploy["replicas"] = scale;
  const count = replicas ?? scale;
  if (typeof count === "number" && count < 0)
    fail([scale === undefined ? "deploy" : "scale"], "range", `A service cannot have ${count} replicas.`);
  if (typeof count === "number" && count > 1 && service["container_name"] !== undefined)
    fail(["container_name"], "conflict", `${name} has ${count} replicas, and a container name is unique.`, "Remove container_name.");
}

/** A limit that is written at both places must be the same; `deploy` without it counts as 0. */
function limitsAgree({ service, fail }: Check): void {
  const resources = child(child(service, "deploy") ?? mapping(), "resources");
  const compare = (attribute: string, block: string, key: string) => {
    const counterpart = resources && child(resources, block);
    const own = amount(service[attribute]);
    if (!counterpart || own === 0 || own === undefined) return;
    if (amount(counterpart[key] ?? 0) !== own)
      fail(
        [attribute],
        "conflict",
        `${attribute} and deploy.resources.${block}.${key} differ.`,
        "Keep one of them, or write the same value.",
      );
  };
  compare("cpus", "limits", "cpus");
  compare("mem_limit", "limits", "memory");
  compare("mem_reservation", "reservations", "memory");
  compare("pids_limit", "limits", "pids");
}

function amount(value: Value | undefined): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Float) return value.value;
  if (typeof value === "string") return /^[\d.]+$/.test(value) ? Number(value) : (parseBytes(value) ?? Number.NaN);
  return Number(value);
}

function targetsDiffer({ service, fail }: Check): void {
  const seen = new Map<string, string>();
  const note = (target: string, path: readonly [string, Key]) => {
    const first = seen.get(target);
    const here = `${path[0]}[${path[1]}]`;
    if (first !== undefined)
      fail(path, "conflict", `The target ${target} is already mounted by ${first}.`, "Keep one of them, or change its target.");
    else seen.set(target, here);
  };
  const tmpfs = service["tmpfs"];
  (isSequence(tmpfs) ? tmpfs : tmpfs === undefined ? [] : [tmpfs]).forEach((item, index) =>
    note(text(item).split(":")[0]!, ["tmpfs", index]),
  );
  each(service["volumes"], (mount, index) => note(text(mount["target"] ?? ""), ["volumes", index]));
}

function healthTest({ service, fail }: Check): void {
  const test = child(service, "healthcheck")?.["test"];
  if (isSequence(test) && test.length > 0 && !["CMD", "CMD-SHELL", "NONE"].includes(text(test[0]!)))
    fail(
      ["healthcheck", "test"],
      "syntax",
      `A test cannot start with ${JSON.stringify(test[0])}.`,
      "Start the list with CMD, CMD-SHELL or NONE.",
    );
}

function platformsAgree({ service, fail }: Check): void {
  const platforms = child(service, "build")?.["platforms"];
  const platform = service["platform"];
  if (isSequence(platforms) && platforms.length > 0 && typeof platform === "string" && !platforms.includes(platform))
    fail(["platform"], "conflict", `build.platforms does not contain ${platform}.`, "Add it there.");
}

/** A secret of a driver or with `external: false` is caught here: slipway would have nothing to put into its file. */
function checkSecrets(model: Mapping, report: Report): void {
  for (const [name, secret] of entries(model["secrets"])) {
    if (!isMapping(secret) || secret["external"] === true || secret["file"] || secret["environment"]) continue;
    const message = `The secret ${name} has neither file nor environment.`;
    report.add({ code: "conflict", message, hint: "Or write external: true.", root: model, path: ["secrets", name] });
  }
}

function checkContainerNames(model: Mapping, services: Mapping, report: Report): void {
  const owners = new Map<string, string>();
  for (const [name, service] of entries(services)) {
    const container = isMapping(service) ? service["container_name"] : undefined;
    if (typeof container !== "string") continue;
    const owner = owners.get(container);
    if (owner === undefined) owners.set(container, name);
    else
      report.add({
        code: "conflict",
        message: `The container name ${container} is already used by ${owner}.`,
        hint: "Remove it: containers get a name of their own.",
        root: model,
        path: ["services", name, "container_name"],
      });
  }
}

function text(value: Value): string {
  return isMapping(value) || isSequence(value) ? JSON.stringify(plain(value)) : goText(value);
}
