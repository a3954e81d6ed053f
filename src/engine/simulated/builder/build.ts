import { createHash } from "node:crypto";
import { buildFailure } from "../../build-failure.ts";
import type { BuildOptions } from "../../port.ts";
import { join, readTar, type Files } from "../files.ts";
import type { SimulatedHost } from "../host.ts";
import { hexId } from "../identity.ts";
import type { SimulatedRegistry, StoredImage } from "../images.ts";
import { Refusal } from "../refusal.ts";
import type { WorldFile } from "../types.ts";
import { execute, FailedCommand, type Surroundings } from "./instructions.ts";
import { expanded, parseDockerfile, type Instruction } from "./dockerfile.ts";
import { imageOfStage, stageOn, type Stage } from "./stage.ts";

/** Goes through a Dockerfile as the classic builder does. @returns the image's id. */
export async function buildImage(
  host: SimulatedHost,
  registry: SimulatedRegistry,
  context: Uint8Array,
  options: BuildOptions,
): Promise<string> {
  const files = contextOf(context);
  const instructions = parseDockerfile(dockerfileOf(files, options.dockerfile));
  checkTarget(instructions, options.target);
  host.needDisk();
  const daemon = host.daemonStarts;
  const stages: Stage[] = [];
  const globals = new Map<string, string>();
  for (const [index, instruction] of instructions.entries()) {
    if (instruction.name === "FROM" && isTarget(stages.at(-1), stages.length - 1, options.target)) break;
    const step = `Step ${index + 1}/${instructions.length} : ${instruction.text}`;
    options.onProgress?.(step);
    try {
      if (instruction.name === "FROM") stages.push(await begin(host, registry, instruction, stages, globals, options));
      else await advance(host, instruction, stages, files, globals, options);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(error.status, buildFailure(error.message, step, error instanceof FailedCommand ? error.output : []));
    }
    // A build ends with its daemon, and when its client leaves.
    if (host.daemonStarts !== daemon || options.signal?.aborted) throw new Refusal(500, "context canceled");
  }
  return finish(host, stages, options);
}

function contextOf(tar: Uint8Array): Files {
  const files: Files = new Map();
  for (const { path, directory, ...file } of readTar(tar)) if (path !== "") files.set(join("/", path) + (directory ? "/" : ""), file);
  return files;
}

function dockerfileOf(files: Files, path: string): string {
  const file = files.get(join("/", path));
  if (!file) throw new Refusal(400, `Cannot locate specified Dockerfile: ${path}`);
  return new TextDecoder().decode(file.content);
}

const FROM = /^(\S+)(?:\s+as\s+(\S+))?$/i;

function checkTarget(instructions: readonly Instruction[], target: string | undefined): void {
  const stages = instructions.filter(({ name }) => name === "FROM");
  const found =
    target === undefined ||
    stages.some(({ rest }, index) => FROM.exec(rest)?.[2]?.toLowerCase() === target.toLowerCase() || String(index) === target);
  if (!found) throw new Refusal(400, `failed to reach build target ${target} in Dockerfile`);
}

function isTarget(stage: Stage | undefined, index: number, target: string | undefined): boolean {
  return stage !== undefined && target !== undefined && (stage.name?.toLowerCase() === target.toLowerCase() || String(index) === target);
}

async function begin(
  host: SimulatedHost,
  registry: SimulatedRegistry,
  { rest }: Instruction,
  stages: readonly Stage[],
  globals: ReadonlyMap<string, string>,
  options: BuildOptions,
): Promise<Stage> {
  const [, written = "", name] = FROM.exec(rest) ?? [];
  const reference = expanded(written, globals);
  if (reference === "") throw new Refusal(400, `base name (${written}) should not be blank`);
  if (reference === "scratch") return stageOn(name, undefined);
  const earlier = stages.find((stage) => stage.name?.toLowerCase() === reference.toLowerCase());
  if (earlier) return stageOn(name, imageOfStage(earlier, idOf(host, earlier, options), architectureOf(host, earlier, options)));
  return stageOn(name, await baseImage(host, registry, reference, options));
}

async function baseImage(host: SimulatedHost, registry: SimulatedRegistry, reference: string, options: BuildOptions): Promise<StoredImage> {
  const present = options.pull ? undefined : host.images.find(reference);
  if (present) return present;
  const published = registry.find(reference);
  if (published === "hang") return new Promise<never>(() => undefined);
  const { pullMs = 0 } = published;
  if (pullMs > 0) await host.passing(pullMs);
  return host.images.store(published, reference, options.platform);
}

async function advance(
  host: SimulatedHost,
  instruction: Instruction,
  stages: readonly Stage[],
  context: Files,
  globals: Map<string, string>,
  options: BuildOptions,
): Promise<void> {
  const stage = stages.at(-1);
  const surroundings: Surroundings = {
    context,
    globals,
    options,
    filesOf: (from) => filesOf(host, stages, from),
    passing: (ms) => host.passing(ms),
  };
  await execute(instruction, stage, surroundings);
}

/** What `COPY --from` names: a stage by name or number, or an image. */
function filesOf(host: SimulatedHost, stages: readonly Stage[], from: string): ReadonlyMap<string, WorldFile> {
  const stage = stages.slice(0, -1).find(({ name }, index) => name?.toLowerCase() === from.toLowerCase() || String(index) === from);
  const files = stage?.files ?? host.images.find(from)?.files;
  if (files) return files;
  throw new Refusal(
    400,
    `invalid from flag value ${from}: pull access denied for ${from}, repository does not exist or may require 'docker login'`,
  );
}

function finish(host: SimulatedHost, stages: readonly Stage[], options: BuildOptions): string {
  const stage = stages.at(-1);
  if (!stage || (stage.base === undefined && stage.history.length === 1))
    throw new Refusal(400, "No image was generated. Is your Dockerfile empty?");
  for (const [key, value] of Object.entries(options.labels)) stage.labels.set(key, value);
  const image = imageOfStage(stage, idOf(host, stage, options), architectureOf(host, stage, options));
  host.images.add(image, options.tags);
  options.onProgress?.(`Successfully built ${image.id.slice("sha256:".length, "sha256:".length + 12)}`);
  for (const tag of options.tags) {
    options.onProgress?.(`Successfully tagged ${tag}`);
    host.emit("image", "tag", image.id, { name: tag });
  }
  return image.id;
}

function architectureOf(host: SimulatedHost, stage: Stage, options: BuildOptions): string {
  return options.platform?.split("/")[1] ?? stage.base?.architecture ?? host.images.architecture;
}

/** Layers carry the time at which they were made: the same build has one id on a host, from its cache, and another on the next. */
function idOf(host: SimulatedHost, stage: Stage, options: BuildOptions): string {
  const content = [...stage.files].map(([path, file]) => `${path} ${file.mode} ${createHash("sha256").update(file.content).digest("hex")}`);
  const labels = JSON.stringify(Object.entries(options.labels).sort());
  return `sha256:${hexId("built", options.noCache ? host.newId("build") : host.name, ...stage.history, labels, ...content)}`;
}
