import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { openFleet, startFleet, type Fleet } from "./fleet.ts";
import { listRoots } from "./layout.ts";
import { requireEngines } from "./requirements.ts";

const USAGE = `A fleet of real Docker Engines on this machine, each in a network namespace. Needs root.

  node test/fleet/cli.ts up [N] [--registry] [--swarm] [--unix]   start N hosts (3), print how they are reached
  node test/fleet/cli.ts list                                     the fleets of this machine
  node test/fleet/cli.ts down                                     take the fleet down
  node test/fleet/cli.ts image REFERENCE [COMMAND...]             a busybox image on every host
  node test/fleet/cli.ts docker I ARGUMENTS...                    docker on host I (1, 2, …)
  node test/fleet/cli.ts cut|mend|freeze|thaw|kill|start I        break host I, and mend it

With several fleets, SLIPWAY_FLEET names the directory of the one that is meant.
`;

const [command, ...rest] = process.argv.slice(2);

switch (command) {
  case "up":
    await up(rest);
    break;
  case "list":
    for (const root of listRoots()) describe(openFleet(root));
    break;
  case "down":
    await current().down();
    break;
  case "image":
    await current().importImage(rest[0] ?? "busy:1", rest.length > 1 ? { cmd: rest.slice(1) } : {});
    break;
  case "docker":
    process.exitCode = docker(rest);
    break;
  case "cut":
  case "mend":
  case "freeze":
  case "thaw":
  case "kill":
  case "start":
    await current()[command](Number(rest[0]) - 1);
    break;
  default:
    process.stderr.write(USAGE);
    process.exitCode = 2;
}

async function up(args: readonly string[]): Promise<void> {
  const readiness = await requireEngines();
  if (!readiness.ready) {
    process.stderr.write(`A fleet cannot run here: ${readiness.reason}\n`);
    process.exitCode = 1;
    return;
  }
  const hosts = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 3);
  const fleet = await startFleet({
    hosts,
    kept: true,
    registry: args.includes("--registry"),
    swarm: args.includes("--swarm"),
    ...(args.includes("--unix") ? { access: ["unix"] as const } : {}),
  });
  await fleet.importImage("busy:1");
  describe(fleet);
}

/** Also as a fleet.yaml that slipway can be pointed at. */
function describe(fleet: Fleet): void {
  const hosts = fleet.hosts.map((host) => {
    const tls = host.tls ? `\n    tls: { ca: ${host.tls.caFile}, cert: ${host.tls.certFile}, key: ${host.tls.keyFile} }` : "";
    return `  ${host.name}:\n    endpoint: ${host.endpointUrl}${tls}\n`;
  });
  writeFileSync(join(fleet.root, "hosts.yaml"), `hosts:\n${hosts.join("")}`);
  process.stdout.write(
    `# ${fleet.root}${fleet.registry ? `, registry ${fleet.registry.address}` : ""}\n# export SLIPWAY_SSH_CONFIG=${fleet.sshConfigFile}\nhosts:\n${hosts.join("")}`,
  );
}

function current(): Fleet {
  const named = process.env["SLIPWAY_FLEET"];
  const roots = named === undefined ? listRoots().filter((root) => openFleet(root).kept) : [named];
  const [root] = roots;
  if (root === undefined || roots.length > 1) {
    throw new Error(
      root === undefined
        ? "no fleet is up: node test/fleet/cli.ts up"
        : `several fleets are up; set SLIPWAY_FLEET to one of ${roots.join(" ")}`,
    );
  }
  return openFleet(root);
}

function docker(args: readonly string[]): number {
  const host = current().hosts[Number(args[0]) - 1];
  if (!host) throw new RangeError(`no host ${args[0]}`);
  return spawnSync("docker", ["-H", `unix://${host.socketPath}`, ...args.slice(1)], { stdio: "inherit" }).status ?? 1;
}
