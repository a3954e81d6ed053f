import { describe, expect, it } from "vitest";
import { toldOnce } from "../../src/cli/told-once.ts";
import type { SyncResult } from "../../src/reconcile/index.ts";

function result(outcome: SyncResult["outcome"], summary = ""): SyncResult {
  return { outcome, summary, failures: [], plan: undefined, steps: 0 };
}

interface Pass {
  readonly revision?: string;
  readonly lines?: readonly string[];
  readonly ended: SyncResult;
}

/** What is printed of each pass. */
function printed(passes: readonly Pass[]): readonly (readonly string[])[] {
  let out: string[] = [];
  const printer = toldOnce({ progress: (text) => out.push(text), end: (_result, text) => out.push(text) });
  return passes.map(({ revision, lines = [], ended }) => {
    out = [];
    if (revision !== undefined) printer.news(revision);
    for (const line of lines) printer.line(line);
    printer.end(ended, `${ended.outcome}: ${ended.summary}`);
    return out;
  });
}

describe("a loop that runs again and again", () => {
  const parked = { lines: ["2026-01-01T00:00:00Z plan: 6 steps"], ended: result("parked", "6 of 6 would be removed") };

  it("tells once that a plan is parked", () => {
    const again = { ...parked, lines: ["2026-01-01T00:00:30Z plan: 6 steps"] };
    expect(printed([parked, again, again])).toEqual([["2026-01-01T00:00:00Z plan: 6 steps", "parked: 6 of 6 would be removed"], [], []]);
  });

  it("tells it anew when something changed, and when it comes back", () => {
    const more = { lines: ["plan: 7 steps"], ended: result("parked", "7 of 7 would be removed") };
    expect(printed([parked, more])[1]).toEqual(["plan: 7 steps", "parked: 7 of 7 would be removed"]);
    expect(printed([parked, { ended: result("converged", "nothing to do") }, parked])[2]).toHaveLength(2);
  });

  it("tells of every commit how it ended, also when it changed nothing", () => {
    const well = result("converged", "nothing to do");
    expect(
      printed([parked, { ...parked, revision: "revision 2" }, parked, { revision: "revision 3", ended: well }, { ended: well }]),
    ).toEqual([
      [...parked.lines, "parked: 6 of 6 would be removed"],
      ["revision 2", ...parked.lines, "parked: 6 of 6 would be removed"],
      [],
      ["revision 3", "converged: nothing to do"],
      [],
    ]);
  });

  it("tells once of a step that fails in the same way, however long it took", () => {
    const fails = (took: string): Pass => ({
      lines: ["plan: 1 step", `#1 pull web:2 on a … failed ${took}: not found`],
      ended: result("error", "not found"),
    });
    expect(printed([fails("1.2s"), fails("0.9s"), fails("1m02s")]).map(({ length }) => length)).toEqual([3, 0, 0]);
  });

  it("tells all lines of a pass that ends otherwise than its beginning promised", () => {
    const first = { lines: ["plan: 2 steps", "#1 failed"], ended: result("error", "no") };
    const second = { lines: ["plan: 2 steps", "#1 done", "#2 done"], ended: result("converged", "2 steps done") };
    expect(printed([first, second])[1]).toEqual(["plan: 2 steps", "#1 done", "#2 done", "converged: 2 steps done"]);
  });

  it("tells of every repair, also when it is the same each time, and is silent while all is well", () => {
    const repair = { lines: ["plan: 1 step", "#1 done"], ended: result("converged", "1 step done") };
    const well = { ended: result("converged", "nothing to do") };
    expect(printed([well, well, repair, well, repair, repair]).map(({ length }) => length)).toEqual([1, 0, 3, 0, 3, 3]);
    const beside = { ...repair, ended: result("invalid", "blog left out") };
    const left = { ended: beside.ended };
    expect(printed([left, left, beside, left, beside]).map(({ length }) => length)).toEqual([1, 0, 3, 0, 3]);
  });

  it("knows a held rollout again although it is worded as a memory the second time", () => {
    const plan = {
      fleet: "test",
      commit: "c1",
      steps: [],
      placements: [],
      unschedulable: [],
      unreachable: [],
      held: [{ stack: "shop", service: "web", reason: "unhealthy" }],
      parked: undefined,
      warnings: [],
      unchanged: 2,
    };
    const fails = { lines: ["plan: 3 steps", "#3 failed"], ended: { ...result("rolled-back", "shop/web.1 on a: unhealthy"), plan } };
    const held = { ended: { ...result("rolled-back", "shop/web: unhealthy (held since then)"), plan } };
    const other = { ended: { ...held.ended, plan: { ...plan, commit: "c2" } } };
    expect(printed([fails, held, held, other]).map(({ length }) => length)).toEqual([3, 0, 0, 1]);
  });
});
