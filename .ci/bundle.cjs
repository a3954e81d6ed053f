// The bundle in dist/, made from src/. Only a clone has this file: a published package always has its bundle.
"use strict";

const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const INPUTS = ["src", "schemas", "samples", "package.json", "package-lock.json", "rolldown.config.ts"];

function ensureBundle(root, node, { optional = false } = {}) {
  if (isFresh(root)) return;
  const rolldown = path.join(root, "node_modules", "rolldown", "bin", "cli.mjs");
  // An installation without devDependencies (`npm install --omit=dev`) runs what it has.
  if (optional && !fs.existsSync(rolldown)) return;
  const result = spawnSync(node, [rolldown, "-c", "--log-level", "warn"], { cwd: root, stdio: ["ignore", "ignore", 2] });
  if (result.status === 0) return;
  if (optional) return console.error("slipway: the bundle could not be built (see above); the program runs from its sources");
  const error = new Error("rolldown could not build dist/; its messages are above");
  throw Object.assign(error, { isUserError: true });
}

/** Nothing that goes into the bundle is newer than it. A few milliseconds: stats only. */
function isFresh(root) {
  const builtMs = modifiedMs(path.join(root, "dist", "bin.js"));
  return builtMs !== undefined && INPUTS.every((input) => !hasNewer(path.join(root, input), builtMs));
}

/** A folder's own time tells of files that were added, removed or renamed. */
function hasNewer(file, builtMs) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (stat.mtimeMs > builtMs) return true;
  return stat.isDirectory() && fs.readdirSync(file).some((name) => hasNewer(path.join(file, name), builtMs));
}

function modifiedMs(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

module.exports = { ensureBundle, isFresh };
