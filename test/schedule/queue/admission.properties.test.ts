import { describe, expect, it } from "vitest";
import { admit, type AdmissionRequest } from "../../../src/schedule/queue/admission.ts";
import { seeded } from "../../../src/schedule/strategy/random.ts";

const CASES = 100_000;
const TENANTS = ["a", "b"];

function randomRequest(random: () => number): AdmissionRequest {
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const tenant = (): string => TENANTS[between(0, 1)]!;
  return {
    queue: Array.from({ length: between(1, 8) }, (_, at) => ({
      name: `w${at}`,
      tenant: tenant(),
      priority: 0,
      submittedMs: at,
      demand: { cpu: between(0, 4), replicas: between(1, 2) },
    })),
    targets: [
      { name: "fleet", maxLoad: between(50, 110), reserved: { cpu: between(0, 6) }, capacity: { cpu: 12 } },
      { name: "tenant a", dimension: "replicas", maxLoad: between(1, 5), reserved: { replicas: between(0, 3) }, capacity: {}, tenant: "a" },
    ],
    tenants: TENANTS.map((name) => ({
      name,
      weight: 1,
      quota: { cpu: between(2, 8), replicas: between(1, 6) },
      guarantee: { cpu: between(0, 2) },
    })),
    usage: new Map(TENANTS.map((name) => [name, { cpu: between(0, 3), replicas: between(0, 2) }])),
    capacity: { cpu: 12, replicas: 100 },
    onFull: random() < 0.7 ? "queue" : "reject",
  };
}

/** Admits one after the other on plain numbers, and says where a limit was passed or somebody left out who had room. */
function judge(request: AdmissionRequest, admitted: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  const used = new Map(
    TENANTS.map((name) => [name, { cpu: request.usage.get(name)!["cpu"]!, replicas: request.usage.get(name)!["replicas"]! }]),
  );
  let [fleet, own] = request.targets.map(({ reserved, dimension }) => reserved[dimension ?? "cpu"]!) as [number, number];
  for (const { name, tenant, demand } of request.queue) {
    const cpu = demand["cpu"]!;
    const replicas = demand["replicas"]!;
    const mine = used.get(tenant)!;
    const quota = request.tenants.find((each) => each.name === tenant)!.quota!;
    const kept = request.tenants
      .filter((each) => each.name !== tenant)
      .reduce((sum, each) => sum + Math.max(0, each.guarantee!["cpu"]! - used.get(each.name)!.cpu), 0);
    const taken = TENANTS.reduce((sum, each) => sum + used.get(each)!.cpu, 0);
    const objections = [
      cpu > 0 && mine.cpu + cpu > quota["cpu"]! && "cpu quota",
      mine.replicas + replicas > quota["replicas"]! && "replicas quota",
      cpu > 0 && taken + kept + cpu > 12 && "guarantee of another",
      (100 * fleet) / 12 >= request.targets[0]!.maxLoad && "fleet load",
      tenant === "a" && own >= request.targets[1]!.maxLoad && "tenant load",
    ].filter((each) => each !== false);
    if (admitted.has(name) !== (objections.length === 0)) wrong.push(`${name}: ${objections.join(", ") || "nothing against it"}`);
    if (!admitted.has(name)) continue;
    mine.cpu += cpu;
    mine.replicas += replicas;
    fleet += cpu;
    if (tenant === "a") own += replicas;
  }
  return wrong;
}

describe("admission", () => {
  it(`passes no limit, leaves out nobody who has room, and lists everybody once, in ${CASES} cases`, { timeout: 240_000 }, () => {
    const random = seeded(41);
    const seen = { admitted: 0, waiting: 0, rejected: 0 };
    for (let number = 0; number < CASES; number++) {
      const request = randomRequest(random);
      const { admitted, waiting, rejected } = admit(request);
      const wrong = judge(request, new Set(admitted.map(({ name }) => name)));
      if (waiting.some(({ place, reason }, at) => place !== at + 1 || reason === "")) wrong.push("a place or a reason is missing");
      if (request.onFull === "reject" && waiting.length > 0) wrong.push("something waits that was to be rejected");
      const listed = [...admitted, ...waiting.map(({ item }) => item), ...rejected.map(({ item }) => item)];
      if (new Set(listed).size !== request.queue.length || listed.length !== request.queue.length)
        wrong.push("not everybody is listed once");
      if (wrong.length > 0) expect.fail(`case ${number}: ${wrong.join("; ")}: ${JSON.stringify(request)}`);
      seen.admitted += admitted.length;
      seen.waiting += waiting.length;
      seen.rejected += rejected.length;
    }
    expect(Math.min(seen.admitted, seen.waiting, seen.rejected)).toBeGreaterThan(CASES / 10);
  });
});
