import type { ContainerBody } from "../../model/engine.ts";
import { Fault } from "../fault.ts";
import { containerOf, createContainer, forgetContainer, removeContainer, renameContainer } from "./containers.ts";
import { afterDaemonStart } from "./daemon.ts";
import type { Door } from "./door.ts";
import type { SimContainer, SimulatedHost } from "./host.ts";
import { hexId } from "./identity.ts";
import { changeBehaviour, killNow, processEnded, startContainer, stopContainer } from "./lifecycle.ts";
import type { Behaviour } from "./types.ts";

/** What happens to hosts and containers without slipway: accidents, and people who work by hand. */
export interface Control {
  /** SIGSTOP of the daemon: silence, and late execution of what arrived. Containers run on. */
  freeze(host: string): void;
  thaw(host: string): void;
  /** The network to the host is gone: nothing arrives, nothing is said. */
  cut(host: string): void;
  mend(host: string): void;
  killDaemon(host: string): void;
  startDaemon(host: string): void;
  restartDaemon(host: string): void;
  /** The process dies by itself. 137 by default. */
  killContainer(host: string, container: string, how?: { readonly exitCode?: number; readonly outOfMemory?: boolean }): void;
  /** The running process changes its ways: `{ health: { passesFromMs: Infinity } }` makes it sick. */
  misbehave(host: string, container: string, behaviour: Behaviour): void;
  createByHand(host: string, name: string, body: ContainerBody): string;
  startByHand(host: string, container: string): void;
  stopByHand(host: string, container: string): Promise<void>;
  removeByHand(host: string, container: string): void;
  renameByHand(host: string, container: string, name: string): void;
  /** The name stays taken although no list shows a container of it (moby #15311). */
  ghostName(host: string, name: string): void;
  exorcise(host: string, name: string): void;
  /** `Removal In Progress` that does not progress: name, port and mounts stay taken. */
  stickRemoval(host: string, container: string): void;
  unstickRemoval(host: string, container: string): void;
  /** Another program of the machine takes a port. */
  takePort(host: string, port: number, protocol?: string): void;
  freePort(host: string, port: number, protocol?: string): void;
  fillDisk(host: string): void;
  freeDisk(host: string): void;
  addPath(host: string, path: string): void;
  removeImage(host: string, reference: string): void;
}

export function controlOf(host: (name: string) => SimulatedHost, door: (name: string) => Door): Control {
  const container = (name: string, id: string): SimContainer => containerOf(host(name), id);
  const control: Control = {
    freeze(name) {
      door(name).freeze();
      host(name).stopNoticing();
      host(name).events.hold();
    },
    thaw(name) {
      host(name).noticeAgain();
      host(name).events.release();
      door(name).thaw();
    },
    cut(name) {
      door(name).cut();
      host(name).events.hold();
    },
    mend(name) {
      door(name).mend();
      host(name).events.release();
    },
    killDaemon(name) {
      host(name).stopNoticing();
      door(name).down();
      host(name).events.break(new Fault("unreachable", name, "read ECONNRESET"));
    },
    startDaemon(name) {
      door(name).up();
      host(name).daemonStarts += 1;
      host(name).noticeAgain();
      afterDaemonStart(host(name));
    },
    restartDaemon(name) {
      control.killDaemon(name);
      control.startDaemon(name);
    },
    killContainer: (name, id, { exitCode = 137, outOfMemory = false } = {}) =>
      processEnded(host(name), container(name, id), exitCode, outOfMemory),
    misbehave: (name, id, behaviour) => changeBehaviour(host(name), container(name, id), behaviour),
    createByHand: (name, as, body) => createContainer(host(name), as, body, undefined),
    startByHand: (name, id) => startContainer(host(name), container(name, id)),
    stopByHand: (name, id) => stopContainer(host(name), container(name, id), 10_000),
    removeByHand: (name, id) => removeContainer(host(name), container(name, id), true),
    renameByHand: (name, id, to) => renameContainer(host(name), container(name, id), to),
    ghostName: (name, ghost) => void host(name).names.set(ghost, hexId(name, "ghost", ghost)),
    exorcise: (name, ghost) => void host(name).names.delete(ghost),
    stickRemoval(name, id) {
      killNow(host(name), container(name, id), true);
      container(name, id).state = "removing";
    },
    unstickRemoval: (name, id) => forgetContainer(host(name), container(name, id)),
    takePort: (name, port, protocol = "tcp") => void host(name).foreignPorts.add(`${protocol}/${port}`),
    freePort: (name, port, protocol = "tcp") => void host(name).foreignPorts.delete(`${protocol}/${port}`),
    fillDisk: (name) => void (host(name).diskFull = true),
    freeDisk: (name) => void (host(name).diskFull = false),
    addPath: (name, path) => void host(name).paths.add(path),
    removeImage: (name, reference) => host(name).images.remove(reference),
  };
  return control;
}
