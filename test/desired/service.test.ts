import { describe, expect, it } from "vitest";
import { desiredFrom, web } from "./world.ts";

describe("the create body", () => {
  it.each<[string, object]>([
    ["environment: { B: 2, A: one, GONE: }", { Env: ["A=one", "B=2", "GONE"] }],
    ["command: echo 'two words'", { Cmd: ["echo", "two words"] }],
    [
      "ports: ['8080:80', '127.0.0.1:9000-9010:90/udp']",
      {
        ExposedPorts: { "80/tcp": {}, "90/udp": {} },
        HostConfig: {
          PortBindings: { "80/tcp": [{ HostIp: "", HostPort: "8080" }], "90/udp": [{ HostIp: "127.0.0.1", HostPort: "9000-9010" }] },
        },
      },
    ],
    [
      "healthcheck: { test: 'true', interval: 1m30s, retries: 2 }",
      { Healthcheck: { Test: ["CMD-SHELL", "true"], Interval: 90e9, Retries: 2 } },
    ],
    ["healthcheck: { disable: true }", { Healthcheck: { Test: ["NONE"] } }],
    ["stop_grace_period: 1m", { StopTimeout: 60 }],
    ["restart: on-failure:3", { HostConfig: { RestartPolicy: { Name: "on-failure", MaximumRetryCount: 3 } } }],
    ["deploy: { restart_policy: { condition: any } }", { HostConfig: { RestartPolicy: { Name: "always" } } }],
    [
      "deploy: { resources: { limits: { cpus: '0.5', memory: 64m, pids: 5 } } }",
      { HostConfig: { NanoCpus: 5e8, Memory: 67108864, PidsLimit: 5 } },
    ],
    ["volumes: ['/etc/hosts:/h:ro']", { HostConfig: { Binds: ["/etc/hosts:/h:ro"] } }],
    ["volumes: [{ type: bind, source: /etc/hosts, target: /h }]", { HostConfig: { Binds: ["/etc/hosts:/h:rw"] } }],
    [
      "volumes: [{ type: bind, source: /etc/hosts, target: /h, bind: { create_host_path: false } }]",
      { HostConfig: { Mounts: [{ Type: "bind", Source: "/etc/hosts", Target: "/h" }] } },
    ],
    [
      "cap_add: [net_admin, CHOWN, CAP_CHOWN]\ncap_drop: [all]",
      { HostConfig: { CapAdd: ["CAP_CHOWN", "CAP_NET_ADMIN"], CapDrop: ["ALL"] } },
    ],
    ["cap_add: [ALL, CHOWN]\ncap_drop: [KILL, ALL]", { HostConfig: { CapAdd: ["ALL"] } }],
    ["deploy: { restart_policy: { condition: unless-stopped } }", { HostConfig: { RestartPolicy: { Name: "unless-stopped" } } }],
    [
      "volumes: [{ type: tmpfs, target: /t, tmpfs: { size: 1m } }]",
      { HostConfig: { Mounts: [{ Type: "tmpfs", Target: "/t", TmpfsOptions: { SizeBytes: 1048576 } }] } },
    ],
    ["tmpfs: ['/run:size=1m']", { HostConfig: { Tmpfs: { "/run": "size=1m" } } }],
    ["extra_hosts: ['a=1.2.3.4']", { HostConfig: { ExtraHosts: ["a:1.2.3.4"] } }],
    ["ulimits: { nofile: { soft: 1, hard: 2 } }", { HostConfig: { Ulimits: [{ Name: "nofile", Soft: 1, Hard: 2 }] } }],
    [
      "devices: ['/dev/null:/dev/n:r']",
      { HostConfig: { Devices: [{ PathOnHost: "/dev/null", PathInContainer: "/dev/n", CgroupPermissions: "r" }] } },
    ],
    ["gpus: all", { HostConfig: { DeviceRequests: [{ Count: -1, Capabilities: [["gpu"]] }] } }],
    [
      "security_opt: ['systempaths=unconfined', 'no-new-privileges:true']",
      { HostConfig: { SecurityOpt: ["no-new-privileges:true"], MaskedPaths: [], ReadonlyPaths: [] } },
    ],
    [
      "logging: { driver: json-file, options: { max-size: 1m } }",
      { HostConfig: { LogConfig: { Type: "json-file", Config: { "max-size": "1m" } } } },
    ],
    ["read_only: true\ninit: true", { HostConfig: { ReadonlyRootfs: true, Init: true } }],
    [
      "blkio_config: { weight: 300, device_read_bps: [{ path: /dev/sda, rate: 1m }] }",
      { HostConfig: { BlkioWeight: 300, BlkioDeviceReadBps: [{ Path: "/dev/sda", Rate: 1048576 }] } },
    ],
  ])("of %s is what docker compose sends", (attributes, expected) => {
    expect(web(attributes).body).toMatchObject(expected);
  });

  it("inlines a seccomp profile of the repository", () => {
    expect(
      web("security_opt: ['seccomp=./profile.json']", "", { "profile.json": '{ "defaultAction": "SCMP_ACT_ALLOW" }' }).body.HostConfig,
    ).toMatchObject({ SecurityOpt: ['seccomp={"defaultAction":"SCMP_ACT_ALLOW"}'] });
  });
});

describe("the fingerprint", () => {
  const print = (attributes: string, rest = "", files: Record<string, string> = {}): string => web(attributes, rest, files).fingerprint;

  it.each([
    ["deploy: { replicas: 5 }"],
    ["deploy: { placement: { constraints: ['node.role == worker'] } }"],
    ["deploy: { update_config: { parallelism: 2 } }"],
    ["pull_policy: missing"],
    ["x-slipway: { place: { strategy: binpack } }"],
  ])("does not change with %s", (attributes) => {
    expect(print(attributes)).toBe(print("scale: 1"));
  });

  it.each([
    ["environment: { A: b }"],
    ["command: echo"],
    ["labels: { a: b }"],
    ["networks: { default: { aliases: [x] } }"],
    ["stop_signal: SIGINT"],
    ["container_name: other"],
  ])("changes with %s", (attributes) => {
    expect(print(attributes)).not.toBe(print("scale: 1"));
  });

  it("changes with the content of a config, a secret, an env file and a network's definition", () => {
    const config = (content: string): string => print("configs: [c]", "configs: { c: { file: ./c.txt } }", { "c.txt": content });
    expect(config("one")).not.toBe(config("two"));
    const secret = (content: string): string => print("secrets: [s]", "secrets: { s: { file: ./s.txt } }", { "s.txt": content });
    expect(secret("one")).not.toBe(secret("two"));
    const envFile = (content: string): string => print("env_file: ./e.env", "", { "e.env": content });
    expect(envFile("A=1")).not.toBe(envFile("A=2"));
    const network = (subnet: string): string => print("networks: [n]", `networks: { n: { ipam: { config: [{ subnet: ${subnet} }] } } }`);
    expect(network("10.1.0.0/24")).not.toBe(network("10.2.0.0/24"));
  });

  it("is the one that earlier releases computed: an upgrade must not replace anything", () => {
    expect(print("environment: { A: b }\nports: ['80:80']")).toMatchInlineSnapshot(
      `"v1:6e749c5faa2cde9b6920e82014548084fe29e4ead900c94d04b4c9f1f6d637e7"`,
    );
  });
});

describe("delivered files", () => {
  it("carry configs, secrets and read-only binds with their modes and targets", () => {
    const service = web(
      "configs: [{ source: c, target: /etc/c, mode: 0440, uid: '7' }]\nsecrets: [s]\nvolumes: ['./site:/www:ro']",
      "configs: { c: { content: 'hello ${WHO:-you}' } }\nsecrets: { s: { file: s.txt } }",
      { "s.txt": "hidden", "site/index.html": "<p>", "site/css/a.css": "b {}" },
    );
    expect(
      service.files?.files.map(({ path, mode, uid, content }) => [path, mode.toString(8), uid, new TextDecoder().decode(content)]),
    ).toEqual([
      ["binds/0/css/a.css", "644", 0, "b {}"],
      ["binds/0/index.html", "644", 0, "<p>"],
      ["configs/0/c", "440", 7, "hello you"],
      ["secrets/0/s", "444", 0, "hidden"],
    ]);
    expect(service.files?.mounts).toEqual([
      { path: "configs/0/c", target: "/etc/c" },
      { path: "secrets/0/s", target: "/run/secrets/s" },
      { path: "binds/0", target: "/www" },
    ]);
    expect(JSON.stringify(service.facets)).not.toContain("hidden");
  });

  it("keep the rights of each mount of one source apart", () => {
    const both = (second: string): string =>
      `secrets: [{ source: s, target: /run/strict, mode: 0400, uid: '7' }, { source: s, target: /run/open, mode: ${second} }]`;
    const service = web(both("0444"), "secrets: { s: { file: s.txt } }", { "s.txt": "hidden" });
    const rights = service.files?.mounts.map(({ path, target }) => {
      const file = service.files?.files.find((each) => each.path === path);
      return [target, file?.mode.toString(8), file?.uid];
    });
    expect(rights).toEqual([
      ["/run/open", "444", 0],
      ["/run/strict", "400", 7],
    ]);
    const changed = web(both("0440"), "secrets: { s: { file: s.txt } }", { "s.txt": "hidden" });
    expect(changed.fingerprint).not.toBe(service.fingerprint);
    expect(changed.facets["secrets.s"]).not.toBe(service.facets["secrets.s"]);
  });

  it.each([
    ["volumes: [{ type: bind, source: ./absent, target: /data, bind: { create_host_path: false } }]", "", "not in this commit"],
    ["volumes: ['./absent:/data:ro']", "", "not in this commit"],
    ["configs: [c]", "configs: { c: { file: ./absent.txt } }", "not a file of this commit"],
    ["secrets: [s]", "secrets: { s: { external: true } }", "plain engines keep no secrets"],
    ["secrets: [s]", "secrets: { s: { environment: NOT_SET } }", "NOT_SET"],
  ])("are refused with the reason: %s", (attributes, rest, reason) => {
    const desired = desiredFrom(`services:\n  web:\n    image: a\n    ${attributes}\n${rest}`, { "data/x": "1" });
    expect(desired.brokenStacks).toEqual(["shop"]);
    expect(desired.problems.map((problem) => problem.message + (problem.hint ?? "")).join("\n")).toContain(reason);
    expect(desired.problems.find((problem) => problem.severity === "error")?.line).toBeGreaterThan(0);
  });
});

describe("the rollout policy", () => {
  it("starts first unless told otherwise", () => {
    expect(web("scale: 2").update).toMatchObject({ order: "start-first", parallelism: 1, failureAction: "pause" });
    expect(web("deploy: { update_config: { order: stop-first } }").update.order).toBe("stop-first");
  });

  it.each([
    ["ports: ['80:80']", "host port 80/tcp"],
    ["volumes: ['data:/data']", "volume shop_data"],
    ["network_mode: host", "host's ports"],
  ])("stops first by itself for %s, with the reason", (attributes, reason) => {
    const { update } = web(`${attributes}\ndeploy: { update_config: { order: start-first } }`, "volumes: { data: {} }");
    expect(update.order).toBe("stop-first");
    expect(update.orderReason).toContain(reason);
  });

  it("starts first with a port of the engine's choice or out of a range", () => {
    expect(web("ports: ['80', '8000-8010:81']").update.order).toBe("start-first");
  });
});

describe("jobs", () => {
  it("are services that others wait for to complete, and Docker's job modes", () => {
    const desired = desiredFrom(
      "services:\n  migrate: { image: a }\n  cron: { image: a, deploy: { mode: replicated-job } }\n  web: { image: a, depends_on: { migrate: { condition: service_completed_successfully } } }",
    );
    expect(desired.stacks[0]?.services.map(({ name, kind }) => [name, kind])).toEqual([
      ["cron", "job"],
      ["migrate", "job"],
      ["web", "service"],
    ]);
  });
});

describe("what cannot be honoured", () => {
  it.each([
    ["privileged: true", "fleet's policy"],
    ["deploy: { mode: hourly }", ""],
    ["volumes: ['~/x:/x']", ""],
    ["networks: [n]", "bridge networks"],
  ])("is refused by name: %s", (attributes, reason) => {
    const desired = desiredFrom(
      `services:\n  web:\n    image: a\n    ${attributes.replaceAll("\n", "\n    ")}\nnetworks: { n: { driver: overlay } }`,
      {},
      "policy: { privileged: false }\n",
    );
    const errors = desired.problems.filter((problem) => problem.severity === "error");
    expect(errors.map((problem) => problem.message).join("\n")).toContain(reason);
    expect(errors.length).toBeGreaterThan(0);
  });

  it("leaves the other stacks alone", () => {
    const desired = desiredFrom("services: { web: { image: a, privileged: true } }", {}, "policy: { privileged: false }\n");
    expect(desired.stacks).toEqual([]);
    expect(desired.brokenStacks).toEqual(["shop"]);
  });
});
