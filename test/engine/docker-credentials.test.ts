import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dockerCredentials, registryOf } from "../../src/engine/registry-auth.ts";

let directory: string;
let warnings: string[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "slipway-test-"));
  warnings = [];
  vi.stubEnv("PATH", `${directory}${delimiter}${process.env["PATH"]}`);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true });
});

function credentials(config: unknown, helperTimeoutMs?: number) {
  writeFileSync(join(directory, "config.json"), typeof config === "string" ? config : JSON.stringify(config));
  return dockerCredentials({
    directory,
    onWarning: (message) => warnings.push(message),
    ...(helperTimeoutMs === undefined ? {} : { helperTimeoutMs }),
  });
}

function credentialHelper(name: string, script: string): void {
  const path = join(directory, `docker-credential-${name}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("the registry of an image", () => {
  it.each([
    ["redis", "docker.io"],
    ["redis:7", "docker.io"],
    ["user/app:1", "docker.io"],
    ["docker.io/library/redis", "docker.io"],
    ["index.docker.io/a/b", "docker.io"],
    ["r.example/app", "r.example"],
    ["localhost/app", "localhost"],
    ["host:5000/a/b@sha256:00", "host:5000"],
  ])("%s → %s", (reference, registry) => expect(registryOf(reference)).toBe(registry));
});

describe("credentials", () => {
  it("come from the file, with colons in the password", async () => {
    const find = credentials({
      auths: { "r.example": { auth: base64("me:pass:word") }, "https://index.docker.io/v1/": { auth: base64("hub:secret") } },
    });
    expect(await find("r.example/app:1")).toEqual({ username: "me", password: "pass:word", serveraddress: "r.example" });
    expect(await find("redis")).toEqual({ username: "hub", password: "secret", serveraddress: "https://index.docker.io/v1/" });
    expect(await find("other.example/app")).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it("come from the registry's own helper before the store for all", async () => {
    credentialHelper("own", `read server; echo '{"Username":"u-'$server'","Secret":"own"}'`);
    credentialHelper("all", `echo '{"Username":"<token>","Secret":"all"}'`);
    const find = credentials({ credHelpers: { "r.example": "own" }, credsStore: "all", auths: { "r.example": {} } });
    expect(await find("r.example/app")).toEqual({ username: "u-r.example", password: "own", serveraddress: "r.example" });
    expect(await find("s.example/app")).toEqual({ identitytoken: "all", serveraddress: "s.example" });
  });

  it("are none, silently, when a helper knows none or there is no config", async () => {
    credentialHelper("all", "echo credentials not found in native keychain; exit 1");
    expect(await credentials({ credsStore: "all" })("r.example/app")).toBeUndefined();
    expect(
      await dockerCredentials({ directory: join(directory, "absent"), onWarning: (message) => warnings.push(message) })("r.example/app"),
    ).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it("are none, with a warning a registry, when the helper fails", async () => {
    credentialHelper("all", "echo the keychain is locked >&2; exit 1");
    const find = credentials({ credsStore: "all" });
    await find("r.example/app");
    await find("r.example/other");
    expect(warnings).toEqual(["registry credentials of r.example are not used: docker-credential-all failed: the keychain is locked"]);
  });

  it("are none, with a warning, when the helper is missing or does not answer", async () => {
    await credentials({ credsStore: "absent" })("r.example/app");
    credentialHelper("stuck", "exec sleep 60");
    await credentials({ credsStore: "stuck" }, 100)("r.example/app");
    expect(warnings).toEqual([
      expect.stringContaining("docker-credential-absent failed"),
      expect.stringContaining("no answer within 100 ms"),
    ]);
  });

  it("never appear in a warning", async () => {
    credentialHelper("all", `echo '{"Secret":"hunter2'`);
    await credentials({ credsStore: "all" })("r.example/app");
    await credentials('{"auths":{"r.example":{"auth":"hunter2"')("r.example/app");
    expect(warnings).toHaveLength(2);
    expect(warnings.join()).not.toContain("hunter2");
  });

  it("take no helper whose name is a path", async () => {
    await credentials({ credsStore: "../../bin/x" })("r.example/app");
    expect(warnings[0]).toContain("is not the name of a credential helper");
  });
});
