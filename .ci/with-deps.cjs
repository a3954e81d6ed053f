// node .ci/with-deps.cjs [--engines] [--built] COMMAND [ARGUMENT …]
//
// Runs a command of this clone with everything it needs in place, so that a fresh clone needs no other step.
// Plain CommonJS without dependencies: it is what runs before anything is installed, on any Node from 20 up.
"use strict";

const { spawn } = require("node:child_process");
const { constants } = require("node:os");
const path = require("node:path");
const { ensureBundle } = require("./bundle.cjs");
const { ensureEnginePackages } = require("./engines.cjs");
const { ensurePackages, findNode } = require("./packages.cjs");

const root = path.resolve(__dirname, "..");

function main(args) {
  const { options, command } = readArguments(args);
  if (process.env.npm_lifecycle_event === "prepare") return prepare();
  if (command.length === 0) fail("say what to run: node .ci/with-deps.cjs [--engines] [--built] COMMAND …");
  ensurePackages(root);
  const node = findNode(root);
  if (options.has("--engines")) ensureEnginePackages();
  if (options.has("--built")) ensureBundle(root, node);
  run(command, node);
}

/**
 * npm runs `prepare` inside an installation, so nothing is installed here. A clone runs from its sources where there
 * is no bundle; a package that is packed or published must have one.
 */
function prepare() {
  const optional = !["pack", "publish"].includes(process.env.npm_command);
  const node = findNode(root, { optional });
  if (node !== undefined) ensureBundle(root, node, { optional });
}

function readArguments(args) {
  const first = args.findIndex((argument) => !argument.startsWith("--"));
  const split = first === -1 ? args.length : first;
  return { options: new Set(args.slice(0, split)), command: args.slice(split) };
}

function run([name, ...args], node) {
  // Without a login shell root may lack the folders of dockerd, ip and iptables.
  const system = process.platform === "win32" ? [] : ["/usr/sbin", "/sbin"];
  const searchPath = [path.dirname(node), path.join(root, "node_modules", ".bin"), process.env.PATH, ...system].join(path.delimiter);
  const child = spawn(name === "node" ? node : name, args, { stdio: "inherit", env: { ...process.env, PATH: searchPath } });
  // A terminal sends ^C to the child as well; what is sent to this process alone has to be passed on.
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  child.on("error", (error) => fail(`cannot run ${name}: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]));
}

function fail(message) {
  console.error(`slipway: ${message}`);
  process.exit(1);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!error.isUserError) throw error;
  fail(error.message);
}
