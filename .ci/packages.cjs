// What comes from npm: the packages of package-lock.json, and the Node that everything runs on.
"use strict";

const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

/** Installs what is missing. Without anything missing it neither writes nor asks the network. */
function ensurePackages(root) {
  const reason = whyIncomplete(root);
  if (reason !== undefined) {
    console.error(`slipway: installing packages (${reason})`);
    const installed = npm(root, ["ci"]) || npm(root, ["install"]);
    if (!installed) throw userError("npm could not install the packages; its messages are above. Is the npm registry reachable?");
  }
  if (!isUsable(npmNode(root))) installNode(root);
}

/** Why node_modules is not what package-lock.json says, or undefined. Works however it was installed. */
function whyIncomplete(root) {
  const wanted = readJson(path.join(root, "package-lock.json"))?.packages;
  const present = readJson(path.join(root, "node_modules", ".package-lock.json"))?.packages;
  if (wanted === undefined) return "there is no package-lock.json";
  if (present === undefined) return "node_modules is missing or incomplete";
  const own = readJson(path.join(root, "package.json"));
  for (const group of ["dependencies", "devDependencies"]) {
    for (const [name, version] of Object.entries(own[group] ?? {})) {
      if (wanted[""]?.[group]?.[name] !== version) return `package.json asks for ${name} ${version}, package-lock.json does not`;
    }
  }
  for (const [location, entry] of Object.entries(wanted)) {
    if (location === "" || mayBeAbsent(entry, present[location])) continue;
    if (present[location]?.version !== entry.version) return `${location.replace(/^node_modules\//, "")} ${entry.version} is not installed`;
  }
  return undefined;
}

/** Binaries for other platforms stay out of node_modules. */
function mayBeAbsent(entry, present) {
  return present === undefined && (entry.optional === true || entry.devOptional === true || entry.peer === true);
}

/** The Node to run everything on: npm's, else the running one if it is new enough. */
function findNode(root, { optional = false } = {}) {
  const candidates = [npmNode(root), process.execPath];
  const found = candidates.find((node) => isUsable(node) && isNewEnough(versionOf(node), root));
  if (found !== undefined || optional) return found;
  throw userError(`Node ${floor(root)} or newer is needed; this is ${process.versions.node}, and the one from npm does not run here.`);
}

/** The package's own install script did not run (scripts are disabled): do what it does. */
function installNode(root) {
  const directory = path.join(root, "node_modules", "node");
  if (!fs.existsSync(path.join(directory, "installArchSpecificPackage.js"))) return;
  console.error("slipway: installing Node from npm (its install script did not run)");
  spawnSync(process.execPath, ["installArchSpecificPackage"], { cwd: directory, stdio: ["ignore", 2, 2], env: cleanEnvironment(root) });
}

function npm(root, args) {
  // Warnings about the running Node's age would mislead: the packages run on the Node that npm brings.
  const result = spawnSync("npm", [...args, "--loglevel=error", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: cleanEnvironment(root),
  });
  return result.status === 0;
}

/** npm replaces node_modules, so it must not run on the Node that is in there. */
function cleanEnvironment(root) {
  const inside = path.join(root, "node_modules");
  const searchPath = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => !folder.startsWith(inside));
  return { ...process.env, PATH: searchPath.join(path.delimiter) };
}

function npmNode(root) {
  return path.join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}

function isUsable(node) {
  return node === process.execPath || versionOf(node) !== undefined;
}

function versionOf(node) {
  if (node === process.execPath) return process.versions.node;
  const result = spawnSync(node, ["--version"], { encoding: "utf8" });
  return result.status === 0 ? result.stdout.trim().slice(1) : undefined;
}

function isNewEnough(version, root) {
  const [major, minor] = version.split(".").map(Number);
  const [floorMajor, floorMinor] = floor(root).split(".").map(Number);
  return major > floorMajor || (major === floorMajor && minor >= floorMinor);
}

function floor(root) {
  return readJson(path.join(root, "package.json")).engines.node.replace(/^>=/, "");
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function userError(message) {
  return Object.assign(new Error(message), { isUserError: true });
}

module.exports = { ensurePackages, findNode, userError };
