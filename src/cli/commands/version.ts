import { jsonText } from "../../report/json.ts";
import type { Context } from "../context.ts";
import { ownVersion, packageDirectory } from "../own-files.ts";

export function version(context: Context): Promise<number> {
  const own = ownVersion(packageDirectory()) ?? "unknown";
  context.print(
    context.json ? jsonText({ version: own, node: process.versions.node, platform: `${process.platform}/${process.arch}` }) : `${own}\n`,
  );
  return Promise.resolve(0);
}
