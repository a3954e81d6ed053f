import { describe, expect, it } from "vitest";
import type { DesiredService } from "../../src/model/desired.ts";
import { desiredFrom } from "./world.ts";

const VPN = "  vpn: { image: vpn:1, container_name: tunnel }";

function service(attributes: string, rest = VPN): DesiredService {
  const desired = desiredFrom(`services:\n  web: { image: a, ${attributes} }\n${rest}`);
  const found = desired.stacks[0]?.services.find(({ name }) => name === "web");
  if (!found) throw new Error(desired.problems.map(({ message }) => message).join("\n"));
  return found;
}

describe("container:NAME of a container of the stack", () => {
  it.each([
    ["network_mode: 'container:tunnel'", { NetworkMode: "service:vpn" }],
    ["ipc: 'container:tunnel'", { IpcMode: "service:vpn" }],
    ["pid: 'container:tunnel'", { PidMode: "service:vpn" }],
    ["volumes_from: ['container:tunnel:ro']", { VolumesFrom: ["vpn:ro"] }],
  ])("means its service: %s", (attributes, hostConfig) => {
    const web = service(attributes);
    expect(web.body.HostConfig).toMatchObject(hostConfig);
    expect(web.placement.besideService).toBe("vpn");
    expect(web.dependsOn).toEqual([{ service: "vpn", condition: "service_started", required: true }]);
    expect(web.warnings).toEqual([]);
  });

  it("is known by the name that Compose gives as well", () => {
    expect(service("network_mode: 'container:shop-vpn-1'", "  vpn: { image: vpn:1 }").placement.besideService).toBe("vpn");
  });

  it("keeps a condition that is written", () => {
    const web = service("network_mode: 'container:tunnel', depends_on: { vpn: { condition: service_healthy } }");
    expect(web.dependsOn).toEqual([{ service: "vpn", condition: "service_healthy", required: true }]);
  });

  it("is left to the engine where each names the other", () => {
    const web = service(
      "pid: 'container:tunnel', container_name: front",
      "  vpn: { image: a, container_name: tunnel, ipc: 'container:front' }",
    );
    expect([web.body.HostConfig?.["PidMode"], web.dependsOn]).toEqual(["container:tunnel", []]);
  });

  it("is left to the engine where the other waits for this one", () => {
    const web = service(
      "pid: 'container:tunnel'",
      "  vpn: { image: vpn:1, container_name: tunnel, depends_on: [mid] }\n  mid: { image: a, depends_on: [web] }",
    );
    expect([web.body.HostConfig?.["PidMode"], web.placement.besideService]).toEqual(["container:tunnel", undefined]);
  });
});

describe("container:NAME of a container that is not slipway's", () => {
  it("reaches the engine as it is, and is warned about where nothing says on which host it is", () => {
    const web = service("network_mode: 'container:legacy'");
    expect(web.body.HostConfig?.NetworkMode).toBe("container:legacy");
    expect(web.warnings.map(({ at, code }) => [at, code])).toEqual([["services.web.network_mode", "desired.foreign-container"]]);
  });

  it("is taken at its word where a constraint says it", () => {
    const web = service("network_mode: 'container:legacy', deploy: { placement: { constraints: [node.hostname == h1] } }");
    expect(web.warnings).toEqual([]);
  });

  it("lets no replacement run beside its predecessor: both would have the other's ports", () => {
    expect(service("network_mode: 'container:legacy'").update).toMatchObject({
      order: "stop-first",
      orderReason: expect.stringContaining("shares") as string,
    });
  });
});

describe("links", () => {
  const DB = "  db: { image: db:1 }";

  it.each([
    ["links: ['db:database']", ["db:database"]],
    ["links: [db]", undefined],
    ["external_links: [legacy, 'other:theirs']", ["legacy:legacy", "other:theirs"]],
  ])("are names that this service resolves on each of its networks: %s", (attributes, links) => {
    expect(service(attributes, DB).networks.map(({ endpoint }) => endpoint.Links)).toEqual([links]);
  });

  it("of the outside that name a service of the stack are no surprise", () => {
    expect(service("external_links: ['db:database']", DB).warnings).toEqual([]);
  });
});
