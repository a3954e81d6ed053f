import { describe, expect, it } from "vitest";
import { FLEET, makeBench } from "./harness.ts";

function service(replicas: number, cpus: number): string {
  return `services:
  web:
    image: busybox:1
    command: sleep 3600
    deploy: { replicas: ${replicas}, resources: { reservations: { cpus: "${cpus}" } } }
`;
}

describe("--stack", () => {
  it("counts what other stacks have reserved, and leaves them as they are", async () => {
    const bench = makeBench();
    bench.commit({ "fleet.yaml": FLEET, "stacks/shop/compose.yaml": service(2, 3), "stacks/blog/compose.yaml": service(3, 2) });
    expect(await bench.slipway(["sync", "--stack", "shop", "-q"])).toMatchObject({ code: 0 });
    const before = bench.containers();
    expect((await bench.slipway(["plan", "--compare", "--stack", "blog", "-q"])).stdout).toMatch(
      /^default +1 .*it is proven that not all fit$/m,
    );
    const planned = await bench.slipway(["plan", "--stack", "blog", "-q"]);
    expect(planned).toMatchObject({ code: 1, stdout: expect.stringContaining("blog/web.3: 0 of 3 hosts: 2 lack 1 CPU, 1 lacks 2 CPUs") });
    await bench.slipway(["sync", "--stack", "blog", "-q", "-y"]);
    const after = bench.containers();
    expect(after).toEqual(expect.arrayContaining([...before]));
    expect(after.filter((line) => line.includes("blog-web")).map((line) => line.split(" ")[0])).toEqual(["h3", "h3"]);
  });
});
