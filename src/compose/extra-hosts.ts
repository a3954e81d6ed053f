import type { Decoder } from "./decode.ts";
import { goText } from "./scalars.ts";
import { carry, isMapping, isSequence, rebuild } from "./tree.ts";
import type { Sequence, Value } from "./tree.ts";

/** Appends the entries that are not written alike already, so a host may have two addresses. */
export function mergeHosts(base: Value, over: Value): Value {
  const left = hostItems(base);
  const right = hostItems(over);
  const added = rebuild(right, (item) => (left.includes(item) ? [] : [item]));
  const result = rebuild(left, (item) => [item]);
  added.forEach((item, index) => {
    carry(added, index, result, result.length);
    result.push(item);
  });
  return result;
}

/** `host=address` items of a mapping, sorted; a list as it is written. */
function hostItems(value: Value): Sequence {
  if (!isMapping(value)) return isSequence(value) ? value : [value];
  const result: Sequence = [];
  for (const key of Object.keys(value).sort()) {
    const addresses = value[key]!;
    for (const address of isSequence(addresses) ? addresses : [addresses]) {
      carry(value, key, result, result.length);
      result.push(address === null ? key : `${key}=${goText(address)}`);
    }
  }
  return result;
}

/** Printed sorted, one `host=address` for each address. Only a list item may name several, with commas between. */
export const extraHosts: Decoder = (value, path, { root, report }) => {
  const fail = (index: number, message: string, hint: string) =>
    report.add({ code: "syntax", message, hint, root, path: isSequence(value) ? [...path, index] : path });
  const made = hostItems(value).flatMap((item, index) => {
    const text = goText(item);
    const separator = /=/.exec(text) ?? /:/.exec(text);
    const host = text.slice(0, separator?.index ?? text.length);
    if (!separator && isSequence(value)) fail(index, `${JSON.stringify(text)} has no address.`, "Write it as HOST=ADDRESS.");
    if (host === "" || host.includes(":")) fail(index, `${JSON.stringify(host)} is not a host name.`, "Write it as HOST=ADDRESS.");
    const written = text.slice(host.length + 1);
    return (isSequence(value) ? written.split(",") : [written]).map((address) => `${host}=${address.replace(/^\[(.+)\]$/, "$1")}`);
  });
  return made.length === 0 ? undefined : made.sort();
};
