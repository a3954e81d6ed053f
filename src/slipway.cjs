#!/usr/bin/env node
// The `slipway` command. CommonJS in old syntax, so that an old Node can say what is wrong instead of a syntax error.
"use strict";

const fs = require("fs");
const path = require("path");
const own = require("../package.json");

const bundle = path.join(__dirname, "..", "dist", "bin.js");
/** Only a clone has it; a published package has its bundle and nothing else. */
const cloneTools = path.join(__dirname, "..", ".ci", "bundle.cjs");

const firstArgument = process.argv[2];
if (process.argv.length === 3 && (firstArgument === "--version" || firstArgument === "-V")) {
  // Scripts ask this often: no bundle is loaded for it.
  process.stdout.write(own.version + "\n");
} else if (isNewEnough(process.versions.node)) {
  start();
} else {
  startOnNewerNode();
}

function start() {
  keepCompiled();
  const inClone = fs.existsSync(cloneTools);
  const built = inClone ? require(cloneTools).isFresh(path.join(__dirname, "..")) : true;
  const program = built ? bundle : path.join(__dirname, "bin.ts");
  import(require("url").pathToFileURL(program).href).catch(function (error) {
    console.error(error);
    console.error("slipway: the program could not be loaded. In a clone, `npm install` repairs it; otherwise install slipway again.");
    process.exitCode = 70;
  });
}

/**
 * What V8 compiled is kept for the next command, which then starts in two thirds of the time. What is kept there is run:
 * so below the user's own directory, and never in the temporary directory, where another user may have put something.
 */
function keepCompiled() {
  const given = process.env.XDG_CACHE_HOME || "";
  const base = given || process.env.HOME || "";
  if (!path.isAbsolute(base) || !isOwn(base)) return;
  // A directory that cannot be written is passed over by Node.
  require("module").enableCompileCache(path.join(base, given ? "" : ".cache", "slipway", "compiled"));
}

/** `sudo` may leave HOME as it was, another user's. */
function isOwn(directory) {
  try {
    const stat = fs.statSync(directory);
    return process.getuid !== undefined && stat.uid === process.getuid() && (stat.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

/** A clone brings its own Node from npm. Elsewhere the user has to. */
function startOnNewerNode() {
  const newer = path.join(__dirname, "..", "node_modules", "node", "bin", "node");
  if (!fs.existsSync(newer)) return refuse();
  const child = require("child_process").spawn(newer, [__filename].concat(process.argv.slice(2)), { stdio: "inherit" });
  // A terminal sends ^C to the child as well; what is sent to this process alone has to be passed on.
  process.on("SIGINT", function () {
    if (!process.stdin.isTTY) child.kill("SIGINT");
  });
  ["SIGTERM", "SIGHUP"].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on("error", refuse);
  child.on("exit", function (code, signal) {
    process.exit(signal === null ? code : 128 + require("os").constants.signals[signal]);
  });
}

function refuse() {
  console.error("slipway needs Node.js " + floor() + " or newer; this is " + process.versions.node + ".");
  console.error("Install a current Node.js (nodejs.org, or your version tool, for example `nvm install 24`) and run slipway again.");
  process.exit(1);
}

function isNewEnough(version) {
  const is = version.split(".").map(Number);
  const needed = floor().split(".").map(Number);
  return is[0] > needed[0] || (is[0] === needed[0] && is[1] >= needed[1]);
}

function floor() {
  return own.engines.node.replace(/^>=/, "");
}
