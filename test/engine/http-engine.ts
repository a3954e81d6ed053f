import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unixConnector } from "../../src/engine/docker/connector.ts";
import { dockerEngine } from "../../src/engine/docker/engine.ts";
import type { Engine } from "../../src/engine/port.ts";

export interface HttpEngine extends AsyncDisposable {
  readonly engine: Engine;
}

/** An engine's API on a Unix socket, played by one handler with Node.js's own server: for bodies that come in chunks. */
export async function httpEngine(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<HttpEngine> {
  const directory = mkdtempSync(join(tmpdir(), "slipway-test-"));
  const path = join(directory, "s");
  const server = createServer((request, response) => {
    request.on("error", () => {});
    response.on("error", () => {});
    if (request.url === "/_ping") response.writeHead(200, { "Api-Version": "1.41" }).end("OK");
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const engine = dockerEngine(unixConnector("a", path));
  return {
    engine,
    async [Symbol.asyncDispose]() {
      await engine.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true });
    },
  };
}
