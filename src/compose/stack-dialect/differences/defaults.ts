import { goText } from "../../scalars.ts";
import { child, entries, isMapping, type Mapping } from "../../tree.ts";
import { type Dialect, differ, listed } from "../dialect.ts";

/** What nobody wrote, and each does in its own way: said once, with the services that it concerns. */
export function compareDefaults(tree: Mapping, dialect: Dialect): void {
  const services = entries(tree["services"]).filter((entry): entry is [string, Mapping] => isMapping(entry[1]));
  const [first] = services;
  if (!first) return;
  const say = (topic: string, about: readonly string[], docker: string, slipway: string, hint?: string): void => {
    if (about.length > 0) differ(dialect, topic, ["services"], `${listed(about)}: ${docker}`, slipway, hint);
  };
  const where = (test: (service: Mapping, deploy: Mapping) => boolean): readonly string[] =>
    services.filter(([, service]) => test(service, child(service, "deploy") ?? {})).map(([name]) => name);
  const isJob = (deploy: Mapping): boolean => goText(deploy["mode"] ?? "").endsWith("-job");

  differ(
    dialect,
    "names",
    ["services"],
    `a service is STACK_${first[0]} and its containers STACK_${first[0]}.1.ID`,
    `containers are STACK-${first[0]}-1`,
    "Adapt monitoring and scripts that look for names.",
  );
  say(
    "restart",
    where((service, deploy) => deploy["restart_policy"] === undefined && service["restart"] === undefined && !isJob(deploy)),
    "restarts whenever it ends (restart_policy any, after 5s)",
    "the next sync starts it again",
    "Write restart, or deploy.restart_policy.",
  );
  say(
    "update-order",
    where((_service, deploy) => deploy["update_config"] === undefined && !isJob(deploy)),
    "is updated stop-first, one task at a time",
    "start-first, where two containers can run side by side",
    "Write deploy.update_config.order.",
  );
  say(
    "vip",
    where(
      (_service, deploy) => deploy["endpoint_mode"] !== "dnsrr" && (deploy["mode"] === "global" || Number(deploy["replicas"] ?? 1) > 1),
    ),
    "has one virtual address that spreads connections over the replicas",
    "the name resolves to all replicas, and the client chooses",
  );
  if (child(tree, "networks")?.["default"] === undefined)
    say(
      "network",
      where((service) => Object.keys(child(service, "networks") ?? {}).length === 0 || "default" in (child(service, "networks") ?? {})),
      "joins the default overlay network over all nodes",
      "a bridge network on one host, which keeps these services together",
      "With network: { driver: overlay } in fleet.yaml, stacks span hosts.",
    );
}
