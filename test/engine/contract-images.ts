import { expect, it } from "vitest";
import { launch, reaches, refused, sleeper, tarOf, type GetSubject } from "./contract-subject.ts";

export function imageCases(get: GetSubject): void {
  it("lists images by id and tag", async () => {
    const { engine, images } = get();
    const tags = (await engine.listImages()).flatMap(({ RepoTags }) => RepoTags ?? []);
    for (const image of images) expect(tags).toContain(image);
  });

  it("inspects an image by tag and by id", async () => {
    const { engine, images } = get();
    const image = await engine.inspectImage(images[0]);
    expect(image.Id).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(image.RepoTags).toContain(images[0]);
    expect(image.Os).toBe("linux");
    expect((await engine.inspectImage(image.Id)).Id).toBe(image.Id);
  });

  it("answers for a missing image with not found", async () => {
    await refused(get().engine.inspectImage("no-such-image:9"), "not-found", /no such image/i);
  });

  it("runs a container by the id of an image", async () => {
    const subject = get();
    const { Id } = await subject.engine.inspectImage(subject.images[0]);
    const id = await launch(subject, "one", sleeper(subject, { Image: Id }));
    expect((await subject.engine.inspectContainer(id)).Image).toBe(Id);
  });

  it("imports a root file system under a tag: the same tar gives the tag an image without a command", async () => {
    const subject = get();
    await subject.engine.importImage(`${subject.prefix}imported:1`, tarOf({ "etc-motd": "hi\n" }));
    const image = await subject.engine.inspectImage(`${subject.prefix}imported:1`);
    expect(image.RepoTags).toEqual([`${subject.prefix}imported:1`]);
    await refused(
      subject.engine.createContainer(`${subject.prefix}one`, { Image: `${subject.prefix}imported:1` }),
      "invalid",
      /No command specified/,
    );
  });

  it("names in inspect the image id and in the list the reference that was asked for", async () => {
    const subject = get();
    const id = await launch(subject, "one", { Image: subject.images[1], Cmd: ["true"] });
    await reaches(subject, id, "exited");
    const { Id } = await subject.engine.inspectImage(subject.images[1]);
    expect((await subject.engine.inspectContainer(id)).Image).toBe(Id);
    expect((await subject.engine.inspectContainer(id)).Config.Image).toBe(subject.images[1]);
  });
}
