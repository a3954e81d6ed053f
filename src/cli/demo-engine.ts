import { existsSync, readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pack } from "tar-stream";
import type { Engine, Engines } from "../engine/port.ts";
import { simulateFleet, type ProcessView, type Behaviour } from "../engine/simulated/fleet.ts";
import type { Host } from "../model/fleet.ts";
import type { Context } from "./context.ts";

/** What the demo runs on. */
export interface Stage {
  /** A sentence for people. */
  readonly what: string;
  readonly image: string;
  /** Name → endpoint, as fleet.yaml has them. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly openEngines: (hosts: readonly Host[]) => Promise<Engines>;
}

const IMAGE = "busybox:1.36";
/** A name of its own: nobody shall find a homemade image under busybox's name. */
const IMPORTED = "slipway-demo/busybox:1";
const PULL_MS = 10_000;
const APPLETS = ["sh", "httpd", "wget", "mkdir", "hostname", "echo", "sleep", "cat", "test"];

/** The engine of this machine where one answers and an image can be had, else three simulated hosts. */
export async function findStage(context: Context): Promise<Stage> {
  if (context.options.simulated === true) return simulatedStage(context, "as asked for");
  const socket = socketOf(context.io.env);
  if (socket === undefined || !existsSync(socket)) return simulatedStage(context, "no Docker Engine answers on this machine");
  const host: Host = {
    name: "local",
    url: `unix://${socket}`,
    endpoint: { kind: "unix", path: socket },
    weight: 1,
    labels: {},
    taints: [],
    reserve: { nanoCpus: 0, memoryBytes: 0 },
    role: "manager",
  };
  const engines = await context.dependencies.openEngines([host]);
  try {
    const found = await imageOf(engines.get("local"), context.io.signal);
    if (typeof found !== "object") return simulatedStage(context, found);
    return {
      what: `The Docker Engine of this machine (${socket}), with the image ${found.image} ${found.how}.`,
      image: found.image,
      hosts: { local: host.url },
      openEngines: (hosts) => context.dependencies.openEngines(hosts),
    };
  } finally {
    await engines.close();
  }
}

/** DOCKER_HOST where it names a socket; elsewhere than on this machine the demo makes nothing. */
function socketOf(env: Context["io"]["env"]): string | undefined {
  const named = env["DOCKER_HOST"];
  if (named === undefined || named === "") return "/var/run/docker.sock";
  return named.startsWith("unix://") ? named.slice("unix://".length) : undefined;
}

/** @returns the image and how it came, or why there is none. */
async function imageOf(engine: Engine, signal: AbortSignal): Promise<{ image: string; how: string } | string> {
  const attempt = async (action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action();
      return true;
    } catch {
      signal.throwIfAborted();
      return false;
    }
  };
  if (!(await attempt(() => engine.info({ signal, deadlineMs: 5000 })))) return "no Docker Engine answers on this machine";
  if (await attempt(() => engine.inspectImage(IMAGE, { signal }))) return { image: IMAGE, how: "that it has" };
  if (await attempt(() => engine.inspectImage(IMPORTED, { signal }))) return { image: IMPORTED, how: "of an earlier demo" };
  if (await attempt(() => engine.pullImage(IMAGE, { signal, deadlineMs: PULL_MS }))) return { image: IMAGE, how: "pulled" };
  const busybox = ["/bin/busybox", "/usr/bin/busybox"].find((path) => existsSync(path) && isStatic(readFileSync(path)));
  if (busybox === undefined)
    return `a Docker Engine answers, but ${IMAGE} is not there, cannot be pulled, and this machine has no static busybox to make it from`;
  const made = await attempt(async () => engine.importImage(IMPORTED, await rootFileSystem(readFileSync(busybox)), { signal }));
  return made ? { image: IMPORTED, how: `made from ${busybox}` } : `a Docker Engine answers, but no image can be had`;
}

/** An ELF file that names no interpreter needs no library. Source: elf(5), PT_INTERP. */
export function isStatic(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < 64 || view.getUint32(0) !== 0x7f454c46) return false;
  const [wide, little] = [file[4] === 2, file[5] === 1];
  const offset = wide ? Number(view.getBigUint64(32, little)) : view.getUint32(28, little);
  const [size, count] = wide
    ? [view.getUint16(54, little), view.getUint16(56, little)]
    : [view.getUint16(42, little), view.getUint16(44, little)];
  for (let index = 0; index < count; index += 1) {
    const at = offset + index * size;
    if (at + 4 > file.byteLength || view.getUint32(at, little) === 3) return false;
  }
  return count > 0;
}

async function rootFileSystem(busybox: Buffer): Promise<Uint8Array> {
  const tar = pack();
  for (const name of ["bin", "etc", "tmp", "proc", "sys", "dev"])
    tar.entry({ name, type: "directory", mode: name === "tmp" ? 0o1777 : 0o755 });
  tar.entry({ name: "bin/busybox", mode: 0o755 }, busybox);
  for (const name of APPLETS) tar.entry({ name: `bin/${name}`, type: "symlink", linkname: "busybox" });
  tar.entry({ name: "etc/passwd" }, "root:x:0:0::/:/bin/sh\n");
  tar.finalize();
  return await buffer(tar);
}

function simulatedStage(context: Context, why: string): Stage {
  const names = ["a", "b", "c"];
  const fleet = simulateFleet({
    clock: context.dependencies.clock,
    hosts: names.map((name) => ({ name })),
    images: [{ reference: IMAGE, behaviour: hello, pullMs: 300 }],
    latencyMs: () => 5,
  });
  // Commands close what they open; these hosts live as long as the demo.
  const engines: Engines = { get: (name) => fleet.get(name), close: () => Promise.resolve() };
  return {
    what: `A simulated fleet of three hosts, in memory: ${why}.`,
    image: IMAGE,
    hosts: Object.fromEntries(names.map((name) => [name, `unix:///simulated/${name}.sock`])),
    openEngines: () => Promise.resolve(engines),
  };
}

/** What the containers of samples/hello do, as far as anybody outside can see. */
function hello({ command }: ProcessView): Behaviour {
  const serves = command.join(" ").includes("httpd");
  const refused = { exitCode: 1, output: "wget: can't connect to remote host (127.0.0.1): Connection refused\n" };
  return { probe: () => (serves ? { exitCode: 0, output: "" } : refused), stop: serves ? { code: 0, afterMs: 100 } : "ignored" };
}
