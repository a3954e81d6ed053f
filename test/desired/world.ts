import type { Desired, DesiredService } from "../../src/model/desired.ts";
import { type FileTree, NO_COMMIT, type Revision, treeOf } from "../../src/model/revision.ts";
import { desiredOf } from "../../src/reconcile/load.ts";

const FLEET = `name: test\nhosts:\n  h1: { endpoint: "unix:///run/h1.sock" }\n  h2: { endpoint: "unix:///run/h2.sock" }\n`;

/** Desired of one stack `shop`; further files are those of its directory, and those that are named as links symlinks. */
export function desiredFrom(
  compose: string,
  files: Readonly<Record<string, string>> = {},
  fleet = "",
  environment: Readonly<Record<string, string>> = {},
  links: readonly string[] = [],
): Desired {
  const below = Object.fromEntries(Object.entries(files).map(([path, content]) => [`stacks/shop/${path}`, content]));
  const plain = treeOf({ "fleet.yaml": FLEET + fleet, "stacks/shop/compose.yaml": compose, ...below });
  const isLink = (path: string): boolean => links.some((link) => path === `stacks/shop/${link}`);
  const tree: FileTree = {
    ...plain,
    stat: (path) => (isLink(path) ? { kind: "symlink", mode: 0o777, sizeBytes: 0 } : plain.stat(path)),
  };
  const revision: Revision = { ...NO_COMMIT, repository: "test", ref: "HEAD", commit: "c".repeat(40), files: tree };
  return desiredOf(tree, revision, { environment, profiles: [], envFiles: [] });
}

/** The service `web` of a manifest whose other attributes are given as YAML flow text. */
export function web(attributes: string, rest = "", files: Readonly<Record<string, string>> = {}, fleet = ""): DesiredService {
  const desired = desiredFrom(`services:\n  web:\n    image: busybox:1\n${indent(attributes)}\n${rest}`, files, fleet);
  const service = desired.stacks[0]?.services.find(({ name }) => name === "web");
  if (!service) throw new Error(desired.problems.map((problem) => problem.message).join("\n"));
  return service;
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
