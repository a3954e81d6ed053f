import { describe, expect, it } from "vitest";
import { addHosts, withHosts } from "../../../src/schedule/capacity/add.ts";
import { loseEach, loseHosts, losses } from "../../../src/schedule/capacity/loss.ts";
import { howManyMore, scarcest } from "../../../src/schedule/capacity/more.ts";
import {
  renderAdd,
  renderLoss,
  renderLosses,
  renderLossesSoFar,
  renderMore,
  renderSmallest,
} from "../../../src/schedule/capacity/render.ts";
import { smallestFleet } from "../../../src/schedule/capacity/smallest.ts";
import { apart, fleet, GIB, host, replica } from "./world.ts";

const SIZE = { cpu: 4e9, memory: 8 * GIB };
const webs = (count: number, on: string | undefined, memory = GIB) =>
  Array.from({ length: count }, (_, index) => replica(`shop/web.${index + 1}-${on}`, on, { cpu: 5e8, memory }));

describe("a lost host", () => {
  it("can be lost when the others have room, which is told by host", () => {
    const some = fleet([host("n1", SIZE), host("n2", SIZE), host("n3", SIZE)], [...webs(1, "n1"), ...webs(3, "n2"), ...webs(8, "n3")]);
    expect(renderLoss(loseHosts(some, ["n3"]))).toBe("n3 can be lost: its 8 replicas fit on n2 (5) and n1 (3)");
  });

  it("cannot be lost when something fits nowhere else, which is told with what is lacking", () => {
    const some = fleet(
      [host("n1", SIZE), host("n2", SIZE)],
      [replica("shop/db.1", "n1", { memory: 2 * GIB }), ...webs(1, "n2", 6.5 * GIB)],
    );
    const answer = loseHosts(some, ["n1"]);
    expect(answer.stuck).toEqual([
      { replica: "shop/db.1", needs: { memory: 2 * GIB }, reasons: [{ host: "n2", reason: "lacks 512 MiB" }], alone: false },
    ]);
    expect(renderLoss(answer)).toBe("n1 cannot be lost: shop/db.1 needs 2 GiB, n2 lacks 512 MiB");
  });

  it("says so where each would fit, but not all together", () => {
    const some = fleet(
      [host("n1", SIZE), host("n2", SIZE)],
      [...webs(2, "n1", 5 * GIB)].slice(0, 1).concat(replica("shop/db.1", "n1", { memory: 3 * GIB }), replica("a", "n2", { memory: GIB })),
    );
    expect(renderLoss(loseHosts(some, ["n1"]))).toBe("n1 cannot be lost: shop/db.1 needs 3 GiB, n2 lacks 1 GiB once the others have moved");
  });

  it("finds an arrangement where the quick ways have failed", () => {
    // 6+3+3 and 4+4+4 fill two rooms of 12; largest first ends as 6+4 and 4+4+3.
    const sizes = [6, 4, 4, 4, 3, 3];
    const some = fleet(
      [host("n0", { memory: 24 }), host("n1", { memory: 12 }), host("n2", { memory: 12 })],
      sizes.map((memory, index) => replica(`w.${index}`, "n0", { memory })),
    );
    expect(loseHosts(some, ["n0"])).toMatchObject({ safe: true, proven: true });
    expect(renderLoss(loseHosts(some, ["n0"], 0))).toMatch(/cannot be lost: .* \(no arrangement was found; there may be one\)$/);
  });

  it("leaves a replica that is tied to it, and lets one of every host end", () => {
    const tied = replica("shop/db.1", "n1", {}, { fate: { stays: "volume shop_files is on n1" } });
    const agent = replica("ops/agent.1", "n2", {}, { fate: "ends" });
    const some = fleet([host("n1", SIZE), host("n2", SIZE)], [tied, agent]);
    expect(loseEach(some).map(renderLoss)).toEqual([
      "n1 cannot be lost: shop/db.1 cannot move: volume shop_files is on n1",
      "n2 can be lost: nothing has to move (1 replica of every host ends with it)",
    ]);
    expect(renderLosses(loseEach(some))).toBe("1 of 2 hosts can be lost, one at a time; n1 cannot");
  });

  it("keeps to rules and to hosts that take nothing", () => {
    const hosts = [
      host("n1", SIZE),
      host("n2", SIZE),
      host("n3", SIZE, { closed: "is cordoned" }),
      host("n4", SIZE, { closed: "is cordoned" }),
    ];
    const some = fleet(hosts, [replica("shop/web.1", "n1", { memory: GIB }), replica("shop/web.2", "n2", { memory: GIB })], apart);
    expect(renderLoss(loseHosts(some, ["n1"]))).toBe(
      "n1 cannot be lost: shop/web.1 fits nowhere else, n3 and n4 are cordoned, n2 has shop/web.2",
    );
  });

  it("may be several at once, and must exist", () => {
    const some = fleet([host("n1", SIZE), host("n2", SIZE), host("n3", SIZE)], [...webs(2, "n1"), ...webs(2, "n2")]);
    expect(renderLoss(loseHosts(some, ["n1", "n2"]))).toBe("n1 and n2 can be lost: their 4 replicas fit on n3 (4)");
    expect(() => loseHosts(some, ["n9"])).toThrow("There is no host n9 in this fleet.");
    expect(renderLoss(loseHosts(some, ["n1", "n2", "n3"]))).toContain("and 1 more fit nowhere else, and there is no other host");
  });

  it("does not take more of a host that is over its capacity than there is", () => {
    const some = fleet([host("n1", SIZE), host("n2", { memory: GIB })], [...webs(1, "n1"), replica("a", "n2", { memory: 5 * GIB })]);
    expect(renderLoss(loseHosts(some, ["n1"]))).toBe(
      "n1 cannot be lost: shop/web.1-n1 needs 0.5 CPUs and 1 GiB, n2 lacks 0.5 CPUs and 1 GiB",
    );
  });

  it("tells equal stories of replicas and hosts once", () => {
    const small = Array.from({ length: 5 }, (_, index) => host(`n${index + 1}`, { memory: GIB }));
    const some = fleet(
      [host("n0", SIZE), ...small],
      [...[1, 2].map((slot) => replica(`db.${slot}`, "n0", { memory: 2 * GIB })), replica("a.1", "n0", { gpu: 1 })],
    );
    expect(renderLoss(loseHosts(some, ["n0"]))).toBe(
      "n0 cannot be lost: a.1 needs 1 GPU, 5 hosts lack 1 GPU; db.1 and db.2 need 2 GiB each, 5 hosts lack 1 GiB",
    );
  });

  it("does not call what was not settled impossible, also not in one line", () => {
    const answer = { safe: false, moves: new Map(), stuck: [], ends: [], proven: true };
    const lost = (name: string, how: object): ReturnType<typeof loseHosts> => ({ ...answer, hosts: [name], ...how });
    expect(renderLosses([lost("n1", { proven: false }), lost("n2", {}), lost("n3", { safe: true })])).toBe(
      "1 of 3 hosts can be lost, one at a time; n2 cannot, and for n1 no arrangement was found",
    );
  });

  it("says of how many hosts it was judged where there was no time for all", () => {
    const some = fleet([host("n1", SIZE), host("n2", SIZE), host("n3", { memory: GIB })], [...webs(2, "n1"), ...webs(1, "n3")]);
    const judged = losses(some);
    const first = [judged.next().value!, judged.next().value!];
    expect(first.map(({ hosts }) => hosts)).toEqual([["n1"], ["n2"]]);
    expect(renderLossesSoFar(first, 3)).toBe(
      "2 of 3 hosts were judged in time, and 2 of these can be lost, one at a time; `slipway simulate` judges all",
    );
    expect(renderLossesSoFar([...first, ...judged], 3)).toBe("each of 3 hosts can be lost");
  });

  it("is asked of every host of a fleet of 300 with 6,000 replicas, in little time", () => {
    const hosts = Array.from({ length: 300 }, (_, index) => host(`n${index}`, { cpu: 32e9, memory: 64 * GIB }));
    const replicas = hosts.flatMap(({ name }) =>
      Array.from({ length: 20 }, (_, index) => replica(`s${index}.${name}`, name, { cpu: 1e9, memory: 2 * GIB })),
    );
    expect(renderLosses(loseEach(fleet(hosts, replicas)))).toBe("each of 300 hosts can be lost");
  });
});

describe("how many more", () => {
  it("is told by host with what runs out first", () => {
    const some = fleet(
      [host("n1", SIZE), host("n2", { cpu: 1e9, memory: 8 * GIB }), host("n3", SIZE, { closed: "is cordoned" })],
      webs(1, "n1"),
    );
    const answer = howManyMore(some, replica("shop/web.9", undefined, { cpu: 5e8, memory: 2 * GIB }));
    expect(answer).toEqual({
      total: 5,
      hosts: [
        { host: "n1", more: 3, reason: "lacks 1 GiB", limits: ["memory"] },
        { host: "n2", more: 2, reason: "lacks 0.5 CPUs", limits: ["cpu"] },
        { host: "n3", more: 0, reason: "is cordoned", limits: [] },
      ],
      open: false,
    });
    expect(renderMore("shop/web", answer)).toBe("5 more of shop/web fit: 3 on n1 (then memory runs out), 2 on n2 (then cpu runs out)");
    expect(scarcest(some, replica("shop/web.9", undefined, { cpu: 5e8, memory: 2 * GIB }))).toBe("memory");
  });

  it("counts rules, too", () => {
    const some = fleet([host("n1", SIZE), host("n2", SIZE)], [replica("shop/web.1", "n1", {})], apart);
    expect(renderMore("shop/web", howManyMore(some, replica("shop/web.2", undefined, {})))).toBe(
      "1 more of shop/web fits: 1 on n2 (then has shop/web.2 +1)",
    );
  });

  it("stops counting what nothing limits", () => {
    const some = fleet([host("n1", { cpu: Infinity })], []);
    expect(renderMore("a", howManyMore(some, replica("a.1", undefined, {}), 50))).toBe(
      "at least 50 more of a fit: 50 on n1 (counted no further)",
    );
    expect(scarcest(some, replica("a.1", undefined, { cpu: 1 }))).toBeUndefined();
  });

  it("says why when there is no room at all", () => {
    const some = fleet([host("n1", {}), host("n2", {}), host("n3", SIZE, { closed: "is cordoned" })], []);
    expect(renderMore("a", howManyMore(some, replica("a.1", undefined, { gpu: 1 })))).toBe(
      "no more of a fits: n1 and n2 lack 1 GPU, n3 is cordoned",
    );
    expect(renderMore("a", howManyMore(fleet([], []), replica("a.1", undefined, {})))).toBe("no more of a fits: the fleet has no host");
  });
});

describe("more hosts", () => {
  it("are told by who gets a place and which hosts can be lost then", () => {
    const some = fleet([host("n1", SIZE), host("n2", SIZE)], [...webs(7, "n1"), ...webs(7, "n2"), ...webs(3, undefined)]);
    const answer = addHosts(some, [host("n3", SIZE)]);
    expect(renderAdd(answer)).toBe("with n3: 3 of 3 waiting replicas get a host, 2 before; 2 of 2 hosts can be lost, 0 before");
    expect([...answer.placedAfter.values()].sort()).toEqual(["n1", "n2", "n3"]);
    expect(() => withHosts(some, [host("n2", SIZE)])).toThrow("There is a host n2 already.");
  });
});

describe("the smallest fleet", () => {
  const size = { capacity: SIZE, labels: {} };

  it("is told with the dimension that asks for it", () => {
    expect(renderSmallest(smallestFleet(webs(9, undefined, 4 * GIB), size, () => undefined))).toBe(
      "5 hosts are enough, and fewer are not: memory alone asks for 5",
    );
    expect(renderSmallest(smallestFleet([], size, () => undefined))).toBe("0 hosts are enough");
    expect(renderSmallest(smallestFleet(webs(1, undefined), size, () => undefined))).toBe("1 host is enough, and fewer are not");
  });

  it("counts replicas that cannot share a host, by size or by rule", () => {
    const large = smallestFleet(webs(3, undefined, 5 * GIB), size, () => undefined);
    expect(large).toMatchObject({ hosts: 3, atLeast: 3, limit: undefined, proven: true });
    const ruled = smallestFleet(
      [1, 2, 3].map((slot) => replica(`a.${slot}`, undefined, {})),
      size,
      apart,
    );
    expect(renderSmallest(ruled)).toBe("3 hosts are enough, and fewer are not");
  });

  it("is packed in one pass where it is large, over no host's capacity and by the rules", () => {
    const many = (name: string, memory: number, count: number): ReturnType<typeof replica>[] =>
      Array.from({ length: count }, (_, at) => replica(`${name}.${at + 1}`, undefined, { memory, cpu: 1e8 }));
    const all = [...many("large", 5 * GIB, 300), ...many("small", GIB, 900), ...many("lone", GIB, 400)];
    const rule: typeof apart = (one, on, beside) => (one.name.startsWith("lone.") ? apart(one, on, beside) : undefined);
    const answer = smallestFleet(all, size, rule);
    expect(answer).toMatchObject({ tooLarge: [], limit: "memory" });
    expect(answer.placed.size).toBe(all.length);
    const rooms = Map.groupBy(all, ({ name }) => answer.placed.get(name)!);
    expect(rooms.size).toBe(answer.hosts);
    for (const room of rooms.values()) {
      expect(room.reduce((sum, { demand }) => sum + demand["memory"]!, 0)).toBeLessThanOrEqual(SIZE.memory);
      expect(room.filter(({ name }) => name.startsWith("lone.")).length).toBeLessThanOrEqual(1);
    }
    expect(answer.hosts).toBeGreaterThanOrEqual(Math.max(400, answer.atLeast));
    expect(answer.proven).toBe(answer.hosts === answer.atLeast);
  });

  it("names what is too large for any host", () => {
    const answer = smallestFleet([replica("db.1", undefined, { memory: 80 * GIB }), ...webs(1, undefined)], size, () => undefined);
    expect(renderSmallest(answer)).toBe("1 host is enough, and fewer are not; on no host of this size fits db.1: a host lacks 72 GiB");
  });

  it("says what it could not settle", () => {
    const thirds = Array.from({ length: 100 }, (_, index) => replica(`a.${index}`, undefined, { cpu: 1.4e9 }));
    const answer = smallestFleet(thirds, size, () => undefined);
    expect(answer).toMatchObject({ hosts: 50, atLeast: 35, proven: false });
    expect(renderSmallest(answer)).toBe("50 hosts are enough, at least 35 are needed; what lies between was not settled");
  });
});
