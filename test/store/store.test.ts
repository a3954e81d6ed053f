import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lockState } from "../../src/store/lock.ts";
import { KEPT_EVENTS, memoryStore } from "../../src/store/memory.ts";
import type { FailedRollout, Store } from "../../src/store/port.ts";
import { openStore, openStoreReadOnly } from "../../src/store/sqlite.ts";

const directory = mkdtempSync(join(tmpdir(), "slipway-store-"));
afterAll(() => rmSync(directory, { recursive: true }));

let files = 0;
const fresh = (): string => join(directory, `${(files += 1)}`, "store.db");

const failed: FailedRollout = { stack: "shop", service: "web", fingerprint: "v1:a", commit: "c", action: "pause", reason: "unhealthy", health: undefined, atMs: 1 };

describe.each<[string, () => Store]>([
  ["memory", memoryStore],
  ["sqlite", () => openStore(fresh()).store],
])("the %s store", (_name, open) => {
  it("remembers slots once and forgets them", () => {
    const store = open();
    const entry = { stack: "shop", service: "web", slot: 1, host: "h1" };
    store.remember([entry, entry, { ...entry, slot: 2 }]);
    store.remember([entry]);
    expect(store.inventory()).toEqual([entry, { ...entry, slot: 2 }]);
    store.forget(entry);
    expect(store.inventory()).toEqual([{ ...entry, slot: 2 }]);
  });

  it("keeps the last good commit of each stack", () => {
    const store = open();
    expect(store.lastGood("shop")).toBeUndefined();
    store.recordGood("shop", { commit: "a", fingerprints: { web: "v1:1" }, digests: {}, atMs: 1 });
    store.recordGood("shop", { commit: "b", fingerprints: { web: "v1:2" }, digests: { "web:1": "sha256:1" }, atMs: 2 });
    expect(store.lastGood("shop")).toEqual({ commit: "b", fingerprints: { web: "v1:2" }, digests: { "web:1": "sha256:1" }, atMs: 2 });
  });

  it("holds one failure a service until it is cleared", () => {
    const store = open();
    store.recordFailedRollout(failed);
    store.recordFailedRollout({ ...failed, reason: "exited", health: "no" });
    expect(store.failedRollouts()).toEqual([{ ...failed, reason: "exited", health: "no" }]);
    store.clearFailedRollout("shop", "web");
    expect(store.failedRollouts()).toEqual([]);
  });

  it("lists syncs newest first and events oldest first", () => {
    const store = open();
    const sync = { commit: "a", subject: "s", startedAtMs: 1, endedAtMs: 2, outcome: "converged" as const, summary: "" };
    store.recordSync(sync);
    store.recordSync({ ...sync, commit: "b" });
    expect(store.history(1)).toEqual([{ ...sync, commit: "b" }]);
    for (let at = 1; at <= 3; at++) store.recordEvent({ type: "source-failed", atMs: at, reason: "r" });
    expect(store.events(2).map((event) => event.atMs)).toEqual([2, 3]);
  });

  it("does not grow without bound", () => {
    const store = open();
    for (let at = 0; at < KEPT_EVENTS + 500; at++) store.recordEvent({ type: "source-failed", atMs: at, reason: "r" });
    const events = store.events(Infinity);
    expect(events.length).toBeLessThanOrEqual(KEPT_EVENTS);
    expect(events.at(-1)?.atMs).toBe(KEPT_EVENTS + 499);
  });
});

describe("the sqlite file", () => {
  it("can be read by its owner only, and by a second process while it is written", () => {
    const path = fresh();
    const { store } = openStore(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    store.recordFailedRollout(failed);
    const second = openStoreReadOnly(path);
    expect(second.failedRollouts()).toHaveLength(1);
    store.recordFailedRollout({ ...failed, service: "db" });
    expect(second.failedRollouts()).toHaveLength(2);
    expect(openStoreReadOnly(join(directory, "absent.db")).history(5)).toEqual([]);
  });

  it("is moved aside when it is damaged, and says so", () => {
    const path = fresh();
    openStore(path).store.close();
    writeFileSync(path, "this is not a database, however long the text may be ".repeat(100));
    const { store, warning } = openStore(path);
    expect(warning).toContain("moved to");
    expect(store.inventory()).toEqual([]);
  });
});

describe("the state lock", () => {
  it("is held by one at a time and free again after its release", () => {
    const state = join(directory, "lock");
    const first = lockState(state);
    expect(first).toBeDefined();
    expect(lockState(state)).toBeUndefined();
    first?.release();
    const again = lockState(state);
    expect(again).toBeDefined();
    again?.release();
  });

  it("is free when its holder was killed", async () => {
    const state = join(directory, "killed");
    const script = `const { lockState } = await import(${JSON.stringify(new URL("../../src/store/lock.ts", import.meta.url).href)}); lockState(${JSON.stringify(state)}); console.log("held"); setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    expect(lockState(state)).toBeUndefined();
    child.kill("SIGKILL");
    await once(child, "exit");
    const lock = lockState(state);
    expect(lock).toBeDefined();
    lock?.release();
  });
});
