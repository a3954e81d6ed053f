import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, chmodSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { environment, repository, served, source, temporaryDirectory, type TestRepository, text } from "./repositories.ts";

function pushTo(bare: TestRepository, made: TestRepository, ...args: readonly string[]): void {
  made.git("push", "--quiet", ...args, bare.path, "--all");
}

function mirrorIn(cacheDirectory: string): string {
  const names = readdirSync(cacheDirectory).filter((name) => name.endsWith(".git"));
  expect(names).toHaveLength(1);
  return path.join(cacheDirectory, names[0]!);
}

function packsOf(mirror: string): readonly string[] {
  const directory = path.join(mirror, "objects", "pack");
  return readdirSync(directory)
    .filter((name) => name.endsWith(".pack"))
    .map((name) => path.join(directory, name));
}

describe("a URL as a source", () => {
  it("is mirrored without a work tree and follows pushes", async () => {
    const made = repository({ "fleet.yaml": "one" });
    const bare = served(made);
    const cacheDirectory = path.join(temporaryDirectory(), "cache");
    const opened = source(`file://${bare.path}`, { cacheDirectory });
    const first = await opened.fetch();
    expect(await opened.head()).toBe(first.commit);
    expect(first).toMatchObject({ repository: `file://${bare.path}`, rootCommit: first.commit, author: "Ada" });
    const second = made.commit("second", { "fleet.yaml": "two" });
    pushTo(bare, made);
    expect(await opened.head()).toBe(second);
    const revision = await opened.fetch();
    expect(revision.commit).toBe(second);
    expect(await opened.read(revision, (files) => text(files.read("fleet.yaml")))).toBe("two");
    expect(await opened.read(first, (files) => text(files.read("fleet.yaml")))).toBe("one");
    expect(readdirSync(cacheDirectory)).toHaveLength(1);
    expect(existsSync(path.join(mirrorIn(cacheDirectory), "fleet.yaml"))).toBe(false);
    expect(statSync(cacheDirectory).mode & 0o777).toBe(0o700);
  });

  it("leaves blobs at a server that can, until they are read", async () => {
    const made = repository({ "fleet.yaml": "small", "site/large.bin": "x".repeat(100_000), "site/other.bin": "y" });
    const cacheDirectory = path.join(temporaryDirectory(), "cache");
    const opened = source(`file://${served(made, { partial: true }).path}`, { cacheDirectory });
    const revision = await opened.fetch();
    const before = packsOf(mirrorIn(cacheDirectory)).length;
    expect(await opened.read(revision, (files) => text(files.read("fleet.yaml")))).toBe("small");
    expect(packsOf(mirrorIn(cacheDirectory))).toHaveLength(before);
    expect(await opened.read(revision, (files) => files.stat("site/large.bin")?.sizeBytes)).toBe(100_000);
    expect(packsOf(mirrorIn(cacheDirectory)).length).toBeGreaterThan(before);
    expect(await opened.read(revision, (files) => files.read("site/large.bin").length)).toBe(100_000);
  });

  it("is read at a branch, a tag, a full ref or a commit of any age", async () => {
    const made = repository({ a: "1" });
    const first = made.git("rev-parse", "HEAD");
    made.git("tag", "-a", "v1", "-m", "one");
    made.git("branch", "feature/x");
    made.commit("second", { a: "2" });
    const bare = served(made);
    for (const ref of ["v1", "feature/x", "refs/tags/v1", first]) {
      const opened = source(`file://${bare.path}`, { ref });
      expect(await opened.head()).toBe(first);
      expect((await opened.fetch()).commit).toBe(first);
    }
  });

  it("knows the branches when the one asked for was renamed or deleted", async () => {
    const made = repository({ a: "1" });
    made.git("branch", "live");
    const bare = served(made);
    const opened = source(`file://${bare.path}`, { ref: "live" });
    const revision = await opened.fetch();
    bare.git("branch", "-m", "live", "production");
    await expect(opened.head()).rejects.toMatchObject({ kind: "no-such-ref", message: expect.stringContaining("main, production") });
    await expect(opened.fetch()).rejects.toMatchObject({ kind: "no-such-ref" });
    expect(revision.files.list("")).toEqual(["a"]);
  });

  it("follows a force-push", async () => {
    const made = repository({ a: "1" });
    made.commit("second", { a: "2" });
    const bare = served(made);
    const opened = source(`file://${bare.path}`);
    await opened.fetch();
    made.git("reset", "--quiet", "--hard", "HEAD~1");
    const rewritten = made.commit("rewritten", { a: "3" });
    pushTo(bare, made, "--force");
    const revision = await opened.fetch();
    expect(revision.commit).toBe(rewritten);
    expect(await opened.read(revision, (files) => text(files.read("a")))).toBe("3");
  });

  it("says that a repository is empty", async () => {
    await expect(source(`file://${served(repository()).path}`).fetch()).rejects.toMatchObject({
      kind: "no-such-ref",
      message: expect.stringContaining("has no commit yet"),
    });
  });

  it("says that there is no repository", async () => {
    await expect(source(`file://${temporaryDirectory()}/none.git`).fetch()).rejects.toMatchObject({ kind: "not-a-repository" });
  });

  it("says that a server does not answer", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    await expect(source(`https://127.0.0.1:${port}/x.git`).fetch()).rejects.toMatchObject({ kind: "unreachable" });
  });

  it("gives up on a server that accepts and stays silent", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const opened = source(`https://127.0.0.1:${port}/x.git`, { timeoutMs: 300 });
    await expect(opened.head()).rejects.toMatchObject({ kind: "timed-out" });
    server.close();
  });

  it("stops in the middle when it is told to", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const controller = new AbortController();
    server.once("connection", () => controller.abort(new Error("newer commit")));
    await expect(source(`https://127.0.0.1:${port}/x.git`).head(controller.signal)).rejects.toThrow("newer commit");
    server.close();
  });
});

describe("a mirror", () => {
  async function mirrored(
    partial: boolean,
  ): Promise<{ bare: TestRepository; made: TestRepository; mirror: string; cacheDirectory: string }> {
    const made = repository({ "fleet.yaml": "one", "site/page.html": "page" });
    const bare = served(made, { partial });
    const cacheDirectory = path.join(temporaryDirectory(), "cache");
    await source(`file://${bare.path}`, { cacheDirectory }).fetch();
    return { made, bare, cacheDirectory, mirror: mirrorIn(cacheDirectory) };
  }

  it.each<[string, (mirror: string) => void]>([
    [
      "has a truncated pack",
      (mirror) =>
        packsOf(mirror).forEach((pack) => {
          chmodSync(pack, 0o600);
          truncateSync(pack, 40);
        }),
    ],
    ["has lost its packs", (mirror) => packsOf(mirror).forEach((pack) => rmSync(pack))],
    ["has lost its HEAD", (mirror) => rmSync(path.join(mirror, "HEAD"))],
    ["has a broken configuration", (mirror) => appendFileSync(path.join(mirror, "config"), "[broken")],
    [
      "is an empty file's directory",
      (mirror) => readdirSync(mirror).forEach((name) => rmSync(path.join(mirror, name), { recursive: true })),
    ],
  ])("that %s is made anew", async (_what, harm) => {
    const { bare, mirror, cacheDirectory } = await mirrored(false);
    harm(mirror);
    const opened = source(`file://${bare.path}`, { cacheDirectory });
    const revision = await opened.fetch();
    expect(await opened.read(revision, (files) => [text(files.read("fleet.yaml")), text(files.read("site/page.html"))])).toEqual([
      "one",
      "page",
    ]);
    expect(readdirSync(cacheDirectory)).toEqual([path.basename(mirror)]);
  });

  it("with a crashed process's lock is made anew", async () => {
    const { made, bare, mirror, cacheDirectory } = await mirrored(false);
    const refs = path.join(mirror, "refs", "slipway", "at");
    writeFileSync(path.join(refs, `${readdirSync(refs)[0]!}.lock`), "");
    const second = made.commit("second", { "fleet.yaml": "two" });
    pushTo(bare, made);
    expect((await source(`file://${bare.path}`, { cacheDirectory }).fetch()).commit).toBe(second);
  });

  it.each([false, true])("that breaks between fetch and read is made anew (partial: %s)", async (partial) => {
    const { bare, mirror, cacheDirectory } = await mirrored(partial);
    const opened = source(`file://${bare.path}`, { cacheDirectory });
    const revision = await opened.fetch();
    rmSync(mirror, { recursive: true });
    expect(await opened.read(revision, (files) => text(files.read("site/page.html")))).toBe("page");
  });

  it("serves two processes at once", async () => {
    const { bare, made, cacheDirectory } = await mirrored(true);
    const second = made.commit("second", { "fleet.yaml": "two" });
    pushTo(bare, made);
    const commits = await Promise.all([1, 2, 3].map(async () => (await source(`file://${bare.path}`, { cacheDirectory }).fetch()).commit));
    expect(commits).toEqual([second, second, second]);
  });

  it("refuses a commit that is broken on the server", async () => {
    const made = repository({ a: "1" });
    const tree = made.git("rev-parse", "HEAD^{tree}");
    writeFileSync(path.join(made.path, "bad"), `tree ${tree}\nauthor nobody\ncommitter nobody\n\nbad\n`);
    const bad = made.git("hash-object", "-t", "commit", "-w", "--literally", "bad");
    made.git("update-ref", "refs/heads/main", bad);
    const cacheDirectory = path.join(temporaryDirectory(), "cache");
    await expect(source(`file://${made.path}`, { cacheDirectory }).fetch()).rejects.toMatchObject({ kind: "corrupt" });
    expect(readdirSync(cacheDirectory)).toEqual([]);
  });

  it("has no URL in its files and none in a process list", async () => {
    const { bare, mirror } = await mirrored(true);
    expect(readFileSync(path.join(mirror, "config"), "utf8")).not.toContain(bare.path);
  });
});

describe("the environment of git", () => {
  it("does not let a GIT_DIR of ours decide what is read", async () => {
    const made = repository({ "mine.yaml": "1" });
    const other = repository({ "other.yaml": "1" });
    const opened = source(made.path, { environment: { ...environment, GIT_DIR: path.join(other.path, ".git") } });
    expect((await opened.fetch()).files.list("")).toEqual(["mine.yaml"]);
  });
});
