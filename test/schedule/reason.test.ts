import { describe, expect, it } from "vitest";
import { formatAmounts } from "../../src/schedule/queue/quantity.ts";
import { summarise } from "../../src/schedule/reason.ts";

const verdicts = (...reasons: readonly (readonly string[])[]): Parameters<typeof summarise>[0] =>
  reasons.map((each, at) => ({ host: `h${at}`, reasons: each, scores: [] }));

describe("what fits nowhere", () => {
  it("is summed up, most hosts first, in the singular for one and in the plural for several", () => {
    const lacks = ["lacks 512 MiB"];
    const port = ["port 80 taken by shop/web.2"];
    expect(summarise(verdicts(["cordoned"], lacks, port, ["cordoned"], lacks, port, ["cordoned"]))).toBe(
      "0 of 7 hosts: 3 cordoned, 2 lack 512 MiB, 2 port 80 taken by shop/web.2",
    );
    expect(summarise(verdicts(lacks))).toBe("0 of 1 hosts: 1 lacks 512 MiB");
  });

  it("puts every verb of a reason in the plural, wherever it stands", () => {
    const both = ["db.1: lacks 1 CPU", "already has 1 of at most 1 replica per host"];
    expect(summarise(verdicts(both, both))).toBe("0 of 2 hosts: 2 db.1: lack 1 CPU and already have 1 of at most 1 replica per host");
    const volume = ["volume shop_files is on h1"];
    expect(summarise(verdicts(volume, volume))).toBe("0 of 2 hosts: 2 volume shop_files is on h1");
  });
});

describe("amounts", () => {
  it.each([
    [{ cpu: 1e9 }, "1 CPU"],
    [{ cpu: 5e8 }, "0.5 CPUs"],
    [{ cpu: 1e6 }, "0.001 CPUs"],
    [{ memory: 512 * 2 ** 20, cpu: 2e9 }, "2 CPUs and 512 MiB"],
    [{ gpu: 1 }, "1 GPU"],
    [{ gpu: 2, ssd: 1 }, "2 GPUs and 1 ssd"],
    [{ replicas: 1 }, "1 replica"],
  ])("%j is told as %s", (amounts, text) => {
    expect(formatAmounts(amounts)).toBe(text);
  });
});
