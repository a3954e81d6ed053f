import { describe, expect, it } from "vitest";
import { buildDesired } from "../../src/desired/build.ts";
import type { Desired } from "../../src/model/desired.ts";
import type { Problem } from "../../src/model/problem.ts";
import { treeOf } from "../../src/model/revision.ts";
import { desiredFrom } from "./world.ts";

function problemsOf(compose: string, fleet = ""): readonly Problem[] {
  return desiredFrom(compose, {}, fleet).problems;
}

const errorsOf = (compose: string, fleet = ""): readonly string[] =>
  problemsOf(compose, fleet)
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);

describe("sharing with other services", () => {
  const others = "  one: { image: a }\n  two: { image: a }";

  it.each([
    ["volumes_from: [one, two]", "one and two"],
    ["network_mode: service:one\n    volumes_from: ['two:ro']", "one and two"],
    ["ipc: service:two\n    pid: service:one", "two and one"],
  ])("is refused when there are several: %s", (attributes, names) => {
    const errors = problemsOf(`services:\n${others}\n  web:\n    image: a\n    ${attributes}`).filter(
      ({ severity }) => severity === "error",
    );
    expect(errors.map(({ message }) => message).join("\n")).toContain(names);
    expect(errors[0]?.line).toBeGreaterThan(4);
  });

  it("is fine with one, however often it is named", () => {
    const text = `services:\n${others}\n  web: { image: a, network_mode: 'service:one', pid: 'service:one', volumes_from: ['one:ro', 'container:backup'] }`;
    expect(errorsOf(text)).toEqual([]);
  });
});

describe("policy.binds", () => {
  const policy = "policy: { binds: [/srv/data] }\n";
  const service = (mount: string, volume = "{}"): string =>
    `services: { web: { image: a, volumes: [${mount}] } }\nvolumes: { vol: ${volume} }`;
  const bindVolume = (options: string): string => service("'vol:/v'", `{ driver_opts: { ${options} } }`);

  it.each([
    ["a path that climbs out of an allowed one", service("'/srv/data/../../etc:/x:ro'"), "/etc"],
    ["a path that climbs out of the repository", service("{ type: bind, source: /.repository/../etc, target: /x }"), "/etc"],
    ["a sibling with the same beginning", service("'/srv/database:/x'"), "/srv/database"],
    ["a volume that is a bind", bindVolume("type: none, o: bind, device: /etc"), "/etc"],
    ["a bind among other options", bindVolume("type: none, o: 'ro,rbind', device: /srv/data/../../etc"), "/etc"],
    ["a bind that calls itself nfs", bindVolume("type: nfs, o: 'bind,addr=10.0.0.1', device: /etc"), "/etc"],
    ["a volume on a disk of the host", bindVolume("type: ext4, device: /dev/sda1"), "/dev/sda1"],
    ["an overlay of a directory of the host", bindVolume("type: overlay, device: overlay, o: 'lowerdir=/etc:/srv/data'"), "/etc"],
  ])("refuses %s", (_, compose, path) => {
    const errors = errorsOf(compose, policy);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`host path .*${path}\\b`));
    expect(errors[0]).toContain("outside what this fleet's policy allows (/srv/data)");
  });

  it.each([
    ["what is below an allowed path", service("'/srv/data/./shop//x:/x'")],
    ["a path that stays below", service("'/srv/data/a/../b:/x'")],
    ["a named volume", service("'vol:/v'")],
    ["a bind volume of an allowed path", bindVolume("type: none, o: bind, device: /srv/data/v")],
    ["a share of a server", bindVolume("type: nfs, o: 'addr=10.0.0.1,rw', device: ':/export'")],
    ["a share with slashes before its server", bindVolume("type: cifs, o: 'addr=10.0.0.1', device: '//server/share'")],
    ["memory", bindVolume("type: tmpfs, device: tmpfs, o: 'size=1m'")],
  ])("allows %s", (_, compose) => {
    expect(errorsOf(compose, policy)).toEqual([]);
  });

  it("allows everything where a fleet names no paths", () => {
    expect(errorsOf(bindVolume("type: none, o: bind, device: /etc"))).toEqual([]);
  });
});

describe("labels that slipway sets itself", () => {
  it.each([
    ["services: { web: { image: a, labels: { slipway.fleet: x, com.docker.compose.project: y, mine: z } } }", "services.web.labels", 2],
    ["services: { web: { image: a, networks: [n] } }\nnetworks: { n: { labels: { slipway.stack: x } } }", "networks.n.labels", 1],
    [
      "services: { web: { image: a, volumes: ['vol:/v'] } }\nvolumes: { vol: { labels: { com.docker.compose.volume: x } } }",
      "volumes.vol.labels",
      1,
    ],
  ])("are warned about by name: %s", (compose, at, count) => {
    const warnings = problemsOf(compose).filter(({ code }) => code === "desired.own-labels");
    expect(warnings.map((warning) => [warning.severity, warning.at])).toEqual([["warning", at]]);
    expect(warnings[0]?.message.match(/slipway\.\w+|com\.docker\.compose\.\w+/g)).toHaveLength(count);
  });

  it("are no others: a label of someone else's tool arrives", () => {
    expect(problemsOf("services: { web: { image: a, labels: { slipway-like: x, com.docker.compose.custom: y } } }")).toEqual([]);
  });
});

describe("containers of one name", () => {
  const desiredOfStacks = (stacks: Readonly<Record<string, string>>): Desired => {
    const files = treeOf({});
    const { fleet, revision } = desiredFrom("services: { web: { image: a } }");
    return buildDesired({
      fleet,
      revision: { ...revision, files },
      files,
      stacks: Object.entries(stacks).map(([name, services]) => ({
        label: name,
        directory: name,
        project: { name, services: JSON.parse(services) as Record<string, { image: string }> },
        problems: [],
        locate: () => undefined,
        environment: {},
      })),
    });
  };
  const A = '{ "image": "a" }';

  it.each([
    ["service a-b of shop and b of shop-a", { shop: `{ "a-b": ${A} }`, "shop-a": `{ "b": ${A} }` }, "shop/a-b and shop-a/b", "shop-a-b-1"],
    [
      "one container_name in two stacks",
      { one: '{ "web": { "image": "a", "container_name": "proxy" } }', two: '{ "edge": { "image": "a", "container_name": "proxy" } }' },
      "one/web and two/edge",
      "proxy",
    ],
    [
      "a container_name that is another's second replica",
      { one: '{ "web": { "image": "a", "scale": 2 } }', two: '{ "edge": { "image": "a", "container_name": "one-web-2" } }' },
      "one/web and two/edge",
      "one-web-2",
    ],
  ])("are an error that names both services, and neither stack is touched: %s", (_, stacks, services, container) => {
    const desired = desiredOfStacks({ ...stacks, other: `{ "web": ${A} }` });
    const errors = desired.problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ message }) => message)).toEqual([`${services} would both have a container called ${container}`]);
    expect(desired.brokenStacks).toEqual(Object.keys(stacks).sort());
    expect(desired.stacks.map(({ name }) => name)).toEqual(["other"]);
  });

  it("do not come from names that only look alike", () => {
    const stacks = { shop: `{ "a": ${A}, "a-1": ${A} }`, "shop-b": `{ "a": ${A} }` };
    expect(desiredOfStacks(stacks).problems).toEqual([]);
  });
});
