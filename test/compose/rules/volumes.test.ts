import { describe, expect, it } from "vitest";
import { attributes, load, merged, refused, serviceOf } from "./rule.ts";

const TOP = "volumes: {vol: , v2: }";
const bind = (source: string, target: string, more: Record<string, unknown> = {}) => ({
  type: "bind",
  source,
  target,
  bind: { create_host_path: true },
  ...more,
});
const named = (source: string, target: string, more: Record<string, unknown> = {}) => ({
  type: "volume",
  source,
  target,
  volume: {},
  ...more,
});

describe("§8 volumes", () => {
  it.each<[string, unknown[]]>([
    ["/x", [{ type: "volume", target: "/x" }]],
    ["/x/", [{ type: "volume", target: "/x", volume: {} }]],
    ["x", [{ type: "volume", target: "x" }]],
    ["vol:/x", [named("vol", "/x")]],
    ["vol:/x:ro", [named("vol", "/x", { read_only: true })]],
    ["'vol:/x:ro,rw'", [named("vol", "/x")]],
    ["'vol:/x:rw,ro'", [named("vol", "/x", { read_only: true })]],
    ["'vol:/x:nocopy,ro'", [named("vol", "/x", { read_only: true, volume: { nocopy: true } })]],
    ["'vol:/x:z'", [named("vol", "/x", { bind: { selinux: "z" } })]],
    ["'vol:/x:cached,,delegated'", [named("vol", "/x")]],
    ["./a:/x", [bind("/D/proj/a", "/x")]],
    ["./a/../b/./c:/x", [bind("/D/proj/b/c", "/x")]],
    [".hidden:/x", [bind("/D/proj/.hidden", "/x")]],
    ["/a:/x:Z", [bind("/a", "/x", { bind: { create_host_path: true, selinux: "Z" } })]],
    ["'/a:/x:shared,ro'", [bind("/a", "/x", { read_only: true, bind: { create_host_path: true, propagation: "shared" } })]],
    ["'/a:/x:private,rslave'", [bind("/a", "/x", { bind: { create_host_path: true, propagation: "rslave" } })]],
    ["'/a:/x:nocopy'", [bind("/a", "/x", { volume: { nocopy: true } })]],
    ["'~/a:/x'", [bind("/home/u/a", "/x")]],
    ["'c:/a:/x'", [bind("c:/a", "/x")]],
    ["'C:\\a:C:\\b:ro'", [bind("C:\\a", "C:\\b", { read_only: true })]],
    ["'\\\\.\\pipe\\docker:/x'", [bind("\\\\.\\pipe\\docker", "/x")]],
    ["/a:/x//y/", [bind("/a", "/x/y")]],
    ["/a:/", [bind("/a", "/")]],
    [
      "{type: tmpfs, target: /t, tmpfs: {size: 1g, mode: 0755}}",
      [{ type: "tmpfs", target: "/t", tmpfs: { size: "1073741824", mode: 493 } }],
    ],
    ["{type: tmpfs, target: /t, tmpfs: {size: 100}}", [{ type: "tmpfs", target: "/t", tmpfs: { size: "100" } }]],
    ["{type: npipe, source: a, target: /t}", [{ type: "npipe", source: "a", target: "/t" }]],
    [
      "{type: bind, source: ./a, target: /t, read_only: 'true', bind: {recursive: readonly, propagation: rshared}}",
      [{ type: "bind", source: "/D/proj/a", target: "/t", read_only: true, bind: { recursive: "readonly", propagation: "rshared" } }],
    ],
    ["{type: bind, source: ., target: /t, bind: {create_host_path: true}}", [bind("/D/proj", "/t")]],
    [
      "{type: volume, source: vol, target: /t, volume: {nocopy: false, subpath: a, labels: {k: 1, n: }}}",
      [named("vol", "/t", { volume: { subpath: "a", labels: { k: "1", n: "" } } })],
    ],
    ["{type: image, source: 'i:1', target: /t, read_only: false}", [{ type: "image", source: "i:1", target: "/t" }]],
    ["'vol:/x', {type: volume, source: v2, target: /x/}", [{ type: "volume", source: "v2", target: "/x" }]],
  ])("%s", (volumes, expected) => expect(attributes(`volumes: [${volumes}]`, TOP)).toEqual({ volumes: expected }));

  it.each<[string, RegExp]>([
    ["nope:/x", /"nope" is not defined/],
    ["dir/sub:/x", /"dir\/sub" is not defined/],
    ["vol::ro", /empty section/],
    ["'vol:/x:'", /empty section/],
    ["':/x'", /empty section/],
    ["'vol:/x:ro:z'", /too many colons/],
    ["{type: tmpfs}", /no target/],
    ["{type: bind, target: /x, source: ''}", /needs a source/],
    ["{type: nfs, target: /x}", /./],
    ["{target: /x}", /./],
    ["{type: bind, source: /a, target: /x, bind: {selinux: y}}", /./],
    ["{type: bind, source: /a, target: /x, bind: {recursive: all}}", /./],
    ["{type: tmpfs, target: /x, tmpfs: {mode: '0755'}}", /is text/],
    ["{type: volume, source: vol, target: /x, read_only: maybe}", /true or false/],
  ])("%s is refused", (volumes, reason) => expect(refused(`volumes: [${volumes}]`, TOP)).toMatch(reason));

  it("a single letter before the colon is a Windows drive, with a warning", () => {
    const result = load("services: {a: {image: x, volumes: ['v:/data']}}\nvolumes: {v: }");
    expect(result.project!.services["a"]!.volumes).toEqual([{ type: "volume", target: "v:/data", volume: {} }]);
    expect(result.problems.map(({ message }) => message)).toContain('"v:/data" is read as a path on a Windows drive, not as the volume v.');
  });

  it("an unknown option has no effect, with a warning", () => {
    expect(load("services: {a: {image: x, volumes: ['/a:/x:shiny']}}").problems.map(({ message }) => message)).toEqual([
      'The mount option "shiny" has no effect.',
    ]);
  });

  it("of an override take the place of those with the same target", () => {
    expect(merged("volumes: ['vol:/x', '/a:/y']", "volumes: ['/b:/x/', v2:/z]", TOP)).toEqual({
      volumes: [bind("/b", "/x"), bind("/a", "/y"), named("v2", "/z")],
    });
  });

  it("a long form of an override replaces all of the short one", () => {
    expect(merged("volumes: ['vol:/x:ro']", "volumes: [{type: volume, source: vol, target: /x}]", TOP)).toEqual({
      volumes: [{ type: "volume", source: "vol", target: "/x" }],
    });
  });

  it.each<[string, RegExp]>([
    ["tmpfs: [/t, '/t:size=1m']", /already mounted/],
    ["tmpfs: /x, volumes: [/x]", /already mounted by tmpfs/],
  ])("%s is refused", (text, reason) => expect(refused(text)).toMatch(reason));

  it("tmpfs is one text or several, with options", () => {
    expect(attributes("tmpfs: /t")).toEqual({ tmpfs: ["/t"] });
    expect(attributes("tmpfs: ['/t:size=64m,mode=1777', /u]")).toEqual({ tmpfs: ["/t:size=64m,mode=1777", "/u"] });
  });
});

describe("§2.4 paths of volumes and files", () => {
  it.each<[string, string]>([
    ["{driver: local, driver_opts: {o: bind, type: none, device: ./d}}", "/D/proj/d"],
    ["{driver: local, driver_opts: {o: bind, device: /abs}}", "/abs"],
    ["{driver: local, driver_opts: {o: 'bind,ro', device: ./d}}", "./d"],
    ["{driver_opts: {o: bind, device: ./d}}", "./d"],
  ])("the device of %s", (volume, device) => {
    const project = load(`services: {a: {image: x, volumes: ['vol:/x']}}\nvolumes: {vol: ${volume}}`).project!;
    expect(project.volumes!["vol"]!.driver_opts).toMatchObject({ device });
  });

  it("configs, secrets and builds start from the project's directory, and ~ is home", () => {
    const project = load(
      "services: {a: {build: {context: ~/c, additional_contexts: [one=./o, two=docker-image://i], dockerfile: ../D}, configs: [c], secrets: [s]}}\nconfigs: {c: {file: ./c}}\nsecrets: {s: {file: ../s}}",
    ).project!;
    expect([project.configs!["c"]!.file, project.secrets!["s"]!.file]).toEqual(["/D/proj/c", "/D/s"]);
    expect(project.services["a"]!["build"]).toEqual({
      context: "/home/u/c",
      dockerfile: "../D",
      additional_contexts: { one: "/D/proj/o", two: "docker-image://i" },
    });
  });

  it.each(["https://h/r.git", "git@h:r.git", "ssh://h/r", "github.com/o/r", "git://h/r"])("the context %s stays", (context) => {
    expect(serviceOf(`services: {a: {build: "${context}"}}`)).toEqual({ build: { context, dockerfile: "Dockerfile" } });
  });
});
