import { describe, expect, it } from "vitest";
import type { Desired } from "../../src/model/desired.ts";
import { desiredFrom } from "./world.ts";

const compose = (mounts: string, other = ""): string => `services:\n  web:\n    image: a\n    volumes: ${mounts}\n${other}`;

function messages(desired: Desired): string[] {
  return desired.problems.map(({ severity, message }) => `${severity}: ${message}`);
}

describe("a writable bind of a repository directory", () => {
  it("is a volume of the host, named by its place beside the Compose file, that copies nothing from the image", () => {
    const desired = desiredFrom(compose("['./data/db:/var/lib/db']"));
    const [stack] = desired.stacks;
    expect(stack?.volumes).toEqual([
      expect.objectContaining({
        name: "shop_data_db_c86ba0",
        external: false,
        body: expect.objectContaining({
          Labels: expect.objectContaining({ "com.docker.compose.volume": "stacks/shop/data/db" }) as unknown,
        }) as unknown,
      }),
    ]);
    expect(stack?.services[0]?.body.HostConfig?.Mounts).toEqual([
      { Type: "volume", Source: "shop_data_db_c86ba0", Target: "/var/lib/db", VolumeOptions: { NoCopy: true } },
    ]);
    expect(stack?.services[0]?.placement.volumes).toEqual(["shop_data_db_c86ba0"]);
    expect(stack?.services[0]?.seeds).toBeUndefined();
    expect(messages(desired)).toEqual([
      expect.stringMatching(
        /^warning: stacks\/shop\/data\/db is bound writable, and a host has no work tree: it is the volume shop_data_db_c86ba0/,
      ),
    ]);
  });

  it("gets the files of the commit, but not what only keeps the directory in git", () => {
    const files = { "site/index.html": "1", "site/up/.gitkeep": "" };
    const service = desiredFrom(compose("['./site:/www']"), files).stacks[0]?.services[0];
    expect(service?.seeds).toEqual([expect.objectContaining({ target: "/www" })]);
    expect(service?.seeds?.[0]?.files.files.map(({ path }) => path)).toEqual(["index.html"]);
    expect(service?.files).toBeUndefined();
    const changed = desiredFrom(compose("['./site:/www']"), { ...files, "site/index.html": "2" }).stacks[0]?.services[0];
    expect(changed?.fingerprint).not.toBe(service?.fingerprint);
    expect(changed?.facets["volumes./www"]).not.toBe(service?.facets["volumes./www"]);
  });

  it("is one volume for all services that mount the directory, also for those that only read it", () => {
    const desired = desiredFrom(compose("['./data:/data']", "  backup:\n    image: b\n    volumes: ['./data:/from:ro']\n"));
    const [backup, web] = desired.stacks[0]!.services;
    expect(desired.stacks[0]?.volumes).toHaveLength(1);
    expect(backup?.body.HostConfig?.Mounts).toEqual([
      { Type: "volume", Source: desired.stacks[0]!.volumes[0]!.name, Target: "/from", ReadOnly: true, VolumeOptions: { NoCopy: true } },
    ]);
    expect(backup?.placement.exclusiveVolumes).toEqual([]);
    expect(web?.placement.exclusiveVolumes).toEqual([desired.stacks[0]!.volumes[0]!.name]);
  });

  it("that lies inside another is told: what one shows, the other does not", () => {
    expect(messages(desiredFrom(compose("['./data:/data', './data/sub:/sub']"))).join("\n")).toContain(
      "stacks/shop/data/sub lies inside stacks/shop/data, which is bound writable as well",
    );
  });

  it("is another volume than a directory of the same name elsewhere in the repository", () => {
    const [stack] = desiredFrom(compose("['./data:/a', '../../data:/b']")).stacks;
    expect(new Set(stack?.volumes.map(({ name }) => name)).size).toBe(2);
  });

  it("does not meet a volume that the file declares, whatever both are called", () => {
    const desired = desiredFrom(`${compose("['./data:/a', 'data:/b']")}volumes: { data: {} }\n`);
    expect(desired.stacks[0]?.volumes.map(({ name }) => name)).toEqual(["shop_data_3a6eb0", "shop_data"]);
  });
});

describe("a writable bind of a repository file", () => {
  it("is a copy that the container may change", () => {
    const desired = desiredFrom(compose("['./app.conf:/etc/app.conf']"), { "app.conf": "x" });
    expect(desired.stacks[0]?.services[0]?.files?.mounts).toEqual([{ path: "binds/0", target: "/etc/app.conf", writable: true }]);
    expect(messages(desired)).toEqual([expect.stringContaining("warning: stacks/shop/app.conf is bound writable")]);
    const readOnly = desiredFrom(compose("['./app.conf:/etc/app.conf:ro']"), { "app.conf": "x" });
    expect(readOnly.stacks[0]?.services[0]?.files?.hash).not.toBe(desired.stacks[0]?.services[0]?.files?.hash);
  });
});
