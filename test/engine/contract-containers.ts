import { expect, it } from "vitest";
import { launch, reaches, refused, sleeper, stateOf, withHost, type GetSubject } from "./contract-subject.ts";

export function containerCases(get: GetSubject): void {
  it("creates a container that does not run yet", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, { Labels: { a: "1" }, Env: ["K=V"] }));
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    const { Name, State, Config, RestartCount } = await subject.engine.inspectContainer(id);
    expect({ Name, status: State.Status, running: State.Running, exit: State.ExitCode, started: State.StartedAt, RestartCount }).toEqual({
      Name: `/${subject.prefix}one`,
      status: "created",
      running: false,
      exit: 0,
      started: "0001-01-01T00:00:00Z",
      RestartCount: 0,
    });
    expect(Config.Labels?.["a"]).toBe("1");
    expect(Config.Env).toContain("K=V");
    expect(Config.Cmd).toEqual(["sleep", "3600"]);
  });

  it("refuses a taken name as a conflict that names the container", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    const fault = await refused(
      subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject)),
      "conflict",
      /already in use by container/,
    );
    expect(fault.status).toBe(409);
    expect(fault.message).toContain(id);
    expect(fault.unknownOutcome).toBe(false);
  });

  it("lets exactly one of several parallel creates of a name win", async () => {
    const subject = get();
    const attempts = await Promise.allSettled(
      Array.from({ length: 4 }, () => subject.engine.createContainer(`${subject.prefix}race`, sleeper(subject))),
    );
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const attempt of attempts) if (attempt.status === "rejected") expect(attempt.reason).toMatchObject({ kind: "conflict" });
  });

  it("refuses an image that is not there as not found, and keeps no name", async () => {
    const subject = get();
    await refused(
      subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, { Image: "no-such-image:9" })),
      "not-found",
      /No such image: no-such-image:9/,
    );
    await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
  });

  for (const [what, host] of [
    ["volumes", { VolumesFrom: ["nobody:ro"] }],
    ["pid namespace", { PidMode: "container:nobody" }],
    ["ipc namespace", { IpcMode: "container:nobody" }],
  ] as const) {
    it(`refuses a container that shares the ${what} of one that is not there, and keeps no name`, async () => {
      const subject = get();
      await refused(
        subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, withHost(host))),
        "invalid",
        /No such container/,
      );
      await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    });
  }

  it("reads what follows a name in volumes from others as a mode", async () => {
    const subject = get();
    await refused(
      subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, withHost({ VolumesFrom: ["container:nobody"] }))),
      "invalid",
      /invalid mode: nobody/,
    );
  });

  it("takes the volumes of a container by name or id, with a mode", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    const two = await subject.engine.createContainer(
      `${subject.prefix}two`,
      sleeper(subject, withHost({ VolumesFrom: [`${id}:ro`, `${subject.prefix}one`] })),
    );
    expect(await stateOf(subject, two)).toBe("created");
  });

  it("makes a container in the network of one that is not there, and refuses to start it", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(
      `${subject.prefix}one`,
      sleeper(subject, withHost({ NetworkMode: "container:nobody" })),
    );
    await refused(subject.engine.startContainer(id), "not-found", /No such container/);
  });

  for (const name of ["x", "has space", "-dash", "a/b"]) {
    it(`refuses the name ${JSON.stringify(name)} as invalid`, async () => {
      const subject = get();
      await refused(subject.engine.createContainer(name, sleeper(subject)), "invalid");
    });
  }

  it("refuses a container without a command", async () => {
    const subject = get();
    await refused(subject.engine.createContainer(`${subject.prefix}one`, { Image: subject.images[0] }), "invalid", /No command specified/);
  });

  it("refuses an unknown restart policy, and a retry count where none belongs", async () => {
    const subject = get();
    await refused(
      subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, withHost({ RestartPolicy: { Name: "maybe" } }))),
      "invalid",
      /restart policy/,
    );
    await refused(
      subject.engine.createContainer(
        `${subject.prefix}one`,
        sleeper(subject, withHost({ RestartPolicy: { Name: "always", MaximumRetryCount: 3 } })),
      ),
      "invalid",
      /maximum retry count/,
    );
  });

  it("starts a created container", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    const { State } = await subject.engine.inspectContainer(id);
    expect({ status: State.Status, running: State.Running, restarting: State.Restarting, exit: State.ExitCode }).toEqual({
      status: "running",
      running: true,
      restarting: false,
      exit: 0,
    });
    expect(Date.parse(State.StartedAt)).toBeGreaterThan(Date.parse("2020-01-01"));
  });

  it("takes the start of a running container without a fault and without a restart", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    const before = await subject.engine.inspectContainer(id);
    await subject.engine.startContainer(id);
    expect((await subject.engine.inspectContainer(id)).State.StartedAt).toBe(before.State.StartedAt);
  });

  it("stops a running container and keeps it", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    await subject.engine.stopContainer(id, 0);
    expect(await stateOf(subject, id)).toBe("exited");
  });

  it("takes the stop of a stopped container without a fault", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    await subject.engine.stopContainer(id, 0);
    await subject.engine.stopContainer(id, 0);
    expect(await stateOf(subject, id)).toBe("exited");
  });

  it("takes the stop of a created container without a fault and leaves it created", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    await subject.engine.stopContainer(id, 1000);
    expect(await stateOf(subject, id)).toBe("created");
  });

  it("starts a stopped container again", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    await subject.engine.stopContainer(id, 0);
    await subject.engine.startContainer(id);
    const { State, RestartCount } = await subject.engine.inspectContainer(id);
    expect({ status: State.Status, exit: State.ExitCode, RestartCount }).toEqual({ status: "running", exit: 0, RestartCount: 0 });
  });

  it("refuses to remove a running container without force", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    await refused(subject.engine.removeContainer(id, false), "conflict", /cannot remove a running container/i);
    expect(await stateOf(subject, id)).toBe("running");
  });

  it("removes a running container with force, and a stopped one without", async () => {
    const subject = get();
    const forced = await launch(subject, "one", sleeper(subject));
    const created = await subject.engine.createContainer(`${subject.prefix}two`, sleeper(subject));
    await subject.engine.removeContainer(forced, true);
    await subject.engine.removeContainer(created, false);
    for (const id of [forced, created]) await refused(subject.engine.inspectContainer(id), "not-found");
  });

  it("frees the name of a removed container", async () => {
    const subject = get();
    const first = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    await subject.engine.removeContainer(first, false);
    const second = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    expect(second).not.toBe(first);
  });

  it("answers every call on a missing container with not found", async () => {
    const { engine, prefix } = get();
    const missing = `${prefix}missing`;
    const calls = [
      engine.inspectContainer(missing),
      engine.startContainer(missing),
      engine.stopContainer(missing, 0),
      engine.removeContainer(missing, true),
      engine.renameContainer(missing, `${prefix}other`),
      engine.exec(missing, ["true"]),
      engine.putArchive(missing, "/", new Uint8Array(1024)),
    ];
    for (const call of await Promise.allSettled(calls)) expect(call).toMatchObject({ status: "rejected", reason: { kind: "not-found" } });
  });

  it("finds a container by its name as well as by its id", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    expect((await subject.engine.inspectContainer(`${subject.prefix}one`)).Id).toBe(id);
    await subject.engine.stopContainer(`${subject.prefix}one`, 0);
    expect(await stateOf(subject, id)).toBe("exited");
  });

  it("renames a running container: the old name is free, the id stays", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject));
    await subject.engine.renameContainer(id, `${subject.prefix}two`);
    expect((await subject.engine.inspectContainer(`${subject.prefix}two`)).Id).toBe(id);
    await refused(subject.engine.inspectContainer(`${subject.prefix}one`), "not-found");
    await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
  });

  it("refuses a rename to a taken name, and both keep theirs", async () => {
    const subject = get();
    const one = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    const two = await subject.engine.createContainer(`${subject.prefix}two`, sleeper(subject));
    await refused(subject.engine.renameContainer(two, `${subject.prefix}one`), "conflict", /already in use/);
    expect((await subject.engine.inspectContainer(`${subject.prefix}one`)).Id).toBe(one);
    expect((await subject.engine.inspectContainer(`${subject.prefix}two`)).Id).toBe(two);
  });

  it("refuses a rename to the name that it has, as invalid", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    await refused(subject.engine.renameContainer(id, `${subject.prefix}one`), "invalid", /same name/);
  });

  it("lists running and stopped containers, with the image by name and id", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, { Labels: { "case.list": "yes" } }));
    const other = await subject.engine.createContainer(`${subject.prefix}two`, sleeper(subject, { Labels: { "case.list": "yes" } }));
    const listed = await subject.engine.listContainers({ labels: ["case.list"] });
    const image = await subject.engine.inspectImage(subject.images[0]);
    expect(
      new Map(listed.map((entry) => [entry.Id, { names: entry.Names, state: entry.State, image: entry.Image, imageId: entry.ImageID }])),
    ).toEqual(
      new Map([
        [id, { names: [`/${subject.prefix}one`], state: "running", image: subject.images[0], imageId: image.Id }],
        [other, { names: [`/${subject.prefix}two`], state: "created", image: subject.images[0], imageId: image.Id }],
      ]),
    );
  });

  it("says in words how a container is", async () => {
    const subject = get();
    const up = await launch(subject, "up", sleeper(subject));
    const down = await launch(subject, "down", { Image: subject.images[0], Cmd: ["sh", "-c", "exit 3"] });
    await subject.engine.createContainer(`${subject.prefix}new`, sleeper(subject));
    await reaches(subject, down, "exited");
    const words = new Map((await subject.engine.listContainers()).map(({ Id, Status }) => [Id, Status]));
    expect(words.get(up)).toMatch(/^Up /);
    expect(words.get(down)).toMatch(/^Exited \(3\) .* ago$/);
    expect([...words.values()]).toContain("Created");
  });

  it("filters by a label's presence, by its value, and by several at once", async () => {
    const subject = get();
    for (const [name, labels] of [
      ["one", { k: "1" }],
      ["two", { k: "2" }],
      ["three", { k: "1", l: "x" }],
    ] as const)
      await subject.engine.createContainer(subject.prefix + name, sleeper(subject, { Labels: { mine: subject.prefix, ...labels } }));
    const names = async (...labels: string[]): Promise<string[]> =>
      (await subject.engine.listContainers({ labels: [`mine=${subject.prefix}`, ...labels] }))
        .map(({ Names }) => (Names[0] ?? "").slice(1 + subject.prefix.length))
        .sort();
    expect(await names("k")).toEqual(["one", "three", "two"]);
    expect(await names("k=1")).toEqual(["one", "three"]);
    expect(await names("k=1", "l=x")).toEqual(["three"]);
    expect(await names("k=3")).toEqual([]);
  });

  it("keeps label values with an equals sign apart", async () => {
    const subject = get();
    await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, { Labels: { "rule.eq": "Host(`a`)=b" } }));
    expect(await subject.engine.listContainers({ labels: ["rule.eq=Host(`a`)=b"] })).toHaveLength(1);
  });

  it("refuses a command that does not exist when the container starts: invalid, exit 127", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, { Cmd: ["no-such-program"] }));
    await refused(subject.engine.startContainer(id), "invalid", /executable file not found/);
    const { State } = await subject.engine.inspectContainer(id);
    expect({ status: State.Status, exit: State.ExitCode }).toEqual({ status: "created", exit: 127 });
    expect(State.Error).toMatch(/executable file not found/);
  });

  it("says what engine it is", async () => {
    const info = await get().engine.info();
    expect(info).toMatchObject({ os: "linux", swarm: { state: "inactive" } });
    expect(info.version).toMatch(/^\d+\.\d+/);
    expect(Number(info.apiVersion.split(".")[1])).toBeGreaterThanOrEqual(41);
    expect(info.cpus).toBeGreaterThan(0);
    expect(info.memoryBytes).toBeGreaterThan(1024 ** 2);
    for (const text of [info.id, info.name, info.arch]) expect(text).not.toBe("");
  });

  it("does nothing for a caller that has already left", async () => {
    const subject = get();
    const fault = await refused(
      subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject), { signal: AbortSignal.abort() }),
      "aborted",
    );
    expect(fault.unknownOutcome).toBe(false);
    await refused(subject.engine.inspectContainer(`${subject.prefix}one`), "not-found");
  });
}
