import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { lockState } from "../../src/store/lock.ts";
import type { Store } from "../../src/store/port.ts";
import { openStore, openStoreReadOnly } from "../../src/store/sqlite.ts";

const slot = { stack: "shop", service: "web", slot: 1, host: "a" };

function directory(): string {
  const made = mkdtempSync(path.join(tmpdir(), "slipway-store-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function closing(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}

/** A process that runs a few lines with the store's modules at hand, until it has printed a line. */
async function another(script: string): Promise<{ readonly said: string; kill(): Promise<void> }> {
  const modules = path.resolve(import.meta.dirname, "../../src/store");
  const child = spawn(process.execPath, ["--input-type=module", "-e", script.replaceAll("STORE", modules)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return {
    said: said.toString().trim(),
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

describe("a store in a file", () => {
  it("remembers what it was told before it was closed", () => {
    const file = path.join(directory(), "deep", "er", "state.sqlite");
    const first = openStore(file).store;
    first.remember([slot]);
    first.close();
    expect(closing(openStore(file).store).inventory()).toEqual([slot]);
  });

  it("opens what an earlier slipway wrote, which knew no closed hosts", () => {
    const file = path.join(directory(), "state.sqlite");
    openStore(file).store.remember([slot]);
    const earlier = new DatabaseSync(file);
    earlier.exec("DROP TABLE slot_failure; DROP TABLE waiting; DROP TABLE availability; PRAGMA user_version = 1");
    earlier.close();
    expect(closing(openStoreReadOnly(file)).availability()).toEqual([]);
    const store = closing(openStore(file).store);
    store.setAvailability("h1", "drained", 1, "new disks");
    expect(store.inventory()).toEqual([slot]);
    expect(closing(openStoreReadOnly(file)).availability()).toEqual([{ host: "h1", state: "drained", atMs: 1, reason: "new disks" }]);
  });

  it("opens what an earlier slipway wrote, which knew nobody that waits", () => {
    const file = path.join(directory(), "state.sqlite");
    openStore(file).store.setAvailability("h1", "drained", 1);
    const earlier = new DatabaseSync(file);
    earlier.exec("DROP TABLE slot_failure; DROP TABLE waiting; PRAGMA user_version = 2");
    earlier.close();
    const reader = closing(openStoreReadOnly(file));
    expect([reader.waiting(), reader.slotFailures(0), reader.availability().length]).toEqual([[], [], 1]);
    const store = closing(openStore(file).store);
    const waits = { stack: "shop", service: "web", slot: 1, sinceMs: 5 };
    const failure = { stack: "shop", service: "web", fingerprint: "v1:aa", host: "h1", atMs: 6, reason: "exited with 1" };
    store.recordWaiting([waits]);
    store.recordSlotFailure(failure);
    const later = closing(openStoreReadOnly(file));
    expect([later.waiting(), later.slotFailures(0)]).toEqual([[waits], [failure]]);
  });

  it("can be read by nobody else on the machine", () => {
    const state = path.join(directory(), "state");
    closing(openStore(path.join(state, "state.sqlite")).store).remember([slot]);
    expect(statSync(state).mode & 0o777).toBe(0o700);
    expect(readdirSync(state).map((name) => [name, statSync(path.join(state, name)).mode & 0o777])).toEqual([
      ["state.sqlite", 0o600],
      ["state.sqlite-shm", 0o600],
      ["state.sqlite-wal", 0o600],
    ]);
  });

  it("still knows the inventory when its process was killed right after it was told", async () => {
    const file = path.join(directory(), "state.sqlite");
    const writer = await another(
      `import { openStore } from "STORE/sqlite.ts"; openStore(${JSON.stringify(file)}).store.remember([${JSON.stringify(slot)}]); console.log("told"); setInterval(() => {}, 1000)`,
    );
    await writer.kill();
    expect(closing(openStore(file).store).inventory()).toEqual([slot]);
  });

  it.each<[string, (file: string) => void]>([
    ["is no database", (file) => writeFileSync(file, "not a database, but long enough to be looked at closely\n".repeat(100))],
    [
      "has a page overwritten",
      (file) => {
        const database = new DatabaseSync(file);
        database.exec("CREATE TABLE filler (x TEXT) STRICT; PRAGMA user_version = 1");
        for (let index = 0; index < 200; index++) database.prepare("INSERT INTO filler VALUES (?)").run("x".repeat(500));
        database.close();
        const bytes = Buffer.alloc(statSync(file).size, 0x5a);
        const kept = new DatabaseSync(file, { readOnly: true });
        kept.close();
        writeFileSync(file, bytes.subarray(4096), { flag: "r+" });
      },
    ],
  ])("that %s is put aside with a warning, and begun anew", (_what, harm) => {
    const file = path.join(directory(), "state.sqlite");
    harm(file);
    const { store, warning } = openStore(file);
    closing(store);
    store.remember([slot]);
    expect(store.inventory()).toEqual([slot]);
    expect(warning).toContain(`moved to ${file}.damaged`);
    expect(existsSync(`${file}.damaged`)).toBe(true);
  });

  it("of a newer slipway is refused and left as it is", () => {
    const file = path.join(directory(), "state.sqlite");
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(() => openStore(file)).toThrow("was written by a newer slipway");
    expect(() => openStoreReadOnly(file).inventory()).toThrow("was written by a newer slipway");
    expect(existsSync(`${file}.damaged`)).toBe(false);
  });

  it("is opened by several processes at once for the first time", async () => {
    const file = path.join(directory(), "state.sqlite");
    const script = `import { openStore } from "STORE/sqlite.ts"; console.log(openStore(${JSON.stringify(file)}).store.inventory().length); setInterval(() => {}, 1000)`;
    const others = await Promise.all([another(script), another(script), another(script)]);
    expect(others.map((other) => other.said)).toEqual(["0", "0", "0"]);
    await Promise.all(others.map((other) => other.kill()));
  });
});

describe("a store opened to be read", () => {
  it("is empty until there is a file, then shows what its writer writes", () => {
    const file = path.join(directory(), "state.sqlite");
    const reader = closing(openStoreReadOnly(file));
    expect([reader.inventory(), reader.lastGood("shop"), reader.failedRollouts(), reader.history(5), reader.events(5)]).toEqual([
      [],
      undefined,
      [],
      [],
      [],
    ]);
    expect(existsSync(file)).toBe(false);
    const writer = closing(openStore(file).store);
    writer.remember([slot]);
    expect(reader.inventory()).toEqual([slot]);
    writer.recordEvent({ type: "source-failed", atMs: 1, reason: "x" });
    expect(reader.events(5)).toHaveLength(1);
  });

  it("follows when the file is replaced by a new one", () => {
    const file = path.join(directory(), "state.sqlite");
    openStoreThen(file, (store) => store.remember([slot]));
    const reader = closing(openStoreReadOnly(file));
    expect(reader.inventory()).toHaveLength(1);
    rmSync(file);
    openStoreThen(file, () => undefined);
    expect(reader.inventory()).toEqual([]);
  });

  it("shows nothing of a file that is damaged", () => {
    const file = path.join(directory(), "state.sqlite");
    writeFileSync(file, "rubbish\n".repeat(1000));
    expect(closing(openStoreReadOnly(file)).history(5)).toEqual([]);
  });

  it("cannot be written to", () => {
    const file = path.join(directory(), "state.sqlite");
    expect(() => openStoreReadOnly(file).remember([slot])).toThrow("opened to be read");
  });
});

describe("the lock of a state directory", () => {
  it("is had by one at a time and free again when it is given back", () => {
    const state = path.join(directory(), "state");
    const held = lockState(state);
    expect(held).toBeDefined();
    expect(lockState(state)).toBeUndefined();
    held?.release();
    const again = lockState(state);
    expect(again).toBeDefined();
    again?.release();
  });

  it("is another process's until that is killed, and not a moment longer", async () => {
    const state = directory();
    const other = await another(
      `import { lockState } from "STORE/lock.ts"; globalThis.held = lockState(${JSON.stringify(state)}); console.log(held ? "held" : "not"); setInterval(() => {}, 1000)`,
    );
    expect(other.said).toBe("held");
    expect(lockState(state)).toBeUndefined();
    await other.kill();
    const mine = lockState(state);
    expect(mine).toBeDefined();
    mine?.release();
  });

  it("does not hinder those who read the store", () => {
    const state = directory();
    const held = lockState(state);
    expect(held).toBeDefined();
    openStoreThen(path.join(state, "state.sqlite"), (store) => store.remember([slot]));
    expect(closing(openStoreReadOnly(path.join(state, "state.sqlite"))).inventory()).toEqual([slot]);
    held?.release();
  });
});

function openStoreThen(file: string, use: (store: Store) => void): void {
  const { store } = openStore(file);
  use(store);
  store.close();
}
