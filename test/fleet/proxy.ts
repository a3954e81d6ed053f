import { createServer, request, type Server } from "node:http";
import { rmSync } from "node:fs";

export interface EngineProxy {
  readonly socketPath: string;
  close(): Promise<void>;
}

/**
 * Stands between slipway and an engine and is told of each request that may change something, when the engine has
 * answered it. What it is for: counting writes from outside, and killing slipway after the n-th.
 */
export async function proxyEngine(engineSocket: string, socketPath: string, onWrite: (what: string) => void): Promise<EngineProxy> {
  rmSync(socketPath, { force: true });
  const server: Server = createServer((incoming, outgoing) => {
    const write = incoming.method !== "GET" && incoming.method !== "HEAD";
    const onward = request(
      { socketPath: engineSocket, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (answer) => {
        if (write) onWrite(`${incoming.method} ${incoming.url}`);
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        outgoing.flushHeaders();
        answer.pipe(outgoing);
        answer.on("error", () => outgoing.destroy());
      },
    );
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return {
    socketPath,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
