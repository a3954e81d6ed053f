import { cleanup, render } from "ink-testing-library";
import { createElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SyncEvent } from "../../src/model/event.ts";
import { viewOf, widthOf } from "../../src/report/index.ts";
import type { Sources } from "../../src/report/index.ts";
import type { Feed, Picture } from "../../src/tui/feed.ts";
import { frameOf } from "../../src/tui/frame.ts";
import { refusal } from "../../src/tui/run.ts";
import { END, FIRST_SCREEN, type Screen } from "../../src/tui/screen.ts";
import { Top } from "../../src/tui/top.ts";
import { containerOf, desiredOf, lost, seen, serviceOf } from "../report/fixtures.ts";

afterEach(cleanup);

const NOW = 120_000;
const HOSTILE = "\u001b]0;owned\u0007\u001b[2J\u202eweb\u200b";

function pictureOf(change: Partial<Sources> = {}): Picture {
  const sources: Sources = {
    desired: desiredOf([serviceOf("db", { replicas: 1 }), serviceOf("web")]),
    observed: { hosts: [seen("a", [containerOf("web", 1), containerOf("db", 1)]), lost("b", "no answer in 5 s")] },
    failures: [
      {
        stack: "shop",
        service: "web",
        fingerprint: "v1:web",
        commit: "c",
        action: "rollback",
        reason: "web.2 never became healthy",
        health: "dial tcp: refused",
        atMs: 0,
      },
    ],
    nowMs: NOW,
    ...change,
  };
  return { view: viewOf(sources), error: undefined, atMs: NOW - 3000, looking: false };
}

function feedOf(picture: Picture): Feed & { show(next: Picture): void; readonly refreshed: () => number } {
  const listeners = new Set<() => void>();
  let now = picture;
  let refreshed = 0;
  return {
    current: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh: () => void (refreshed += 1),
    refreshed: () => refreshed,
    show(next) {
      now = next;
      for (const listener of listeners) listener();
    },
  };
}

function open(picture = pictureOf(), size = { columns: 100, rows: 24 }) {
  const feed = feedOf(picture);
  const app = render(createElement(Top, { feed, nowMs: () => NOW, size, redrawMs: 5 }));
  const press = async (keys: string, expected: string | RegExp): Promise<string> => {
    app.stdin.write(keys);
    return await vi.waitFor(() => {
      const frame = app.lastFrame() ?? "";
      expect(frame).toMatch(expected);
      return frame;
    });
  };
  return { ...app, feed, press };
}

const text = (picture: Picture, screen: Partial<Screen> = {}, size = { columns: 80, rows: 24 }): string[] =>
  frameOf(picture, { ...FIRST_SCREEN, ...screen }, size, NOW).lines.map((line) => line.text);

describe("slipway top", () => {
  it("shows the fleet, its commit and age, and every service with its status", async () => {
    const { press } = open();
    const frame = await press("", /shop/);
    expect(frame).toMatch(/slipway fleet harbour at 3f2a9c0112 "Raise the log level" by Ada .*seen 3s ago/);
    expect(frame).toMatch(/web +degraded +1\/2 +1\/2 +web:2 +web.2 never became healthy/);
    expect(frame).toMatch(/db +synced +1\/1/);
  });

  it("switches between services, hosts, steps and events by number and tab", async () => {
    const { press } = open();
    await press("2", /b +unreachable +manager .*no answer/);
    await press("3", /no sync has run/);
    await press("\t", /\[4 events\]/);
    expect(await press("1", /\[1 services\]/)).toMatch(/db +synced/);
  });

  it("opens a service with its replicas and last health output, and goes back", async () => {
    const { press } = open();
    await press("jj", /3 rows/);
    const frame = await press("\r", /\[shop\/web\]/);
    expect(frame).toMatch(/\.1 +a +healthy/);
    expect(frame).toMatch(/last health output:\n {2}dial tcp: refused/);
    await press("\u001b", /\[1 services\]/);
  });

  it("filters, tells how many rows are left, and clears the filter", async () => {
    const { press } = open();
    expect(await press("/", /▏/)).toMatch(/shop/);
    expect(await press("db\r", /1 row · filter \/db/)).not.toMatch(/ web +degraded/);
    await press("\u001b", /3 rows ·/);
    await press("/", /▏/);
    await press("!synced\r", /2 rows/);
  });

  it("shows its keys, looks again on ctrl-r, and quits", async () => {
    const { press, feed, stdin } = open();
    await press("?", /look again now/);
    await press("x", /SERVICE/);
    stdin.write("\u0012");
    await vi.waitFor(() => expect(feed.refreshed()).toBe(1));
  });

  it("draws steps as they happen", async () => {
    const { press, feed } = open();
    await press("3", /no sync has run/);
    const events: SyncEvent[] = [
      { type: "planned", atMs: 0, pass: 1, steps: 2, commit: "c" },
      { type: "step-started", atMs: NOW - 2000, step: 1, kind: "healthy", host: "a", subject: "shop/web.1", cause: "gate for #2" },
    ];
    feed.show(pictureOf({ events }));
    expect(await press("", /#1 +running +healthy +shop\/web\.1/)).toMatch(/syncing: 0 of 2 steps[^]*2\.0s +gate for #2/);
  });

  it("says why it cannot look and keeps the last picture", async () => {
    const { press, feed } = open();
    feed.show({ ...pictureOf(), error: `no route\u001b[2J` });
    expect(await press("", /cannot look: no route/)).toMatch(/db +synced/);
  });

  it("refuses to start without a terminal and says what to use instead", () => {
    expect(refusal({ isTTY: false }, { isTTY: true })).toMatch(/slipway status/);
    expect(refusal({ isTTY: true }, { isTTY: true })).toBeUndefined();
  });
});

describe("a frame", () => {
  it("fits 80 columns and 24 lines, and any smaller terminal", () => {
    const many = pictureOf({
      desired: desiredOf(Array.from({ length: 60 }, (_, place) => serviceOf(`service-with-a-long-name-${place}`))),
    });
    for (const size of [
      { columns: 80, rows: 24 },
      { columns: 20, rows: 5 },
      { columns: 200, rows: 60 },
    ]) {
      const lines = text(many, {}, size);
      expect(lines.length).toBeLessThanOrEqual(size.rows);
      expect(Math.max(...lines.map(widthOf))).toBeLessThan(size.columns);
    }
  });

  it("lets no hostile name, image, reason, subject or event reach the terminal", () => {
    const desired = desiredOf([serviceOf(HOSTILE, { image: { reference: HOSTILE, pullPolicy: "missing", digest: undefined } })]);
    const picture = pictureOf({
      desired: { ...desired, revision: { ...desired.revision, subject: HOSTILE, author: HOSTILE } },
      observed: { hosts: [seen("a", [containerOf(HOSTILE, 1, { image: HOSTILE, name: HOSTILE })]), lost("b", HOSTILE)] },
      failures: [
        {
          stack: "shop",
          service: HOSTILE,
          fingerprint: `v1:${HOSTILE}`,
          commit: "c",
          action: "pause",
          reason: HOSTILE,
          health: HOSTILE,
          atMs: 0,
        },
      ],
      events: [
        { type: "planned", atMs: 0, pass: 1, steps: 1, commit: HOSTILE },
        { type: "step-started", atMs: 0, step: 1, kind: "pull", host: HOSTILE, subject: HOSTILE, cause: HOSTILE },
        { type: "source-failed", atMs: 0, reason: HOSTILE },
      ],
    });
    const screens: Partial<Screen>[] = [
      {},
      { tab: 1 },
      { tab: 2 },
      { tab: 3 },
      { service: `shop/${HOSTILE}` },
      { filter: HOSTILE, editing: true },
    ];
    for (const screen of screens) {
      const drawn = text(picture, screen).join("\n");
      expect(
        Array.from(drawn).filter(
          (character) =>
            character !== "\n" &&
            (character < " " || (character >= "\u007f" && character < "\u00a0") || "\u202e\u200b".includes(character)),
        ),
      ).toEqual([]);
    }
    expect(text(picture, { service: `shop/${HOSTILE}` }).join("\n")).toMatch(/last health output:\n {2}web/);
  });

  it("of 10,000 rows makes only those that fit, and follows the end of the steps", () => {
    const events: SyncEvent[] = [{ type: "planned", atMs: 0, pass: 1, steps: 10_000, commit: "c" }];
    for (let step = 1; step <= 10_000; step += 1)
      events.push({ type: "step-started", atMs: 0, step, kind: "pull", host: "a", subject: `web:${step}`, cause: "" });
    const picture = pictureOf({ events });
    const lines = text(picture, { tab: 2, cursors: [0, 0, END, END] });
    expect(lines).toHaveLength(23);
    expect(lines.at(-2)).toMatch(/#10000 /);
    expect(text(picture, { tab: 2, cursors: [0, 0, 5000, 0] }).some((each) => each.startsWith("#5001"))).toBe(true);
  });
});
