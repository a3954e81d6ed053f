import { afterAll, beforeAll, expect, it } from "vitest";
import { type Fleet, startFleet } from "./fleet.ts";
import { fleetYamlOf, type MainJob, startMainJob } from "./main-job.ts";
import { describeOnEngines } from "./suite.ts";

const DOCKERFILE = `FROM busybox:1.36
ARG TITLE=none
RUN mkdir /site && echo "$TITLE" > /site/title
COPY . /site
CMD ["httpd", "-f", "-p", "80", "-h", "/site"]
`;

const SITE: Readonly<Record<string, string>> = {
  "site/Dockerfile": DOCKERFILE,
  "site/.dockerignore": "*.md\nDockerfile\n",
  "site/index.html": "one",
  "site/notes.md": "not for the image",
};

/** A stack whose two replicas spread over the hosts; `image` is a line of YAML. */
function files(fleet: Fleet, image = "", changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const stack = { ...SITE, ...changes };
  const below = Object.fromEntries(Object.entries(stack).map(([path, content]) => [`stacks/shop/${path}`, content]));
  const compose = `services:
  web:
    build: { context: ./site, args: { TITLE: a site } }
    ${image}
    ports: ["8400-8409:80"]
    stop_grace_period: 1s
    deploy: { replicas: 2, placement: { max_replicas_per_node: 1 }, update_config: { monitor: 100ms, order: start-first } }
`;
  return { "fleet.yaml": fleetYamlOf(fleet), "stacks/shop/compose.yaml": compose, ...below };
}

async function port(fleet: Fleet, host: number): Promise<number> {
  const line = await fleet.docker(host, "ps", "--filter", "name=shop-web", "--format", "{{.Ports}}");
  return Number(/0\.0\.0\.0:(\d+)->/.exec(line)?.[1]);
}

async function page(fleet: Fleet, host: number, path: string): Promise<string> {
  const response = await fetch(`http://${fleet.hosts[host]!.address}:${await port(fleet, host)}/${path}`);
  return response.ok ? (await response.text()).trim() : String(response.status);
}

/** What every host serves under a path. */
async function pages(fleet: Fleet, path: string): Promise<string[]> {
  return await Promise.all(fleet.hosts.map((_, host) => page(fleet, host, path)));
}

async function imagesOf(fleet: Fleet): Promise<string[]> {
  return await Promise.all(
    fleet.hosts.map((_, host) => fleet.docker(host, "ps", "--no-trunc", "--filter", "name=shop-web", "--format", "{{.Image}}")),
  );
}

/** Kinds of the steps that a plan has, as it prints them. */
function kindsIn(plan: string): string[] {
  return [...plan.matchAll(/^#\d+\s+(?:after \S+\s+)?(\S+)/gm)].map(([, kind = ""]) => kind);
}

await describeOnEngines("a service with build, without a registry", [], () => {
  let fleet: Fleet;
  let job: MainJob;
  beforeAll(async () => {
    fleet = await startFleet({ hosts: 2, access: ["unix"] });
    await fleet.importImage("busybox:1.36");
    job = startMainJob(fleet);
  });
  afterAll(async () => {
    await job?.close();
    await fleet?.down();
  });

  it("is built on one host, handed to the other, and serves on both; the same sync again writes nothing", async () => {
    const desired = job.commit(files(fleet));
    const plan = await job.plan(desired);
    expect(kindsIn(plan).filter((kind) => kind === "build" || kind === "transfer")).toEqual(["build", "transfer"]);
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", failures: [] });
    expect(await pages(fleet, "index.html")).toEqual(["one", "one"]);
    expect(await pages(fleet, "title")).toEqual(["a site", "a site"]);
    const ids = await Promise.all(
      fleet.hosts.map((_, host) => fleet.docker(host, "inspect", "--format", "{{.Image}}", `shop-web-${host + 1}`)),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await imagesOf(fleet))[0]).toMatch(/^shop-web:[0-9a-f]{12}$/);
    job.writes.length = 0;
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
    expect(job.writes).toEqual([]);
  });

  it("hides what the ignore file names from COPY, the Dockerfile too", async () => {
    const seen = await fleet.docker(0, "exec", "shop-web-1", "ls", "-A", "/site");
    expect(seen.split("\n").sort()).toEqual([".dockerignore", "index.html", "title"]);
  });

  it("is left alone by a change outside the context, or in a file that is ignored", async () => {
    const desired = job.commit(files(fleet, "", { "site/notes.md": "changed", "elsewhere.txt": "new" }));
    expect(kindsIn(await job.plan(desired))).toEqual([]);
  });

  it("is built again and replaced when a file of the context changes", async () => {
    const before = await imagesOf(fleet);
    const desired = job.commit(files(fleet, "", { "site/index.html": "two" }));
    expect(await job.plan(desired)).toContain("spec changed: image");
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged" });
    expect(await pages(fleet, "index.html")).toEqual(["two", "two"]);
    expect(await imagesOf(fleet)).not.toEqual(before);
  });

  it("goes on serving what it served when a command of the Dockerfile fails, and says what it said", async () => {
    const before = await imagesOf(fleet);
    const broken = `${DOCKERFILE}RUN echo no such compiler >&2; exit 7\n`;
    const result = await job.sync(job.commit(files(fleet, "", { "site/Dockerfile": broken })));
    expect(result.outcome).toBe("rolled-back");
    expect(result.failures[0]?.reason).toMatch(/could not be built: .*exit 7.*non-zero code: 7.*; last lines: no such compiler/);
    expect(await imagesOf(fleet)).toEqual(before);
    expect(await pages(fleet, "index.html")).toEqual(["two", "two"]);
  });

  it("returns to an earlier commit without building", async () => {
    const desired = job.commit(files(fleet));
    expect(kindsIn(await job.plan(desired)).filter((kind) => ["build", "transfer"].includes(kind))).toEqual([]);
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged" });
    expect(await pages(fleet, "index.html")).toEqual(["one", "one"]);
  });

  it("is built by BuildKit where the Dockerfile needs it", async () => {
    const dockerfile = `${DOCKERFILE}RUN --mount=type=cache,target=/cache echo kit > /site/kit\n`;
    const desired = job.commit(files(fleet, "", { "site/Dockerfile": dockerfile }));
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", failures: [] });
    expect(await pages(fleet, "kit")).toEqual(["kit", "kit"]);
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
  });

  it("has stages of other directories and services of the commit", async () => {
    const compose = `services:
  web:
    build: { context: ./site, additional_contexts: { extra: ./extra, base: "service:base" } }
    ports: ["8400-8409:80"]
    stop_grace_period: 1s
    deploy: { replicas: 2, placement: { max_replicas_per_node: 1 }, update_config: { monitor: 100ms } }
  base: { build: { context: ./base }, networks: [own], stop_grace_period: 1s }
networks: { own: }
`;
    const dockerfile = 'FROM base\nCOPY --from=extra / /site/\nCOPY index.html /site/\nCMD ["httpd", "-f", "-p", "80", "-h", "/site"]\n';
    const desired = job.commit({
      ...files(fleet, "", { "site/Dockerfile": dockerfile, "extra/more.txt": "more" }),
      "stacks/shop/compose.yaml": compose,
      "stacks/shop/base/Dockerfile": 'FROM busybox:1.36\nRUN mkdir /site && echo base > /site/base\nCMD ["stay"]\n',
    });
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", failures: [] });
    expect(await pages(fleet, "more.txt")).toEqual(["more", "more"]);
    expect(await pages(fleet, "base")).toEqual(["base", "base"]);
    expect((await fleet.docker(0, "exec", "shop-web-1", "ls", "-A", "/site")).split("\n").sort()).toEqual([
      "base",
      "index.html",
      "more.txt",
    ]);
  });
});

await describeOnEngines("a service with build whose image names a registry", ["registry"], () => {
  let fleet: Fleet;
  let job: MainJob;
  beforeAll(async () => {
    fleet = await startFleet({ hosts: 2, access: ["unix"], registry: true });
    await fleet.importImage("busybox:1.36");
    job = startMainJob(fleet);
  });
  afterAll(async () => {
    await job?.close();
    await fleet?.down();
  });

  it("is pushed once, under its content's name and the name as written, and pulled by the other host", async () => {
    const { address } = fleet.registry!;
    const desired = job.commit(files(fleet, `image: ${address}/team/site:1`));
    expect(kindsIn(await job.plan(desired)).filter((kind) => ["build", "push", "pull", "transfer"].includes(kind))).toEqual([
      "build",
      "push",
      "pull",
    ]);
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", failures: [] });
    expect(await pages(fleet, "index.html")).toEqual(["one", "one"]);
    const tags = (await (await fetch(`http://${address}/v2/team/site/tags/list`)).json()) as { readonly tags: readonly string[] };
    expect([...tags.tags].sort()).toEqual(["1", expect.stringMatching(/^1-[0-9a-f]{12}$/)]);
    expect(await job.sync(desired)).toMatchObject({ outcome: "converged", steps: 0 });
  });
});
