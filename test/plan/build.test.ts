import { describe, expect, it } from "vitest";
import type { Desired } from "../../src/model/desired.ts";
import type { HostDetail, HostObservation } from "../../src/model/observed.ts";
import { buildPlan } from "../../src/plan/build.ts";
import { printPlan } from "../../src/plan/print.ts";
import { desiredFrom } from "../desired/world.ts";
import { inputOf } from "./input.ts";

type Image = Partial<HostDetail["images"][number]>;

const FLEET = "";
const FILES = { "web/Dockerfile": "FROM busybox:1\nCOPY . /www\n", "web/index.html": "hello" };
const PLAIN = { "web/Dockerfile": "FROM busybox:1\n", "lib/x": "1" };

function seen(host: string, images: readonly Image[] = [], arch = "x86_64"): HostObservation {
  const swarm = { state: "inactive", nodeId: "", address: "", manager: false, clusterId: "" } as const;
  const engine = {
    id: host,
    name: host,
    version: "29.0.0",
    apiVersion: "1.52",
    os: "linux",
    arch,
    cpus: 2,
    memoryBytes: 4e9,
    labels: {},
    swarm,
  };
  const known = images.map((image, index) => ({ id: `sha256:${index}`, tags: [], digests: [], ...image }));
  return { host, freshness: "fresh", ageMs: 0, containers: [], detail: { engine, networks: [], volumes: [], images: known } };
}

function away(host: string, images: readonly Image[]): HostObservation {
  return { ...seen(host, images), freshness: "stale", ageMs: 60_000, reason: "no answer" };
}

/** The steps that bring images, hashes shortened to their first digits, and what each create waits for. */
function imageSteps(desired: Desired, ...hosts: readonly HostObservation[]): string[] {
  const plan = buildPlan(inputOf(desired, hosts));
  const kinds = ["build", "push", "pull", "transfer", "create"];
  return printPlan(plan)
    .split("\n")
    .filter((line) => kinds.includes(/^#\d+\s+(?:after \S+\s+)?(\S+)/.exec(line)?.[1] ?? ""))
    .map((line) => line.replace(/([0-9a-f]{3})[0-9a-f]{9}\b/g, "$1…").replace(/ +/g, " "));
}

const compose = (image = "", more = ""): string =>
  `services: { web: { build: { context: ./web${more} }, ${image} networks: [], network_mode: none, deploy: { replicas: 2 } } }\n`.replace(
    "networks: [], ",
    "",
  );

function shop(image = "", more = "", files: Readonly<Record<string, string>> = FILES): Desired {
  const desired = desiredFrom(compose(image, more), files, FLEET);
  expect(desired.problems).toEqual([]);
  return desired;
}

function referenceOf(desired: Desired): string {
  return desired.stacks[0]!.services.find(({ name }) => name === "web")!.body.Image;
}

describe("the plan for a service with build", () => {
  it("builds on one host and hands the image to the other, when no registry is named", () => {
    expect(imageSteps(shop(), seen("h1"), seen("h2"))).toMatchInlineSnapshot(`
      [
        "#1 build shop-web:54b… on h1 image missing, built from ./stacks/shop/web of commit ccccccc",
        "#2 after 1 create shop/web.1 on h1 not running anywhere",
        "#5 after 1 transfer shop-web:54b… on h2 image missing, from h1",
        "#6 after 5 create shop/web.2 on h2 not running anywhere",
      ]
    `);
  });

  it("pushes once and pulls elsewhere, when a registry is named", () => {
    expect(imageSteps(shop("image: reg.example.com/web:1,"), seen("h1"), seen("h2"))).toMatchInlineSnapshot(`
      [
        "#1 build reg.example.com/web:1-f18… on h1 image missing, built from ./stacks/shop/web of commit ccccccc",
        "#2 after 1 push reg.example.com/web:1-f18… on h1 built by #1",
        "#3 after 2 create shop/web.1 on h1 not running anywhere",
        "#6 after 2 pull reg.example.com/web:1-f18… on h2 image missing, pushed by #2",
        "#7 after 6 create shop/web.2 on h2 not running anywhere",
      ]
    `);
  });

  it("builds nothing while a host that answers has the image", () => {
    const desired = shop();
    expect(imageSteps(desired, seen("h1"), seen("h2", [{ tags: [referenceOf(desired)] }]))).toMatchInlineSnapshot(`
      [
        "#1 create shop/web.1 on h2 not running anywhere",
        "#4 transfer shop-web:54b… on h1 image missing, from h2",
        "#5 after 4 create shop/web.2 on h1 not running anywhere",
      ]
    `);
  });

  it("builds again when only a host out of reach has it", () => {
    const desired = shop();
    expect(imageSteps(desired, seen("h1"), away("h2", [{ tags: [referenceOf(desired)] }]))).toMatchInlineSnapshot(`
      [
        "#1 build shop-web:54b… on h1 image missing, built from ./stacks/shop/web of commit ccccccc",
        "#2 after 1 create shop/web.1 on h1 not running anywhere",
        "#5 after 1 create shop/web.2 on h1 not running anywhere",
      ]
    `);
  });

  it("pushes what an earlier sync built and did not get into the registry", () => {
    const desired = shop("image: reg.example.com/web:1,");
    expect(imageSteps(desired, seen("h1", [{ tags: [referenceOf(desired)] }]), seen("h2"))).toMatchInlineSnapshot(`
      [
        "#1 push reg.example.com/web:1-f18… on h1 not known to be in its registry",
        "#2 after 1 create shop/web.1 on h1 not running anywhere",
        "#5 after 1 pull reg.example.com/web:1-f18… on h2 image missing, pushed by #1",
        "#6 after 5 create shop/web.2 on h2 not running anywhere",
      ]
    `);
  });

  it("pushes nothing when every host has what the registry has", () => {
    const desired = shop("image: reg.example.com/web:1,");
    const image = { tags: [referenceOf(desired)], digests: [`reg.example.com/web@sha256:${"a".repeat(64)}`] };
    expect(imageSteps(desired, seen("h1", [image]), seen("h2", [image])).filter((line) => !line.includes(" create "))).toEqual([]);
  });

  it("builds once a platform in a mixed fleet, whose hosts share no tag of a registry", () => {
    const desired = shop("image: reg.example.com/web:1,");
    expect(imageSteps(desired, seen("h1"), seen("h2", [], "aarch64"))).toMatchInlineSnapshot(`
      [
        "#1 build reg.example.com/web:1-f18… on h1 image missing, built from ./stacks/shop/web of commit ccccccc",
        "#2 after 1 push reg.example.com/web:1-f18… on h1 built by #1",
        "#3 after 2 create shop/web.1 on h1 not running anywhere",
        "#6 build reg.example.com/web:1-f18… on h2 image missing, built from ./stacks/shop/web of commit ccccccc",
        "#7 after 6 push reg.example.com/web:1-f18… on h2 built by #6",
        "#8 after 7 create shop/web.2 on h2 not running anywhere",
      ]
    `);
  });

  it("builds what the Dockerfile takes from other contexts first, on the same host", () => {
    expect(imageSteps(shop("", ", additional_contexts: { lib: ./lib }", PLAIN), seen("h1"), seen("h2"))).toMatchInlineSnapshot(`
      [
        "#1 build shop-web-lib:6da… on h1 image missing, built from ./stacks/shop/lib of commit ccccccc",
        "#2 after 1 build shop-web:197… on h1 image missing, built from ./stacks/shop/web of commit ccccccc",
        "#3 after 2 create shop/web.1 on h1 not running anywhere",
        "#6 after 2 transfer shop-web:197… on h2 image missing, from h1",
        "#7 after 6 create shop/web.2 on h2 not running anywhere",
      ]
    `);
  });

  it("replaces containers because the image changed", () => {
    const before = shop();
    const after = shop("", "", { ...FILES, "web/index.html": "bye" });
    expect(referenceOf(after)).not.toBe(referenceOf(before));
  });
});
