import { expect, it } from "vitest";
import { launch, listed, published, reaches, refused, running, sleeper, stateOf, withHost, type GetSubject } from "./contract-subject.ts";

export function networkCases(get: GetSubject): void {
  it("has the three networks of every engine", async () => {
    const names = (await get().engine.listNetworks()).map(({ Name }) => Name);
    expect(names).toEqual(expect.arrayContaining(["bridge", "host", "none"]));
  });

  it("creates a bridge network with labels", async () => {
    const { engine, prefix } = get();
    const id = await engine.createNetwork({ Name: `${prefix}net`, CheckDuplicate: true, Labels: { a: "1" } });
    const made = (await engine.listNetworks()).find(({ Id }) => Id === id);
    expect(made).toMatchObject({ Name: `${prefix}net`, Driver: "bridge", Scope: "local", Labels: { a: "1" }, Internal: false });
  });

  it("refuses a second network of a name when asked to check", async () => {
    const { engine, prefix } = get();
    await engine.createNetwork({ Name: `${prefix}net`, CheckDuplicate: true });
    await refused(engine.createNetwork({ Name: `${prefix}net`, CheckDuplicate: true }), "conflict", /already exists/);
  });

  it("refuses to make or remove a network of the engine's own", async () => {
    const { engine } = get();
    await refused(engine.createNetwork({ Name: "bridge" }), "denied", /predefined/);
    await refused(engine.removeNetwork("bridge"), "denied", /pre-defined/);
  });

  it("refuses an overlay network without a swarm", async () => {
    const { engine, prefix } = get();
    await refused(engine.createNetwork({ Name: `${prefix}net`, Driver: "overlay" }), "server", /not a swarm manager/);
  });

  it("answers calls on a missing network with not found", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    await refused(subject.engine.removeNetwork(`${subject.prefix}missing`), "not-found");
    await refused(subject.engine.connectNetwork(`${subject.prefix}missing`, id, {}), "not-found");
  });

  it("lets a container that does not run be connected to a missing network, and refuses its start", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    await subject.engine.connectNetwork(`${subject.prefix}missing`, id, {});
    await refused(subject.engine.startContainer(id), "not-found", /network .*missing not found/);
  });

  it("creates a container on a missing network, and refuses its start as not found", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(
      `${subject.prefix}one`,
      sleeper(subject, withHost({ NetworkMode: `${subject.prefix}missing` })),
    );
    await refused(subject.engine.startContainer(id), "not-found", /network .*missing not found/);
    const { State } = await subject.engine.inspectContainer(id);
    expect({ status: State.Status, exit: State.ExitCode }).toEqual({ status: "created", exit: 128 });
  });

  it("connects a container that starts, with its aliases", async () => {
    const subject = get();
    const net = `${subject.prefix}net`;
    const networkId = await subject.engine.createNetwork({ Name: net });
    const id = await launch(
      subject,
      "one",
      sleeper(subject, { HostConfig: { NetworkMode: net }, NetworkingConfig: { EndpointsConfig: { [net]: { Aliases: ["web"] } } } }),
    );
    const attached = (await subject.engine.inspectContainer(id)).NetworkSettings.Networks;
    expect(Object.keys(attached)).toEqual([net]);
    expect(attached[net]?.NetworkID).toBe(networkId);
    expect(attached[net]?.Aliases).toContain("web");
    expect(attached[net]?.IPAddress).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it("knows no address of a container that does not run", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    expect((await subject.engine.inspectContainer(id)).NetworkSettings.Networks["bridge"]?.IPAddress).toBe("");
  });

  it("refuses to create a container on two networks at once", async () => {
    const subject = get();
    const body = sleeper(subject, { NetworkingConfig: { EndpointsConfig: { [`${subject.prefix}n1`]: {}, [`${subject.prefix}n2`]: {} } } });
    if (Number((await subject.engine.info()).apiVersion.split(".")[1]) < 44)
      await refused(subject.engine.createContainer(`${subject.prefix}one`, body), "invalid");
    else expect(await subject.engine.createContainer(`${subject.prefix}one`, body)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("connects a created container to a second network before it starts", async () => {
    const subject = get();
    const net = `${subject.prefix}net`;
    await subject.engine.createNetwork({ Name: net });
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    await subject.engine.connectNetwork(net, id, { Aliases: ["db"] });
    await subject.engine.startContainer(id);
    const attached = (await subject.engine.inspectContainer(id)).NetworkSettings.Networks;
    expect(Object.keys(attached).sort()).toEqual(["bridge", net].sort());
    expect(attached[net]?.Aliases).toContain("db");
  });

  it("connects and disconnects a running container", async () => {
    const subject = get();
    const net = `${subject.prefix}net`;
    await subject.engine.createNetwork({ Name: net });
    const id = await launch(subject, "one", sleeper(subject));
    await subject.engine.connectNetwork(net, id, {});
    expect((await subject.engine.inspectContainer(id)).NetworkSettings.Networks).toHaveProperty(net);
    await subject.engine.disconnectNetwork(net, id);
    expect((await subject.engine.inspectContainer(id)).NetworkSettings.Networks).not.toHaveProperty(net);
  });

  it("refuses to connect a running container twice", async () => {
    const subject = get();
    const net = `${subject.prefix}net`;
    await subject.engine.createNetwork({ Name: net });
    const id = await launch(subject, "one", sleeper(subject, withHost({ NetworkMode: net })));
    await refused(subject.engine.connectNetwork(net, id, {}), "denied", /already exists in network/);
  });

  it("refuses to disconnect what is not connected", async () => {
    const subject = get();
    const net = `${subject.prefix}net`;
    await subject.engine.createNetwork({ Name: net });
    const id = await launch(subject, "one", sleeper(subject));
    await refused(subject.engine.disconnectNetwork(net, id), "server", /is not connected to/);
  });

  it("refuses to remove a network that a running container uses", async () => {
    const subject = get();
    const net = `${subject.prefix}net`;
    await subject.engine.createNetwork({ Name: net });
    await launch(subject, "one", sleeper(subject, withHost({ NetworkMode: net })));
    await refused(subject.engine.removeNetwork(net), "denied", /has active endpoints/);
  });

  it("removes a network that only a stopped container names, which then cannot start, even with a new one of that name", async () => {
    const subject = get();
    const net = `${subject.prefix}net`;
    await subject.engine.createNetwork({ Name: net });
    const id = await launch(subject, "one", sleeper(subject, withHost({ NetworkMode: net })));
    await subject.engine.stopContainer(id, 0);
    await subject.engine.removeNetwork(net);
    await refused(subject.engine.startContainer(id), "not-found", /network .* not found/);
    expect(await stateOf(subject, id)).toBe("exited");
    await subject.engine.createNetwork({ Name: net });
    await refused(subject.engine.startContainer(id), "not-found");
  });

  it("publishes an exposed port and lists it", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, published(subject.ports[0])));
    const entry = await listed(subject, id);
    expect(entry?.Ports).toContainEqual({ IP: "0.0.0.0", PrivatePort: 80, PublicPort: subject.ports[0], Type: "tcp" });
  });

  it("ignores a binding of a port that is not exposed", async () => {
    const subject = get();
    const id = await launch(
      subject,
      "one",
      sleeper(subject, withHost({ PortBindings: { "80/tcp": [{ HostIp: "", HostPort: String(subject.ports[0]) }] } })),
    );
    const entry = await listed(subject, id);
    expect(entry?.Ports).toEqual([]);
  });

  it("refuses to start a second container on a host port, and leaves it created with exit 128", async () => {
    const subject = get();
    await launch(subject, "one", sleeper(subject, published(subject.ports[0])));
    const id = await subject.engine.createContainer(`${subject.prefix}two`, sleeper(subject, published(subject.ports[0])));
    const fault = await refused(subject.engine.startContainer(id), "server", /port is already allocated/);
    expect(fault.status).toBe(500);
    const { State } = await subject.engine.inspectContainer(id);
    expect({ status: State.Status, exit: State.ExitCode }).toEqual({ status: "created", exit: 128 });
    expect(State.Error).toMatch(/port is already allocated/);
  });

  it("takes a port on one address for taken when another container has it on all", async () => {
    const subject = get();
    await launch(subject, "one", sleeper(subject, published(subject.ports[0])));
    const id = await subject.engine.createContainer(`${subject.prefix}two`, sleeper(subject, published(subject.ports[0], "127.0.0.1")));
    await refused(subject.engine.startContainer(id), "server", /already (in use|allocated)/);
  });

  it("frees the host port when the container stops", async () => {
    const subject = get();
    const one = await launch(subject, "one", sleeper(subject, published(subject.ports[0])));
    const two = await subject.engine.createContainer(`${subject.prefix}two`, sleeper(subject, published(subject.ports[0])));
    await subject.engine.stopContainer(one, 0);
    await subject.engine.startContainer(two);
    expect(await stateOf(subject, two)).toBe("running");
    await refused(subject.engine.startContainer(one), "server", /port is already allocated/);
  });

  it("lets two containers use two host ports for one port inside", async () => {
    const subject = get();
    const ids = await Promise.all(subject.ports.map((port, at) => launch(subject, `web${at}`, sleeper(subject, published(port)))));
    for (const id of ids) expect(await stateOf(subject, id)).toBe("running");
  });

  it("chooses a free host port where none is named", async () => {
    const subject = get();
    const id = await launch(
      subject,
      "one",
      sleeper(subject, { ExposedPorts: { "80/tcp": {} }, HostConfig: { PortBindings: { "80/tcp": [{ HostIp: "", HostPort: "" }] } } }),
    );
    const entry = await listed(subject, id);
    expect(entry?.Ports[0]?.PublicPort).toBeGreaterThan(1024);
  });

  it("lets a container share the network of a running one, and of no other", async () => {
    const subject = get();
    const host = await launch(subject, "host", sleeper(subject));
    const guest = await launch(subject, "guest", sleeper(subject, withHost({ NetworkMode: `container:${host}` })));
    expect((await subject.engine.inspectContainer(guest)).NetworkSettings.Networks).toEqual({});
    const done = await launch(subject, "done", running(subject, ["true"]));
    await reaches(subject, done, "exited");
    const late = await subject.engine.createContainer(
      `${subject.prefix}late`,
      sleeper(subject, withHost({ NetworkMode: `container:${done}` })),
    );
    await refused(subject.engine.startContainer(late), "conflict", /non running container/);
  });
}
