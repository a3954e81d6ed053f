// What the real-engine suite needs from Debian or Ubuntu: engines, network namespaces, a registry, SSH, TLS.
"use strict";

const { spawnSync } = require("node:child_process");
const fs = require("node:fs");

const FOLDERS = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/** Debian package → how to see that what it brings is here. A `docker` command proves nothing: the suite starts engines. */
const PACKAGES = {
  "docker.io": () => hasCommand("dockerd"),
  iproute2: () => hasCommand("ip"),
  iptables: () => hasCommand("iptables"),
  "busybox-static": () => FOLDERS.some((folder) => isStatic(`${folder}/busybox`)),
  "openssh-server": () => hasCommand("sshd") && hasCommand("ssh"),
  "docker-registry": () => hasCommand("docker-registry"),
  openssl: () => hasCommand("openssl"),
  git: () => hasCommand("git"),
};

/** Installs what is missing where that is possible, else says what will be skipped and why. */
function ensureEnginePackages() {
  const missing = Object.keys(PACKAGES).filter((name) => !PACKAGES[name]());
  const obstacle = whyNotHere(missing);
  if (missing.length === 0 && obstacle === undefined) return;
  const reason = obstacle ?? (install(missing) ? undefined : `apt-get could not install ${missing.join(", ")}`);
  if (reason === undefined) return;
  const message = `tests on real Docker Engines cannot run: ${reason}.`;
  if (process.env.SLIPWAY_ENGINES === "required") throw Object.assign(new Error(message), { isUserError: true });
  console.error(`slipway: ${message} They are skipped; everything else runs.`);
}

function whyNotHere(missing) {
  if (process.platform !== "linux") return `they need Linux, this is ${process.platform}`;
  if (process.getuid() !== 0) return "they need root (engines in network namespaces)";
  if (missing.length > 0 && !fs.existsSync("/usr/bin/apt-get")) return `${missing.join(", ")} missing, and this is not Debian or Ubuntu`;
  return undefined;
}

function install(missing) {
  console.error(`slipway: installing Debian packages for the tests on real engines: ${missing.join(" ")}`);
  const undo = forbidServiceStarts();
  try {
    // Fresh package lists may be there already: then no update, and an old list gets one.
    const installed = aptGet(["install", ...missing]) || (aptGet(["update"]) && aptGet(["install", ...missing]));
    // From Debian 13 on the client is a package of its own.
    return installed && (hasCommand("docker") || aptGet(["install", "docker-cli"]));
  } finally {
    undo();
  }
}

function aptGet(args) {
  const options = ["-qq", "-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", [...options, ...args], { stdio: ["ignore", "ignore", 2], env }).status === 0;
}

/**
 * Debian starts a service when its package is installed; here the tests start their own. While policy-rc.d answers
 * 101 nothing is started. An existing policy of the machine stays as it is.
 */
function forbidServiceStarts() {
  const policy = "/usr/sbin/policy-rc.d";
  if (fs.existsSync(policy)) return () => {};
  // Held off until apt-get, which gets ^C from the terminal as well, has ended: the policy must not outlive us.
  const holdOff = () => {};
  process.on("SIGINT", holdOff).on("SIGTERM", holdOff);
  fs.writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  return () => {
    fs.rmSync(policy, { force: true });
    process.off("SIGINT", holdOff).off("SIGTERM", holdOff);
  };
}

function hasCommand(name) {
  return FOLDERS.some((folder) => fs.existsSync(`${folder}/${name}`));
}

/** A dynamically linked program names its loader; the images of the tests contain busybox and nothing else. */
function isStatic(file) {
  if (!fs.existsSync(file)) return false;
  const program = fs.readFileSync(file);
  return !program.includes("/ld-linux") && !program.includes("/ld-musl");
}

module.exports = { ensureEnginePackages };
