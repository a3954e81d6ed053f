import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { FileTree } from "../../src/model/revision.ts";
import { ourForm, theirForm } from "./body-form.ts";
import { directoriesOf } from "./delivered.ts";
import { diskTree } from "./disk-tree.ts";
import { requestsOf, type Sent } from "./engine-requests.ts";
import { compare, type Verdict } from "./probes.ts";

/** A line of `api-1.41/**.jsonl`. */
interface Recorded {
  readonly p: string;
  readonly q: Readonly<Record<string, string>>;
  readonly body: Record<string, unknown>;
}

/** Every request that docker compose makes to create the projects of a corpus, beside what slipway makes of the same files. */
export async function runBodies(corpus: string): Promise<Verdict[]> {
  const recorded = join(corpus, "api-1.41");
  const tree = diskTree(join(corpus, "real"));
  const names = readdirSync(recorded, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".jsonl"))
    .sort();
  const verdicts: Verdict[] = [];
  for (const name of names) {
    const path = name.slice(0, -".jsonl".length);
    const lines = readFileSync(join(recorded, name), "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const expected = lines.map((line) => JSON.parse(line) as Recorded);
    verdicts.push(...compareFile(path, expected, await sentFor(tree, path)));
  }
  return verdicts;
}

/** A bug is a difference of one file, and no reason to stop. */
async function sentFor(tree: FileTree, path: string): Promise<Sent> {
  try {
    return await requestsOf(tree, path);
  } catch (error) {
    return { requests: [], project: undefined, refusals: [`slipway failed: ${String(error)}`] };
  }
}

function compareFile(path: string, recorded: readonly Recorded[], sent: Sent): Verdict[] {
  const ours = new Map(sent.requests.map((request) => [request.id, request]));
  const directories = sent.project === undefined ? new Map<string, string>() : directoriesOf(sent.requests, sent.project);
  const made = recorded.filter((request) => !isPreparation(request));
  const verdicts = made.map(({ p, q, body }): Verdict => {
    const id = idOf(p, q, body);
    const request = ours.get(id);
    ours.delete(id);
    if (request === undefined || sent.project === undefined)
      return { id: `${path} ${id}`, passed: false, difference: sent.refusals[0] ?? "slipway does not send it" };
    const { name: _name, ...query } = q;
    const expected = { query, body: theirForm(body, sent.project) };
    return compare(`${path} ${id}`, expected, { query: request.query, body: ourForm(id, request.body, sent.project, directories) });
  });
  // docker compose leaves it to the engine to make a directory that is bound.
  for (const name of directories.keys()) ours.delete(`volume ${name}`);
  const extra = [...ours.keys()].map((id) => ({ id: `${path} ${id}`, passed: false, difference: "docker compose does not send it" }));
  return [...verdicts, ...extra];
}

/** Before it recorded, the corpus made the external networks and volumes that must be there: without docker compose's labels. */
function isPreparation({ p, body }: Recorded): boolean {
  return p !== "/containers/create" && isDeepStrictEqual(body, { Name: body["Name"], Labels: {} });
}

/** What a request makes. Container ids are new each time: a connect names its container by the first alias. */
function idOf(path: string, query: Recorded["q"], body: Recorded["body"]): string {
  if (path === "/containers/create") return `container ${query["name"]}`;
  if (path === "/networks/create") return `network ${String(body["Name"])}`;
  if (path === "/volumes/create") return `volume ${String(body["Name"])}`;
  const network = /^\/networks\/(.+)\/connect$/.exec(path)?.[1] ?? path;
  const aliases = (body["EndpointConfig"] as { readonly Aliases?: readonly string[] } | undefined)?.Aliases;
  return `connect ${aliases?.[0]} to ${decodeURIComponent(network)}`;
}
