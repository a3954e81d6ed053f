import { expect, it } from "vitest";
import { launch, MS, record, reaches, running, sleeper, withHost, type GetSubject } from "./contract-subject.ts";

export function eventCases(get: GetSubject): void {
  it("tells create, start, kill, die, stop and destroy in this order", async () => {
    const subject = get();
    const recorder = await record(subject);
    const id = await launch(subject, "one", sleeper(subject));
    await subject.engine.stopContainer(id, 0);
    await subject.engine.removeContainer(id, false);
    await subject.until("the container is destroyed", () => recorder.actions(id).includes("destroy"));
    // A process that ignores SIGTERM is killed twice, one that obeys once.
    expect(recorder.actions(id).filter((action) => action !== "kill")).toEqual(["create", "start", "die", "stop", "destroy"]);
    expect(recorder.actions(id).indexOf("kill")).toBe(2);
    await recorder.stop();
  });

  it("tells of a process that ends by itself: die with its exit code, and no stop", async () => {
    const subject = get();
    const recorder = await record(subject);
    const id = await launch(subject, "one", running(subject, ["sh", "-c", "exit 3"]));
    await subject.until("it died", () => recorder.actions(id).includes("die"));
    await reaches(subject, id, "exited");
    expect(recorder.actions(id)).toEqual(["create", "start", "die"]);
    const die = recorder.events.find(({ Actor, Action }) => Actor.ID === id && Action === "die");
    expect(die?.Actor.Attributes["exitCode"]).toBe("3");
    await recorder.stop();
  });

  it("gives name, image and labels with an event of a container", async () => {
    const subject = get();
    const recorder = await record(subject);
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, { Labels: { "a.label": "1" } }));
    await subject.until("it was created", () => recorder.actions(id).includes("create"));
    const event = recorder.events.find(({ Actor }) => Actor.ID === id);
    expect(event).toMatchObject({
      Type: "container",
      Action: "create",
      Actor: { Attributes: { name: `${subject.prefix}one`, image: subject.images[0], "a.label": "1" } },
    });
    expect(event?.timeNano).toBeGreaterThan(1e18);
    await recorder.stop();
  });

  it("tells of a rename, with the old name", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    const recorder = await record(subject);
    await subject.engine.renameContainer(id, `${subject.prefix}two`);
    await subject.until("it was renamed", () => recorder.actions(id).includes("rename"));
    const event = recorder.events.find(({ Actor }) => Actor.ID === id);
    expect(event?.Actor.Attributes).toMatchObject({ name: `${subject.prefix}two`, oldName: `/${subject.prefix}one` });
    await recorder.stop();
  });

  it("tells of each change of health", async () => {
    const subject = get();
    const recorder = await record(subject);
    const id = await launch(
      subject,
      "one",
      sleeper(subject, { Healthcheck: { Test: ["CMD", "test", "-e", "/tmp/ok"], Interval: 300 * MS, Retries: 1 } }),
    );
    await subject.until("it is unhealthy", () => recorder.actions(id).includes("health_status: unhealthy"));
    await subject.engine.exec(id, ["touch", "/tmp/ok"]);
    await subject.until("it is healthy", () => recorder.actions(id).includes("health_status: healthy"));
    expect(recorder.actions(id)).toEqual(["create", "start", "health_status: unhealthy", "health_status: healthy"]);
    await recorder.stop();
  });

  it("tells of restarts as deaths and starts", async () => {
    const subject = get();
    const recorder = await record(subject);
    const id = await launch(
      subject,
      "one",
      running(subject, ["false"], withHost({ RestartPolicy: { Name: "on-failure", MaximumRetryCount: 1 } })),
    );
    await reaches(subject, id, "exited");
    await subject.until("it died twice", () => recorder.actions(id).filter((action) => action === "die").length === 2);
    expect(recorder.actions(id)).toEqual(["create", "start", "die", "start", "die"]);
    await recorder.stop();
  });

  it("tells of networks and volumes that come and go", async () => {
    const subject = get();
    const recorder = await record(subject);
    const network = await subject.engine.createNetwork({ Name: `${subject.prefix}net` });
    await subject.engine.removeNetwork(network);
    await subject.engine.createVolume({ Name: `${subject.prefix}vol` });
    await subject.engine.removeVolume(`${subject.prefix}vol`);
    await subject.until("the volume is destroyed", () => recorder.actions(`${subject.prefix}vol`).includes("destroy"));
    expect(recorder.actions(network)).toEqual(["create", "destroy"]);
    expect(recorder.actions(`${subject.prefix}vol`)).toEqual(["create", "destroy"]);
    await recorder.stop();
  });

  it("tells which container joined which network", async () => {
    const subject = get();
    const network = await subject.engine.createNetwork({ Name: `${subject.prefix}net` });
    const recorder = await record(subject);
    const id = await launch(subject, "one", sleeper(subject, withHost({ NetworkMode: `${subject.prefix}net` })));
    await subject.engine.removeContainer(id, true);
    await subject.until("it left", () => recorder.actions(network).includes("disconnect"));
    expect(
      recorder.events.filter(({ Actor }) => Actor.ID === network).map(({ Action, Actor }) => [Action, Actor.Attributes["container"]]),
    ).toEqual([
      ["connect", id],
      ["disconnect", id],
    ]);
    await recorder.stop();
  });

  it("gives only the types that were asked for", async () => {
    const subject = get();
    const controller = new AbortController();
    const types: string[] = [];
    const ended = (async () => {
      for await (const { Type } of subject.engine.events({ signal: controller.signal, types: ["volume"] })) types.push(Type);
    })();
    await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    await subject.until("a volume came and went", async () => {
      await subject.engine.createVolume({ Name: `${subject.prefix}vol` });
      await subject.engine.removeVolume(`${subject.prefix}vol`);
      return types.length >= 2;
    });
    controller.abort();
    await ended;
    expect(new Set(types)).toEqual(new Set(["volume"]));
  });

  it("ends the stream, without a fault, when the listener leaves", async () => {
    const recorder = await record(get());
    await expect(recorder.stop()).resolves.toBeUndefined();
  });
}
