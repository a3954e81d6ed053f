import { expect, it } from "vitest";
import type { BuildOptions } from "../../src/engine/port.ts";
import { launch, reaches, refused, tarOf, type GetSubject, type Subject } from "./contract-subject.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

export function buildCases(get: GetSubject): void {
  it("builds from scratch with a copied program and a command, and the image runs", async () => {
    const subject = get();
    const dockerfile = `FROM scratch
COPY busybox /bin/busybox
COPY busybox /bin/sleep
CMD ["/bin/sleep", "3600"]
`;
    const id = await build(subject, { Dockerfile: dockerfile, busybox: subject.busybox });
    expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await subject.engine.inspectImage(tag(subject))).Id).toBe(id);
    const container = await launch(subject, "one", { Image: tag(subject) });
    await reaches(subject, container, "running");
    expect((await subject.engine.inspectContainer(container)).Image).toBe(id);
  });

  it("copies what the tar holds to where the working directory is", async () => {
    const subject = get();
    await build(subject, {
      Dockerfile: `FROM ${subject.images[0]}\nWORKDIR /srv\nCOPY pages/ pages/\nCOPY *.conf ./\nCMD ["sh", "-c", "cat /srv/pages/deep/a.txt /srv/b.conf; exit 3"]\n`,
      "pages/deep/a.txt": "first\n",
      "b.conf": "second\n",
    });
    const id = await launch(subject, "one", { Image: tag(subject) });
    await reaches(subject, id, "exited");
    expect((await subject.engine.inspectContainer(id)).State.ExitCode).toBe(3);
    const lines: string[] = [];
    for await (const { text } of subject.engine.logs(id, { follow: false })) lines.push(text);
    expect(lines).toEqual(["first", "second"]);
  });

  it("takes arguments, before the first FROM and after, and leaves defaults where none is given", async () => {
    const subject = get();
    const Dockerfile = `ARG BASE
ARG OTHER=unused
FROM \${BASE}
ARG GIVEN=default
ARG KEPT=default
ENV FROM_ARGUMENT=$GIVEN
LABEL given=$GIVEN kept="\${KEPT}" env=$FROM_ARGUMENT
`;
    await build(subject, { Dockerfile }, { args: { BASE: subject.images[0], GIVEN: "x y" } });
    expect(await labels(subject)).toMatchObject({ kept: "default", given: "x y", env: "x y" });
  });

  it("puts labels of the request over those of the Dockerfile", async () => {
    const subject = get();
    await build(subject, { Dockerfile: `FROM ${subject.images[0]}\nLABEL a=1 b=2\n` }, { labels: { b: "3", c: "4" } });
    expect(await labels(subject)).toMatchObject({ a: "1", b: "3", c: "4" });
  });

  it("builds the target stage and nothing after it", async () => {
    const subject = get();
    const Dockerfile = `FROM ${subject.images[0]} AS base
LABEL stage=base
FROM base AS wanted
LABEL stage=wanted
FROM wanted
RUN exit 9
`;
    await build(subject, { Dockerfile }, { target: "wanted" });
    expect(await labels(subject)).toMatchObject({ stage: "wanted" });
    await refused(build(subject, { Dockerfile }, { target: "nowhere" }), "invalid", /failed to reach build target nowhere/);
  });

  it("copies from an earlier stage", async () => {
    const subject = get();
    await build(subject, {
      Dockerfile: `FROM ${subject.images[0]} AS made\nCOPY a.txt /a.txt\nFROM ${subject.images[1]}\nCOPY --from=made /a.txt /b.txt\nCMD ["sh", "-c", "test -f /b.txt"]\n`,
      "a.txt": "x",
    });
    const id = await launch(subject, "one", { Image: tag(subject) });
    await reaches(subject, id, "exited");
    expect((await subject.engine.inspectContainer(id)).State.ExitCode).toBe(0);
  });

  it("gives the result each of the tags", async () => {
    const subject = get();
    const other = `${subject.prefix}other:2`;
    const id = await build(subject, { Dockerfile: plain(subject) }, { tags: [tag(subject), other] });
    expect((await subject.engine.inspectImage(other)).Id).toBe(id);
    expect((await subject.engine.inspectImage(id)).RepoTags).toEqual(expect.arrayContaining([tag(subject), other]));
  });

  it("finds a Dockerfile in a directory of the tar, which stays the context", async () => {
    const subject = get();
    const files = { "docker/web.Dockerfile": `${plain(subject)}COPY a.txt /\n`, "a.txt": "x" };
    await build(subject, files, { dockerfile: "docker/web.Dockerfile" });
    await refused(build(subject, files, { dockerfile: "Dockerfile" }), "invalid", /Cannot locate specified Dockerfile: Dockerfile/);
  });

  it("gives the same build on the same engine the same id, and one without the cache another", async () => {
    const subject = get();
    const files = { Dockerfile: `${plain(subject)}RUN echo made\n` };
    const id = await build(subject, files);
    expect(await build(subject, files)).toBe(id);
    expect(await build(subject, files, { noCache: true })).not.toBe(id);
  });

  it("refuses a build whose command fails with the step and the end of its output", async () => {
    const subject = get();
    const files = { Dockerfile: `FROM ${subject.images[0]}\nRUN echo compiling; echo no such header; exit 7\n` };
    const tags = [`${subject.prefix}failed:1`];
    const { message } = await refused(build(subject, files, { tags }), "invalid", /returned a non-zero code: 7/);
    expect(message).toContain("Step 2/2 : RUN echo compiling");
    expect(message).toContain("compiling\nno such header");
    await refused(subject.engine.inspectImage(`${subject.prefix}failed:1`), "not-found");
  });

  it("refuses an instruction that does not exist, naming its line", async () => {
    const subject = get();
    const files = { Dockerfile: `FROM ${subject.images[0]}\n\nCOPPY a b\n` };
    await refused(build(subject, files), "invalid", /dockerfile parse error line 3: unknown instruction: COPPY/);
  });

  it("refuses to copy what the tar does not hold", async () => {
    const subject = get();
    await refused(
      build(subject, { Dockerfile: `FROM ${subject.images[0]}\nCOPY missing.txt /\n` }),
      "invalid",
      /COPY failed: .*missing\.txt/,
    );
  });

  it("says that an option of BuildKit's needs it", async () => {
    const subject = get();
    const files = { Dockerfile: `FROM ${subject.images[0]}\nRUN --mount=type=cache,target=/c echo hi\n` };
    await refused(build(subject, files), "invalid", /--mount option requires BuildKit.*build it with BuildKit, or take --mount out/);
    await build(subject, files, { buildkit: true });
    expect((await subject.engine.inspectImage(tag(subject))).RepoTags).toEqual([tag(subject)]);
  });

  it("tells what it does", async () => {
    const subject = get();
    const heard: string[] = [];
    await build(
      subject,
      { Dockerfile: `${plain(subject)}RUN echo compiling\n` },
      { noCache: true, onProgress: (text) => heard.push(text) },
    );
    expect(heard).toEqual(expect.arrayContaining([expect.stringMatching(/^Step 1\/3 : FROM /), "compiling"]));
  });
}

export function tag({ prefix }: Subject): string {
  return `${prefix}built:1`;
}

export function plain({ images }: Subject): string {
  return `FROM ${images[0]}\nLABEL plain=yes\n`;
}

export async function build(subject: Subject, files: Files, options: Partial<BuildOptions> = {}): Promise<string> {
  return subject.engine.buildImage(tarOf(files), { dockerfile: "Dockerfile", tags: [tag(subject)], args: {}, labels: {}, ...options });
}

async function labels(subject: Subject): Promise<Readonly<Record<string, string>>> {
  return (await subject.engine.inspectImage(tag(subject))).Config.Labels ?? {};
}
