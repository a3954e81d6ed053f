import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { Fault } from "../../src/engine/fault.ts";
import type { BuildOptions } from "../../src/engine/port.ts";
import { collected, pieces, refused, tarOf } from "./contract-subject.ts";
import { answer, type Behaviour, chunked, ping, rawServer } from "./docker-server.ts";
import { httpEngine } from "./http-engine.ts";

const BUILD: BuildOptions = { dockerfile: "Dockerfile", tags: ["app:1"], args: {}, labels: {} };
const CONTEXT = tarOf({ Dockerfile: "FROM scratch\n" });
const MIB = 1024 * 1024;
const silent: Behaviour = () => {};

/** Lines of a streamed answer, then its end. */
function lines(...values: readonly unknown[]): Behaviour {
  return chunked((write, end) => {
    for (const value of values) write(`${JSON.stringify(value)}\r\n`);
    end();
  });
}

/** Lines, and then the connection is gone. */
function brokenOff(...values: readonly unknown[]): Behaviour {
  return chunked((write, _end, socket) => {
    for (const value of values) write(`${JSON.stringify(value)}\r\n`);
    setImmediate(() => socket.destroy());
  });
}

describe("a build", () => {
  it("sends the tar once, with what it is told in the query and credentials in a header that the engine can read", async () => {
    await using server = await rawServer({ "POST /build": lines({ stream: "Step 1/1 : FROM scratch" }, { aux: { ID: "sha256:1" } }) });
    const auth = {
      "docker.io": { username: "me", password: "pw", serveraddress: "https://index.docker.io/v1/" },
      "r.example:5000": { identitytoken: "t", serveraddress: "r.example:5000" },
    };
    const told = { ...BUILD, tags: ["a:1", "b:2"], args: { A: "x&y" }, labels: { l: "1" }, target: "t", network: "host", noCache: true };
    const further = {
      extraHosts: ["db:10.0.0.1", "x:10.0.0.2"],
      shmSizeBytes: 64,
      pull: true,
      cacheFrom: ["c:1"],
      platform: "linux/arm64",
    };
    expect(await server.engine.buildImage(CONTEXT, { ...told, ...further, auth })).toBe("sha256:1");
    const [head = "", body] = (server.wire.at(-1) ?? "").split(/\r\n\r\n/);
    const query = new URLSearchParams(/\?(\S*)/.exec(head)?.[1]);
    expect(query.getAll("t")).toEqual(["a:1", "b:2"]);
    expect(query.getAll("extrahosts")).toEqual(further.extraHosts);
    expect(Object.fromEntries(query)).toMatchObject({
      version: "1",
      dockerfile: "Dockerfile",
      buildargs: '{"A":"x&y"}',
      labels: '{"l":"1"}',
      target: "t",
      networkmode: "host",
      shmsize: "64",
      nocache: "1",
      pull: "1",
      cachefrom: '["c:1"]',
      platform: "linux/arm64",
    });
    expect(body).toContain("FROM scratch");
    const header = /x-registry-config: (\S+)/i.exec(head)?.[1] ?? "";
    expect(header).toMatch(/^[A-Za-z0-9_-]+={0,2}$/);
    expect(header.length % 4).toBe(0);
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({
      "https://index.docker.io/v1/": auth["docker.io"],
      "r.example:5000": auth["r.example:5000"],
    });
  });

  it("fails with the error in the stream, its step and the last 20 lines of output, although the status was 200", async () => {
    const said = Array.from({ length: 50 }, (_, index) => ({ stream: `line ${index + 1}\n` }));
    const error = "The command '/bin/sh -c make' returned a non-zero code: 2";
    await using server = await rawServer({
      "POST /build": lines({ stream: "Step 2/3 : RUN make" }, { stream: "\n" }, ...said, {
        errorDetail: { code: 2, message: error },
        error,
      }),
    });
    const { message, unknownOutcome } = await refused(server.engine.buildImage(CONTEXT, BUILD), "invalid");
    expect(unknownOutcome).toBe(false);
    expect(message).toContain(`${error} (Step 2/3 : RUN make)`);
    expect(message).not.toContain("line 30\n");
    expect(message).toContain("line 31\n");
    expect(message.endsWith("line 50")).toBe(true);
  });

  it("bounds what it repeats of a command that says one long line", async () => {
    const error = "The command '/bin/sh -c make' returned a non-zero code: 2";
    await using server = await rawServer({
      "POST /build": lines({ stream: `Step 2/3 : RUN ${"x".repeat(9000)}` }, { stream: "y".repeat(100_000) }, { error }),
    });
    expect((await refused(server.engine.buildImage(CONTEXT, BUILD), "invalid")).message.length).toBeLessThan(2000);
  });

  it.each([
    ["not-found", "manifest for app:1 not found: manifest unknown: manifest unknown"],
    ["not-found", "pull access denied for app, repository does not exist or may require 'docker login': denied: requested access"],
    ["denied", "Head https://r.example/v2/app/manifests/1: no basic auth credentials"],
    ["server", 'Get "https://r.example/v2/": dial tcp 10.0.0.1:443: connect: connection refused'],
    ["invalid", "invalid reference format"],
  ] as const)("tells a base image that cannot be had as %s: %s", async (kind, error) => {
    await using server = await rawServer({ "POST /build": lines({ stream: "Step 1/1 : FROM r.example/app:1" }, { error }) });
    await refused(server.engine.buildImage(CONTEXT, BUILD), kind);
  });

  it("does not take a command that speaks of FROM for a base image", async () => {
    await using server = await rawServer({
      "POST /build": lines({ stream: "Step 2/2 : RUN grep FROM x" }, { error: "network nonet not found" }),
    });
    await refused(server.engine.buildImage(CONTEXT, BUILD), "invalid");
  });

  it("calls a full disk the engine's trouble, not the author's", async () => {
    const error = "failed to register layer: write /x: no space left on device";
    await using server = await rawServer({ "POST /build": lines({ stream: "Step 2/2 : COPY a /" }, { error }) });
    await refused(server.engine.buildImage(CONTEXT, BUILD), "server");
  });

  it("is no success when the answer ends before the id: protocol", async () => {
    await using server = await rawServer({ "POST /build": lines({ stream: "Step 1/2 : FROM scratch" }) });
    expect(await refused(server.engine.buildImage(CONTEXT, BUILD), "protocol")).toMatchObject({ unknownOutcome: true });
  });

  it("is no success when a line is cut: protocol", async () => {
    await using server = await rawServer({
      "POST /build": chunked((write, end) => {
        write('{"aux":{"ID":"sha256:1"}}\r\n{"stream":"Succ');
        end();
      }),
    });
    expect(await refused(server.engine.buildImage(CONTEXT, BUILD), "protocol")).toMatchObject({ unknownOutcome: true });
  });

  it("rejects when the connection is reset inside the answer, and leaves the outcome unknown", async () => {
    await using server = await rawServer({ "POST /build": brokenOff({ stream: "Step 1/2 : FROM scratch" }) });
    expect(await refused(server.engine.buildImage(CONTEXT, BUILD), "unreachable")).toMatchObject({ unknownOutcome: true });
  });

  it("is ended by its signal, and the connection with it", async () => {
    const controller = new AbortController();
    await using server = await rawServer({ "POST /build": chunked((write) => write('{"stream":"Step 1/2 : FROM scratch"}\r\n')) });
    const built = server.engine.buildImage(CONTEXT, { ...BUILD, signal: controller.signal, onProgress: () => controller.abort() });
    await refused(built, "aborted");
    await expect.poll(() => server.connections.size).toBeLessThanOrEqual(1);
  });

  it("fails when it falls silent for longer than its deadline", async () => {
    await using server = await rawServer({ "POST /build": chunked((write) => write('{"stream":"Step 1/2 : FROM scratch"}\r\n')) });
    await refused(server.engine.buildImage(CONTEXT, { ...BUILD, deadlineMs: 80 }), "timeout", /silent/);
  });
});

describe("a push", () => {
  const push = "POST /images/r.example/app/push";

  it("gives the digest, and sends a header of credentials though there are none", async () => {
    await using server = await rawServer({
      [push]: lines({ status: "Pushed", id: "1" }, { aux: { Tag: "1", Digest: "sha256:d", Size: 1 } }),
    });
    expect(await server.engine.pushImage("r.example/app:1")).toBe("sha256:d");
    expect(server.wire.at(-1)).toMatch(/POST \S+push\?tag=1 [\s\S]*x-registry-auth: e30=\r\n/i);
  });

  it("takes the digest from the last line where it comes in no other way", async () => {
    const digest = `sha256:${"d".repeat(64)}`;
    await using server = await rawServer({ [push]: lines({ status: `1: digest: ${digest} size: 528` }) });
    expect(await server.engine.pushImage("r.example/app:1")).toBe(digest);
  });

  it.each([
    ["denied", "denied: requested access to the resource is denied"],
    ["denied", "unauthorized: authentication required"],
    ["denied", "no basic auth credentials"],
    ["server", 'Get "http://r.example/v2/": dial tcp 10.0.0.1:9: connect: connection refused'],
    ["not-found", "An image does not exist locally with the tag: r.example/app"],
  ] as const)("is %s when the stream says: %s", async (kind, error) => {
    await using server = await rawServer({ [push]: lines({ status: "The push refers to" }, { errorDetail: { message: error }, error }) });
    await refused(server.engine.pushImage("r.example/app:1"), kind);
  });

  it("is no success without a digest, nor when the connection breaks", async () => {
    let first = true;
    await using server = await rawServer({
      [push]: (...given) => {
        (first ? lines({ status: "Pushed" }) : brokenOff({ status: "Pushed" }))(...given);
        first = false;
      },
    });
    expect(await refused(server.engine.pushImage("r.example/app:1"), "protocol")).toMatchObject({ unknownOutcome: true });
    expect(await refused(server.engine.pushImage("r.example/app:1"), "unreachable")).toMatchObject({ unknownOutcome: true });
  });
});

describe("a save", () => {
  const get = "GET /images/get";

  it("asks for all names at once and gives the bytes as they are", async () => {
    const tar = tarOf({ "manifest.json": "[]" });
    await using server = await rawServer({
      [get]: chunked((write, end) => {
        for (let at = 0; at < tar.length; at += 700) write(tar.subarray(at, at + 700));
        end();
      }),
    });
    expect(await collected(server.engine.saveImages(["a:1", "b:2"]))).toEqual(tar);
    expect(server.wire.at(-1)).toContain("names=a%3A1&names=b%3A2");
  });

  it("may be larger than any other answer", async () => {
    const block = Buffer.alloc(MIB);
    await using server = await httpEngine((_request, response) => {
      void (async () => {
        for (let sent = 0; sent < 80; sent++) if (!response.write(block)) await once(response, "drain");
        response.end();
      })();
    });
    let bytes = 0;
    for await (const chunk of server.engine.saveImages(["a:1"])) bytes += chunk.length;
    expect(bytes).toBe(80 * MIB);
  });

  it("rejects when the connection is reset inside the tar", async () => {
    await using server = await rawServer({
      [get]: chunked((write, _end, socket) => {
        write(new Uint8Array(5000));
        setImmediate(() => socket.destroy());
      }),
    });
    await refused(collected(server.engine.saveImages(["a:1"])), "unreachable", /the stream broke/);
  });

  it("rejects when the answer ends properly, but not the tar", async () => {
    await using server = await rawServer({
      [get]: chunked((write, end) => {
        write(new Uint8Array(5000).fill(1));
        end();
      }),
    });
    await refused(collected(server.engine.saveImages(["a:1"])), "protocol", /the tar ended before its end/);
  });

  it("rejects with what the engine wrote into the tar when it could not go on", async () => {
    const error = 'open /var/lib/docker/x: "no" such file';
    await using server = await rawServer({
      [get]: chunked((write, end) => {
        write(new Uint8Array(5000));
        write(`${JSON.stringify({ errorDetail: { message: error }, error })}\r\n`);
        end();
      }),
    });
    await refused(collected(server.engine.saveImages(["a:1"])), "server", /open \/var\/lib\/docker\/x: "no" such file/);
  });

  it("does not read ahead of a slow consumer, and does not call its slowness silence", async () => {
    let written = 0;
    await using server = await httpEngine((_request, response) => {
      const block = Buffer.alloc(64 * 1024);
      const more = (): void => {
        while (!response.destroyed && written < 64 * MIB) {
          written += block.length;
          if (!response.write(block)) return void response.once("drain", more);
        }
        response.end();
      };
      more();
    });
    const reader = server.engine.saveImages(["a:1"], { deadlineMs: 60 })[Symbol.asyncIterator]();
    await reader.next();
    let before = -1;
    // Longer than the deadline, and until nothing moves any more.
    await expect.poll(() => written === before || ((before = written), false), { interval: 150 }).toBe(true);
    expect(written).toBeLessThan(4 * MIB);
    expect((await reader.next()).done).toBe(false);
    await reader.return?.();
  });

  it("closes the connection when the consumer leaves", async () => {
    await using server = await rawServer({ [get]: chunked((write) => write(new Uint8Array(2048))) });
    for await (const chunk of server.engine.saveImages(["a:1"])) if (chunk.length > 0) break;
    await expect.poll(() => server.connections.size).toBeLessThanOrEqual(1);
  });

  it("ends by its signal while it waits for the first byte", async () => {
    const controller = new AbortController();
    await using server = await rawServer({
      [get]: () => controller.abort(),
    });
    await refused(collected(server.engine.saveImages(["a:1"], { signal: controller.signal })), "aborted");
  });
});

describe("a load", () => {
  const LOADED = '{"stream":"Loaded image: a:1\\n"}\r\n';

  it("sends the stream piece by piece and tells what was loaded", async () => {
    let received = Buffer.alloc(0);
    await using server = await httpEngine((request, response) => {
      request.on("data", (chunk: Buffer) => (received = Buffer.concat([received, chunk])));
      request.on("end", () => response.end(LOADED));
    });
    const heard: string[] = [];
    const tar = tarOf({ "manifest.json": "[]" });
    await server.engine.loadImages(pieces(tar, 100), { onProgress: (text) => heard.push(text) });
    expect(received).toEqual(tar);
    expect(heard).toEqual(["Loaded image: a:1"]);
  });

  it("takes no more from the source than the engine takes", async () => {
    let taken = 0;
    const source = async function* (): AsyncGenerator<Uint8Array> {
      for (; taken < 64; taken++) yield new Uint8Array(MIB);
    };
    const arrived = Promise.withResolvers<() => void>();
    await using server = await httpEngine((request, response) => {
      request.on("end", () => response.end(LOADED));
      arrived.resolve(() => request.resume());
    });
    const loaded = server.engine.loadImages(source(), { deadlineMs: 5_000 });
    const go = await arrived.promise;
    let before = -1;
    await expect.poll(() => taken === before || ((before = taken), false), { interval: 60 }).toBe(true);
    expect(taken).toBeLessThan(8);
    go();
    await loaded;
    expect(taken).toBe(64);
  });

  it("does not count the time in which the source says nothing", async () => {
    const source = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(512);
      await new Promise((resolve) => setTimeout(resolve, 150));
      yield new Uint8Array(512);
    };
    await using server = await httpEngine((request, response) => {
      request.resume().on("end", () => response.end(LOADED));
    });
    await expect(server.engine.loadImages(source(), { deadlineMs: 80 })).resolves.toBeUndefined();
  });

  it("fails with the error in the stream, although the status was 200", async () => {
    const error = "Error processing tar file(exit status 1): unexpected EOF";
    await using server = await httpEngine((request, response) => {
      request.resume().on("end", () => response.end(`${JSON.stringify({ errorDetail: { message: error }, error })}\r\n`));
    });
    await refused(server.engine.loadImages(pieces(tarOf({ a: "1" }))), "server", /unexpected EOF/);
  });

  it("is no success when the answer says nothing, or breaks off", async () => {
    await using server = await httpEngine((request, response) => {
      request.resume().on("end", () => response.end());
    });
    expect(await refused(server.engine.loadImages(pieces(tarOf({ a: "1" }))), "protocol")).toMatchObject({ unknownOutcome: true });
    await using other = await httpEngine((request, response) => {
      request.resume().on("end", () => {
        response.write('{"stream":"Load');
        setImmediate(() => response.destroy());
      });
    });
    expect(await refused(other.engine.loadImages(pieces(tarOf({ a: "1" }))), "unreachable")).toMatchObject({ unknownOutcome: true });
  });

  it("rejects when the connection is reset while it sends, and lets the source go", async () => {
    let left = false;
    const source = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(new Uint8Array(MIB));
      } finally {
        left = true;
      }
    };
    await using server = await httpEngine((request) => {
      request.once("data", () => request.socket.destroy());
    });
    expect(await refused(server.engine.loadImages(source()), "unreachable")).toMatchObject({ unknownOutcome: true });
    await expect.poll(() => left).toBe(true);
  });

  it("fails with the engine's refusal when it does not wait for the end of the stream", async () => {
    let left = false;
    const source = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          yield new Uint8Array(1000);
        }
      } finally {
        left = true;
      }
    };
    await using server = await httpEngine((request, response) => {
      request.once("data", () =>
        response.writeHead(500, { "Content-Type": "application/json" }).end('{"message":"no space left on device"}'),
      );
    });
    await refused(server.engine.loadImages(source()), "server", /no space left/);
    await expect.poll(() => left).toBe(true);
  });

  it("closes the connection of a refused load whose source says nothing more", async () => {
    const closed = Promise.withResolvers<void>();
    await using server = await httpEngine((request, response) => {
      request.socket.once("close", () => closed.resolve());
      request.once("data", () => response.writeHead(500).end("no space left on device"));
    });
    const source = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(1000);
      await new Promise(() => {});
    };
    await refused(server.engine.loadImages(source()), "server", /no space left/);
    await closed.promise;
  });

  it("sends no end when its source breaks off, and rejects with the source's own fault", async () => {
    let ended = false;
    const gone = Promise.withResolvers<void>();
    await using server = await httpEngine((request) => {
      request.resume().on("end", () => (ended = true));
      request.on("close", () => gone.resolve());
    });
    const source = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(1000);
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Fault("unreachable", "b", "the source is gone");
    };
    expect(await refused(server.engine.loadImages(source()), "unreachable", /the source is gone/)).toMatchObject({ host: "b" });
    await gone.promise;
    expect(ended).toBe(false);
    const strange = async function* (): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      yield* [];
      throw new Error("a disk failed");
    };
    await refused(server.engine.loadImages(strange()), "protocol", /what was to be sent broke off: a disk failed/);
  });

  it("fails when the engine takes nothing for longer than the deadline", async () => {
    const source = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(new Uint8Array(MIB));
    };
    await using server = await httpEngine(() => {});
    expect(await refused(server.engine.loadImages(source(), { deadlineMs: 80 }), "timeout")).toMatchObject({ unknownOutcome: true });
  });

  it("is ended by its signal", async () => {
    const controller = new AbortController();
    await using server = await httpEngine((request) => {
      request.once("data", () => controller.abort());
    });
    const source = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(new Uint8Array(MIB));
    };
    await refused(server.engine.loadImages(source(), { signal: controller.signal }), "aborted");
  });
});

describe("names and removal", () => {
  it("take 500s that blame a name for what they are", async () => {
    await using server = await rawServer({
      "GET /_ping": ping("1.41"),
      "POST /images/a:1/tag": answer(500, { message: "invalid reference format: repository name must be lowercase" }),
      "DELETE /images/a:1": silent,
    });
    await refused(server.engine.tagImage("a:1", "b:1"), "invalid");
    await refused(server.engine.removeImage("a:1", { deadlineMs: 60 }), "timeout");
  });
});
