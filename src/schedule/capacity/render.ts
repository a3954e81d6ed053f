import { byText } from "../../model/order.ts";
import { formatAmounts } from "../queue/quantity.ts";
import { ofSeveral } from "../reason.ts";
import type { AddAnswer } from "./add.ts";
import type { LossAnswer, Stuck } from "./loss.ts";
import type { MoreAnswer, MoreOnHost } from "./more.ts";
import type { SmallestAnswer } from "./smallest.ts";

/** Longer lists are cut, and say so. */
const SHOWN = 3;

/**
 * `n3 can be lost: its 12 replicas fit on n1 (7) and n2 (5)`,
 * `n1 cannot be lost: shop/db.1 needs 2 GiB, n2 lacks 512 MiB`.
 */
export function renderLoss(answer: LossAnswer): string {
  const who = listed(answer.hosts);
  if (!answer.safe) {
    const doubt = answer.proven ? "" : " (no arrangement was found; there may be one)";
    return `${who} cannot be lost: ${cut(stuckTexts(answer.stuck)).join("; ")}${doubt}`;
  }
  const counts = [...answer.moves].map(([host, replicas]) => ({ host, count: replicas.length }));
  const moved = counts.reduce((sum, { count }) => sum + count, 0);
  const its = answer.hosts.length === 1 ? "its" : "their";
  const ends =
    answer.ends.length === 0
      ? ""
      : ` (${counted(answer.ends.length, "replica")} of every host ${answer.ends.length === 1 ? "ends" : "end"} with ${answer.hosts.length === 1 ? "it" : "them"})`;
  if (moved === 0) return `${who} can be lost: nothing has to move${ends}`;
  const to = counts
    .sort((left, right) => right.count - left.count || byText(left.host, right.host))
    .map(({ host, count }) => `${host} (${count})`);
  return `${who} can be lost: ${its} ${counted(moved, "replica")} ${moved === 1 ? "fits" : "fit"} on ${listed(to)}${ends}`;
}

/** `3 of 4 hosts can be lost, one at a time; n1 cannot` */
export function renderLosses(answers: readonly LossAnswer[]): string {
  const names = (some: readonly LossAnswer[]): string => listed(cut(some.flatMap(({ hosts }) => hosts)));
  const unsafe = answers.filter(({ safe }) => !safe);
  const unsure = unsafe.filter(({ proven }) => !proven);
  const certain = unsafe.filter(({ proven }) => proven);
  const doubt = unsure.length === 0 ? "" : `for ${names(unsure)} no arrangement was found`;
  if (answers.length === 0) return "there is no host to lose";
  if (unsafe.length === 0) return answers.length === 1 ? "the one host can be lost" : `each of ${answers.length} hosts can be lost`;
  if (certain.length === answers.length)
    return answers.length === 1 ? "the one host cannot be lost" : `none of ${answers.length} hosts can be lost`;
  const cannot = certain.length === 0 ? "" : `${names(certain)} cannot`;
  const how = [cannot, doubt].filter((text) => text !== "").join(", and ");
  return `${answers.length - unsafe.length} of ${answers.length} hosts can be lost, one at a time; ${how}`;
}

/** As far as there was time for it. */
export function renderLossesSoFar(answers: readonly LossAnswer[], of: number): string {
  if (answers.length === of) return renderLosses(answers);
  const safe = answers.filter((answer) => answer.safe).length;
  return `${answers.length} of ${of} hosts were judged in time, and ${safe} of these can be lost, one at a time; \`slipway simulate\` judges all`;
}

/** Replicas with the same story together: `shop/db.1 and shop/db.2 need 2 GiB, n2 lacks 512 MiB`. */
function stuckTexts(stuck: readonly Stuck[]): string[] {
  const groups = new Map<string, { readonly first: Stuck; readonly names: string[] }>();
  for (const one of stuck) {
    const story = JSON.stringify({ ...one, replica: "" });
    const group = groups.get(story);
    if (group) group.names.push(one.replica);
    else groups.set(story, { first: one, names: [one.replica] });
  }
  return [...groups.values()].map(({ first, names }) => renderStuck(first, names));
}

function renderStuck(stuck: Stuck, names: readonly string[]): string {
  const who = listed(cut(names));
  const one = names.length === 1;
  if (stuck.stays !== undefined) return `${who} cannot move: ${stuck.stays}`;
  const wants =
    Object.keys(stuck.needs).length === 0
      ? `${one ? "fits" : "fit"} nowhere else`
      : `${one ? "needs" : "need"} ${formatAmounts(stuck.needs)}`;
  const each = one || Object.keys(stuck.needs).length === 0 ? "" : " each";
  const together = stuck.alone ? " once the others have moved" : "";
  const reasons = cut(grouped(stuck.reasons));
  return reasons.length === 0
    ? `${who} ${wants}${each}, and there is no other host`
    : `${who} ${wants}${each}, ${reasons.join(", ")}${together}`;
}

/** `7 more of shop/web fit: 4 on n1 (then memory runs out), 3 on n2 (then cpu runs out)` */
export function renderMore(service: string, { total, hosts, open }: MoreAnswer): string {
  const some = hosts.filter(({ more }) => more > 0).sort((left, right) => right.more - left.more || byText(left.host, right.host));
  if (some.length === 0) {
    const reasons = cut(grouped(hosts.map(({ host, reason }) => ({ host, reason: reason ?? "is full" }))));
    return `no more of ${service} fits: ${reasons.length === 0 ? "the fleet has no host" : reasons.join(", ")}`;
  }
  const parts = some.map((on) => `${on.more} on ${on.host} (${thenText(on)})`);
  return `${open ? "at least " : ""}${total} more of ${service} ${total === 1 ? "fits" : "fit"}: ${cut(parts, "host").join(", ")}`;
}

function thenText({ limits, reason }: MoreOnHost): string {
  if (reason === undefined) return "counted no further";
  if (limits.length === 0) return `then ${reason}`;
  return `then ${limits.join(" and ")} ${limits.length === 1 ? "runs" : "run"} out`;
}

/** `with n4: 3 of 3 waiting replicas get a host, 1 before; 4 of 4 hosts can be lost, 2 before` */
export function renderAdd(answer: AddAnswer): string {
  const waiting =
    answer.waiting === 0
      ? "no replica waits"
      : `${answer.placedAfter.size} of ${counted(answer.waiting, "waiting replica")} ${answer.placedAfter.size === 1 ? "gets" : "get"} a host, ${answer.placedBefore.size} before`;
  return `with ${listed(answer.hosts)}: ${waiting}; ${answer.safeAfter.length} of ${counted(answer.of, "host")} can be lost, ${answer.safeBefore.length} before`;
}

/** `5 hosts are enough, and fewer are not: memory alone asks for 5` */
export function renderSmallest(answer: SmallestAnswer & { readonly leftOut?: readonly string[] }): string {
  const are = answer.hosts === 1 ? "is" : "are";
  const why = answer.limit !== undefined && answer.atLeast === answer.hosts ? `: ${answer.limit} alone asks for ${answer.atLeast}` : "";
  const fewer = answer.proven
    ? `and fewer are not${why}`
    : `at least ${answer.atLeast} ${answer.atLeast === 1 ? "is" : "are"} needed; what lies between was not settled`;
  const unfound =
    (answer.leftOut ?? []).length === 0 ? "" : `; a plan, which goes one by one, finds no place there for ${listed(cut(answer.leftOut!))}`;
  const enough = `${counted(answer.hosts, "host")} ${are} enough${answer.hosts === 0 ? "" : `, ${fewer}${unfound}`}`;
  if (answer.tooLarge.length === 0) return enough;
  const large = answer.tooLarge.map(({ replica, reason }) => `${replica}: a host ${reason}`);
  return `${enough}; on no host of this size ${answer.tooLarge.length === 1 ? "fits" : "fit"} ${cut(large).join("; ")}`;
}

/** Hosts with the same reason together, most first: `12 hosts lack 1 cpu`, `n2 and n3 are cordoned`. */
function grouped(reasons: readonly { readonly host: string; readonly reason: string }[]): string[] {
  const hosts = new Map<string, string[]>();
  for (const { host, reason } of reasons) {
    const group = hosts.get(reason);
    if (group) group.push(host);
    else hosts.set(reason, [host]);
  }
  return [...hosts]
    .sort(([, left], [, right]) => right.length - left.length)
    .map(([reason, names]) => {
      const who = names.length > SHOWN ? `${names.length} hosts` : listed(names);
      return `${who} ${names.length > 1 ? ofSeveral(reason) : reason}`;
    });
}

function cut(parts: readonly string[], noun?: string): string[] {
  if (parts.length <= SHOWN) return [...parts];
  const more = parts.length - SHOWN;
  return [...parts.slice(0, SHOWN), noun === undefined ? `${more} more` : counted(more, `more ${noun}`)];
}

/** `a`, `a and b`, `a, b and c` */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
