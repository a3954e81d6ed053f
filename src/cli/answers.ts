import { byText } from "../model/order.ts";
import type { Situation } from "../plan/capacity.ts";
import { emptyHost, ifAdded, ifEachLost, ifLost, ifMore, ifOnly, type ServiceRoom, scarcestService } from "../plan/what-if.ts";
import { table } from "../report/table.ts";
import { plain } from "../report/style.ts";
import type { LossAnswer } from "../schedule/capacity/loss.ts";
import { renderAdd, renderLoss, renderLosses, renderMore, renderSmallest } from "../schedule/capacity/render.ts";
import type { HostState } from "../schedule/host.ts";
import { UsageError } from "./failure.ts";
import type { HostLike } from "./host-like.ts";
import type { Options } from "./options.ts";
import { serviceNamed } from "./service-name.ts";
import { unknownName } from "./unknown-name.ts";

export interface Answer {
  readonly name: string;
  readonly text: string;
  readonly json: unknown;
  /** Nothing is left without a host. */
  readonly fits: boolean;
}

/** What was asked for; without a question, what one should know. */
export function answersTo(options: Options, situation: Situation): Answer[] {
  const { lose, add, more, smallest } = options;
  const answers = [
    ...(lose === undefined ? [] : [lost(lose, situation)]),
    ...(add === undefined ? [] : [addedHosts(add.count, add.host, situation)]),
    ...(more === undefined ? [] : moreOf(more, situation)),
    ...(smallest === undefined ? [] : [smallestOf(smallest, situation)]),
  ];
  return answers.length > 0 ? answers : [eachLost(situation), ...scarce(situation)];
}

function lost(hosts: readonly string[], situation: Situation): Answer {
  for (const host of hosts) hostNamed(host, situation);
  const answer = ifLost(situation, hosts);
  return { name: "lose", text: renderLoss(answer), json: lossJson(answer), fits: answer.safe };
}

function eachLost(situation: Situation): Answer {
  const answers = ifEachLost(situation);
  const unsafe = answers.filter(({ safe }) => !safe).map((answer) => `  ${renderLoss(answer)}`);
  return { name: "loseEach", text: [renderLosses(answers), ...unsafe].join("\n"), json: answers.map(lossJson), fits: unsafe.length === 0 };
}

export function lossJson({ hosts, safe, moves, stuck, ends, proven }: LossAnswer): unknown {
  return { hosts, safe, proven: safe || proven, moves: Object.fromEntries(moves), stuck, ends };
}

function addedHosts(count: number, like: HostLike, situation: Situation): Answer {
  const model = modelOf(like, situation);
  const hosts = namesFor(count, situation).map((name) => emptyHost(model.state, name));
  const answer = ifAdded(situation, hosts);
  const { waiting, placedBefore, placedAfter, safeBefore, safeAfter } = answer;
  return {
    name: "add",
    text: `${renderAdd(answer)}${model.text}`,
    json: {
      hosts: answer.hosts,
      waiting,
      placedBefore: Object.fromEntries(placedBefore),
      placedAfter: Object.fromEntries(placedAfter),
      safeBefore,
      safeAfter,
    },
    fits: placedAfter.size === waiting,
  };
}

function namesFor(count: number, { states }: Situation): string[] {
  const free = Array.from({ length: count + states.size }, (_, index) => `new-${index + 1}`).filter((name) => !states.has(name));
  return free.slice(0, count);
}

function moreOf(name: string, situation: Situation): Answer[] {
  const { services } = serviceNamed(name, situation.scenery.input.desired);
  const global = services.find(({ mode }) => mode === "global");
  if (global) throw new UsageError(`${global.stack}/${global.name} runs on every host already; --add shows what more hosts would change`);
  const rooms = services.map((service) => ifMore(situation, service));
  const text = rooms.map((room) => `${moreText(room)}\n${hostsText(room)}`).join("\n");
  return [{ name: "more", text, json: rooms.map(roomJson), fits: true }];
}

function moreText({ service, answer, admitted }: ServiceRoom): string {
  const room = renderMore(service, answer);
  if (!admitted) return room;
  return `${room}; but ${admitted.count === 0 ? "none of them may" : `only ${admitted.count} of them may`} start: ${admitted.reason}`;
}

function hostsText({ answer }: ServiceRoom): string {
  const rows = answer.hosts.map(({ host, more, limits, reason }) => [
    host,
    String(more),
    limits.join(" and ") || "-",
    reason ?? "counted no further",
  ]);
  return table(["HOST", "MORE", "LIMIT", "THEN"], rows, plain).trimEnd();
}

function roomJson({ service, answer, dimension, admitted }: ServiceRoom): unknown {
  const hosts = answer.hosts.map(({ host, more, limits, reason }) => ({ host, more, limits, reason: reason ?? null }));
  return { service, total: answer.total, open: answer.open, scarcest: dimension ?? null, admitted: admitted ?? null, hosts };
}

function scarce(situation: Situation): Answer[] {
  const room = scarcestService(situation);
  if (!room) return [];
  const least = room.dimension === undefined ? "" : `; of all hosts together ${room.dimension} is scarcest`;
  return [{ name: "scarcest", text: `scarcest: ${moreText(room)}${least}`, json: roomJson(room), fits: true }];
}

function smallestOf(like: HostLike, situation: Situation): Answer {
  const model = modelOf(like, situation);
  const answer = ifOnly(situation, model.state);
  const { hosts, atLeast, limit, proven, placed, tooLarge, leftOut } = answer;
  return {
    name: "smallest",
    text: `${renderSmallest(answer)}${model.text}`,
    json: { hosts, atLeast, limit: limit ?? null, proven, placed: Object.fromEntries(placed), tooLarge, leftOut },
    fits: tooLarge.length === 0,
  };
}

/** A host as it is asked for. Where it is not like another one, the engine is that of the first host, which stands for all. */
function modelOf(asked: HostLike, situation: Situation): { readonly state: HostState; readonly text: string } {
  const { like, nanoCpus, memoryBytes, labels, gpus } = asked;
  const written = nanoCpus !== undefined || memoryBytes !== undefined;
  const base = like === undefined ? firstOf(situation) : hostNamed(like, situation);
  const own = like === undefined && written ? { ...base, labels: {}, taints: [], resources: {} } : base;
  const state = emptyHost(own, own.name, {
    capacity: { nanoCpus: nanoCpus ?? own.capacity.nanoCpus, memoryBytes: memoryBytes ?? own.capacity.memoryBytes },
    labels: { ...own.labels, ...labels },
    ...(gpus === undefined ? {} : { resources: { ...own.resources, gpu: gpus } }),
  });
  return { state, text: own === base ? ` (hosts like ${base.name})` : "" };
}

function firstOf({ scenery }: Situation): HostState {
  const first = scenery.hosts.find(({ engine }) => engine !== undefined);
  if (!first) throw new UsageError("no host answers, so it is not known what a host is like; `slipway hosts` shows how each is reached");
  return first;
}

function hostNamed(name: string, { scenery }: Situation): HostState {
  const found = scenery.hosts.find((host) => host.name === name);
  const known = scenery.hosts.map((host) => host.name).sort(byText);
  if (!found) throw unknownName("host", name, known);
  return found;
}
