import { expect, it } from "vitest";
import { launch, listed, reaches, refused, running, sleeper, tarOf, withHost, type GetSubject, type Subject } from "./contract-subject.ts";

async function printed(subject: Subject, id: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const { text } of subject.engine.logs(id, { follow: false })) lines.push(text);
  return lines;
}

export function storageCases(get: GetSubject): void {
  it("creates a volume with labels", async () => {
    const { engine, prefix } = get();
    const made = await engine.createVolume({ Name: `${prefix}vol`, Labels: { a: "1" } });
    expect(made).toMatchObject({ Name: `${prefix}vol`, Driver: "local", Labels: { a: "1" } });
    expect(await engine.inspectVolume(`${prefix}vol`)).toMatchObject({ Name: `${prefix}vol`, Mountpoint: made.Mountpoint });
    expect((await engine.listVolumes()).map(({ Name }) => Name)).toContain(`${prefix}vol`);
  });

  it("gives back an existing volume as it is: new labels are not taken", async () => {
    const { engine, prefix } = get();
    await engine.createVolume({ Name: `${prefix}vol`, Labels: { a: "1" } });
    expect((await engine.createVolume({ Name: `${prefix}vol`, Labels: { a: "2" } })).Labels).toEqual({ a: "1" });
  });

  it("answers calls on a missing volume with not found", async () => {
    const { engine, prefix } = get();
    await refused(engine.inspectVolume(`${prefix}missing`), "not-found", /no such volume/);
    await refused(engine.removeVolume(`${prefix}missing`), "not-found", /no such volume/);
  });

  it("refuses a volume name with a space", async () => {
    const { engine, prefix } = get();
    await refused(engine.createVolume({ Name: `${prefix}a b` }), "invalid", /invalid characters/);
  });

  it("makes a named volume that a container mounts, when the container is created", async () => {
    const subject = get();
    await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, withHost({ Binds: [`${subject.prefix}vol:/data`] })));
    expect(await subject.engine.inspectVolume(`${subject.prefix}vol`)).toMatchObject({ Driver: "local", Labels: null });
  });

  it("gives the labels of a mount to the volume that it makes", async () => {
    const subject = get();
    const Mounts = [{ Type: "volume", Source: `${subject.prefix}vol`, Target: "/data", VolumeOptions: { Labels: { a: "1" } } }] as const;
    await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, withHost({ Mounts })));
    expect((await subject.engine.inspectVolume(`${subject.prefix}vol`)).Labels).toEqual({ a: "1" });
  });

  it("refuses to remove a volume that a container names, even a stopped one", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(
      `${subject.prefix}one`,
      sleeper(subject, withHost({ Binds: [`${subject.prefix}vol:/data`] })),
    );
    await refused(subject.engine.removeVolume(`${subject.prefix}vol`), "conflict", /volume is in use/);
    await subject.engine.removeContainer(id, false);
    await subject.engine.removeVolume(`${subject.prefix}vol`);
  });

  it("keeps a named volume when its container is removed", async () => {
    const subject = get();
    const id = await launch(subject, "one", sleeper(subject, withHost({ Binds: [`${subject.prefix}vol:/data`] })));
    await subject.engine.removeContainer(id, true);
    expect((await subject.engine.inspectVolume(`${subject.prefix}vol`)).Name).toBe(`${subject.prefix}vol`);
  });

  it("lists the mounts of a container with the volume's name", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(
      `${subject.prefix}one`,
      sleeper(subject, withHost({ Binds: [`${subject.prefix}vol:/data:ro`] })),
    );
    const [mount] = (await subject.engine.inspectContainer(id)).Mounts;
    expect(mount).toMatchObject({ Type: "volume", Name: `${subject.prefix}vol`, Destination: "/data", RW: false });
    const entry = await listed(subject, id);
    expect(entry?.Mounts[0]).toMatchObject({ Type: "volume", Name: `${subject.prefix}vol`, Destination: "/data" });
  });

  it("refuses two mounts at one place", async () => {
    const subject = get();
    const body = sleeper(subject, withHost({ Binds: [`${subject.prefix}v1:/data`, `${subject.prefix}v2:/data`] }));
    await refused(subject.engine.createContainer(`${subject.prefix}one`, body), "invalid", /Duplicate mount point/);
  });

  it("refuses a bind mount whose source does not exist, and a relative one", async () => {
    const subject = get();
    const mount = { Type: "bind", Source: "/no/such/place", Target: "/data" } as const;
    await refused(
      subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, withHost({ Mounts: [mount] }))),
      "invalid",
      /bind source path does not exist/,
    );
    await refused(
      subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject, withHost({ Binds: ["./here:/data"] }))),
      "invalid",
      /invalid characters/,
    );
  });

  it("puts files into a container that never started, and the process finds them", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, running(subject, ["cat", "/tmp/greeting"]));
    await subject.engine.putArchive(id, "/tmp", tarOf({ greeting: "hello\n" }));
    await subject.engine.startContainer(id);
    await reaches(subject, id, "exited");
    expect(await printed(subject, id)).toEqual(["hello"]);
  });

  it("fills a volume through a container that never starts, for another to read", async () => {
    const subject = get();
    const loader = await subject.engine.createContainer(
      `${subject.prefix}loader`,
      sleeper(subject, withHost({ Binds: [`${subject.prefix}vol:/files`] })),
    );
    await subject.engine.putArchive(loader, "/files", tarOf({ "app.conf": "port 80\n" }));
    await subject.engine.removeContainer(loader, false);
    const reader = await launch(
      subject,
      "reader",
      running(subject, ["cat", "/etc/app/app.conf"], withHost({ Binds: [`${subject.prefix}vol:/etc/app:ro`] })),
    );
    await reaches(subject, reader, "exited");
    expect(await printed(subject, reader)).toEqual(["port 80"]);
  });

  it("keeps what a container wrote into a volume for the next one", async () => {
    const subject = get();
    const writer = await launch(
      subject,
      "writer",
      running(subject, ["sh", "-c", "echo kept > /data/note"], withHost({ Binds: [`${subject.prefix}vol:/data`] })),
    );
    await reaches(subject, writer, "exited");
    const reader = await launch(
      subject,
      "reader",
      running(subject, ["cat", "/data/note"], withHost({ Binds: [`${subject.prefix}vol:/data`] })),
    );
    await reaches(subject, reader, "exited");
    expect(await printed(subject, reader)).toEqual(["kept"]);
  });

  it("refuses an archive into a place that does not exist as not found", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(`${subject.prefix}one`, sleeper(subject));
    await refused(subject.engine.putArchive(id, "/no/such/place", tarOf({ a: "1" })), "not-found", /Could not find the file/);
  });

  it("refuses an archive into a read-only root file system, and takes it into a volume of that container", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(
      `${subject.prefix}one`,
      sleeper(subject, withHost({ ReadonlyRootfs: true, Binds: [`${subject.prefix}vol:/data`] })),
    );
    await refused(subject.engine.putArchive(id, "/tmp", tarOf({ a: "1" })), "server", /read-only/);
    await subject.engine.putArchive(id, "/data", tarOf({ a: "1" }));
  });

  it("refuses an archive into a volume that is mounted read-only", async () => {
    const subject = get();
    const id = await subject.engine.createContainer(
      `${subject.prefix}one`,
      sleeper(subject, withHost({ Binds: [`${subject.prefix}vol:/data:ro`] })),
    );
    await refused(subject.engine.putArchive(id, "/data", tarOf({ a: "1" })), "server", /read-only/);
  });
}
