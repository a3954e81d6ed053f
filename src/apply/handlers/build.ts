import { Fault } from "../../engine/fault.ts";
import type { BuildOptions, RegistryAuth } from "../../engine/port.ts";
import { registryOf } from "../../engine/registry-auth.ts";
import type { StepOutcome } from "../../model/event.ts";
import type { ImageBuild } from "../../model/desired.ts";
import { archiveOf } from "../archive.ts";
import { hasImage } from "../image-present.ts";
import { failed, settled, unknown } from "../outcome.ts";
import { type Handler, type StepScope, writing } from "../scope.ts";
import { underWatch, type Watchdog, watchWork } from "../watchdog.ts";

const LAST_LINES = 10;
/** Arguments are no place for secrets, and yet hold them. */
const SECRET_NAME = /token|secret|passw|pwd|credential|auth|api_?key|private_?key/i;
/** What is shorter stands in other words, too. */
const SECRET_CHARACTERS = 4;

/** The reference ends in the hash of the build's input: an image of that name is the result, whoever made it when. */
export const build: Handler<"build"> = {
  lane: "build",
  async execute({ build: wanted }, scope) {
    const { reference, platform, alsoTagged } = wanted;
    return await underWatch(
      watchWork([scope.engine], scope.limits.buildMs, scope),
      async (dog) => {
        if (!(await hasImage(reference, platform, scope))) await buildOnce(wanted, dog, scope);
        for (const tag of alsoTagged) await scope.engine.tagImage(reference, tag, writing(scope));
      },
      (fault, bittenAfterMs) => {
        if (bittenAfterMs !== undefined) return silent(reference, bittenAfterMs, fault, scope);
        if (fault.unknownOutcome) throw fault;
        return failed(`${reference} could not be built: ${withoutSecrets(reasonOf(fault, reference), wanted.args)}`, { fault });
      },
    );
  },
};

async function buildOnce(wanted: ImageBuild, { signal, feed }: Watchdog, scope: StepScope): Promise<void> {
  const { reference, platform } = wanted;
  const context = await archiveOf(wanted.context);
  await settled(
    () => scope.engine.buildImage(context, { ...optionsOf(wanted, scope), signal, onProgress: feed }),
    // An engine gives up a build whose client is gone; one that was done already is there.
    async (fault) => {
      if (!(await hasImage(reference, platform, scope))) throw fault;
      return reference;
    },
  );
}

/** A frozen engine may go on building when it thaws. */
function silent(reference: string, ms: number, cause: Fault, { host }: StepScope): StepOutcome {
  const why = `${host} said nothing for ${Math.round(ms / 1000)} s`;
  return unknown(`${reference}: ${why}`, new Fault("timeout", host, why, { cause }));
}

/** What the fault says, without who says it; the output in the words in which failed containers quote theirs. */
function reasonOf({ message, host }: Fault, reference: string): string {
  const [what = "", output] = message.replace(`${host}: build of ${reference}: `, "").split("; the end of its output:\n", 2);
  if (output === undefined) return what;
  return `${what}; last lines: ${output.trim().split("\n").slice(-LAST_LINES).join(" ⏎ ")}`;
}

/** Commands like to print what they were given; what they print is kept, and ends in logs that others read. */
function withoutSecrets(text: string, args: Readonly<Record<string, string>>): string {
  const secrets = Object.entries(args).filter(([name, value]) => SECRET_NAME.test(name) && value.length >= SECRET_CHARACTERS);
  return secrets.reduce((shown, [, value]) => shown.replaceAll(value, "***"), text);
}

function optionsOf(wanted: ImageBuild, scope: StepScope): BuildOptions {
  const { dockerfile, reference, args, labels, target, platform, network, extraHosts, shmSizeBytes, noCache, pull, cacheFrom, buildkit } =
    wanted;
  return {
    dockerfile,
    tags: [reference],
    args,
    labels,
    extraHosts,
    noCache,
    pull,
    cacheFrom,
    buildkit,
    auth: credentialsOf(wanted, scope),
    ...(target === undefined ? {} : { target }),
    ...(platform === undefined ? {} : { platform }),
    ...(network === undefined ? {} : { network }),
    ...(shmSizeBytes === undefined ? {} : { shmSizeBytes }),
  };
}

/** By registry, of the images that it builds upon. */
function credentialsOf({ bases, cacheFrom }: ImageBuild, scope: StepScope): Record<string, RegistryAuth> {
  const auth: Record<string, RegistryAuth> = {};
  for (const reference of [...bases, ...cacheFrom]) {
    const credentials = scope.registryAuth(reference);
    if (credentials) auth[registryOf(reference)] = credentials;
  }
  return auth;
}
