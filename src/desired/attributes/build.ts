import { acts, field, refused, refusedWith, type Rows, warned, warns } from "./row.ts";

const SESSION = "it is a feature of BuildKit's sessions, which slipway does not open";
const ELSEWHERE = "build the image elsewhere and name it under image:";

/** Of `build`, in the request `POST /build` unless another place is named. What the files of the commit must be is told where they are read. */
export const BUILD: Rows = {
  additional_contexts: acts("stages in front of the Dockerfile's own; directories of the commit, `service:NAME`, `docker-image://REF`"),
  args: field("buildargs"),
  cache_from: field("cachefrom"),
  cache_to: warned(`it is not written: ${SESSION}; the engine that builds keeps its own cache`),
  context: acts("the body: the files of the commit below it, less those that the ignore file leaves out"),
  dockerfile: field("dockerfile"),
  dockerfile_inline: acts("the body"),
  entitlements: refused(`they cannot be granted: ${SESSION}`, ELSEWHERE),
  extra_hosts: field("extrahosts"),
  isolation: warned("it is for Windows; Linux engines have one kind"),
  labels: field("labels"),
  network: field("networkmode"),
  no_cache: field("nocache"),
  no_cache_filter: warned("an engine's API does without the cache or with all of it", "use no_cache"),
  platforms: field("platform", { note: "with several, each host builds or gets the one that it is" }),
  privileged: refused("a privileged build owns the host that it runs on", ELSEWHERE),
  provenance: acts("no attestation is made", { except: [warns("other than `false`", `none is attached: ${SESSION}`, { when: isWanted })] }),
  pull: field("pull"),
  sbom: acts("no attestation is made", { except: [warns("other than `false`", `none is attached: ${SESSION}`, { when: isWanted })] }),
  secrets: refused(`they cannot be handed to an engine: ${SESSION}`, ELSEWHERE),
  "secrets.source": refusedWith("build.secrets"),
  "secrets.target": refusedWith("build.secrets"),
  "secrets.uid": refusedWith("build.secrets"),
  "secrets.gid": refusedWith("build.secrets"),
  "secrets.mode": refusedWith("build.secrets"),
  shm_size: field("shmsize"),
  ssh: refused(`keys are not forwarded to hosts: ${SESSION}`, "commit what the build needs, or build the image elsewhere"),
  tags: field("t"),
  target: field("target"),
  ulimits: warned("they hold for containers, not yet for builds; a build has the engine's defaults"),
  "ulimits.*.soft": warned("with `build.ulimits`"),
  "ulimits.*.hard": warned("with `build.ulimits`"),
};

function isWanted(value: unknown): boolean {
  return value !== false && value !== "false" && value !== "";
}
