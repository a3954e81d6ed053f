import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contextFiles } from "../../src/desired/image-build/context.ts";
import type { ContextFile } from "../../src/model/desired.ts";
import { repository, served, source, text, type TestRepository } from "./repositories.ts";

const FILES = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`web/d${index % 100}/e${index % 7}/f${index}.bin`, `content ${index}`]),
);

function withLink(): TestRepository {
  const made = repository(FILES);
  symlinkSync("d1/e1/f1.bin", path.join(made.path, "web/link"));
  made.commit("a link");
  return made;
}

async function contextOf(
  location: string,
  spec: { readonly dirty?: boolean } = {},
): Promise<{ files: readonly ContextFile[]; rounds: number }> {
  const opened = source(location, spec);
  const revision = await opened.fetch();
  let rounds = 0;
  const found = await opened.read(revision, (files) => {
    rounds += 1;
    return contextFiles(
      files,
      "web",
      () => false,
      (message) => expect.fail(message),
    );
  });
  return { files: found ?? [], rounds };
}

describe("a build context of hundreds of files", () => {
  it.each<[string, (made: TestRepository) => string, number, { dirty?: boolean }]>([
    ["a commit", (made) => made.path, 2, {}],
    ["a work tree", (made) => made.path, 2, { dirty: true }],
    ["a repository that sends files when they are asked for", (made) => `file://${served(made, { partial: true }).path}`, 3, {}],
  ])("comes out of %s in a few rounds, with symlinks as they are", async (_what, location, most, spec) => {
    const { files, rounds } = await contextOf(location(withLink()), spec);
    expect(rounds).toBeLessThanOrEqual(most);
    expect(files).toHaveLength(301);
    expect(files.find((file) => file.path === "link")).toMatchObject({ link: "d1/e1/f1.bin", mode: 0o777 });
    expect(files.filter(({ link }) => link === undefined).every((file) => text(file.content) === FILES[`web/${file.path}`])).toBe(true);
  });
});
