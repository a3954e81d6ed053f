import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runBodies } from "./bodies.ts";
import { runCorpus } from "./corpus.ts";
import { GOALS, share } from "./goals.ts";
import { defaultPlace, placeOf } from "./place.ts";
import { readProbes, runProbe } from "./probes.ts";

describe("edge cases of docker compose", () => {
  it.each(readProbes().map((probe) => [probe.id, probe] as const))("%s", (_, probe) => {
    expect(runProbe(probe).difference).toBe("");
  });
});

const { corpus, bodies } = defaultPlace();

describe.skipIf(corpus === undefined)("real Compose files (skipped without ../shared/corpus)", () => {
  it("load to what docker compose makes of them, or are refused as it refuses them", () => {
    expect(runCorpus(corpus!).filter((verdict) => !verdict.passed)).toEqual([]);
  });
});

describe.skipIf(bodies === undefined)("requests to engines (skipped without ../shared/corpus)", () => {
  it("are those of docker compose, but for the differences that docs/compose-conformance.md explains", async () => {
    const verdicts = await runBodies(bodies!);
    expect(share(verdicts)).toBeGreaterThanOrEqual(GOALS["API bodies"]);
    const unexplained = verdicts.filter(
      ({ passed, difference }) => !passed && !/is external, and plain engines|\{\{\.(Node|Task)/.test(difference),
    );
    expect(unexplained).toEqual([]);
  }, 60_000);
});

describe("a directory of the same form", () => {
  const root = mkdtempSync(join(tmpdir(), "slipway-conformance-"));
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (path: string, content: unknown): void => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  };
  const body = {
    Name: "a_default",
    Labels: { "com.docker.compose.network": "default", "com.docker.compose.project": "a" },
    CheckDuplicate: true,
  };
  const service = {
    Image: "x:1",
    Env: ["A=1"],
    Labels: {
      "com.docker.compose.container-number": "1",
      "com.docker.compose.oneoff": "False",
      "com.docker.compose.project": "a",
      "com.docker.compose.service": "s",
    },
    HostConfig: { NetworkMode: "a_default", Memory: 1024, Binds: ["/CORPUS/r/a/data:/data:rw"] },
    NetworkingConfig: { EndpointsConfig: { a_default: { Aliases: ["a-s-1", "s"] } } },
  };
  const lines = (container: unknown): string =>
    [
      { p: "/networks/create", q: {}, body },
      { p: "/containers/create", q: { name: "a-s-1" }, body: container },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n");
  write("real/r/a/compose.yaml", "services: { s: { image: 'x:1', environment: [A=1], mem_limit: 1k, volumes: ['./data:/data'] } }\n");

  it("is measured by what it holds", () => {
    expect(placeOf(root)).toEqual({ probes: undefined, corpus: undefined, bodies: undefined });
    write("probes.json", []);
    write("api-1.41/r/a/compose.yaml.jsonl", lines(service));
    expect(placeOf(root)).toEqual({ probes: join(root, "probes.json"), corpus: undefined, bodies: root });
  });

  it("shows a request that is the same as equal", async () => {
    write("api-1.41/r/a/compose.yaml.jsonl", lines(service));
    expect(await runBodies(root)).toEqual([expect.objectContaining({ passed: true }), expect.objectContaining({ passed: true })]);
  });

  it.each([
    ["a value", { ...service, Env: ["A=2"] }, '.body.Env.0: expected "A=2", got "A=1"'],
    ["a number", { ...service, HostConfig: { ...service.HostConfig, Memory: 1 } }, ".body.HostConfig.Memory: expected 1, got 1024"],
    ["an attribute more", { ...service, User: "0" }, '.body.User: expected "0", got undefined'],
    [
      "the rights of a delivered directory",
      { ...service, HostConfig: { ...service.HostConfig, Binds: ["/CORPUS/r/a/data:/data:ro"] } },
      '.body.HostConfig.Binds.0: expected "/CORPUS/r/a/data:/data:ro", got "/CORPUS/r/a/data:/data:rw"',
    ],
    [
      "the source of a delivered directory",
      { ...service, HostConfig: { ...service.HostConfig, Binds: ["/CORPUS/r/a/other:/data:rw"] } },
      '.body.HostConfig.Binds.0: expected "/CORPUS/r/a/other:/data:rw", got "/CORPUS/r/a/data:/data:rw"',
    ],
  ])("shows %s that differs", async (_, container, difference) => {
    write("api-1.41/r/a/compose.yaml.jsonl", lines(container));
    expect((await runBodies(root)).filter(({ passed }) => !passed).map((verdict) => verdict.difference)).toEqual([difference]);
  });

  it("counts a request against slipway that docker compose does not make", async () => {
    write("api-1.41/r/a/compose.yaml.jsonl", lines(service).split("\n")[0]);
    expect((await runBodies(root)).filter(({ passed }) => !passed)).toEqual([
      { id: "r/a/compose.yaml container a-s-1", passed: false, difference: "docker compose does not send it" },
    ]);
  });
});
