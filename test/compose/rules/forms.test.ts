import { describe, expect, it } from "vitest";
import { attributes, canonical, refused } from "./rule.ts";

describe("§8 command and entrypoint", () => {
  it.each<[string, string[] | null]>([
    ["null", null],
    ["", null],
    ["''", []],
    ["'  '", []],
    ["[]", []],
    ["['']", [""]],
    ["[a, b c]", ["a", "b c"]],
    ["a b  c", ["a", "b", "c"]],
    [`"a 'b c' \\"d e\\""`, ["a", "b c", "d e"]],
    [`"a'b'c\\"d\\""`, ["abcd"]],
    [`"a '' \\"\\""`, ["a", "", ""]],
    ["'a\\ b'", ["a b"]],
    ["'a\\nb'", ["anb"]],
    [`'a "b\\nc"'`, ["a", "bnc"]],
    [`"a 'b\\\\nc'"`, ["a", "b\\nc"]],
    ["a && b", ["a"]],
    ["a&b", ["a"]],
    ["a | b", ["a"]],
    ["a|b", ["a"]],
    ["a; b", ["a"]],
    ["a > b", ["a"]],
    ["a >b", ["a"]],
    ["a < b", ["a"]],
    ["a 'b;c'", ["a", "b;c"]],
    ["a # b", ["a"]],
    ["'a #b'", ["a", "#b"]],
    ["a *.txt ~ ?", ["a", "*.txt", "~", "?"]],
    ["a=1 b", ["a=1", "b"]],
    ["a $$HOME", ["a", "$$HOME"]],
    ["a $$(b c) `d e`", ["a", "$$(b c)", "`d e`"]],
    ["a {b,c} [d]", ["a", "{b,c}", "[d]"]],
    ['"a\\tb\\nc"', ["a", "b", "c"]],
  ])("%s", (command, words) => {
    const text = `services:\n  a:\n    image: x\n    command: ${command}\n    entrypoint: ${command}`;
    expect(canonical(text)).toMatchObject({ services: { a: { command: words, entrypoint: words } } });
  });

  it.each(["it's", 'a "b', "a (b)", "a )", "a\\", "a $$(b", "a `b"])("%s is refused", (command) => {
    expect(refused(`command: ${JSON.stringify(command)}`)).toMatch(/not closed or out of place/);
  });

  it.each(["[1]", "[true]", "{a: b}", "1", "true", "[[a]]"])("%s is refused", (command) =>
    expect(refused(`command: ${command}`)).not.toBe(""),
  );
});

describe("§8 healthcheck", () => {
  it.each<[string, unknown]>([
    ["{test: curl x}", { test: ["CMD-SHELL", "curl x"] }],
    ["{test: ''}", { test: ["CMD-SHELL", ""] }],
    ["{test: NONE}", { test: ["CMD-SHELL", "NONE"] }],
    ["{test: [NONE]}", { test: ["NONE"] }],
    ["{test: [CMD-SHELL, a b]}", { test: ["CMD-SHELL", "a b"] }],
    ["{test: []}", {}],
    ["{disable: 'true'}", { disable: true }],
    ["{disable: false}", {}],
    ["{retries: 0}", { retries: 0 }],
    ["{retries: '5', timeout: 1m, start_period: 0s}", { retries: 5, timeout: "1m0s", start_period: "0s" }],
    ["{retries: 3.7}", { retries: 3 }],
    ["{start_interval: 500ms}", { start_interval: "500ms" }],
    ["{}", {}],
  ])("%s", (text, expected) => expect(attributes(`healthcheck: ${text}`)).toEqual({ healthcheck: expected }));

  it.each([
    "{test: [curl]}",
    "{test: ['']}",
    "{test: [1]}",
    "{retries: -1}",
    "{retries: a}",
    "{interval: 10}",
    "{interval: '10'}",
    "{foo: 1}",
    "true",
    "{disable: 1}",
  ])("%s is refused", (text) => {
    expect(refused(`healthcheck: ${text}`)).not.toBe("");
  });
});

describe("§8 other short forms", () => {
  it.each<[string, unknown]>([
    ["devices: [/dev/a]", { devices: [{ source: "/dev/a", target: "/dev/a", permissions: "rwm" }] }],
    ["devices: ['/dev/a:/dev/b']", { devices: [{ source: "/dev/a", target: "/dev/b", permissions: "rwm" }] }],
    ["devices: ['/dev/a:/dev/b:r']", { devices: [{ source: "/dev/a", target: "/dev/b", permissions: "r" }] }],
    ["devices: [{source: /dev/a, target: /dev/b}]", { devices: [{ source: "/dev/a", target: "/dev/b" }] }],
    [
      "devices: ['vendor.com/class=name']",
      { devices: [{ source: "vendor.com/class=name", target: "vendor.com/class=name", permissions: "rwm" }] },
    ],
    ["gpus: all", { gpus: [{ count: -1 }] }],
    ["gpus: [{count: all}]", { gpus: [{ count: -1 }] }],
    ["gpus: [{driver: d}]", { gpus: [{ driver: "d", count: -1 }] }],
    ["gpus: [{count: 2, capabilities: [c], options: [a=1]}]", { gpus: [{ count: 2, capabilities: ["c"], options: { a: "1" } }] }],
    ["gpus: [{device_ids: ['0', '1']}]", { gpus: [{ device_ids: ["0", "1"] }] }],
    ["gpus: [{count: '3'}]", { gpus: [{ count: 3 }] }],
    ["ulimits: {nofile: 10}", { ulimits: { nofile: 10 } }],
    ["ulimits: {nofile: '10'}", { ulimits: { nofile: 10 } }],
    ["ulimits: {nofile: -1}", { ulimits: { nofile: -1 } }],
    ["ulimits: {nofile: {soft: 1, hard: 2}}", { ulimits: { nofile: { soft: 1, hard: 2 } } }],
    ["ulimits: {core: 0, nproc: {soft: 0, hard: -1}}", { ulimits: { core: {}, nproc: { hard: -1 } } }],
    ["extra_hosts: ['b=1.1.1.1', 'a:2.2.2.2']", { extra_hosts: ["a=2.2.2.2", "b=1.1.1.1"] }],
    ["extra_hosts: ['a=::1', 'b:::2', 'c=[::3]', 'd:[::4]']", { extra_hosts: ["a=::1", "b=::2", "c=::3", "d=::4"] }],
    ["extra_hosts: ['a=1.1.1.1,2.2.2.2']", { extra_hosts: ["a=1.1.1.1", "a=2.2.2.2"] }],
    [
      "extra_hosts: {a: 1.1.1.1, b: [2.2.2.2, '::1'], c: host-gateway}",
      { extra_hosts: ["a=1.1.1.1", "b=2.2.2.2", "b=::1", "c=host-gateway"] },
    ],
    ["extra_hosts: []", {}],
    ["depends_on: []", {}],
    ["dns: ''", {}],
    ["dns: ['', 1.1.1.1]", { dns: ["1.1.1.1"] }],
    ["dns: 1.1.1.1, dns_search: a.b, dns_opt: [ndots:1]", { dns: ["1.1.1.1"], dns_search: ["a.b"], dns_opt: ["ndots:1"] }],
    ["labels: [a, b=, c=d=e, 'f= g']", { labels: { a: "", b: "", c: "d=e", f: " g" } }],
    ["annotations: {a: , b: 1}", { annotations: { a: "", b: "1" } }],
    ["sysctls: [a=1, b]", { sysctls: { a: "1", b: "" } }],
    [
      "logging: {driver: d, options: {a: 1, b: 1.5, c: , d: 'true'}}",
      { logging: { driver: "d", options: { a: "1", b: "1.5", c: "", d: "true" } } },
    ],
    ["logging: {driver: none}", { logging: { driver: "none" } }],
    ["storage_opt: {size: 1G}", { storage_opt: { size: "1G" } }],
    ["group_add: [1, a]", { group_add: ["1", "a"] }],
    ["init: false, attach: true, tty: false, privileged: true", { init: false, attach: true, privileged: true }],
    ["environment: {}, labels: [], ports: [], volumes: [], networks: []", {}],
    [
      "blkio_config: {weight: 300, weight_device: [{path: /dev/a, weight: '5'}], device_read_bps: [{path: /dev/a, rate: 1k}]}",
      {
        blkio_config: { weight: 300, weight_device: [{ path: "/dev/a", weight: 5 }], device_read_bps: [{ path: "/dev/a", rate: "1024" }] },
      },
    ],
    ["deploy: ", {}],
    ["deploy: {}", { deploy: { resources: {}, placement: {} } }],
    [
      "deploy: {mode: global, endpoint_mode: vip, labels: [a=1]}",
      { deploy: { mode: "global", endpoint_mode: "vip", labels: { a: "1" }, resources: {}, placement: {} } },
    ],
    [
      "deploy: {restart_policy: {condition: any, max_attempts: 0, window: 1m}}",
      {
        deploy: { restart_policy: { condition: "any", max_attempts: 0, window: "1m0s" }, resources: {}, placement: {} },
      },
    ],
    [
      "deploy: {resources: {reservations: {cpus: '0.25', generic_resources: [{discrete_resource_spec: {kind: a, value: 0}}], devices: [{capabilities: [gpu]}]}}}",
      {
        deploy: {
          resources: {
            reservations: {
              cpus: 0.25,
              generic_resources: [{ discrete_resource_spec: { kind: "a", value: 0 } }],
              devices: [{ capabilities: ["gpu"], count: -1 }],
            },
          },
          placement: {},
        },
      },
    ],
    [
      "post_start: [{command: a b, user: root, privileged: 'true', environment: [A=1, B]}]",
      {
        post_start: [{ command: ["a", "b"], user: "root", privileged: true, environment: { A: "1", B: null } }],
      },
    ],
    ["pre_stop: [{command: [a]}]", { pre_stop: [{ command: ["a"] }] }],
    [
      "develop: {watch: [{path: ./s, action: sync, target: /s, ignore: n}, {path: p, action: rebuild}]}",
      {
        develop: {
          watch: [
            { path: "/D/proj/s", action: "sync", target: "/s", ignore: ["n"], exec: { command: null } },
            { path: "/D/proj/p", action: "rebuild", exec: { command: null } },
          ],
        },
      },
    ],
    ["credential_spec: {config: c}", { credential_spec: { config: "c" } }],
  ])("%s", (text, expected) => expect(attributes(text)).toEqual(expected));

  it.each([
    "devices: ['a:b:c:d']",
    "devices: [{target: /dev/a}]",
    "devices: [{source: /dev/a}]",
    "gpus: some",
    "gpus: [{count: 1, device_ids: [a]}]",
    "gpus: [{count: many}]",
    "deploy: {resources: {reservations: {devices: [{count: 1}]}}}",
    "deploy: {resources: {reservations: {devices: [{capabilities: [gpu], count: 1, device_ids: [a]}]}}}",
    "deploy: {update_config: {order: both}}",
    "deploy: {update_config: {parallelism: -1}}",
    "deploy: {restart_policy: {max_attempts: -1}}",
    "ulimits: {nofile: {soft: 1}}",
    "ulimits: {nofile: {hard: 1}}",
    "ulimits: {nofile: a}",
    "extra_hosts: [a]",
    "extra_hosts: ['=1.1.1.1']",
    "extra_hosts: [':1.1.1.1']",
    "extra_hosts: ['a=1', 'a=1']",
    "depends_on: {b: {}}",
    "depends_on: {b: }",
    "depends_on: {b: {condition: started}}",
    "depends_on: [b, b]",
    "labels: {a: [1]}",
    "labels: [1]",
    "logging: {options: {a: true}}",
    "cgroup: shared",
    "develop: {watch: [{path: p, action: sync}]}",
    "develop: {watch: [{path: '', action: rebuild}]}",
    "profiles: p",
    "container_name: a",
    "dns: [1.1.1.1, 1]",
    "restart: true",
    "tmpfs: [1]",
  ])("%s is refused", (text) => expect(refused(text)).not.toBe(""));

  it.each<[string, unknown]>([
    ["build: .", { context: "/D/proj", dockerfile: "Dockerfile" }],
    ["build: ./b", { context: "/D/proj/b", dockerfile: "Dockerfile" }],
    ["build: {}", { context: "/D/proj", dockerfile: "Dockerfile" }],
    ["build: {dockerfile_inline: FROM x}", { context: "/D/proj", dockerfile_inline: "FROM x" }],
    ["build: {dockerfile: ../D}", { context: "/D/proj", dockerfile: "../D" }],
    [
      "build: {args: [A, B, C=, D=4], ssh: [default]}",
      { context: "/D/proj", dockerfile: "Dockerfile", args: { A: "a", C: "", D: "4" }, ssh: ["default"] },
    ],
    ["build: {args: {A: , B: , C: 1.0}}", { context: "/D/proj", dockerfile: "Dockerfile", args: { A: "a", C: "1" } }],
    [
      "build: {additional_contexts: [a=./a, 'b=service:x', 'c=https://h']}",
      {
        context: "/D/proj",
        dockerfile: "Dockerfile",
        additional_contexts: { a: "/D/proj/a", b: "service:x", c: "https://h" },
      },
    ],
    [
      "build: {extra_hosts: ['b:1.1.1.1', 'a=2.2.2.2'], shm_size: 1m, no_cache: 'true', ulimits: {nofile: 1}}",
      {
        context: "/D/proj",
        dockerfile: "Dockerfile",
        extra_hosts: ["a=2.2.2.2", "b=1.1.1.1"],
        shm_size: "1048576",
        no_cache: true,
        ulimits: { nofile: 1 },
      },
    ],
  ])("%s", (text, build) => expect(attributes(text, "", { environment: { A: "a" } })).toEqual({ build }));

  it.each([
    "build: {dockerfile: D, dockerfile_inline: FROM x}",
    "build: {ssh: [other]}",
    "build: {additional_contexts: [a]}",
    "build: {args: ['A =1']}",
    "build: {secrets: [s]}",
    "build: {foo: 1}",
    "build: [.]",
  ])("%s is refused", (text) => expect(refused(text)).not.toBe(""));
});

describe("§8 configs and secrets of a service", () => {
  const top = "configs: {c: {content: a}}\nsecrets: {s: {file: f}}";
  it.each<[string, unknown]>([
    ["configs: [c]", { configs: [{ source: "c" }] }],
    [
      "configs: [{source: c, target: /x, uid: '1', gid: '2', mode: 0440}]",
      { configs: [{ source: "c", target: "/x", uid: "1", gid: "2", mode: "0440" }] },
    ],
    ["configs: [{source: c, mode: '0440'}]", { configs: [{ source: "c", mode: "0440" }] }],
    ["configs: [{source: c, mode: '440'}]", { configs: [{ source: "c", mode: "0440" }] }],
    ["configs: [{source: c, mode: 0o440}]", { configs: [{ source: "c", mode: "0440" }] }],
    ["configs: [{source: c, mode: 440}]", { configs: [{ source: "c", mode: "0670" }] }],
    ["configs: [{source: c, mode: 0}]", { configs: [{ source: "c", mode: "00" }] }],
    ["secrets: [s]", { secrets: [{ source: "s", target: "/run/secrets/s" }] }],
    ["secrets: [{source: s}]", { secrets: [{ source: "s", target: "/run/secrets/s" }] }],
    ["secrets: [{source: s, target: name}]", { secrets: [{ source: "s", target: "name" }] }],
    [
      "secrets: [s, {source: s, target: /other}]",
      {
        secrets: [
          { source: "s", target: "/run/secrets/s" },
          { source: "s", target: "/other" },
        ],
      },
    ],
    ["secrets: [s, s]", { secrets: [{ source: "s", target: "/run/secrets/s" }] }],
  ])("%s", (text, expected) => expect(attributes(text, top)).toEqual(expected));

  it.each([
    "configs: [nope]",
    "secrets: [nope]",
    "secrets: [{source: s, uid: 1}]",
    "configs: [{source: c, mode: 0o9}]",
    "configs: [{source: c, mode: '0o440'}]",
    "configs: [{source: c, mode: 4.5}]",
    "configs: c",
  ])("%s is refused", (text) => {
    expect(refused(text, top)).not.toBe("");
  });
});
