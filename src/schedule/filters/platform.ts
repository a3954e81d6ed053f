import type { Filter } from "./index.ts";

/** Engines and images name one architecture differently. */
const SAME: Readonly<Record<string, string>> = { x86_64: "amd64", aarch64: "arm64", armv7l: "arm", i386: "386", i686: "386" };

export function normalArch(arch: string): string {
  return SAME[arch.toLowerCase()] ?? arch.toLowerCase();
}

interface OsAndArch {
  readonly os: string;
  readonly arch: string;
}

/** `linux/arm64` */
export function platformName({ os, arch }: OsAndArch): string {
  return `${os.toLowerCase()}/${normalArch(arch)}`;
}

/** Engines also pull what their processors run besides. Source: containerd, platforms package. */
const RUNS_TOO: Readonly<Record<string, string>> = { amd64: "386", arm64: "arm" };

/** Whether an image is there for an engine among those that a registry has. Which variant of a processor it is, engines do not say. */
export function runsOn(offered: readonly string[], { os, arch }: OsAndArch): boolean {
  const own = normalArch(arch);
  return offered.some((text) => {
    const [ofOs = "", ofArch = ""] = text.split("/");
    return ofOs === os.toLowerCase() && [own, RUNS_TOO[own]].includes(normalArch(ofArch));
  });
}

export const platform: Filter = (service, load) => {
  const wanted = service.placement.platform;
  const engine = load.host.engine;
  if (wanted === undefined || !engine) return undefined;
  const [os, arch] = wanted.split("/");
  if (os !== engine.os.toLowerCase() || (arch !== undefined && normalArch(arch) !== normalArch(engine.arch))) {
    return `platform ${wanted}, host is ${platformName(engine)}`;
  }
  return undefined;
};
