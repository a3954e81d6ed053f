import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Balance, Reassignment } from "../src/schedule/rebalance/problem.ts";

/** An instance of the Google ROADEF/EURO challenge 2012, in the challenge's own text format. */
export function readInstance(folder: string, name: string): Reassignment {
  const next = numbersOf(join(folder, `model_${name}.txt`));
  const resources = next();
  const kinds = Array.from({ length: resources }, () => ({ transient: next(), weight: next() }));
  const machines = readMachines(next, resources);
  const services = Array.from({ length: next() }, () => readService(next));
  const processes = Array.from({ length: next() }, () => readProcess(next, resources));
  const balances = Array.from({ length: next() }, () => readBalance(next));
  const at = numbersOf(join(folder, `assignment_${name}.txt`));
  return {
    resources,
    hosts: machines.length,
    services: services.length,
    transient: Uint8Array.from(kinds, ({ transient }) => transient),
    loadWeight: Float64Array.from(kinds, ({ weight }) => weight),
    capacity: Float64Array.from(machines.flatMap(({ capacity }) => capacity)),
    safety: Float64Array.from(machines.flatMap(({ safety }) => safety)),
    location: Int32Array.from(machines, ({ location }) => location),
    neighbourhood: Int32Array.from(machines, ({ neighbourhood }) => neighbourhood),
    hostMoveCost: Float64Array.from(machines.flatMap(({ moveCosts }) => moveCosts)),
    spreadMin: Int32Array.from(services, ({ spread }) => spread),
    dependsOn: services.map(({ dependsOn }) => dependsOn),
    service: Int32Array.from(processes, ({ service }) => service),
    demand: Float64Array.from(processes.flatMap(({ demand }) => demand)),
    moveCost: Float64Array.from(processes, ({ moveCost }) => moveCost),
    initial: Int32Array.from(processes, () => at()),
    balances,
    moveWeight: next(),
    serviceMoveWeight: next(),
    hostMoveWeight: next(),
  };
}

type Next = () => number;

function numbersOf(path: string): Next {
  const numbers = readFileSync(path, "utf8").trim().split(/\s+/).map(Number);
  let at = 0;
  return () => {
    const value = numbers[at++];
    if (value === undefined || !Number.isFinite(value)) throw new Error(`${path}: number ${at} is missing`);
    return value;
  };
}

function row(next: Next, length: number): number[] {
  return Array.from({ length }, () => next());
}

function readMachines(next: Next, resources: number) {
  const count = next();
  return Array.from({ length: count }, () => ({
    neighbourhood: next(),
    location: next(),
    capacity: row(next, resources),
    safety: row(next, resources),
    moveCosts: row(next, count),
  }));
}

function readService(next: Next) {
  const spread = next();
  return { spread, dependsOn: Int32Array.from(row(next, next())) };
}

function readProcess(next: Next, resources: number) {
  return { service: next(), demand: row(next, resources), moveCost: next() };
}

function readBalance(next: Next): Balance {
  return { first: next(), second: next(), target: next(), weight: next() };
}
