import { readFileSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { connectEngines } from "../../src/engine/connect.ts";
import type { Engines } from "../../src/engine/port.ts";
import { type Fleet, startFleet } from "../fleet/fleet.ts";
import { slipwayHost } from "../fleet/hosts.ts";
import { run, waitUntil } from "../fleet/process.ts";
import { describeOnEngines } from "../fleet/suite.ts";
import { describeEngineContract, type Subject } from "./contract.ts";

await describeOnEngines("a real engine", [], () => {
  let fleet: Fleet;
  let engines: Engines;
  let busybox: Uint8Array;

  beforeAll(async () => {
    fleet = await startFleet({ hosts: 1, access: ["unix"] });
    // The cases are about images that name no command.
    for (const reference of ["busy:1", "busy:2"]) await fleet.importImage(reference, { cmd: [], env: { IMAGE: reference } });
    busybox = readFileSync((await run("sh", ["-c", "command -v busybox"])).trim());
    engines = connectEngines(fleet.hosts.map((host) => slipwayHost(host)));
  });

  afterAll(async () => {
    await engines?.close();
    await fleet?.down();
  });

  describeEngineContract("Docker Engine", (): Promise<Subject> =>
    Promise.resolve({
      engine: engines.get("host1"),
      images: ["busy:1", "busy:2"],
      busybox,
      prefix: "ct-",
      ports: [8080, 8081],
      pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      until: (what, holds) => waitUntil(what, 30_000, holds),
      close: () => Promise.resolve(),
    }),
  );
});
