import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { openSource, type Source, type SourceSpec } from "../../src/source/source.ts";

/** The user's git configuration must not decide how a test ends. */
export const environment: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"]!,
  HOME: "/nonexistent",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

export function temporaryDirectory(): string {
  const directory = realpathSync(mkdtempSync(path.join(tmpdir(), "slipway-source-")));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export interface TestRepository {
  readonly path: string;
  git(...args: readonly string[]): string;
  write(files: Readonly<Record<string, string>>): void;
  /** Writes, adds and commits. @returns the commit. */
  commit(subject: string, files?: Readonly<Record<string, string>>): string;
}

export function repository(files?: Readonly<Record<string, string>>): TestRepository {
  const directory = path.join(temporaryDirectory(), "repository");
  mkdirSync(directory);
  const made = at(directory);
  made.git("init", "--quiet", "--initial-branch=main");
  if (files) made.commit("first", files);
  return made;
}

export function at(directory: string): TestRepository {
  const env = {
    ...environment,
    GIT_AUTHOR_NAME: "Ada",
    GIT_AUTHOR_EMAIL: "ada@example.com",
    GIT_COMMITTER_NAME: "Ada",
    GIT_COMMITTER_EMAIL: "ada@example.com",
    GIT_ALLOW_PROTOCOL: "file",
  };
  const git = (...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: directory, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  const write = (each: Readonly<Record<string, string>>): void => {
    for (const [name, content] of Object.entries(each)) {
      mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
      writeFileSync(path.join(directory, name), content);
    }
  };
  return {
    path: directory,
    git,
    write,
    commit(subject, each = {}) {
      write(each);
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "-m", subject);
      return git("rev-parse", "HEAD");
    },
  };
}

/** A bare clone that is served by a file URL. */
export function served(from: TestRepository, how: { readonly partial?: boolean } = {}): TestRepository {
  const directory = path.join(temporaryDirectory(), "served.git");
  from.git("clone", "--quiet", "--bare", from.path, directory);
  const bare = at(directory);
  if (how.partial === true) {
    bare.git("config", "uploadpack.allowFilter", "true");
    bare.git("config", "uploadpack.allowAnySHA1InWant", "true");
  }
  return bare;
}

export function source(location: string, spec: Partial<SourceSpec> = {}): Source {
  const opened = openSource({
    location,
    allowFile: true,
    cacheDirectory: spec.cacheDirectory ?? path.join(temporaryDirectory(), "cache"),
    environment,
    ...spec,
  });
  onTestFinished(() => opened.close());
  return opened;
}

export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
