import { goText } from "../../scalars.ts";
import { child, entries, isMapping, isSequence, type Mapping, type Path } from "../../tree.ts";
import { mappingsOf } from "../canonical.ts";
import { type Dialect, differ, listed } from "../dialect.ts";

/** Attributes of `deploy`, `ports` and `volumes` that both honour, each in its own way. */
export function compareDeploy(tree: Mapping, dialect: Dialect): void {
  for (const [name, service] of entries(tree["services"])) {
    if (!isMapping(service)) continue;
    const path = ["services", name];
    comparePorts(service, path, dialect);
    compareMounts(service, path, dialect);
    compareRestart(service, path, dialect);
    const deploy = child(service, "deploy");
    if (deploy) compareSection(deploy, [...path, "deploy"], dialect);
  }
}

function comparePorts(service: Mapping, path: Path, dialect: Dialect): void {
  const ingress = mappingsOf(service["ports"]).filter(
    ([, port]) => (port["mode"] ?? "ingress") === "ingress" && port["published"] !== undefined,
  );
  if (ingress.length === 0) return;
  const ports = listed(ingress.map(([, port]) => goText(port["published"] ?? "")));
  differ(
    dialect,
    "ingress",
    [...path, "ports"],
    `every node answers on port ${ports} and passes it on to any replica (routing mesh)`,
    "only hosts with a replica answer, each for its own, and a host takes one replica",
    "Put a load balancer or DNS before the hosts, or run the service with mode: global.",
  );
}

function compareMounts(service: Mapping, path: Path, dialect: Dialect): void {
  for (const [index, mount] of mappingsOf(service["volumes"])) {
    const { type, source } = mount;
    if (type !== "bind" || typeof source !== "string" || !/^(\.|[^/~\\])/.test(source) || /^[A-Za-z]:/.test(source)) continue;
    differ(
      dialect,
      "bind",
      [...path, "volumes", index],
      `mounts ${source} of the machine that deploys, by its absolute path, which every node must have`,
      "brings the files of the commit to the host; they can only be read",
    );
  }
}

/** What docker stack makes of `restart`. */
const CONDITIONS: Readonly<Record<string, string>> = { no: "restarts it all the same (its default is any)", "": "any" };

function compareRestart(service: Mapping, path: Path, dialect: Dialect): void {
  const { restart } = service;
  const policy = child(child(service, "deploy") ?? service, "restart_policy");
  if (typeof restart !== "string" || restart === "") return;
  const docker = policy
    ? "takes deploy.restart_policy and ignores restart"
    : (CONDITIONS[restart] ??
      `takes it as condition ${restart.startsWith("on-failure") ? "on-failure" : "any"} (older versions ignore it)`);
  if (restart === "no" || !policy)
    differ(
      dialect,
      "restart",
      [...path, "restart"],
      docker,
      policy ? "takes deploy.restart_policy, too" : "leaves the restart to the engine of the host",
    );
}

function compareSection(deploy: Mapping, path: Path, dialect: Dialect): void {
  const { labels, placement } = deploy;
  if (labels !== undefined)
    differ(
      dialect,
      "deploy-labels",
      [...path, "labels"],
      "puts them on the service, where proxies such as Traefik look for them",
      "has no service object, and they go nowhere",
      "Write what a container needs under labels.",
    );
  for (const key of ["update_config", "rollback_config"]) compareUpdate(child(deploy, key), [...path, key], dialect);
  const policy = child(deploy, "restart_policy");
  for (const key of ["delay", "window"])
    if (policy?.[key] !== undefined)
      differ(
        dialect,
        "restart-policy",
        [...path, "restart_policy", key],
        `honours ${key}`,
        "leaves it to the engine, which has its own back-off",
      );
  const constraints = isMapping(placement) ? placement["constraints"] : undefined;
  (isSequence(constraints) ? constraints : []).forEach((constraint, index) => {
    if (typeof constraint === "string" && /^\s*node\.(labels\.|hostname|role|id\b|ip\b)/i.test(constraint))
      differ(dialect, "constraint", [...path, "placement", "constraints", index], ...meaningOf(constraint));
  });
}

function meaningOf(constraint: string): readonly [string, string] {
  const key = /node\.(\w+)/.exec(constraint.toLowerCase())?.[1];
  if (key === "labels") return ["looks at the labels of docker node update", "looks at the labels of hosts in fleet.yaml"];
  if (key === "role")
    return ["means the Swarm's managers and workers", "means role in fleet.yaml: its first three hosts are managers unless written"];
  return ["means the node's own name, address or id", "means the host's name in fleet.yaml, its address, or the engine's id"];
}

function compareUpdate(update: Mapping | undefined, path: Path, dialect: Dialect): void {
  if (!update) return;
  const rollback = path.at(-1) === "rollback_config";
  if (update["order"] === undefined)
    differ(
      dialect,
      "update-order",
      path,
      "stops the old task first",
      "starts the new container first where that is possible",
      "Write order.",
    );
  if (update["monitor"] === undefined)
    differ(
      dialect,
      "update-monitor",
      path,
      "watches each task for 5s",
      "watches a container without health check for 1s",
      "Write monitor.",
    );
  if (update["failure_action"] === "continue")
    differ(dialect, "update-failure", [...path, "failure_action"], "goes on with the other tasks", "stops, as with pause");
  if (update["max_failure_ratio"] !== undefined && !rollback)
    differ(dialect, "update-failure", [...path, "max_failure_ratio"], "tolerates this share of failures", "stops at the first failure");
}
