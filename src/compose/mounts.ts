import { posix } from "node:path";
import type { Fail } from "./ports.ts";
import { isMapping, mapping, put } from "./tree.ts";
import type { Mapping, Value } from "./tree.ts";

const PROPAGATION = new Set(["private", "rprivate", "shared", "rshared", "slave", "rslave"]);
/** Hints of Docker Desktop: without meaning for an engine on Linux, and harmless. */
const IGNORED = new Set(["cached", "delegated", "consistent", ""]);

/** The long form of one item of a service's `volumes`. */
export function canonicalMount(item: Value, fail: Fail, warn: Fail): Value | undefined {
  if (!isMapping(item)) return typeof item === "string" ? parseMount(item, fail, warn) : item;
  const result = mapping();
  for (const [key, value] of Object.entries(item)) put(result, key, value, item, key);
  if (typeof result["target"] === "string") result["target"] = cleanTarget(result["target"]);
  return result;
}

function cleanTarget(target: string): string {
  if (target === "") return "";
  const clean = posix.normalize(target);
  return clean.length > 1 ? clean.replace(/\/$/, "") : clean;
}

function parseMount(spec: string, fail: Fail, warn: Fail): Mapping | undefined {
  if (spec === "") return refuse(fail, "A volume cannot be empty.");
  if (spec.length <= 2)
    return mapping([
      ["type", "volume"],
      ["target", spec],
    ]);
  const sections = split(spec);
  if (sections.some((section) => section === "")) return refuse(fail, `${JSON.stringify(spec)} has an empty section between its colons.`);
  if (sections.length > 3) return refuse(fail, `${JSON.stringify(spec)} has too many colons.`);
  const [first, second, options = ""] = sections;
  const source = second === undefined ? undefined : first!;
  const target = cleanTarget(second ?? first!);
  if (source === undefined && /^[A-Za-z]:\//.test(target))
    warn(
      `${JSON.stringify(spec)} is read as a path on a Windows drive, not as the volume ${spec[0]}.`,
      "Give the volume a name of two characters or more.",
    );
  return mountOf(source, target, options, warn);
}

function mountOf(source: string | undefined, target: string, options: string, warn: Fail): Mapping {
  const isPath = source !== undefined && isFilePath(source);
  const result = mapping([["type", isPath ? "bind" : "volume"]]);
  if (source !== undefined) result["source"] = source;
  result["target"] = target;
  for (const option of options.split(",")) applyOption(result, option, warn);
  const details = isPath ? "bind" : "volume";
  const inner = isMapping(result[details]) ? result[details] : mapping();
  if (isPath) inner["create_host_path"] = true;
  result[details] = inner;
  return result;
}

function applyOption(mount: Mapping, option: string, warn: Fail): void {
  const set = (part: string, key: string, value: Value) => {
    const inner = isMapping(mount[part]) ? mount[part] : mapping();
    inner[key] = value;
    mount[part] = inner;
  };
  if (option === "ro") mount["read_only"] = true;
  else if (option === "rw") delete mount["read_only"];
  else if (option === "nocopy") set("volume", "nocopy", true);
  else if (option === "z" || option === "Z") set("bind", "selinux", option);
  else if (PROPAGATION.has(option)) set("bind", "propagation", option);
  else if (!IGNORED.has(option))
    warn(`The mount option ${JSON.stringify(option)} has no effect.`, "Known are ro, rw, nocopy, z, Z and the propagation modes.");
}

/** Splits at colons, except after a single letter: that is a Windows drive. */
function split(spec: string): string[] {
  const sections: string[] = [];
  let section = "";
  for (const char of spec) {
    if (char === ":" && !/^[A-Za-z]$/.test(section)) {
      sections.push(section);
      section = "";
    } else section += char;
  }
  return [...sections, section];
}

function isFilePath(source: string): boolean {
  return /^[./~\\]/.test(source) || /^[A-Za-z]:/.test(source);
}

function refuse(fail: Fail, message: string): undefined {
  fail(message, "Write it as [SOURCE:]TARGET[:OPTIONS].");
  return undefined;
}
