import { expect, it } from "vitest";
import { Random } from "./random.ts";
import { randomHost, randomService, World } from "./world.ts";

const CASES = 100_000;

it(
  `decides, byte for byte, what a look at every host decides: ${CASES} random cases of all rules and changes`,
  { timeout: 120_000 },
  () => {
    for (let seed = 0; seed < CASES; seed++) expectSame(seed);
  },
);

it("does so with hundreds of hosts in a class", { timeout: 60_000 }, () => {
  for (let seed = 0; seed < 12; seed++) {
    const random = new Random(seed);
    const hosts = Array.from({ length: 150 + random.below(250) }, (_, index) => ({
      ...randomHost(random, `h${index}`),
      capacity: { cpu: 10 + random.below(30), memory: 10 + random.below(30) },
    }));
    const world = World.of(
      random.shuffled(hosts),
      ["a", "b", "c", "d", "e"].map((name) => randomService(random, name)),
    );
    for (let step = 0; step < 25; step++) expectSameStep(world, random, 1 + random.below(60), `seed ${seed}, step ${step}`);
  }
});

function expectSame(seed: number): void {
  const random = new Random(seed);
  const world = World.random(random);
  const steps = 2 + random.below(5);
  for (let step = 0; step < steps; step++) {
    expectSameStep(world, random, 1 + random.below(5), `seed ${seed}, step ${step}`);
    disturb(world, random, step);
  }
}

function expectSameStep(world: World, random: Random, count: number, where: string): void {
  const service = random.of(world.services);
  const { cluster, reference } = world;
  const { hosts, missing } = cluster.place(service, count);
  const expected = reference.place(service.name, count);
  same(world.names(hosts), expected, `${where}: place`);
  if (missing !== count - expected.length) throw new Error(`${where}: ${missing} missing`);
  if (missing > 0) expectReasons(cluster.reasons(service), cluster.hostCount, where);
  same(world.assignment(), reference.assignment(), `${where}: assignment`);
}

/** Every host is refused for one reason. */
function expectReasons(reasons: ReadonlyMap<string, number>, hostCount: number, where: string): void {
  const sum = [...reasons.values()].reduce((left, right) => left + right, 0);
  expect({ where, fits: reasons.get("fits"), sum }).toEqual({ where, fits: undefined, sum: hostCount });
}

/** `expect` for each of a million comparisons would be most of the time. */
function same(found: readonly string[], expected: readonly string[], where: string): void {
  if (found.length !== expected.length || found.some((value, index) => value !== expected[index]))
    expect({ where, found }).toEqual({ where, found: expected });
}

/** Something else that happens to a fleet. */
function disturb(world: World, random: Random, step: number): void {
  const { cluster, reference } = world;
  const [service, plain] = [random.of(world.services), random.of([...reference.hosts.values()])];
  const { name } = plain.spec;
  const host = cluster.host(name)!;
  const someone = world.someReplica(random, service);
  switch (random.below(8)) {
    case 0:
      return world.addHost(randomHost(random, `${random.of(["g", "h1", "z"])}-${step}`));
    case 1:
      if (reference.hosts.size === 1) return;
      cluster.removeHost(host);
      reference.hosts.delete(name);
      return;
    case 2:
      cluster.closeHost(host, "cordoned");
      plain.notReady = "cordoned";
      return;
    case 3:
      cluster.openHost(host);
      plain.notReady = undefined;
      return;
    case 4:
      return world.commit(service, name);
    case 5:
      if (someone !== undefined) world.release(service, someone);
      return;
    case 6:
      plain.capacity = { cpu: random.below(10), memory: random.below(10) };
      return cluster.resizeHost(host, plain.capacity);
    default: {
      const port = { address: random.of(["0.0.0.0", "10.0.0.1"]), port: 80, protocol: "tcp" };
      cluster.takePort(host, port);
      plain.ports.push(port);
      cluster.addLoad(host, 1);
      plain.load += 1;
    }
  }
}
