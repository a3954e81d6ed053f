import { describe, expect, it } from "vitest";
import { fleetYaml, makeWorld, type World } from "./world.ts";

const files = (compose: string): Record<string, string> => ({ "fleet.yaml": fleetYaml(), "stacks/shop/compose.yaml": compose });
const service = (name: string, more = "", command = "sleep 3600"): string =>
  `  ${name}: { image: busybox:1, command: ${command}, ${more} }\n`;
const stack = (...services: string[]): Record<string, string> => files(`services:\n${services.join("")}volumes: { data: {} }\n`);
const running = (world: World): string[] => world.containers().filter((line) => line.includes(" running"));

describe("a service that got another name", () => {
  it.each([
    ["a host port", "ports: ['8080:80']"],
    ["a volume", "volumes: ['data:/d']"],
    ["a container_name", "container_name: shop"],
  ])("hands %s over: the old one goes before the new one starts", async (_what, more) => {
    const world = makeWorld();
    await world.sync(world.commit(stack(service("web", more))));
    expect(await world.sync(world.commit(stack(service("frontend", more))))).toMatchObject({ outcome: "converged" });
    expect(running(world)).toHaveLength(1);
    expect(await world.sync(world.commit(stack(service("frontend", more))))).toMatchObject({ outcome: "converged", steps: 0 });
  });

  it("leaves the old one serving when the new one fails or fits nowhere", async () => {
    const world = makeWorld();
    await world.sync(world.commit(stack(service("web"))));
    expect(await world.sync(world.commit(stack(service("frontend", "", "'false'"))))).toMatchObject({ outcome: "rolled-back" });
    expect(running(world)).toEqual(["h1 shop-web-1 running"]);
    const nowhere = service("frontend", "deploy: { placement: { constraints: ['node.labels.zone == typo'] } }");
    expect(await world.sync(world.commit(stack(nowhere)))).toMatchObject({ outcome: "unschedulable" });
    expect(running(world)).toEqual(["h1 shop-web-1 running"]);
  });
});

describe("a host port that moves from one service to another", () => {
  it("is free before it is taken", async () => {
    const world = makeWorld({ hosts: 1 });
    const fleet = { "fleet.yaml": fleetYaml(1) };
    await world.sync(world.commit({ ...stack(service("a", "ports: ['8080:80']"), service("b")), ...fleet }));
    expect(await world.sync(world.commit({ ...stack(service("a"), service("b", "ports: ['8080:80']")), ...fleet }))).toMatchObject({
      outcome: "converged",
    });
  });
});

describe("a rollout that fails", () => {
  const versioned = (version: string, command: string, deploy: string): Record<string, string> =>
    stack(`  web: { image: busybox:1, command: ${command}, environment: { V: ${version} }, deploy: { ${deploy} } }\n`);

  it("with several slots at once is rolled back once and stays so", async () => {
    const world = makeWorld();
    const deploy = "replicas: 2, update_config: { parallelism: 2, failure_action: rollback }";
    await world.sync(world.commit(versioned("one", "sleep 3600", deploy)));
    const bad = world.commit(versioned("two", "'false'", deploy));
    expect(await world.sync(bad)).toMatchObject({ outcome: "rolled-back" });
    expect(running(world)).toHaveLength(2);
    expect(await world.sync(bad)).toMatchObject({ outcome: "rolled-back", steps: 0 });
  });

  it("on another host leaves the slot where it was, also when it had to be stopped first", async () => {
    const world = makeWorld();
    const on = (zone: string, command: string): Record<string, string> =>
      stack(service("web", `ports: ['80:80'], deploy: { placement: { constraints: ['node.hostname == ${zone}'] } }`, command));
    await world.sync(world.commit(on("h1", "sleep 3600")));
    expect(await world.sync(world.commit(on("h2", "'false'")))).toMatchObject({ outcome: "rolled-back" });
    expect(running(world)).toEqual(["h1 shop-web-1 running"]);
  });

  it("is made up for by the last good spec when what served is lost meanwhile", async () => {
    const world = makeWorld();
    await world.sync(world.commit(versioned("one", "sleep 3600", "replicas: 1")));
    const bad = world.commit(versioned("two", "'false'", "replicas: 1"));
    await world.sync(bad);
    world.fleet.control.removeByHand("h1", "shop-web-1");
    expect(await world.sync(bad)).toMatchObject({ outcome: "rolled-back" });
    expect(running(world)).toEqual(["h1 shop-web-1 running"]);
    expect(await world.sync(bad)).toMatchObject({ outcome: "rolled-back", steps: 0 });
  });

  it("of a migration does not run the earlier one again", async () => {
    const world = makeWorld();
    const compose = (command: string): Record<string, string> =>
      stack(service("migrate", "", command), service("web", "depends_on: { migrate: { condition: service_completed_successfully } }"));
    await world.sync(world.commit(compose("'true'")));
    const bad = world.commit(compose("'false'"));
    await world.sync(bad);
    expect(await world.sync(bad)).toMatchObject({ outcome: "rolled-back", steps: 0 });
  });
});

describe("what served well before", () => {
  it("is started again by every sync, however often that fails", async () => {
    let up = true;
    const flaky = makeWorld({
      images: (reference) => ({
        reference,
        present: true,
        behaviour: () => (up ? {} : { exit: { code: 1, afterMs: 0 } }),
        command: ["serve"],
      }),
    });
    const desired = flaky.commit(files("services: { web: { image: app:1 } }"));
    expect(await flaky.sync(desired)).toMatchObject({ outcome: "converged" });
    up = false;
    flaky.fleet.control.killContainer("h1", "shop-web-1");
    expect(await flaky.sync(desired)).toMatchObject({ outcome: "error" });
    up = true;
    expect(await flaky.sync(desired)).toMatchObject({ outcome: "converged" });
  });
});

describe("scaling down", () => {
  it("gives the grace period and the hooks of the manifest", async () => {
    const world = makeWorld();
    const compose = (replicas: number): Record<string, string> =>
      stack(service("web", `stop_grace_period: 2m, pre_stop: [{ command: echo bye }], deploy: { replicas: ${replicas} }`));
    await world.sync(world.commit(compose(2)));
    const fewer = world.commit(compose(1));
    expect(await world.plan(fewer)).toContain("scaled down to 1");
    expect(await world.sync(fewer)).toMatchObject({ outcome: "converged" });
    expect(world.fleet.calls.count("exec")).toBe(1);
  });
});

describe("a changed definition", () => {
  const withNetwork = (subnet: string): Record<string, string> =>
    files(
      `services:\n  web: { image: busybox:1, command: sleep 3600, networks: [n] }\nnetworks: { n: { ipam: { config: [{ subnet: ${subnet} }] } } }`,
    );

  it("of a network is refused with what to do, and what runs is left alone", async () => {
    const world = makeWorld();
    await world.sync(world.commit(withNetwork("10.1.0.0/24")));
    world.fleet.calls.reset();
    const result = await world.sync(world.commit(withNetwork("10.2.0.0/24")));
    expect(result).toMatchObject({ outcome: "unschedulable", steps: 0 });
    expect(result.summary).toContain("slipway down shop");
    expect(world.fleet.calls.writes).toBe(0);
  });

  it("of a volume is warned about, and its data used", async () => {
    const world = makeWorld();
    const compose = (options: string): Record<string, string> =>
      files(`services:\n  web: { image: busybox:1, command: sleep 3600, volumes: ["data:/d"] }\nvolumes: { data: { ${options} } }`);
    await world.sync(world.commit(compose("")));
    const next = world.commit(compose("driver_opts: { type: tmpfs, device: tmpfs }"));
    expect(await world.plan(next)).toContain("volume shop_data on h1 was made with other options");
    expect(await world.sync(next)).toMatchObject({ outcome: "converged" });
  });
});

describe("a sidecar that shares a service's network", () => {
  const pair = (version: string, command = "sleep 3600"): Record<string, string> =>
    stack(service("vpn", `environment: { V: ${version} }`, command), service("app", "network_mode: 'service:vpn'"));
  const appSharesVpn = (world: World): boolean => {
    const all = world.fleet.world("h1").containers;
    const app = all.find(({ name }) => name === "shop-app-1");
    return app?.body.HostConfig?.NetworkMode === `container:${all.find(({ name }) => name === "shop-vpn-1")?.id}`;
  };

  it("is replaced with it", async () => {
    const world = makeWorld();
    await world.sync(world.commit(pair("one")));
    expect(await world.sync(world.commit(pair("two")))).toMatchObject({ outcome: "converged" });
    expect(appSharesVpn(world)).toBe(true);
  });
});
