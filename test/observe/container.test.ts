import { describe, expect, it } from "vitest";
import type { ContainerSummary } from "../../src/model/engine.ts";
import { ownershipLabels, replacementName, servingName } from "../../src/model/ownership.ts";
import { observedContainer, observedContainers } from "../../src/observe/container.ts";

const FINGERPRINT = `v1:${"3f".repeat(32)}`;
const IDENTITY = {
  fleet: "prod",
  stack: "shop",
  service: "web",
  slot: 1,
  fingerprint: FINGERPRINT,
  revision: "abc",
  role: "replica",
} as const;
const SERVING = servingName(IDENTITY);

function summary(changes: Partial<ContainerSummary> = {}): ContainerSummary {
  return {
    Id: "c1".repeat(32),
    Names: [`/${SERVING}`],
    Image: "web:1",
    ImageID: "sha256:1",
    State: "running",
    Status: "Up 1 second (healthy)",
    Created: 1_700_000_000,
    Labels: ownershipLabels(IDENTITY, "a", SERVING),
    Ports: [],
    Mounts: [],
    ...changes,
  };
}

describe("an observed container", () => {
  it("is ours when labels, seal, host and name agree", () => {
    expect(observedContainer(summary(), "a", "prod").owner).toMatchObject({ stack: "shop", service: "web", slot: 1, name: "serving" });
  });

  it("is known as a replacement by its name", () => {
    const names = [`/${replacementName(SERVING, FINGERPRINT)}`];
    expect(observedContainer(summary({ Names: names }), "a", "prod").owner?.name).toBe("replacement");
  });

  it("is foreign when its labels are copied to another name, another host or belong to another fleet", () => {
    expect(observedContainer(summary({ Names: ["/copy"] }), "a", "prod").owner).toBeUndefined();
    expect(observedContainer(summary(), "b", "prod").owner).toBeUndefined();
    expect(observedContainer(summary(), "a", "staging").owner).toBeUndefined();
  });

  it("holds its published ports, named volumes and networks, each once and in order", () => {
    const observed = observedContainer(
      summary({
        Ports: [
          { IP: "::", PrivatePort: 80, PublicPort: 8080, Type: "tcp" },
          { IP: "0.0.0.0", PrivatePort: 80, PublicPort: 8080, Type: "tcp" },
          { PrivatePort: 53, PublicPort: 53, Type: "udp" },
          { PrivatePort: 9000, Type: "tcp" },
        ],
        Mounts: [
          { Type: "volume", Name: "shop_data", Destination: "/data", RW: true },
          { Type: "volume", Name: "shop_data", Destination: "/backup", RW: false },
          { Type: "bind", Source: "/srv", Destination: "/srv" },
        ],
        NetworkSettings: { Networks: { shop_front: { NetworkID: "n2" }, shop_back: { NetworkID: "n1" } } },
      }),
      "a",
      "prod",
    );
    expect(observed.ports).toEqual([
      { address: "0.0.0.0", port: 53, protocol: "udp" },
      { address: "0.0.0.0", port: 8080, protocol: "tcp" },
      { address: "::", port: 8080, protocol: "tcp" },
    ]);
    expect(observed.volumes).toEqual(["shop_data"]);
    expect(observed.networks).toEqual(["shop_back", "shop_front"]);
  });

  it("comes at the same place whatever the order of the listing", () => {
    const listing = ["web", "db", "cache"].map((name, index) => summary({ Names: [`/${name}`], Id: String(index) }));
    const names = (list: readonly ContainerSummary[]): readonly string[] => observedContainers(list, "a", "prod").map(({ name }) => name);
    expect(names(listing)).toEqual(["cache", "db", "web"]);
    expect(names(listing.toReversed())).toEqual(["cache", "db", "web"]);
  });
});
