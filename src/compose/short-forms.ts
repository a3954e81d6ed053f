import { MAX_PORTS } from "./limits.ts";
import { canonicalMount } from "./mounts.ts";
import { canonicalPort } from "./ports.ts";
import type { Fail } from "./ports.ts";
import { goText } from "./scalars.ts";
import { entries, Float, isMapping, isSequence, mapping, put, rebuild } from "./tree.ts";
import type { Sequence, Value } from "./tree.ts";

/** Where a short form stands, to say what is wrong with it. */
export interface Place {
  readonly fail: Fail;
  readonly warn: Fail;
  /** What expansion may still make: ranges of ports multiply. */
  readonly budget: { ports: number };
  /** Problems of an item are placed at the item. */
  at(key: string | number): Place;
}

type Form = (value: Value, place: Place) => Value;

const itemForms =
  (form: (item: Value, place: Place) => readonly Value[]): Form =>
  (value, place) =>
    isSequence(value) ? rebuild(value, (item, index) => form(item, place.at(index))) : value;

const listToMapping =
  (made: () => Value): Form =>
  (value) => {
    if (!isSequence(value)) return value;
    const result = mapping();
    value.forEach((item, index) => {
      if (!isMapping(item) && !isSequence(item)) put(result, goText(item), made(), value, index);
    });
    return result;
  };

const textTo =
  (key: string): Form =>
  (value) =>
    typeof value === "string" ? mapping([[key, value]]) : value;

const fileReferences = itemForms((item) => [typeof item === "string" ? mapping([["source", item]]) : item]);

const envFiles: Form = (value) => {
  const list: Sequence = isSequence(value) ? value : [value];
  return rebuild(list, (item) => {
    if (!isMapping(item))
      return [
        mapping([
          ["path", item],
          ["required", true],
        ]),
      ];
    const result = mapping();
    for (const [key, inner] of Object.entries(item)) put(result, key, inner, item, key);
    result["required"] ??= true;
    return [result];
  });
};

const dependencies: Form = (value) => {
  const result = listToMapping(() =>
    mapping([
      ["condition", "service_started"],
      ["required", true],
    ]),
  )(value, noPlace);
  for (const [, dependency] of entries(result)) if (isMapping(dependency)) dependency["required"] ??= true;
  return result;
};

const deviceRequests: Form = (value) => {
  if (value === "all") return [mapping([["count", -1]])];
  for (const request of isSequence(value) ? value : []) {
    if (!isMapping(request)) continue;
    if (request["count"] === "all") request["count"] = -1;
    if (request["count"] === undefined && request["device_ids"] === undefined) request["count"] = -1;
  }
  return value;
};

const devices = itemForms((item, place) => {
  if (typeof item !== "string") return [item];
  const [source = "", target, permissions, ...more] = item.split(":");
  if (more.length > 0 || source === "") {
    place.fail(`${JSON.stringify(item)} is not a device.`, "Write it as SOURCE[:TARGET[:PERMISSIONS]].");
    return [];
  }
  return [
    mapping([
      ["source", source],
      ["target", target || source],
      ["permissions", permissions || "rwm"],
    ]),
  ];
});

const build: Form = (value, place) => {
  const result = textTo("context")(value, place);
  if (!isMapping(result)) return result;
  if (result["secrets"] !== undefined) result["secrets"] = fileReferences(result["secrets"], place);
  if (result["ssh"] !== undefined) result["ssh"] = pairsOf(result["ssh"], place.at("ssh"), (id) => id === "default");
  if (result["additional_contexts"] !== undefined)
    result["additional_contexts"] = pairsOf(result["additional_contexts"], place.at("additional_contexts"), () => false);
  return result;
};

/** A `key=value` list as a mapping; `bare` tells which key may stand alone. */
function pairsOf(value: Value, place: Place, bare: (key: string) => boolean): Value {
  if (!isSequence(value)) return value;
  const result = mapping();
  value.forEach((item, index) => {
    const [key = "", ...rest] = goText(item).split("=");
    if (rest.length === 0 && !bare(key)) place.at(index).fail(`${JSON.stringify(key)} has no value.`, "Write it as KEY=VALUE.");
    put(result, key, rest.join("="), value, index);
  });
  return result;
}

function exposed(item: Value, place: Place): readonly Value[] {
  if (item instanceof Float) place.fail(`${goText(item)} is not a port.`, "A port is a whole number.");
  return [item];
}

const deploy: Form = (value, place) => {
  const resources = isMapping(value) && isMapping(value["resources"]) ? value["resources"] : undefined;
  const reservations = resources && isMapping(resources["reservations"]) ? resources["reservations"] : undefined;
  if (reservations?.["devices"] !== undefined) reservations["devices"] = deviceRequests(reservations["devices"], place);
  return value;
};

function ports(item: Value, place: Place): readonly Value[] {
  if (place.budget.ports <= 0) return [];
  const made = canonicalPort(item, place.fail);
  place.budget.ports -= made.length;
  if (place.budget.ports <= 0)
    place.fail(`A project cannot have more than ${MAX_PORTS} ports.`, "Publish a range to one port, or use network_mode: host.");
  return made;
}

const noPlace: Place = { fail: () => undefined, warn: () => undefined, budget: { ports: 0 }, at: () => noPlace };

/** Short syntax → long syntax, by service attribute. */
export const SERVICE_FORMS: Readonly<Record<string, Form>> = {
  build,
  configs: fileReferences,
  depends_on: dependencies,
  deploy,
  devices,
  dns: (value) => rebuild(isSequence(value) ? value : [value], (item) => (item === "" ? [] : [item])),
  env_file: envFiles,
  extends: textTo("service"),
  expose: itemForms(exposed),
  gpus: deviceRequests,
  label_file: (value) => (isSequence(value) ? value : [value]),
  models: listToMapping(() => null),
  networks: listToMapping(() => null),
  ports: itemForms(ports),
  secrets: fileReferences,
  volumes: itemForms((item, place) => {
    const mount = canonicalMount(item, place.fail, place.warn);
    return mount === undefined ? [] : [mount];
  }),
};
