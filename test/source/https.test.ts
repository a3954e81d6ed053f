import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { environment, repository, served, source, temporaryDirectory, text } from "./repositories.ts";

const openssl = ((): boolean => {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

interface Served {
  readonly url: string;
  readonly authority: string;
  readonly requests: { readonly path: string; readonly authorization: string | undefined }[];
}

/** git's own HTTP server program behind TLS, for those who know the token. */
async function gitServer(root: string, how: { readonly token?: string; readonly redirectTo?: string } = {}): Promise<Served> {
  const directory = temporaryDirectory();
  const [key, certificate] = [path.join(directory, "key.pem"), path.join(directory, "certificate.pem")];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-keyout",
      key,
      "-out",
      certificate,
      "-days",
      "2",
      "-subj",
      "/CN=localhost",
      "-addext",
      "subjectAltName=IP:127.0.0.1",
    ],
    { stdio: "ignore" },
  );
  const requests: { path: string; authorization: string | undefined }[] = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    requests.push({ path: request.url!, authorization: request.headers.authorization });
    if (how.redirectTo !== undefined) return void response.writeHead(301, { location: how.redirectTo + request.url! }).end();
    const expected = `Basic ${Buffer.from(`x-access-token:${how.token}`).toString("base64")}`;
    if (how.token !== undefined && request.headers.authorization !== expected)
      return void response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
    const [location, query] = request.url!.split("?");
    const backend = spawn("git", ["http-backend"], {
      env: {
        ...environment,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: "1",
        GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
        REQUEST_METHOD: request.method!,
        PATH_INFO: location!,
        QUERY_STRING: query ?? "",
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      },
      stdio: ["pipe", "pipe", "ignore"],
    });
    request.pipe(backend.stdin);
    void answer(response, backend.stdout);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => stop(server));
  return { url: `https://127.0.0.1:${(server.address() as { port: number }).port}`, authority: certificate, requests };
}

async function answer(response: ServerResponse, cgi: AsyncIterable<Buffer>): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of cgi) chunks.push(chunk);
  const output = Buffer.concat(chunks);
  const end = output.indexOf("\r\n\r\n");
  const headers = output
    .toString("latin1", 0, end)
    .split("\r\n")
    .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()] as const);
  const status = headers.find(([name]) => name === "Status")?.[1];
  response.writeHead(
    status === undefined ? 200 : Number.parseInt(status, 10),
    Object.fromEntries(headers.filter(([name]) => name !== "Status")),
  );
  response.end(output.subarray(end + 4));
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}

describe.skipIf(!openssl)(`a repository over HTTPS${openssl ? "" : " (skipped: there is no openssl to make a certificate)"}`, () => {
  it("is read without credentials where none are asked for", async () => {
    const bare = served(repository({ "fleet.yaml": "x", "page.html": "p" }), { partial: true });
    const server = await gitServer(path.dirname(bare.path));
    const opened = source(`${server.url}/served.git`, { environment: { ...environment, GIT_SSL_CAINFO: server.authority } });
    const revision = await opened.fetch();
    expect(await opened.read(revision, (files) => ["fleet.yaml", "page.html"].map((each) => text(files.read(each))))).toEqual(["x", "p"]);
  });

  it("is read with the token of the environment, which goes nowhere else", async () => {
    const bare = served(repository({ "fleet.yaml": "x" }));
    const server = await gitServer(path.dirname(bare.path), { token: "s3cret" });
    const cacheDirectory = path.join(temporaryDirectory(), "cache");
    const opened = source(`${server.url}/served.git`, {
      cacheDirectory,
      environment: { ...environment, GIT_SSL_CAINFO: server.authority, SLIPWAY_GIT_TOKEN: "s3cret" },
    });
    expect((await opened.fetch()).files.list("")).toEqual(["fleet.yaml"]);
    const kept = readdirSync(cacheDirectory, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(kept.filter((each) => readFileSync(path.join(each.parentPath, each.name)).includes("s3cret"))).toEqual([]);
  });

  it("is denied without asking when the token is missing or wrong, and the error does not repeat it", async () => {
    const bare = served(repository({ a: "1" }));
    const server = await gitServer(path.dirname(bare.path), { token: "s3cret" });
    const trusting = { ...environment, GIT_SSL_CAINFO: server.authority };
    await expect(source(`${server.url}/served.git`, { environment: trusting }).head()).rejects.toMatchObject({
      kind: "denied",
      hint: expect.stringContaining("SLIPWAY_GIT_TOKEN"),
    });
    await expect(
      source(`${server.url}/served.git`, { environment: { ...trusting, SLIPWAY_GIT_TOKEN: "wr0ng" } }).head(),
    ).rejects.toMatchObject({
      kind: "denied",
      message: expect.not.stringContaining("wr0ng"),
    });
  });

  it("does not give its token to the server that it is redirected to", async () => {
    const thief = await gitServer(temporaryDirectory(), { token: "whatever" });
    const server = await gitServer(temporaryDirectory(), { redirectTo: thief.url });
    const directory = temporaryDirectory();
    const authorities = path.join(directory, "authorities.pem");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(authorities, readFileSync(thief.authority, "utf8") + readFileSync(server.authority, "utf8"));
    const opened = source(`${server.url}/x.git`, {
      environment: { ...environment, GIT_SSL_CAINFO: authorities, SLIPWAY_GIT_TOKEN: "s3cret" },
    });
    await expect(opened.head()).rejects.toMatchObject({ kind: "denied" });
    expect(thief.requests.length).toBeGreaterThan(0);
    expect(thief.requests.map((request) => request.authorization)).not.toContainEqual(expect.any(String));
  });

  it("is denied when nobody vouches for the certificate", async () => {
    const server = await gitServer(temporaryDirectory());
    await expect(source(`${server.url}/x.git`).head()).rejects.toMatchObject({
      kind: "denied",
      message: expect.stringContaining("certificate"),
    });
  });

  it("says that the repository is not there", async () => {
    const server = await gitServer(temporaryDirectory());
    const opened = source(`${server.url}/none.git`, { environment: { ...environment, GIT_SSL_CAINFO: server.authority } });
    await expect(opened.head()).rejects.toMatchObject({ kind: "not-a-repository" });
  });
});
