import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isLfsPointer } from "../../src/model/lfs.ts";
import { repository, source, temporaryDirectory, text } from "./repositories.ts";

describe("a directory as a source", () => {
  it("is read at its HEAD, not as it lies in the work tree", async () => {
    const made = repository({ "fleet.yaml": "committed", "stacks/shop/compose.yaml": "services: {}" });
    made.write({ "fleet.yaml": "edited", "new.yaml": "untracked" });
    const opened = source(made.path);
    const revision = await opened.fetch();
    expect(revision).toMatchObject({ repository: made.path, ref: "HEAD", commit: made.git("rev-parse", "HEAD"), dirty: false });
    expect(revision.files.list("")).toEqual(["fleet.yaml", "stacks/shop/compose.yaml"]);
    expect(revision.files.list("stacks")).toEqual(["stacks/shop/compose.yaml"]);
    expect(await opened.read(revision, (files) => text(files.read("fleet.yaml")))).toBe("committed");
    expect(await opened.head()).toBe(revision.commit);
  });

  it("says who committed what and when, and whether it was signed", async () => {
    const made = repository({ a: "1" });
    made.git("commit", "--quiet", "--allow-empty", "-m", "Größer: €\n\nbody");
    const revision = await source(made.path).fetch();
    expect(revision).toMatchObject({ author: "Ada", authorEmail: "ada@example.com", subject: "Größer: €", signature: "none" });
    expect(new Date(revision.committedAt).getTime()).toBeGreaterThan(0);
  });

  it("is named by its oldest root commit, whatever was merged into it later", async () => {
    const made = repository({ a: "1" });
    const root = made.git("rev-parse", "HEAD");
    made.git("checkout", "--quiet", "--orphan", "other");
    made.git("commit", "--quiet", "--date=2030-01-01T00:00:00Z", "-m", "another root");
    made.git("checkout", "--quiet", "main");
    made.commit("second");
    expect((await source(made.path).fetch()).rootCommit).toBe(root);
  });

  it("does not know its root commit when the clone is shallow", async () => {
    const made = repository({ a: "1" });
    made.commit("second", { a: "2" });
    const shallow = path.join(temporaryDirectory(), "shallow");
    made.git("clone", "--quiet", "--depth=1", `file://${made.path}`, shallow);
    const revision = await source(shallow).fetch();
    expect(revision.rootCommit).toBeUndefined();
    expect(revision.subject).toBe("second");
  });

  it("is read at a branch, a tag or a commit", async () => {
    const made = repository({ a: "1" });
    const first = made.git("rev-parse", "HEAD");
    made.git("tag", "-a", "v1", "-m", "one");
    made.git("branch", "feature/x");
    made.commit("second", { a: "2" });
    for (const ref of ["v1", "feature/x", first, first.slice(0, 12)]) expect((await source(made.path, { ref }).fetch()).commit).toBe(first);
  });

  it("says which branches there are when the one asked for is gone", async () => {
    const made = repository({ a: "1" });
    const opened = source(made.path, { ref: "release" });
    await expect(opened.fetch()).rejects.toMatchObject({
      name: "SourceError",
      kind: "no-such-ref",
      message: expect.stringContaining("its branches: main"),
      hint: expect.stringContaining("--ref"),
    });
    await expect(opened.head()).rejects.toMatchObject({ kind: "no-such-ref" });
  });

  it("says that nothing was committed yet", async () => {
    await expect(source(repository().path).fetch()).rejects.toMatchObject({
      kind: "no-such-ref",
      message: expect.stringContaining("has no commit yet"),
    });
  });

  it("says what to do with a directory that is in no repository", async () => {
    const opened = source(temporaryDirectory());
    await expect(opened.fetch()).rejects.toMatchObject({
      kind: "not-a-repository",
      hint: expect.stringContaining("git init"),
      problem: { severity: "error", code: "source.not-a-repository" },
    });
  });

  it("may be a sub-directory, which then is the root", async () => {
    const made = repository({ "above.yaml": "no", "deploy/fleet.yaml": "yes", "deploy/stacks/a/compose.yaml": "a" });
    const opened = source(path.join(made.path, "deploy"));
    const revision = await opened.fetch();
    expect(revision.files.list("")).toEqual(["fleet.yaml", "stacks/a/compose.yaml"]);
    expect(revision.files.stat("../above.yaml")).toBeUndefined();
    expect(await opened.read(revision, (files) => text(files.read("fleet.yaml")))).toBe("yes");
  });

  it("never reads a sub-directory that is not in the commit as an empty one", async () => {
    const made = repository({ a: "1" });
    mkdirSync(path.join(made.path, "later"));
    await expect(source(path.join(made.path, "later")).fetch()).rejects.toMatchObject({ kind: "no-such-directory" });
  });

  it("may be a bare repository", async () => {
    const made = repository({ "fleet.yaml": "x" });
    const bare = path.join(temporaryDirectory(), "bare.git");
    made.git("clone", "--quiet", "--bare", made.path, bare);
    expect((await source(bare).fetch()).files.list("")).toEqual(["fleet.yaml"]);
  });

  it("shows symlinks and submodules as what they are, and never their targets", async () => {
    const made = repository({ "run.sh": "#!/bin/sh\n", "plain.yaml": "" });
    chmodSync(path.join(made.path, "run.sh"), 0o755);
    symlinkSync("/etc/passwd", path.join(made.path, "compose.yaml"));
    made.git("update-index", "--add", "--cacheinfo", `160000,${made.git("rev-parse", "HEAD")},module`);
    made.git("add", "run.sh", "compose.yaml");
    made.git("commit", "--quiet", "-m", "links");
    const opened = source(made.path);
    const { files } = await opened.fetch();
    expect(files.stat("compose.yaml")?.kind).toBe("symlink");
    expect(files.stat("module")?.kind).toBe("submodule");
    expect(files.stat("run.sh")).toEqual({ kind: "file", mode: 0o755, sizeBytes: 10 });
    expect(files.stat("plain.yaml")).toEqual({ kind: "file", mode: 0o644, sizeBytes: 0 });
    expect(() => files.read("compose.yaml")).toThrow("is a symlink");
  });

  it("loads files that were not thought of when a reader asks for them, several at a time", async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`site/page${index}.html`, `page ${index}`]));
    const made = repository(many);
    const opened = source(made.path);
    const revision = await opened.fetch();
    let runs = 0;
    const pages = await opened.read(revision, (files) => {
      runs++;
      return files.list("site").map((file) => text(files.read(file)));
    });
    expect(pages.toSorted()).toEqual(Object.values(many).toSorted());
    expect(runs).toBeLessThan(6);
  });

  it("lets errors of a reader pass", async () => {
    const made = repository({ a: "1" });
    const opened = source(made.path);
    const revision = await opened.fetch();
    await expect(opened.read(revision, (files) => files.read("missing.yaml"))).rejects.toThrow("missing.yaml is not in the repository");
  });

  it("recognises what git LFS left in place of a file", async () => {
    const made = repository({
      "big.yaml": `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`,
      "small.yaml": "version: 1\n",
    });
    const opened = source(made.path);
    const revision = await opened.fetch();
    expect(await opened.read(revision, (files) => ["big.yaml", "small.yaml"].map((each) => isLfsPointer(files.read(each))))).toEqual([
      true,
      false,
    ]);
  });

  it("runs no program that the repository's configuration names", async () => {
    const made = repository({ a: "1" });
    const witness = path.join(temporaryDirectory(), "witness");
    made.git("config", "core.fsmonitor", `touch ${witness}`);
    made.git("config", "core.hooksPath", made.path);
    const { existsSync } = await import("node:fs");
    await source(made.path, { dirty: true }).fetch();
    expect(existsSync(witness)).toBe(false);
  });

  it("stops when it is told to", async () => {
    const made = repository({ a: "1" });
    const controller = new AbortController();
    controller.abort(new Error("enough"));
    await expect(source(made.path).fetch(controller.signal)).rejects.toThrow("enough");
  });
});

describe("a work tree as a source", () => {
  it("holds tracked and new files as they are now, and none that are ignored or deleted", async () => {
    const made = repository({ "fleet.yaml": "old", "gone.yaml": "x", ".gitignore": "*.log\n" });
    made.write({ "fleet.yaml": "new", "new.yaml": "n", "noise.log": "l" });
    rmSync(path.join(made.path, "gone.yaml"));
    const opened = source(made.path, { dirty: true });
    const revision = await opened.fetch();
    expect(revision).toMatchObject({ dirty: true, commit: made.git("rev-parse", "HEAD") });
    expect(revision.files.list("")).toEqual([".gitignore", "fleet.yaml", "new.yaml"]);
    expect(await opened.read(revision, (files) => text(files.read("fleet.yaml")))).toBe("new");
  });

  it("never follows a symlink, neither a file's nor a directory's", async () => {
    const outside = temporaryDirectory();
    const made = repository({ "conf/a.yaml": "inside" });
    rmSync(path.join(made.path, "conf"), { recursive: true });
    symlinkSync(outside, path.join(made.path, "conf"));
    symlinkSync("/etc/passwd", path.join(made.path, "link.yaml"));
    const { writeFileSync } = await import("node:fs");
    writeFileSync(path.join(outside, "a.yaml"), "outside");
    const { files } = await source(made.path, { dirty: true }).fetch();
    expect(files.stat("conf/a.yaml")).toBeUndefined();
    expect(files.stat("conf")?.kind).toBe("symlink");
    expect(files.stat("link.yaml")?.kind).toBe("symlink");
  });

  it("is that of the sub-directory when one is named", async () => {
    const made = repository({ "a.yaml": "1", "sub/b.yaml": "2" });
    made.write({ "sub/c.yaml": "3" });
    expect((await source(path.join(made.path, "sub"), { dirty: true }).fetch()).files.list("")).toEqual(["b.yaml", "c.yaml"]);
  });
});
