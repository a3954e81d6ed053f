import { expect, it } from "vitest";
import { check } from "../../../bench/schedule/check.ts";
import type { Demand } from "../../../bench/schedule/workload.ts";

const HOSTS = ["z0", "z1"].map((zone, index) => ({
  name: `h${index}`,
  facts: { zone, disk: "hdd", arch: "amd64" },
  capacity: { cpu: 3, memory: 3 },
}));

const WEB: Demand = {
  name: "web",
  replicas: 9,
  cpu: 1,
  memory: 1,
  disk: undefined,
  zone: undefined,
  arch: undefined,
  maxSkew: 0,
  maxPerHost: 0,
  apart: [],
  near: [],
  preferDisk: undefined,
};

/** Replicas as `[service, host]`. */
function found(demands: readonly Demand[], replicas: readonly (readonly [number, number])[]): readonly string[] {
  const log = {
    services: Int32Array.from(replicas, ([service]) => service),
    hosts: Int32Array.from(replicas, ([, host]) => host),
    length: replicas.length,
  };
  return check({ hosts: HOSTS, demands, replicas: 9 }, log).violations;
}

it.each([
  [
    "room",
    [WEB],
    [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  ["a constraint", [{ ...WEB, zone: "z1" }], [[0, 0]]],
  ["a label that no host has", [{ ...WEB, disk: "ssd" }], [[0, 1]]],
  ["a platform", [{ ...WEB, arch: "arm64" }], [[0, 1]]],
  [
    "replicas per host",
    [{ ...WEB, maxPerHost: 1 }],
    [
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "services apart",
    [
      { ...WEB, apart: ["db"] },
      { ...WEB, name: "db" },
    ],
    [
      [0, 0],
      [1, 0],
    ],
  ],
  [
    "a service apart from itself",
    [{ ...WEB, apart: ["web"] }],
    [
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "skew",
    [{ ...WEB, maxSkew: 1 }],
    [
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "more replicas than wanted",
    [{ ...WEB, replicas: 1 }],
    [
      [0, 0],
      [0, 1],
    ],
  ],
] as const)("the checker of the benchmark sees that %s is broken", (_rule, demands, replicas) => {
  expect(found(demands, replicas)).not.toEqual([]);
});

it("the checker of the benchmark finds nothing where nothing is broken", () => {
  expect(
    found(
      [
        { ...WEB, zone: "z0", maxPerHost: 2, apart: ["db"] },
        { ...WEB, name: "db", maxSkew: 2 },
      ],
      [
        [0, 0],
        [0, 0],
        [1, 1],
      ],
    ),
  ).toEqual([]);
});
