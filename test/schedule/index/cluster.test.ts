import { describe, expect, it } from "vitest";
import { Cluster } from "../../../src/schedule/index/cluster.ts";
import type { HostSpec, ServiceSpec } from "../../../src/schedule/index/types.ts";

type Labels = Readonly<Record<string, string>>;

const GIB = 2 ** 30;

function cluster(...hosts: readonly (Partial<HostSpec<Labels>> & { readonly name: string })[]): Cluster<Labels> {
  const made = new Cluster<Labels>(["cpu", "memory"]);
  for (const host of hosts) made.addHost({ facts: {}, capacity: { cpu: 4e9, memory: 8 * GIB }, ...host });
  return made;
}

function service(over: Partial<ServiceSpec<Labels>> = {}): ServiceSpec<Labels> {
  return { name: "web", demand: { cpu: 1e9, memory: GIB }, strategy: "spread", ...over };
}

/** Names of the hosts of so many replicas, in the order of the decisions. */
function placed(on: Cluster<Labels>, spec: ServiceSpec<Labels>, count: number): string[] {
  return [...on.place(on.service(spec.name) ?? on.define(spec), count).hosts].map((host) => on.hostName(host));
}

describe("the index of a cluster", () => {
  it("spreads replicas over hosts, then by load, then by name", () => {
    const three = cluster({ name: "b" }, { name: "a" }, { name: "c", load: 1 });
    expect(placed(three, service(), 4)).toEqual(["a", "b", "c", "a"]);
  });

  it("packs the fullest host that has room", () => {
    const two = cluster({ name: "a" }, { name: "b", capacity: { cpu: 2e9, memory: 2 * GIB } });
    two.commit(two.define(service({ name: "db" })), two.host("b")!);
    expect(placed(two, service({ strategy: "binpack" }), 3)).toEqual(["b", "a", "a"]);
  });

  it("divides load by weight: of 10, 20 and 15 the first, with weights 1, 1 and 2 the third", () => {
    const loads = [10, 20, 15].map((load, index) => ({ name: `n${index + 1}`, load }));
    expect(placed(cluster(...loads), service({ strategy: "least_load" }), 1)).toEqual(["n1"]);
    const weighted = loads.map((host, index) => ({ ...host, weight: [1, 1, 2][index]! }));
    expect(placed(cluster(...weighted), service({ strategy: "least_load" }), 1)).toEqual(["n3"]);
  });

  it("fits each dimension by itself", () => {
    const wide = cluster({ name: "a", capacity: { cpu: 1e9, memory: 100 * GIB } });
    expect(placed(wide, service({ demand: { cpu: 2e9, memory: 4 * GIB } }), 1)).toEqual([]);
  });

  it("spreads over the branches of a label tree, outermost first", () => {
    const host = (name: string, zone: string, rack: string): HostSpec<Labels> => ({
      name,
      facts: { zone, rack },
      capacity: { cpu: 9e9, memory: 9 * GIB },
    });
    const four = cluster(host("a", "x", "1"), host("b", "x", "1"), host("c", "x", "2"), host("d", "y", "1"));
    const tree = [({ zone = "" }: Labels): string => zone, ({ rack = "" }: Labels): string => rack];
    expect(placed(four, service({ spread: tree }), 6)).toEqual(["a", "d", "c", "d", "b", "d"]);
  });

  it("counts for each host the first reason against it, most hosts first", () => {
    const five = cluster(
      { name: "a", notReady: "cordoned" },
      { name: "b", facts: { disk: "hdd" } },
      { name: "c", facts: { disk: "ssd" }, capacity: { cpu: 4e9, memory: 0 } },
      { name: "d", facts: { disk: "ssd" } },
      { name: "e", facts: { disk: "ssd" } },
    );
    for (const name of ["d", "e"]) five.takePort(five.host(name)!, { address: "0.0.0.0", port: 80, protocol: "tcp" });
    const web = five.define(
      service({
        refuses: ({ disk }) => (disk === "ssd" ? undefined : "constraint node.labels.disk == ssd"),
        hostPorts: [{ address: "10.0.0.1", port: 80, protocol: "tcp" }],
      }),
    );
    expect(five.place(web, 2).missing).toBe(2);
    expect([...five.reasons(web)]).toEqual([
      ["port 80 taken", 2],
      ["constraint node.labels.disk == ssd", 1],
      ["cordoned", 1],
      ["lacks memory", 1],
    ]);
  });

  it("places what fits when not all does", () => {
    const { hosts, missing } = ((one) => one.place(one.define(service()), 6))(cluster({ name: "a" }));
    expect([hosts.length, missing]).toEqual([4, 2]);
  });

  it("keeps services apart in both directions", () => {
    const two = cluster({ name: "a" }, { name: "b" });
    placed(two, service({ name: "db" }), 1);
    expect(placed(two, service({ apart: ["db", "web"] }), 2)).toEqual(["b"]);
    expect(placed(two, service({ name: "db" }), 2)).toEqual(["a", "a"]);
  });

  it("tells subscribers of every change once it is made, until they leave", () => {
    const one = cluster({ name: "a" });
    const told: string[] = [];
    const leave = one.subscribe((kind, host, of) => told.push(`${kind} ${of?.name ?? ""} ${of?.total ?? ""} ${host}`));
    const web = one.define(service());
    one.place(web, 2);
    one.release(web, 0);
    one.closeHost(0, "cordoned");
    one.openHost(0);
    one.removeHost(0);
    leave();
    one.addHost({ name: "b", facts: {}, capacity: {} });
    expect(told).toEqual([
      "placed web 2 0",
      "placed web 2 0",
      "released web 1 0",
      "host closed   0",
      "host opened   0",
      "released web 0 0",
      "host removed   0",
    ]);
  });

  it("asks a rule once for hosts that are alike and services that have it in common", () => {
    let asked = 0;
    const rules = {
      rulesKey: "ssd",
      refuses: ({ disk }: Labels): string | undefined => {
        asked++;
        return disk === "ssd" ? undefined : "constraint";
      },
    };
    const many = cluster(...Array.from({ length: 100 }, (_, index) => ({ name: `h${index}`, facts: { disk: index % 2 ? "ssd" : "hdd" } })));
    for (let index = 0; index < 20; index++) expect(placed(many, service({ name: `s${index}`, ...rules }), 5)).toHaveLength(5);
    expect(asked).toBe(2);
  });

  it("refuses a second host or service of a name, and to release what is not there", () => {
    const one = cluster({ name: "a" });
    const web = one.define(service());
    expect(() => one.addHost({ name: "a", facts: {}, capacity: {} })).toThrow("host a is there already");
    expect(() => one.define(service())).toThrow("service web is defined already");
    expect(() => one.release(web, 0)).toThrow("there is no replica of web on host 0");
  });
});
