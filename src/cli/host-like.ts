import { InvalidArgumentError } from "@commander-js/extra-typings";
import { sizeBytes } from "../model/units.ts";

/** What a host that is not there is like: as another one, or as it is written. */
export interface HostLike {
  readonly like: string | undefined;
  readonly nanoCpus: number | undefined;
  readonly memoryBytes: number | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly gpus: number | undefined;
}

export interface HostsToAdd {
  readonly count: number;
  readonly host: HostLike;
}

const NOTHING: HostLike = { like: undefined, nanoCpus: undefined, memoryBytes: undefined, labels: {}, gpus: undefined };
const MOST = 1000;

/** `2`, `2:like=n1`, `2:cpus=4,memory=8g,label=zone=b`. */
export function parseHostsToAdd(text: string): HostsToAdd {
  const [, digits = "", rest] = /^(\d+)(?::(.+))?$/.exec(text) ?? [];
  const count = Number(digits);
  if (digits === "" || count < 1 || count > MOST)
    throw new InvalidArgumentError("write a number of hosts, and what they are like: 2:cpus=4,memory=8g or 2:like=n1.");
  return { count, host: rest === undefined ? NOTHING : checked(rest.split(",").reduce(read, NOTHING)) };
}

/** `n1`, or `cpus=4,memory=8g`. */
export function parseHostLike(text: string): HostLike {
  if (text === "") throw new InvalidArgumentError("name a host, or write cpus=4,memory=8g.");
  return text.includes("=") ? checked(text.split(",").reduce(read, NOTHING)) : { ...NOTHING, like: text };
}

function checked(host: HostLike): HostLike {
  if (host.like === undefined && (host.nanoCpus === undefined || host.memoryBytes === undefined))
    throw new InvalidArgumentError("write both cpus and memory (cpus=4,memory=8g), or a host that it is like (like=n1).");
  return host;
}

function read(host: HostLike, part: string): HostLike {
  const [, key = "", value = ""] = /^([^=]*)=(.*)$/.exec(part) ?? [];
  switch (key) {
    case "like":
      return { ...host, like: value };
    case "cpus":
      return { ...host, nanoCpus: Math.round(positive(Number(value || Number.NaN), part) * 1e9) };
    case "memory":
      return { ...host, memoryBytes: positive(sizeBytes(value) ?? Number.NaN, part) };
    case "gpus":
      if (!/^\d+$/.test(value)) throw new InvalidArgumentError(`${part} is no number of GPUs; write gpus=1.`);
      return { ...host, gpus: Number(value) };
    case "label": {
      const [, name = value, text = ""] = /^([^=]+)=(.*)$/.exec(value) ?? [];
      return { ...host, labels: { ...host.labels, [name]: text } };
    }
    default:
      throw new InvalidArgumentError(`${part} is none of like=HOST, cpus=4, memory=8g, gpus=1, label=NAME=VALUE.`);
  }
}

function positive(value: number, part: string): number {
  if (!(value > 0)) throw new InvalidArgumentError(`${part} is no amount; write cpus=4 or memory=8g.`);
  return value;
}
