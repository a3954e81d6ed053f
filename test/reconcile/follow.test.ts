import { describe, expect, it } from "vitest";
import type { Revision } from "../../src/model/revision.ts";
import { desiredOf, followSource, type SyncResult } from "../../src/reconcile/index.ts";
import { loadDesired } from "../../src/reconcile/load.ts";
import { fleetYaml, makeWorld, revisionOf, type World } from "./world.ts";

const stack = (command: string): string => `services:\n  web: { image: "busybox:1", command: ${command}, stop_grace_period: 1s }\n`;
const GOOD = { "fleet.yaml": fleetYaml(1, "stacks: { path: stacks/* }\n"), "stacks/shop/compose.yaml": stack("sleep 3600") };

/** Follows commits, one a pass, until there is none left. */
async function follow(world: World, commits: readonly Readonly<Record<string, string>>[]): Promise<readonly SyncResult[]> {
  const end = new AbortController();
  const results: SyncResult[] = [];
  const revisions = commits.map((files, index) => revisionOf(index + 1, files));
  const source = {
    head: () => Promise.resolve(revisions[Math.min(results.length, revisions.length - 1)]!.commit),
    fetch: () => Promise.resolve(revisions[Math.min(results.length, revisions.length - 1)]!),
    read: <T>(revision: Revision, use: (files: Revision["files"]) => T) => Promise.resolve(use(revision.files)),
  };
  await world.clock.settle(
    followSource(
      source,
      { ...world.session, signal: end.signal },
      {
        intervalMs: 1000,
        load: { environment: {}, profiles: [], envFiles: [] },
        sync: { timeoutMs: 60_000 },
        onResult(result) {
          results.push(result);
          if (results.length === commits.length) end.abort(new Error("that was the last commit"));
        },
      },
    ),
  );
  return results;
}

describe("a commit with many stacks", () => {
  it("is read one stack at a time: what else waits for the process gets its turn between two", async () => {
    const world = makeWorld({ hosts: 1 });
    const stacks = Array.from({ length: 5 }, (_, index) => [`stacks/s${index}/compose.yaml`, stack("sleep 3600")] as const);
    const revision = revisionOf(1, { "fleet.yaml": GOOD["fleet.yaml"], ...Object.fromEntries(stacks) });
    const reader = { read: <T>(_: Revision, use: (files: Revision["files"]) => T) => Promise.resolve(use(revision.files)) };
    let pauses = 0;
    const pause = (): Promise<void> => Promise.resolve(void pauses++);
    const options = { environment: {}, profiles: [], envFiles: [] };
    const desired = await loadDesired(reader, revision, options, pause);
    expect(pauses).toBe(4);
    expect(desired).toEqual(desiredOf(revision.files, revision, options));
    expect((await follow(world, [{ "fleet.yaml": GOOD["fleet.yaml"], ...Object.fromEntries(stacks) }]))[0]?.outcome).toBe("converged");
  });
});

describe("a commit with a stack in pieces", () => {
  it("does not count as converged: the other stacks are synced, and the result, the event and the history name the one left out", async () => {
    const world = makeWorld({ hosts: 1 });
    const [result] = await follow(world, [{ ...GOOD, "stacks/blog/compose.yaml": "services: 1\n" }]);
    expect(world.containers()).toEqual(["h1 shop-web-1 running"]);
    const told = {
      outcome: "invalid",
      summary:
        "blog left out because of errors in its files; what runs of it is left as it is, every other service runs as the commit says.",
    };
    expect(result).toMatchObject(told);
    expect(world.events.filter((event) => event.type === "ended")).toMatchObject([told]);
    expect(world.store.history(5)).toMatchObject([told]);
  });

  it("says so beside another failure, which keeps its outcome", async () => {
    const world = makeWorld({ hosts: 1 });
    const nowhere = `${stack("sleep 3600")}    deploy: { placement: { constraints: [node.labels.zone == moon] } }\n`.replace(
      '{ image: "busybox:1", command: sleep 3600, stop_grace_period: 1s }\n',
      "\n    image: busybox:1\n",
    );
    const [result] = await follow(world, [{ ...GOOD, "stacks/shop/compose.yaml": nowhere, "stacks/blog/compose.yaml": "services: 1\n" }]);
    expect(result?.outcome).toBe("unschedulable");
    expect(result?.summary).toMatch(/shop\/web\.1: .* Also, blog left out because of errors in its files\.$/);
  });

  it("leaves both of two stacks of one name as they are", async () => {
    const world = makeWorld({ hosts: 1 });
    const twin = `name: shop\n${stack("sleep 7200")}`;
    const results = await follow(world, [GOOD, { ...GOOD, "stacks/twin/compose.yaml": twin }]);
    expect(results.map(({ outcome }) => outcome)).toEqual(["converged", "invalid"]);
    expect(results[1]?.summary).toContain("shop left out");
    expect(results[1]?.steps).toBe(0);
    expect(world.containers()).toEqual(["h1 shop-web-1 running"]);
  });

  it("is converged again once the stack is mended", async () => {
    const world = makeWorld({ hosts: 1 });
    const results = await follow(world, [
      { ...GOOD, "stacks/blog/compose.yaml": "services: 1\n" },
      { ...GOOD, "stacks/blog/compose.yaml": stack("sleep 3600") },
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(["invalid", "converged"]);
    expect(world.containers()).toEqual(["h1 blog-web-1 running", "h1 shop-web-1 running"]);
  });
});
