import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { failureOf, redact } from "../../src/source/error.ts";
import { openSource } from "../../src/source/source.ts";
import { repository, source, temporaryDirectory } from "./repositories.ts";

const open =
  (location: string, ref?: string): (() => unknown) =>
  () =>
    openSource({ location, cacheDirectory: path.join(temporaryDirectory(), "cache"), ...(ref === undefined ? {} : { ref }) });

describe("a location", () => {
  it.each([
    ["https://user:token@example.com/x.git", "has a password in it"],
    ["ssh://git:secret@example.com/x.git", "has a password in it"],
    ["http://example.com/x.git", "http is not a way"],
    ["git://example.com/x.git", "git is not a way"],
    ["ext::sh -c touch% /tmp/x", "ext is not a way"],
    ["file:///srv/x.git", "file URLs are not read unless asked for"],
    ["--upload-pack=touch /tmp/x", "is not a repository"],
    ["-oProxyCommand=x:y", "is not a repository"],
    ["git@host:-oProxyCommand=x", "is not a directory"],
    ["ssh://-oProxyCommand=x/y", "names no host"],
    ["ssh://%2DoProxyCommand=x/y", "names no host"],
    ["https://example.com/a\nb", "is not a repository"],
    ["/no/such/directory", "is not a directory"],
    ["", "is not a repository"],
  ])("%s is refused before anything runs", (location, reason) => {
    expect(open(location)).toThrow(reason);
  });

  it("never repeats a password that it refuses", () => {
    expect(open("https://user:token@example.com/x.git")).toThrow(/^(?!.*token)/s);
    expect(open("http://user:token@example.com/x.git")).toThrow(/^(?!.*token)/s);
  });

  it.each([
    ["https://example.com/x.git", "https://example.com/x.git"],
    ["https://user@example.com/x.git", "https://example.com/x.git"],
    ["git@example.com:team/x.git", "git@example.com:team/x.git"],
    ["ssh://git@example.com:2222/x.git", "ssh://git@example.com:2222/x.git"],
  ])("%s is called %s", (location, name) => {
    expect((open(location)() as { name: string }).name).toBe(name);
  });

  it.each(["--upload-pack=x", "-x", "a..b", "a@{1}", "a b", "main.lock", "a//b", "refs/", "HEAD~1", "x:y", ".hidden", "a/.b", "$(id)", ""])(
    "the ref %j is refused",
    (ref) => {
      expect(open(repository({ a: "1" }).path, ref)).toThrow("is not the name of a branch, a tag or a commit");
    },
  );

  it("has a work tree only as a directory, and then no other ref", () => {
    expect(() => source("https://example.com/x.git", { dirty: true })).toThrow("has no work tree");
    expect(() => source(repository({ a: "1" }).path, { dirty: true, ref: "main" })).toThrow("give one of them");
  });

  it("reaches nothing by a protocol other than its own, whatever the user's configuration rewrites", async () => {
    const witness = path.join(temporaryDirectory(), "witness");
    const config = path.join(temporaryDirectory(), "gitconfig");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(config, `[protocol "ext"]\n\tallow = always\n[url "ext::touch ${witness} "]\n\tinsteadOf = https://example.com/\n`);
    await expect(
      source("https://example.com/x.git", {
        environment: { PATH: process.env["PATH"], HOME: "/nonexistent", GIT_CONFIG_GLOBAL: config },
      }).head(),
    ).rejects.toMatchObject({ kind: "denied", message: expect.stringContaining("not allowed") });
    expect(existsSync(witness)).toBe(false);
  });
});

describe("what git says", () => {
  it.each([
    ["fatal: unable to access 'https://x/': Could not resolve host: x", "unreachable"],
    ["ssh: connect to host x port 22: Connection refused\nfatal: Could not read from remote repository.", "unreachable"],
    ["git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.", "denied"],
    ["Host key verification failed.\nfatal: Could not read from remote repository.", "denied"],
    ["fatal: could not read Username for 'https://x': terminal prompts disabled", "denied"],
    ["remote: Repository not found.\nfatal: repository 'https://x/y.git/' not found", "not-a-repository"],
    ["fatal: couldn't find remote ref refs/heads/gone", "no-such-ref"],
    ["fatal: unable to access 'https://x/': The requested URL returned error: 503", "unreachable"],
    ["error: cannot lock ref 'refs/x': Unable to create 'x.lock': File exists.", "corrupt"],
    ["fatal: pack has bad object at offset 12: inflate returned 1\nfatal: index-pack failed", "corrupt"],
    ["fatal: something new", "failed"],
  ])("%s → %s", (stderr, kind) => {
    expect(failureOf("could not fetch x", stderr).kind).toBe(kind);
  });

  it("loses its credentials on the way to a message", () => {
    expect(failureOf("could not fetch x", "fatal: unable to access 'https://me:token@example.com/x/': no").message).toBe(
      "could not fetch x: unable to access 'https://example.com/x/': no",
    );
    expect(redact("ssh://git@example.com/x and ssh://git:pw@example.com/x")).toBe("ssh://git@example.com/x and ssh://example.com/x");
  });
});
