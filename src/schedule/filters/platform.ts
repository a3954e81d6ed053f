import type { Filter } from "./index.ts";

/** Engines and images name one architecture differently. */
const SAME: Readonly<Record<string, string>> = { x86_64: "amd64", aarch64: "arm64", armv7l: "arm", i386: "386", i686: "386" };

export function normalArch(arch: string): string {
  return SAME[arch.toLowerCase()] ?? arch.toLowerCase();
}

export const platform: Filter = (service, load) => {
  const wanted = service.placement.platform;
  const engine = load.host.engine;
  if (wanted === undefined || !engine) return undefined;
  const [os, arch] = wanted.split("/");
  if (os !== engine.os.toLowerCase() || (arch !== undefined && normalArch(arch) !== normalArch(engine.arch))) {
    return `platform ${wanted}, host is ${engine.os}/${normalArch(engine.arch)}`;
  }
  return undefined;
};
