import type { ComposeDependency, ComposeHealthcheck } from "../../model/project.ts";
import { servicesBeside } from "../beside.ts";
import { acts, field, nested, refused, refusedWith, refuses, type Rows, type Surroundings, warned, warns } from "./row.ts";

const hook: Rows = {
  command: field("`Cmd` of exec"),
  user: field("`User` of exec"),
  privileged: field("`Privileged` of exec"),
  working_dir: field("`WorkingDir` of exec"),
  environment: field("`Env` of exec"),
};

const DEVELOPING = acts("only while developing: `docker compose watch`");

/** Order, health, hooks and number. */
export const LIFE: Rows = {
  depends_on: acts("order of a plan; see [depends_on](compose.md#depends_on)"),
  "depends_on.*.condition": acts("what a dependent waits for; `service_completed_successfully` makes the other a job"),
  "depends_on.*.required": acts("`false`: its failure holds nobody up"),
  "depends_on.*.restart": acts("`false`; with a shared namespace always", {
    except: [
      warns("`true`", "a service is not restarted because the one it depends on was replaced; it finds the new containers by name", {
        code: "desired.depends-on-restart",
        hint: "remove restart",
        when: (value, around) => value === true && !isImplied(around),
      }),
    ],
  }),
  develop: DEVELOPING,
  ...nested("develop", {
    watch: DEVELOPING,
    "watch.path": DEVELOPING,
    "watch.action": DEVELOPING,
    "watch.target": DEVELOPING,
    "watch.ignore": DEVELOPING,
    "watch.include": DEVELOPING,
    "watch.initial_sync": DEVELOPING,
    "watch.exec": DEVELOPING,
    ...nested("watch.exec", Object.fromEntries(Object.keys(hook).map((attribute) => [attribute, DEVELOPING]))),
  }),
  extends: acts("merged when the file is read"),
  "extends.service": acts("service that is extended"),
  "extends.file": acts("path in the repository"),
  healthcheck: field("Healthcheck", { note: "The rollout waits for it; what it does not say the image's own says" }),
  "healthcheck.disable": field("Healthcheck.Test"),
  "healthcheck.interval": field("Healthcheck.Interval"),
  "healthcheck.retries": field("Healthcheck.Retries"),
  "healthcheck.test": field("Healthcheck.Test"),
  "healthcheck.timeout": field("Healthcheck.Timeout"),
  "healthcheck.start_period": field("Healthcheck.StartPeriod"),
  "healthcheck.start_interval": field("Healthcheck.StartInterval", {
    api: "1.44",
    except: [
      refuses("without `start_period`", "start_interval counts during start_period only", {
        code: "desired.start-interval",
        hint: "write start_period as well",
        when: (_value, { parent }) => (parent as ComposeHealthcheck).start_period === undefined,
      }),
    ],
  }),
  models: refused(
    "a model needs Docker's model runner beside every engine, and slipway has none",
    "run the model server as a service, and pass its address in environment",
  ),
  "models.*.endpoint_var": refusedWith("models"),
  "models.*.model_var": refusedWith("models"),
  post_start: acts("exec in the container after each start that slipway makes"),
  ...nested("post_start", hook),
  pre_start: refused(
    "pre_start containers are not supported yet",
    "write the step as a service of its own, and let this one depend on it with condition: service_completed_successfully",
  ),
  ...nested(
    "pre_start",
    Object.fromEntries([...Object.keys(hook), "image", "per_replica"].map((attribute) => [attribute, refusedWith("pre_start")])),
  ),
  pre_stop: acts("exec in the container before each stop that slipway makes"),
  ...nested("pre_stop", hook),
  profiles: acts("`--profile` chooses"),
  pull_refresh_after: warned("there is no clock on a pulled tag", "write pull_policy: always, and the tag is resolved at every sync"),
  scale: acts("number of slots; as `deploy.replicas`"),
};

/** Compose itself writes `restart: true` for services that share something, and for links. */
function isImplied({ parent, service }: Surroundings): boolean {
  const written = service.depends_on ?? {};
  const target = Object.keys(written).find((name) => written[name] === (parent as unknown as ComposeDependency));
  const linked = ((service["links"] as readonly string[] | undefined) ?? []).map((link) => link.split(":")[0]);
  const modes = [service["uts"], service["cgroup"]].map((mode) => /^service:(.+)$/.exec((mode as string | undefined) ?? "")?.[1]);
  return target !== undefined && [...linked, ...modes, ...servicesBeside(service)].includes(target);
}
