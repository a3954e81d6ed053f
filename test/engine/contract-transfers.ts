import { expect, it } from "vitest";
import { Fault } from "../../src/engine/fault.ts";
import { build, plain, tag } from "./contract-builds.ts";
import { collected, launch, pieces, refused, sleeper, type GetSubject } from "./contract-subject.ts";

/** Names, removal, and the way out of one engine into another. */
export function transferCases(get: GetSubject): void {
  it("gives an image, by name or id, another name, and moves a name that another image had", async () => {
    const subject = get();
    const { engine, prefix, images } = subject;
    const [first, second] = await Promise.all(images.map((image) => engine.inspectImage(image)));
    await engine.tagImage(images[0], `${prefix}named:1`);
    await engine.tagImage(images[0], `${prefix}named:1`);
    expect((await engine.inspectImage(`${prefix}named:1`)).Id).toBe(first?.Id);
    await engine.tagImage(second?.Id ?? "", `${prefix}named:1`);
    expect((await engine.inspectImage(`${prefix}named:1`)).Id).toBe(second?.Id);
    await engine.tagImage(images[0], `${prefix}untagged`);
    expect((await engine.inspectImage(`${prefix}untagged:latest`)).Id).toBe(first?.Id);
  });

  it("refuses to tag what is not there, and with what is no name", async () => {
    const { engine, prefix, images } = get();
    await refused(engine.tagImage("no-such-image:9", `${prefix}named:1`), "not-found", /no such image/i);
    await refused(engine.tagImage(images[0], `${prefix}Named:1`), "invalid", /must be lowercase/);
    await refused(engine.tagImage(images[0], `${prefix}named@sha256:${"0".repeat(64)}`), "invalid");
  });

  it("only untags while other names remain, and then removes the image", async () => {
    const subject = get();
    const { engine, prefix } = subject;
    const id = await build(subject, { Dockerfile: plain(subject) }, { noCache: true });
    await engine.tagImage(tag(subject), `${prefix}other:1`);
    await engine.removeImage(tag(subject));
    await refused(engine.inspectImage(tag(subject)), "not-found");
    expect((await engine.inspectImage(id)).RepoTags).toEqual([`${prefix}other:1`]);
    await engine.removeImage(`${prefix}other:1`);
    await refused(engine.inspectImage(id), "not-found");
    await refused(engine.removeImage(`${prefix}other:1`), "not-found", /no such image/i);
  });

  it("refuses to remove the last name of an image that a container uses, though it never ran", async () => {
    const subject = get();
    const { engine, prefix } = subject;
    await build(subject, { Dockerfile: plain(subject) }, { noCache: true });
    const container = await engine.createContainer(`${prefix}one`, { Image: tag(subject), Cmd: ["true"] });
    await refused(engine.removeImage(tag(subject)), "conflict", /is using its referenced image/);
    await engine.tagImage(tag(subject), `${prefix}other:1`);
    await engine.removeImage(`${prefix}other:1`);
    await engine.removeContainer(container, true);
    await engine.removeImage(tag(subject));
  });

  it("refuses to remove an image by its id that has several names", async () => {
    const subject = get();
    const { engine, prefix } = subject;
    const id = await build(subject, { Dockerfile: plain(subject) }, { noCache: true, tags: [tag(subject), `${prefix}other:1`] });
    await refused(engine.removeImage(id), "conflict", /referenced in multiple repositories/);
  });

  it("saves an image as a tar from which the same image is loaded, with its names", async () => {
    const subject = get();
    const { engine, prefix } = subject;
    const files = { Dockerfile: `FROM ${subject.images[0]}\nLABEL saved=yes\nCMD ["sleep", "3600"]\n` };
    const id = await build(subject, files, { noCache: true, tags: [tag(subject), `${prefix}other:1`] });
    const tar = await collected(engine.saveImages([tag(subject), `${prefix}other:1`]));
    await engine.removeImage(tag(subject));
    await engine.removeImage(`${prefix}other:1`);
    const heard: string[] = [];
    await engine.loadImages(pieces(tar, 1000), { onProgress: (text) => heard.push(text) });
    const image = await engine.inspectImage(tag(subject));
    expect(image.Id).toBe(id);
    expect(image.RepoTags.toSorted()).toEqual([tag(subject), `${prefix}other:1`]);
    expect(image.Config.Labels).toMatchObject({ saved: "yes" });
    expect(heard.join("\n")).toContain(`Loaded image: ${tag(subject)}`);
    await launch(subject, "one", { Image: tag(subject) });
  });

  it("saves and loads at the same time, and loading what is there is no error", async () => {
    const subject = get();
    const { engine } = subject;
    const id = await build(subject, { Dockerfile: plain(subject) });
    await engine.loadImages(engine.saveImages([tag(subject)]));
    expect((await engine.inspectImage(tag(subject))).Id).toBe(id);
  });

  it("answers for the save of a missing image with not found, and for half a tar with a fault", async () => {
    const subject = get();
    const { engine } = subject;
    await refused(collected(engine.saveImages(["no-such-image:9"])), "not-found");
    await build(subject, { Dockerfile: plain(subject) });
    const tar = await collected(engine.saveImages([tag(subject)]));
    await refused(engine.loadImages(pieces(tar.subarray(0, Math.floor(tar.length / 2)))), "server", /unexpected EOF/);
  });

  it("gives up a load whose source breaks off", async () => {
    const subject = get();
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(1024).fill(1);
      await Promise.resolve();
      throw new Fault("unreachable", "b", "the source is gone");
    };
    await refused(subject.engine.loadImages(broken()), "unreachable", /the source is gone/);
    await launch(subject, "one", sleeper(subject));
  });

  it("refuses to push what is not there", async () => {
    const { engine } = get();
    await refused(engine.pushImage("127.0.0.1:9/no-such-image:9"), "not-found", /does not exist locally/);
  });
}
