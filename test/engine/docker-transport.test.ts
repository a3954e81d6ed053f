import { describe, expect, it } from "vitest";
import { Fault } from "../../src/engine/fault.ts";
import { answer, type Behaviour, chunked, frame, ping, rawServer } from "./docker-server.ts";

async function faultOf(promise: Promise<unknown>): Promise<Fault> {
  const error: unknown = await promise.then(
    () => new Error("it succeeded"),
    (reason: unknown) => reason,
  );
  if (error instanceof Fault) return error;
  throw new Error(`a Fault was expected: ${String(error)}`);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const silent: Behaviour = () => {};
const hangUp: Behaviour = (socket) => socket.destroy();

describe("a call whose answer breaks off", () => {
  it("ends as a protocol fault when the connection is reset inside the body", async () => {
    await using server = await rawServer({
      "GET /containers/json": (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[{"Id":', () => socket.destroy()),
    });
    expect(await faultOf(server.engine.listContainers())).toMatchObject({ kind: "protocol", host: "a", unknownOutcome: false });
  });

  it("ends as a protocol fault when the connection is closed inside a chunked body that is JSON so far", async () => {
    await using server = await rawServer({
      "GET /containers/json": chunked((write, _end, socket) => {
        write("[]");
        socket.end();
      }),
    });
    expect(await faultOf(server.engine.listContainers())).toMatchObject({ kind: "protocol" });
  });

  it("ends as a protocol fault when the JSON is truncated, without quoting it", async () => {
    await using server = await rawServer({ "GET /containers/json": answer(200, '[{"Env":["PASSWORD=hunter2"') });
    const fault = await faultOf(server.engine.listContainers());
    expect(fault).toMatchObject({ kind: "protocol" });
    expect(fault.message).not.toContain("hunter2");
  });

  it("ends as a protocol fault when the answer is not HTTP", async () => {
    await using server = await rawServer({ "GET /containers/json": (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n") });
    expect(await faultOf(server.engine.listContainers())).toMatchObject({ kind: "protocol" });
  });

  it("ends as a protocol fault when the answer has another shape than asked for", async () => {
    await using server = await rawServer({ "GET /containers/json": answer(200, { message: "a proxy's page" }) });
    expect(await faultOf(server.engine.listContainers())).toMatchObject({ kind: "protocol" });
  });

  it("leaves the outcome of a write unknown", async () => {
    await using server = await rawServer({
      "POST /containers/create": (socket) => socket.end('HTTP/1.1 201 Created\r\nContent-Length: 80\r\n\r\n{"Id"'),
    });
    expect(await faultOf(server.engine.createContainer("web-1", { Image: "i" }))).toMatchObject({ kind: "protocol", unknownOutcome: true });
  });

  it("is refused when it is larger than 64 MiB", async () => {
    const block = Buffer.alloc(1024 * 1024, 0x20);
    await using server = await rawServer({
      "GET /containers/json": chunked((write) => {
        for (let i = 0; i < 66; i++) write(block);
      }),
    });
    expect(await faultOf(server.engine.listContainers())).toMatchObject({
      kind: "protocol",
      message: expect.stringContaining("larger than") as string,
    });
  });
});

describe("deadlines", () => {
  it("end a read that is never answered, and nothing of it is unknown", async () => {
    await using server = await rawServer({ "GET /containers/json": silent });
    expect(await faultOf(server.engine.listContainers({}, { deadlineMs: 60 }))).toMatchObject({ kind: "timeout", unknownOutcome: false });
  });

  it("end a write that is never answered, with an unknown outcome, and do not send it again", async () => {
    await using server = await rawServer({ "POST /containers/web-1/start": silent });
    expect(await faultOf(server.engine.startContainer("web-1", { deadlineMs: 60 }))).toMatchObject({
      kind: "timeout",
      unknownOutcome: true,
    });
    expect(server.arrived).toEqual(["GET /_ping", "POST /containers/web-1/start"]);
  });

  it("count a head that comes byte by byte", async () => {
    await using server = await rawServer({
      "GET /containers/json": (socket) => {
        const timer = setInterval(() => socket.write("X"), 10);
        socket.on("close", () => clearInterval(timer));
        socket.write("HTTP/1.1 200 OK\r\nX-Slow: ");
      },
    });
    expect(await faultOf(server.engine.listContainers({}, { deadlineMs: 80 }))).toMatchObject({ kind: "timeout" });
  });

  it("count a body that drips", async () => {
    await using server = await rawServer({
      "GET /containers/json": chunked((write, _end, socket) => {
        const timer = setInterval(() => write(" "), 10);
        socket.on("close", () => clearInterval(timer));
      }),
    });
    expect(await faultOf(server.engine.listContainers({}, { deadlineMs: 80 }))).toMatchObject({ kind: "timeout" });
  });

  it("give the sockets of abandoned calls back", async () => {
    await using server = await rawServer({ "GET /containers/json": silent });
    await faultOf(server.engine.listContainers({}, { deadlineMs: 30 }));
    await expect.poll(() => server.connections.size).toBeLessThanOrEqual(1);
  });
});

describe("cancelling", () => {
  it("ends a call in flight as aborted; a write may have happened", async () => {
    const controller = new AbortController();
    await using server = await rawServer({ "POST /containers/web-1/start": () => controller.abort() });
    expect(await faultOf(server.engine.startContainer("web-1", { signal: controller.signal }))).toMatchObject({
      kind: "aborted",
      unknownOutcome: true,
    });
  });

  it("sends nothing at all when it was cancelled before", async () => {
    await using server = await rawServer({});
    await server.engine.listContainers().catch(() => {});
    const before = server.arrived.length;
    expect(await faultOf(server.engine.startContainer("web-1", { signal: AbortSignal.abort() }))).toMatchObject({
      kind: "aborted",
      unknownOutcome: false,
    });
    expect(server.arrived).toHaveLength(before);
  });

  it("ends an event stream without a fault", async () => {
    const controller = new AbortController();
    await using server = await rawServer({
      "GET /events": chunked((write) => write('{"Type":"container","Action":"start","Actor":{"ID":"1","Attributes":{}},"timeNano":1}\n')),
    });
    const seen: string[] = [];
    for await (const event of server.engine.events({ signal: controller.signal })) {
      seen.push(event.Action);
      controller.abort();
    }
    expect(seen).toEqual(["start"]);
  });
});

describe("asking again", () => {
  it("repeats a read once when a kept connection turns out to be closed", async () => {
    await using server = await rawServer({
      "GET /containers/json": (socket, request) => (request.count === 1 ? hangUp : answer(200, []))(socket, request),
    });
    expect(await server.engine.listContainers()).toEqual([]);
    expect(server.arrived).toEqual(["GET /_ping", "GET /containers/json", "GET /containers/json"]);
  });

  it("gives a read up after the second time", async () => {
    await using server = await rawServer({ "GET /containers/json": hangUp });
    expect(await faultOf(server.engine.listContainers())).toMatchObject({ kind: "unreachable", unknownOutcome: false });
    expect(server.arrived).toHaveLength(3);
  });

  it("never repeats a create, and says that it may have happened", async () => {
    await using server = await rawServer({ "POST /containers/create": hangUp });
    expect(await faultOf(server.engine.createContainer("web-1", { Image: "i" }))).toMatchObject({
      kind: "unreachable",
      unknownOutcome: true,
    });
    expect(server.arrived).toEqual(["GET /_ping", "POST /containers/create"]);
  });

  it("repeats a removal, and takes its absence then for success", async () => {
    await using server = await rawServer({
      "DELETE /containers/web-1": (socket, request) =>
        (request.count === 1 ? hangUp : answer(404, { message: "No such container: web-1" }))(socket, request),
    });
    await server.engine.removeContainer("web-1", true);
    expect(server.arrived.filter((one) => one.startsWith("DELETE"))).toHaveLength(2);
  });

  it("does not take absence for success the first time", async () => {
    await using server = await rawServer({ "DELETE /containers/web-1": answer(404, { message: "No such container: web-1" }) });
    expect(await faultOf(server.engine.removeContainer("web-1", true))).toMatchObject({ kind: "not-found", status: 404 });
  });

  it("is not an option where nobody listens: nothing was sent, so nothing is unknown", async () => {
    const server = await rawServer({});
    await server[Symbol.asyncDispose]();
    expect(await faultOf(server.engine.startContainer("web-1"))).toMatchObject({ kind: "unreachable", unknownOutcome: false });
  });
});

describe("what is sent", () => {
  it("keeps the body of a create out of the URL", async () => {
    await using server = await rawServer({ "POST /containers/create": answer(201, { Id: "f00" }) });
    expect(await server.engine.createContainer("web-1", { Image: "i", Env: ["PASSWORD=hunter2"] }, { platform: "linux/amd64" })).toBe(
      "f00",
    );
    const [head = "", body = ""] = server.wire.at(-1)?.split("\r\n\r\n") ?? [];
    expect(head).toContain("POST /v1.41/containers/create?name=web-1&platform=linux%2Famd64 ");
    expect(head).not.toContain("hunter2");
    expect(JSON.parse(body)).toEqual({ Image: "i", Env: ["PASSWORD=hunter2"] });
  });

  it("keeps registry credentials in their header", async () => {
    await using server = await rawServer({
      "POST /images/create": chunked((write, end) => {
        write('{"status":"Pulling","id":"1"}\r\n');
        end();
      }),
    });
    const progress: string[] = [];
    await server.engine.pullImage("r.example/app:1", {
      auth: { username: "u", password: "hunter2", serveraddress: "r.example" },
      onProgress: (text) => progress.push(text),
    });
    const head = server.wire.at(-1) ?? "";
    expect(head).toContain("/images/create?fromImage=r.example%2Fapp&tag=1 ");
    const header = /x-registry-auth: (\S+)/i.exec(head)?.[1] ?? "";
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({
      username: "u",
      password: "hunter2",
      serveraddress: "r.example",
    });
    expect(progress).toEqual(["1: Pulling"]);
  });

  it("announces every write, and no read, before it is written", async () => {
    const writes: string[] = [];
    await using server = await rawServer(
      { "POST /containers/web-1/start": answer(204), "GET /containers/json": answer(200, []) },
      {
        onWrite: async (write) => {
          await Promise.resolve();
          writes.push(`${write.host} ${write.method} ${write.path} after ${server.arrived.length}`);
        },
      },
    );
    await server.engine.listContainers();
    await server.engine.startContainer("web-1");
    expect(writes).toEqual(["a POST /v1.41/containers/web-1/start after 2"]);
  });

  it("is nothing when the announcement throws", async () => {
    await using server = await rawServer(
      { "POST /containers/web-1/start": answer(204) },
      {
        onWrite: () => {
          throw new Error("crash here");
        },
      },
    );
    await expect(server.engine.startContainer("web-1")).rejects.toThrow("crash here");
    expect(server.arrived).toEqual(["GET /_ping"]);
  });

  it("is refused when a name could leave its place in the path", async () => {
    await using server = await rawServer({});
    expect(await faultOf(server.engine.removeContainer("../volumes/x", true))).toMatchObject({ kind: "invalid" });
    expect(await faultOf(server.engine.inspectImage("a/../../_ping"))).toMatchObject({ kind: "invalid" });
    expect(server.arrived).toEqual([]);
  });

  it("never takes the beginning of somebody else's id for a name", async () => {
    await using server = await rawServer({
      "GET /containers/db/json": answer(200, { Id: "db4f".padEnd(64, "0"), Name: "/stranger" }),
      "DELETE /containers/db": answer(204),
    });
    expect(await faultOf(server.engine.removeContainer("db", true))).toMatchObject({ kind: "not-found" });
    expect(server.arrived).not.toContain("DELETE /containers/db");
  });
});

describe("the API version", () => {
  it("is asked once, and is the engine's own when we know it", async () => {
    await using server = await rawServer({ "GET /_ping": ping("1.44"), "GET /containers/json": answer(200, []) });
    await Promise.all([server.engine.listContainers(), server.engine.listContainers()]);
    expect(server.arrived.filter((one) => one === "GET /_ping")).toHaveLength(1);
    expect(server.wire.at(-1)).toContain("/v1.44/");
  });

  it("is capped at the newest that is known here", async () => {
    await using server = await rawServer({ "GET /_ping": ping("1.99"), "GET /containers/json": answer(200, []) });
    await server.engine.listContainers();
    expect(server.wire.at(-1)).toContain("/v1.51/");
  });

  it("below 1.41 is refused with what to do", async () => {
    await using server = await rawServer({ "GET /_ping": ping("1.40") });
    expect(await faultOf(server.engine.listContainers())).toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("upgrade the engine") as string,
    });
  });

  it("is asked again after a failure", async () => {
    await using server = await rawServer({
      "GET /_ping": (socket, request) => (request.count <= 2 ? hangUp : ping("1.41"))(socket, request),
      "GET /containers/json": answer(200, []),
    });
    await faultOf(server.engine.listContainers());
    expect(await server.engine.listContainers()).toEqual([]);
  });

  it("that is missing means that no engine answers there", async () => {
    await using server = await rawServer({ "GET /_ping": answer(200, "OK") });
    expect(await faultOf(server.engine.listContainers())).toMatchObject({
      kind: "protocol",
      message: expect.stringContaining("not a Docker Engine") as string,
    });
  });
});

describe("pulling", () => {
  it("fails with the stream's own error, although the status was 200", async () => {
    await using server = await rawServer({
      "POST /images/create": chunked((write, end) => {
        write('{"status":"Pulling from app"}\r\n{"errorDetail":{"message":"x"},"error":"manifest for app:1 not found"}\r\n');
        end();
      }),
    });
    expect(await faultOf(server.engine.pullImage("app:1"))).toMatchObject({
      kind: "not-found",
      message: expect.stringContaining("manifest for app:1 not found") as string,
    });
  });

  it("fails when the stream falls silent", async () => {
    await using server = await rawServer({ "POST /images/create": chunked((write) => write('{"status":"Pulling from app"}\r\n')) });
    expect(await faultOf(server.engine.pullImage("app:1", { deadlineMs: 80 }))).toMatchObject({
      kind: "timeout",
      message: expect.stringContaining("silent") as string,
    });
  });

  it("goes on for longer than the deadline while something comes", async () => {
    await using server = await rawServer({
      "POST /images/create": chunked((write, end, socket) => {
        let left = 10;
        const timer = setInterval(() => {
          if (left-- > 0) return write('{"status":"Downloading"}\r\n');
          clearInterval(timer);
          return end();
        }, 20);
        socket.on("close", () => clearInterval(timer));
      }),
    });
    const progress: string[] = [];
    await server.engine.pullImage("app:1", { deadlineMs: 120, onProgress: (text) => progress.push(text) });
    expect(progress).toHaveLength(10);
  });

  it("fails when the stream breaks off", async () => {
    await using server = await rawServer({
      "POST /images/create": chunked((write, _end, socket) => {
        write('{"status":"Pulling from app"}\r\n');
        socket.end();
      }),
    });
    expect(await faultOf(server.engine.pullImage("app:1"))).toMatchObject({ kind: "unreachable" });
  });
});

describe("output of containers", () => {
  const inspected = answer(200, { Id: "web-1", Config: { Tty: false } });

  it("is put together from frames and characters that are cut anywhere", async () => {
    const bytes = Buffer.concat([frame(1, "grüße\nzwei"), frame(2, "err\n"), frame(1, "\nlast")]);
    await using server = await rawServer({
      "GET /containers/web-1/json": inspected,
      "GET /containers/web-1/logs": chunked((write, end) => {
        for (const byte of bytes) write(Buffer.from([byte]));
        end();
      }),
    });
    expect(await collect(server.engine.logs("web-1", { follow: false }))).toEqual([
      { stream: "stdout", text: "grüße" },
      { stream: "stderr", text: "err" },
      { stream: "stdout", text: "zwei" },
      { stream: "stdout", text: "last" },
    ]);
  });

  it("is read without deep recursion when a chunk holds very many frames", async () => {
    const many = Buffer.concat(Array.from({ length: 50_000 }, () => frame(1, "x\n")));
    await using server = await rawServer({
      "GET /containers/web-1/json": inspected,
      "GET /containers/web-1/logs": chunked((write, end) => {
        write(many);
        end();
      }),
    });
    let lines = 0;
    for await (const line of server.engine.logs("web-1", { follow: false })) lines += line.text === "x" ? 1 : 0;
    expect(lines).toBe(50_000);
  });

  it("that ends inside a frame is a protocol fault", async () => {
    await using server = await rawServer({
      "GET /containers/web-1/json": inspected,
      "GET /containers/web-1/logs": chunked((write, end) => {
        write(frame(1, "whole\n").subarray(0, 10));
        end();
      }),
    });
    expect(await faultOf(collect(server.engine.logs("web-1", { follow: false })))).toMatchObject({ kind: "protocol" });
  });

  it("of a terminal has no frames", async () => {
    await using server = await rawServer({
      "GET /containers/web-1/json": answer(200, { Id: "web-1", Config: { Tty: true } }),
      "GET /containers/web-1/logs": chunked((write, end) => {
        write("one\r\ntwo\r\n");
        end();
      }),
    });
    expect(await collect(server.engine.logs("web-1", { follow: false }))).toEqual([
      { stream: "stdout", text: "one" },
      { stream: "stdout", text: "two" },
    ]);
  });
});
