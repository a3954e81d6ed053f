import type { Call, SimulatedFleet } from "../../src/engine/simulated/fleet.ts";
import type { Engine, Engines } from "../../src/engine/port.ts";
import type { Clock } from "../../src/model/clock.ts";
import type { DesiredService } from "../../src/model/desired.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { PlanInput } from "../../src/plan/input.ts";
import { everywhere, isReady, keyOf, type Placed, serviceOf, slotOf } from "./world.ts";

export interface Violation {
  /** Id in reliability.md §5. */
  readonly invariant: string;
  readonly what: string;
}

/** Faults so long before a plan may have come after its look, or show only in later health checks. */
const FAULT_SHOWS_MS = 15_000;

/** A request that arrives so late after it was written that the controller may have looked again in between. */
const LATE_MS = 1_000;

const ON_A_CONTAINER: ReadonlySet<string> = new Set([
  "startContainer",
  "stopContainer",
  "removeContainer",
  "renameContainer",
  "putArchive",
  "exec",
]);

/**
 * Knows the true world, which slipway never sees, and checks at the instant of every call that an engine carried out
 * what must hold whatever goes wrong. What the simulator itself broke is told to it by `harmed` and excused.
 */
export class Oracle {
  readonly violations: Violation[] = [];
  /** Services that are global in some commit. */
  readonly globals = new Set<string>();
  readonly #fleet: SimulatedFleet;
  readonly #clock: Clock;
  readonly #unreachable: ReadonlyMap<string, number>;
  /** Containers that slipway made: all others are none of its business. */
  readonly #made = new Set<string>();
  readonly #foreign = new Map<string, { readonly name: string; readonly labels: Readonly<Record<string, string>> }>();
  readonly #foreignNetworks = new Set<string>();
  readonly #foreignVolumes = new Set<string>();
  /** Made, or started at a time, by a request that came late. */
  readonly #late = new Set<string>();
  readonly #startedBySlipway = new Map<string, number | undefined>();
  /** Slots whose last ready container slipway stopped, and no fault has touched since. */
  readonly #down = new Map<string, { readonly service: string; readonly host: string }>();
  /** When a fault last touched a slot. */
  readonly #harmedAtMs = new Map<string, number>();
  #input: PlanInput | undefined;
  #held: ReadonlySet<string> = new Set();
  #plannedAtMs = 0;

  constructor(fleet: SimulatedFleet, clock: Clock, unreachable: ReadonlyMap<string, number>) {
    this.#fleet = fleet;
    this.#clock = clock;
    this.#unreachable = unreachable;
  }

  fail(invariant: string, what: string): void {
    this.violations.push({ invariant, what });
  }

  /** Everything on the hosts now is other people's. */
  markForeign(): void {
    for (const host of this.#fleet.hosts) {
      const { containers, networks, volumes } = this.#fleet.world(host);
      for (const { id } of containers) this.stranger(host, id);
      for (const { id } of networks) this.#foreignNetworks.add(keyOf(host, id));
      for (const { name } of volumes) this.#foreignVolumes.add(keyOf(host, name));
    }
  }

  stranger(host: string, id: string): void {
    const found = this.#fleet.world(host).containers.find((container) => container.id === id);
    if (found) this.#foreign.set(keyOf(host, id), { name: found.name, labels: found.labels });
  }

  /** A person takes a foreign container away. */
  released(host: string, id: string): void {
    this.#foreign.delete(keyOf(host, id));
  }

  isMade(container: Pick<Placed, "host" | "id">): boolean {
    return this.#made.has(keyOf(container.host, container.id));
  }

  /** What a fault did to a host or a container is not slipway's doing. */
  harmed(host: string, container?: string): void {
    for (const each of everywhere(this.#fleet)) {
      if (each.host !== host || (container !== undefined && each.id !== container)) continue;
      const slot = slotOf(each, this.globals);
      this.#down.delete(slot);
      this.#harmedAtMs.set(slot, this.#clock.nowMs());
    }
  }

  planned(input: PlanInput, plan: Plan): void {
    this.#input = input;
    this.#held = new Set(plan.held.map(({ stack, service }) => `${stack}/${service}`));
    this.#plannedAtMs = this.#clock.nowMs();
    // A host that cannot be looked at is lost for a while; the others are brought up to date all the same.
    const hidden = new Set(input.observed.hosts.filter(({ freshness }) => freshness !== "fresh").map(({ host }) => host));
    for (const [slot, { host }] of this.#down) if (hidden.has(host)) this.#down.delete(slot);
  }

  /** Between slipway and the engines: sees what a container was before it is stopped. */
  watching(engines: Engines): Engines {
    const known = new Map<string, Engine>();
    const watched = (host: string): Engine => {
      const engine = engines.get(host);
      return {
        ...engine,
        stopContainer: (id, graceMs, options) => {
          this.#stopping(host, id);
          return engine.stopContainer(id, graceMs, options);
        },
        removeContainer: (id, force, options) => {
          if (force) this.#stopping(host, id);
          return engine.removeContainer(id, force, options);
        },
      };
    };
    return {
      close: () => engines.close(),
      get: (host) => {
        const engine = known.get(host) ?? watched(host);
        known.set(host, engine);
        return engine;
      },
    };
  }

  /** O1, O2, O3, R3 at the instant at which an engine has carried out a call. */
  executed(call: Call, status: number | undefined): void {
    if (this.#down.size > 0) this.#forgetReady();
    if (!call.write) return;
    this.#untouched(call, status);
    if (status !== undefined) return;
    const late = this.#clock.nowMs() - call.atMs > LATE_MS;
    if (call.method === "createContainer") this.#created(call, late);
    if (call.method === "startContainer") this.#started(call, late);
  }

  /** O1: foreign containers are all there, with their names. */
  checkForeign(): void {
    const there = new Map(everywhere(this.#fleet).map((container) => [keyOf(container.host, container.id), container.name]));
    for (const [key, { name }] of this.#foreign)
      if (there.get(key) !== name)
        this.fail("O1", `the foreign container ${key} (${name}) is ${there.has(key) ? `now called ${there.get(key)}` : "gone"}`);
    for (const host of this.#fleet.hosts) {
      const { networks, volumes } = this.#fleet.world(host);
      for (const key of this.#foreignNetworks)
        if (key.startsWith(`${host}/`) && !networks.some(({ id }) => keyOf(host, id) === key))
          this.fail("O1", `the foreign network ${key} is gone`);
      for (const key of this.#foreignVolumes)
        if (key.startsWith(`${host}/`) && !volumes.some(({ name }) => keyOf(host, name) === key))
          this.fail("O1", `the foreign volume ${key} is gone`);
    }
  }

  #untouched(call: Call, status: number | undefined): void {
    if (ON_A_CONTAINER.has(call.method) || call.method === "connectNetwork" || call.method === "disconnectNetwork") {
      const subject = call.subject.split(" ").at(-1) ?? "";
      const stranger = this.#foreign.get(keyOf(call.host, subject)) ?? [...this.#foreign.values()].find(({ name }) => name === subject);
      if (stranger && !this.#made.has(keyOf(call.host, subject)))
        this.fail(
          stranger.labels["slipway.fleet"] === undefined ? "O1" : "O2",
          `${call.method} of the foreign container ${stranger.name} on ${call.host}`,
        );
    }
    if (call.method === "removeVolume" && status === undefined && !call.subject.startsWith("slipway-files-"))
      this.fail("R3", `removal of the volume ${call.subject}`);
  }

  /** O3: one container of a spec in a slot on a host. */
  #created(call: Call, late: boolean): void {
    const made = this.#fleet.world(call.host).containers.find(({ name }) => name === call.subject);
    if (!made) return;
    this.#made.add(keyOf(call.host, made.id));
    if (made.labels["slipway.role"] !== "replica") return;
    if (late) this.#late.add(keyOf(call.host, made.id));
    const twins = this.#ours().filter((other) => other.host === call.host && other.state !== "removing" && sameSpec(other, made.labels));
    if (twins.length > 1 && !twins.some((twin) => this.#late.has(keyOf(twin.host, twin.id))))
      this.fail("O3", `${twins.map(({ name }) => name).join(" and ")} on ${call.host} are of one slot and spec`);
  }

  /** O3: one running container a slot, two while the replacement starts first; hosts that slipway could not see are not counted. */
  #started(call: Call, late: boolean): void {
    const ours = this.#ours();
    const started = ours.find(({ host, id }) => host === call.host && id === call.subject);
    if (!started) return;
    const key = keyOf(started.host, started.id);
    if (late) this.#late.add(key);
    else this.#startedBySlipway.set(key, started.startedAtMs);
    const service = this.#service(started);
    if (!service || service.kind === "job" || late) return;
    const slot = slotOf(started, this.globals);
    const running = ours.filter(
      (other) =>
        slotOf(other, this.globals) === slot && other.state === "running" && (other.id === started.id || this.#wasKnownToRun(other)),
    );
    const most = service.update.order === "start-first" ? 2 : 1;
    if (running.length > most)
      this.fail(
        "O3",
        `${running.length} containers of ${slot} run (${service.update.order}): ${running.map(({ host, name }) => `${name} on ${host}`).join(", ")}`,
      );
  }

  /** Slipway could know that it runs: it looked after the start, or started it itself. */
  #wasKnownToRun(container: Placed): boolean {
    const key = keyOf(container.host, container.id);
    if (this.#late.has(key) || this.#unreachable.has(container.host)) return false;
    const seen = this.#input?.observed.hosts.find(({ host }) => host === container.host);
    if (seen?.freshness !== "fresh") return false;
    const bySlipway = this.#startedBySlipway.get(key) === container.startedAtMs;
    return bySlipway || seen.containers.some(({ id, state }) => id === container.id && state === "running");
  }

  /** A1: while slipway replaces, no more replicas are without service than its policy allows. */
  #stopping(host: string, id: string): void {
    const ours = this.#ours();
    const container = ours.find((each) => each.host === host && each.id === id);
    if (!container || !isReady(container) || container.labels["slipway.role"] !== "replica") return;
    const service = this.#service(container);
    const slot = slotOf(container, this.globals);
    if (!service || service.kind === "job" || !this.#isWanted(service, container) || this.#isTakenBack(container, service)) return;
    if ((this.#harmedAtMs.get(slot) ?? -Infinity) > this.#plannedAtMs - FAULT_SHOWS_MS) return;
    if (ours.some((other) => other.id !== id && isReady(other) && slotOf(other, this.globals) === slot)) return;
    this.#forgetReady();
    this.#down.set(slot, { service: serviceOf(container), host });
    const down = [...this.#down].filter(([, { service: of }]) => of === serviceOf(container)).map(([each]) => each);
    const { order, parallelism } = service.update;
    const most = order === "start-first" ? 0 : parallelism === 0 ? Infinity : parallelism;
    if (down.length > most) this.fail("A1", `${down.join(", ")} serve no more, and ${most} at a time may (${order})`);
  }

  #forgetReady(): void {
    const ready = new Set(
      this.#ours()
        .filter(isReady)
        .map((container) => slotOf(container, this.globals)),
    );
    for (const slot of this.#down.keys()) if (ready.has(slot)) this.#down.delete(slot);
  }

  #isWanted(service: DesiredService, { labels, host }: Placed): boolean {
    if (service.mode === "global") return this.#input?.desired.fleet.hosts.some(({ name }) => name === host) === true;
    // Scaled down, a service may lose any of its slots while the others serve.
    const own = labels["slipway.slot"];
    const ready = this.#ours().filter((each) => isReady(each) && serviceOf(each) === `${service.stack}/${service.name}`);
    const others = new Set(ready.map((each) => each.labels["slipway.slot"]).filter((slot) => slot !== own));
    return others.size < service.replicas;
  }

  /** A container that did not pass its gate, or may not run yet, serves nobody, whatever it looks like now (A2). */
  #isTakenBack(container: Placed, { fingerprint }: DesiredService): boolean {
    return this.#held.has(serviceOf(container)) && container.labels["slipway.fingerprint"] === fingerprint;
  }

  #service(container: Placed): DesiredService | undefined {
    const { "slipway.stack": stack, "slipway.service": name } = container.labels;
    return this.#input?.desired.stacks.find((each) => each.name === stack)?.services.find((service) => service.name === name);
  }

  #ours(): Placed[] {
    return everywhere(this.#fleet).filter((container) => this.isMade(container));
  }
}

function sameSpec(container: Placed, labels: Readonly<Record<string, string>>): boolean {
  return ["slipway.stack", "slipway.service", "slipway.slot", "slipway.fingerprint", "slipway.role"].every(
    (label) => container.labels[label] === labels[label],
  );
}
