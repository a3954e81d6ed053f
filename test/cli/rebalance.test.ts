import { describe, expect, it } from "vitest";
import { type Bench, FLEET, makeBench, shop } from "./harness.ts";

const compose = `${shop({ replicas: 6 })}    network_mode: none\n`;

/** Six replicas on h1 and h2, and nothing on h3, which was closed when they came. */
async function lopsided(fleet = FLEET): Promise<Bench> {
  const bench = makeBench();
  bench.commit({ "fleet.yaml": fleet, "stacks/shop/compose.yaml": compose });
  await bench.slipway(["cordon", "h3"]);
  expect((await bench.slipway(["sync"])).code).toBe(0);
  await bench.slipway(["uncordon", "h3"]);
  return bench;
}

const counts = (bench: Bench): number[] =>
  ["h1", "h2", "h3"].map((host) => bench.containers().filter((line) => line.startsWith(`${host} `) && line.endsWith("running")).length);

describe("slipway rebalance", () => {
  it("moves what makes hosts uneven, at most as much as it may, and only when asked", async () => {
    const bench = await lopsided();
    expect((await bench.slipway(["plan", "--detailed-exitcode"])).code).toBe(0);
    expect(counts(bench)).toEqual([3, 3, 0]);

    expect((await bench.slipway(["rebalance", "--dry-run", "--moves", "1"])).stdout.match(/ create /g)).toHaveLength(1);
    expect((await bench.slipway(["rebalance", "--moves", "1"])).code).toBe(0);
    expect(counts(bench).toSorted()).toEqual([1, 2, 3]);
    expect((await bench.slipway(["rebalance", "--moves", "9"])).code).toBe(0);
    expect(counts(bench)).toEqual([2, 2, 2]);
    expect((await bench.slipway(["rebalance"])).stdout).not.toContain("create");
    expect((await bench.slipway(["plan", "--detailed-exitcode"])).code).toBe(0);
  });

  it("says how even the hosts are before and after, and what each move is good for", async () => {
    const bench = await lopsided();
    const dry = await bench.slipway(["rebalance", "--dry-run"]);
    expect(dry.code).toBe(0);
    expect(dry.stdout).toMatchInlineSnapshot(`
      "HOST  CONTAINERS
      h1    3 -> 2
      h2    3 -> 2
      h3    0 -> 2

      REPLICA     FROM  TO  WHY
      shop/web.1  h1    h3  containers of h1 3 -> 2, of h3 0 -> 1
      shop/web.6  h2    h3  containers of h2 3 -> 2, of h3 1 -> 2

      Imbalance: 25 % before, 0 % after, threshold 15 %: h1 has 25 % of a host more containers than the average.

      1 of 2 moves follows when these steps are done:

      #1         pull    busybox:1        on h3 image missing
      #2 after 1 create  shop/web.1       on h3 moved from h1
      #3 after 2 start   shop/web.1       on h3 created by #2
      #4 after 3 running shop/web.1       on h3 must run steadily for 1 s, gate for #5
      #5 after 4 stop    shop/web.1 (old) on h1 replaced by #2 (destructive)
      #6 after 5 remove  shop/web.1 (old) on h1 replaced by #2 (destructive)
      6 steps: 1 to create, 1 to remove, 5 unchanged.
      "
    `);
    const { balance, steps } = JSON.parse((await bench.slipway(["rebalance", "--dry-run", "-o", "json"])).stdout);
    expect(balance).toMatchObject({ verdict: "moves", threshold: 0.15, excess: { before: 0.25, after: 0 } });
    expect(balance.hosts[0]).toEqual({
      host: "h1",
      before: { containers: { used: 3, share: 0.75 } },
      after: { containers: { used: 2, share: 0.5 } },
    });
    expect(balance.moves).toMatchObject([
      { slot: 1, from: "h1", to: "h3", wave: 1 },
      { from: "h2", to: "h3", wave: 2 },
    ]);
    expect(steps.length).toBeGreaterThan(0);
    expect(counts(bench)).toEqual([3, 3, 0]);

    const done = await bench.slipway(["rebalance", "-o", "json"]);
    expect(done.code).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject({
      outcome: "converged",
      balance: { verdict: "even", excess: { before: 0.25, after: 0 }, moves: [{}, {}] },
    });
  });

  it("says the imbalance and the threshold where nothing is worth it", async () => {
    const bench = await lopsided();
    const { code, stdout } = await bench.slipway(["rebalance", "--threshold", "80%"]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "Imbalance: 25 %, threshold 80 %: h1 has 25 % of a host more containers than the average; below 80 % nothing moves.",
    );
    expect(counts(bench)).toEqual([3, 3, 0]);
  });

  it("takes moves and threshold from fleet.yaml, and lets options win", async () => {
    const bench = await lopsided(`${FLEET}scheduler: { rebalance: { threshold: 80%, moves: 1 } }\n`);
    expect((await bench.slipway(["rebalance", "--dry-run"])).stdout).toContain("threshold 80 %");
    const { balance } = JSON.parse((await bench.slipway(["rebalance", "--dry-run", "--threshold", "0.1", "-o", "json"])).stdout);
    expect(balance).toMatchObject({ threshold: 0.1, moves: [{}] });
    expect((await bench.slipway(["rebalance", "--threshold", "15"])).code).toBe(2);
  });
});
