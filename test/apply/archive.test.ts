import { extract } from "tar-stream";
import { describe, expect, it } from "vitest";
import { archiveOf } from "../../src/apply/archive.ts";
import type { DeliveredFile } from "../../src/model/desired.ts";

const FILES: readonly DeliveredFile[] = [
  { path: "secrets/token", mode: 0o400, uid: 999, gid: 998, content: new TextEncoder().encode("hush") },
  { path: "binds/conf/a.ini", mode: 0o644, uid: 0, gid: 0, content: new Uint8Array() },
];

async function entriesOf(tar: Uint8Array): Promise<object[]> {
  const reader = extract();
  reader.end(Buffer.from(tar));
  const entries: object[] = [];
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    const { name, type, mode, uid, gid } = entry.header;
    entries.push({ name, type, mode, uid, gid, content: Buffer.concat(chunks).toString() });
  }
  return entries;
}

describe("the archive of a file set", () => {
  it("honours mode, user and group, and has every directory before what is in it", async () => {
    expect(await entriesOf(await archiveOf(FILES))).toEqual([
      { name: "binds/", type: "directory", mode: 0o755, uid: 0, gid: 0, content: "" },
      { name: "binds/conf/", type: "directory", mode: 0o755, uid: 0, gid: 0, content: "" },
      { name: "secrets/", type: "directory", mode: 0o755, uid: 0, gid: 0, content: "" },
      { name: "binds/conf/a.ini", type: "file", mode: 0o644, uid: 0, gid: 0, content: "" },
      { name: "secrets/token", type: "file", mode: 0o400, uid: 999, gid: 998, content: "hush" },
    ]);
  });

  it("is the same bytes for the same files in any order", async () => {
    expect(await archiveOf(FILES.toReversed())).toEqual(await archiveOf(FILES));
  });

  it("keeps a symlink one", async () => {
    const link = { path: "current", mode: 0o777, uid: 0, gid: 0, content: new Uint8Array(), link: "releases/1" };
    const reader = extract();
    reader.end(Buffer.from(await archiveOf([link])));
    const heads: object[] = [];
    for await (const entry of reader) {
      heads.push(entry.header);
      entry.resume();
    }
    expect(heads).toMatchObject([{ name: "current", type: "symlink", linkname: "releases/1" }]);
  });
});
