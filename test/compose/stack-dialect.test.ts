import { readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStackFile } from "../../src/compose/stack-dialect/read.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { treeOf } from "../../src/model/revision.ts";

interface More {
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** Merged over the first. */
  readonly second?: string;
}

function read(text: string, { environment = {}, files = {}, second }: More = {}): { refused: string[]; differs: string[] } {
  const all = { ...files, "stack.yml": text, ...(second === undefined ? {} : { "second.yml": second }) };
  const stackFiles = second === undefined ? (["stack.yml"] as const) : (["stack.yml", "second.yml"] as const);
  const { problems, differences } = readStackFile({ files: treeOf(all), stackFiles, environment });
  return { refused: problems.map(formatProblem), differs: differences.map(formatProblem) };
}

/** One service with an image; each line is indented as its attribute. */
function web(...lines: readonly string[]): string {
  return `services:\n  web:\n    image: nginx\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

type Case = readonly [sentence: string, text: string, expected: RegExp, more?: More];

/** As §16 of the semantics has them, in its order. */
const REFUSED: readonly Case[] = [
  ["a version above 3.13", `version: "3.14"\n${web()}`, /^stack\.yml:1:1: error: version: docker stack knows no version "3\.14"/],
  ["a version of the second format", `version: "2.4"\n${web()}`, /knows no version "2\.4"/],
  ["a version that is a number", `version: 3.8\n${web()}`, /The version must be text\.\n {4}Put it in quotes/],
  ["an attribute that is newer than the version", `version: "3.6"\n${web("init: true")}`, /^stack\.yml:5:5: .*init came with version 3\.7/],
  ["configs in version 3.2", `version: "3.2"\nconfigs: { c: { file: a } }\n`, /configs came with version 3\.3/],
  ["a long port in version 3.1", `version: "3.1"\n${web("ports: [{ target: 80 }]")}`, /target came with version 3\.2/],
  ["an extension of a service in version 3.6", `version: "3.6"\n${web("x-a: 1")}`, /x- came with version 3\.7/],
  [
    "an unknown attribute, with the one that was probably meant",
    web("hostnam: a"),
    /^stack\.yml:4:5: .*"hostnam" is not an attribute of a service\.\n {4}Did you mean hostname\?/,
  ],
  ["a name at the top", `name: shop\n${web()}`, /"name" is not an attribute of a stack file\.\n {4}The stack is named on the command line/],
  ["include", `include: [a.yml]\n${web()}`, /"include" is not an attribute.*\n {4}Name all files/],
  ["models", `models: { m: { model: a } }\n${web()}`, /"models" is not an attribute/],
  ["another key at the top", `web: { image: a }\n`, /"web" is not an attribute of a stack file/],
  ...(["extends: { service: a }", "volume_driver: a", "volumes_from: [a]", "cpu_quota: 1", "cpu_shares: 1"] as const).map((line): Case => [
    `the forbidden ${line.split(":")[0]}`,
    web(line),
    /docker stack forbids/,
  ]),
  ["the forbidden cpuset", web("cpuset: '0'"), /docker stack forbids cpuset\.\n {4}Use deploy\.resources/],
  ["the forbidden mem_limit", web("mem_limit: 1g"), /docker stack forbids mem_limit\.\n {4}Use deploy\.resources\.limits\.memory/],
  ["the forbidden memswap_limit", web("memswap_limit: 1g"), /docker stack forbids memswap_limit/],
  ["profiles", web("profiles: [a]"), /"profiles" is not an attribute.*\n {4}docker stack deploys every service/],
  ["scale", web("scale: 2"), /\n {4}Use deploy\.replicas/],
  ["${X:+r}", web('hostname: "${X:+r}"'), /not a valid interpolation.*\n {4}It knows the operators :- - :\? and \? only/],
  ["$1", web('command: ["echo $1"]'), /"echo \$1" is not a valid interpolation.*\n {4}Write \$\$/],
  ["a trailing $", web('hostname: "a$"'), /"a\$" is not a valid interpolation/],
  ["$(x)", web('hostname: "$(x)"'), /not a valid interpolation/],
  [
    "an unset required variable",
    web('hostname: "${X:?say where}"'),
    /^stack\.yml:4:5: .*The required variable X is missing a value: say where/,
  ],
  [
    "a required variable that only .env has",
    web('hostname: "${X?}"'),
    /It is in \.env, which docker stack does not read/,
    { files: { ".env": "X=1\n" } },
  ],
  [
    "a variable that becomes no number",
    web('deploy: { replicas: "${N}" }'),
    /becomes "two", which is not a whole number/,
    { environment: { N: "two" } },
  ],
  ["a variable where no cast is known", web('init: "${I:-true}"'), /init must be true or false, not the text "true"/],
  [
    "export in an env_file",
    web("env_file: a.env"),
    /^a\.env:1:1: .*the name "export A" has a space/,
    { files: { "a.env": "export A=1\n" } },
  ],
  ["an env_file line without a name", web("env_file: a.env"), /^a\.env:2:1: .*without a name/, { files: { "a.env": "A=1\n=2\n" } }],
  ["an env_file that is not there", web("env_file: a.env"), /^stack\.yml:4:\d+: .*a\.env/],
  ["an env_file in the long form", web("env_file: [{ path: a.env }]"), /docker stack takes paths only/],
  [
    "a boolean in environment",
    web("environment: { A: true }"),
    /A must be text or a number or nothing, not true\.\n {4}Put it in quotes: "true"/,
  ],
  ["a boolean among labels", web("labels: { a: false }"), /Put it in quotes: "false"/],
  [
    "depends_on as a mapping",
    web("depends_on: { db: { condition: service_healthy } }"),
    /depends_on must be a list, not a mapping\.\n {4}docker stack takes a list of names only/,
  ],
  [
    "a target in quotes",
    web('ports: [{ target: "80" }]'),
    /target must be a whole number, not the text "80"\.\n {4}Write it without quotes/,
  ],
  ["a published port in quotes", web('ports: [{ target: 80, published: "80" }]'), /published must be a whole number/],
  ["host_ip of a port", web("ports: [{ target: 80, host_ip: 127.0.0.1 }]"), /"host_ip" is not an attribute of a port/],
  [
    "CPUs that are a number",
    web("deploy: { resources: { limits: { cpus: 0.5 } } }"),
    /cpus must be text, not 0\.5\.\n {4}Put it in quotes: "0\.5"/,
  ],
  ["a size that is a number", web("deploy: { resources: { limits: { memory: 100 } } }"), /memory must be text, not 100/],
  ["a duration in days", web("stop_grace_period: 1d"), /"1d" is not a duration/],
  ["init in quotes", web('init: "true"'), /init must be true or false/],
  [
    "content of a config",
    `configs: { c: { content: a } }\n${web()}`,
    /"content" is not an attribute of a config\.\n {4}Use file, or external: true/,
  ],
  ["environment of a secret", `secrets: { s: { environment: A } }\n${web()}`, /"environment" is not an attribute of a secret/],
  ["a secret without file", `secrets: { s: {} }\n${web()}`, /The secret has no file/],
  ["a secret whose file is not there, at deploy", `secrets: { s: { file: ./s.txt } }\n${web()}`, /There is no file \.\/s\.txt/],
  ["an unknown mode, at deploy", web("deploy: { mode: everywhere }"), /"everywhere" is not a mode/],
  ["replicas of a global service, at deploy", web("deploy: { mode: global, replicas: 2 }"), /replicas cannot be set with mode: global/],
  ["an unclosed quote in a command", web(`command: "a 'b"`), /has a quote that is not closed/],
  ["ranges of unequal length", web('ports: ["8000-8001:80-82"]'), /"8000-8001:80-82" is not a port/],
  [
    "files of different versions",
    `version: "3.7"\n${web()}`,
    /^second\.yml:1:1: .*This file is of version 3\.8 and the one before it of 3\.7/,
    { second: 'version: "3.8"\nservices: {}\n' },
  ],
  [
    "a second file without version beside one with",
    `version: "3.7"\n${web()}`,
    /of version 3\.13 and the one before it of 3\.7/,
    { second: "services: {}\n" },
  ],
  ["enable_ipv6", `networks: { n: { enable_ipv6: true } }\n${web()}`, /"enable_ipv6" is not an attribute of a network/],
  [
    "a gateway",
    `networks: { n: { ipam: { config: [{ subnet: 10.0.0.0/24, gateway: 10.0.0.1 }] } } }\n${web()}`,
    /"gateway" is not an attribute of an address pool/,
  ],
  ["a network that nobody defines, at deploy", web("networks: [back]"), /There is no network back/],
  ["a secret that nobody defines, at deploy", web("secrets: [s]"), /There is no secret s/],
  ["a volume that nobody defines, at deploy", web("volumes: [data:/var]"), /There is no volume data/],
  ["a service without image, at deploy", "services: { web: { build: . } }\n", /The service has no image/],
  [
    "an ingress port with dnsrr, at deploy",
    web("deploy: { endpoint_mode: dnsrr }", 'ports: ["80:80"]'),
    /endpoint_mode dnsrr cannot publish/,
  ],
  [
    "a constraint with one =, at deploy",
    web("deploy: { placement: { constraints: [node.role = manager] } }"),
    /"node\.role = manager" is not a constraint/,
  ],
  ["a file that is no mapping", "[a]\n", /A stack file must be a mapping/],
];

const DIFFERS: readonly Case[] = [
  [
    "a nested default, which stays as it is written",
    web('hostname: "${U:-${X}}"'),
    /^stack\.yml:4:5: .*takes the default "\$\{X\}" as it is written; slipway: expands/,
  ],
  [
    "a variable of .env, which is not read",
    web('hostname: "${X}"'),
    /reads no \.env, so X is not set; slipway: takes X from \.env/,
    { files: { ".env": "X=a\n" } },
  ],
  [
    "quotes in an env_file, which stay",
    web("env_file: a.env"),
    /^a\.env:2:1: .*Q: docker stack: keeps the quotes as part of the value; slipway: takes them off/,
    { files: { "a.env": "A=1\nQ='b'\n" } },
  ],
  [
    "a comment in an env_file, which stays",
    web("env_file: a.env"),
    /keeps what follows # as part of the value/,
    { files: { "a.env": "A=b # c\n" } },
  ],
  [
    "$ in an env_file, which stays",
    web("env_file: a.env"),
    /keeps \$ as it is; slipway: expands the variable/,
    { files: { "a.env": "A=1\nB=$A\n" } },
  ],
  [
    "an empty value, which takes the client's",
    web('environment: { A: "" }'),
    /takes the value of A from whoever deploys.*; slipway: leaves A empty/,
  ],
  ["an empty value in a list", web("environment: [A=]"), /^stack\.yml:4:\d+: .*leaves A empty/],
  ["a && b", web("command: a && b"), /runs \["a","&&","b"\]; slipway: runs \["a"\]\.\n {4}Write a list/],
  ["a range over one port", web('ports: ["8000-8001:80"]'), /publishes each of 8000 to 8001; slipway: publishes one of them/],
  [
    "an address of a port, which is dropped",
    web('ports: ["127.0.0.1:80:80"]'),
    /drops the address 127\.0\.0\.1.*; slipway: publishes on 127\.0\.0\.1 only/,
  ],
  [
    "a published port: routing mesh",
    web('ports: ["80:80"]'),
    /every node answers on port 80.*routing mesh.*; slipway: only hosts with a replica/,
  ],
  ["the virtual address of a service with replicas", web("deploy: { replicas: 2 }"), /web: has one virtual address/],
  ["depends_on, which is ignored", web("depends_on: [web]"), /ignores it: services start at once/],
  ["container_name, which is ignored", web("container_name: proxy"), /ignores the name; slipway: gives the container this name/],
  ["restart, which is taken as a condition", web("restart: always"), /takes it as condition any/],
  ["no restart at all: any", web(), /web: restarts whenever it ends \(restart_policy any/],
  ["tmpfs, which is dropped in silence", web("tmpfs: /run"), /drops it in silence/],
  ["network_mode, which joins the default network", web("network_mode: host"), /ignores it and joins the default overlay network/],
  [
    "a fixed address, which is dropped",
    `networks: { n: }\n${web("networks: { n: { ipv4_address: 10.0.0.2 } }")}`,
    /drops the address in silence/,
  ],
  [
    "a network, which is overlay",
    `networks: { n: }\n${web("networks: [n]")}`,
    /^stack\.yml:1:\d+: .*makes an overlay network over all nodes; slipway: makes a bridge network on one host/,
  ],
  [
    "an external network, which is the Swarm's",
    `networks: { n: { external: true } }\n${web("networks: [n]")}`,
    /wants a network of the Swarm/,
  ],
  ["deploy.labels, which are the service's", web("deploy: { labels: { a: b } }"), /puts them on the service/],
  ["no update_config: stop-first", web(), /web: is updated stop-first.*; slipway: start-first/],
  [
    "an update_config without order",
    web("deploy: { update_config: { parallelism: 2 } }"),
    /stops the old task first; slipway: starts the new container first/,
  ],
  [
    "failure_action: continue",
    web("deploy: { update_config: { failure_action: continue } }"),
    /goes on with the other tasks; slipway: stops/,
  ],
  ["restart_policy.delay", web("deploy: { restart_policy: { delay: 5s } }"), /honours delay; slipway: leaves it to the engine/],
  [
    "a constraint on labels of nodes",
    web("deploy: { placement: { constraints: [node.labels.disk == ssd] } }"),
    /labels of docker node update; slipway: .*fleet\.yaml/,
  ],
  [
    "a config, which cannot change",
    `configs: { c: { file: a } }\n${web("configs: [c]")}`,
    /cannot change it: new content needs a new name; slipway: delivers it as a file/,
  ],
  [
    "an external secret, which slipway has no store for",
    `secrets: { s: { external: true } }\n${web("secrets: [s]")}`,
    /takes it from the Swarm's store; slipway: has no such store/,
  ],
  [
    "a named volume, which is empty on another node",
    `volumes: { data: }\n${web("volumes: [data:/var]")}`,
    /empty volume on whichever node/,
  ],
  ["a relative bind, which every node must have", web("volumes: [./site:/www:ro]"), /mounts \.\/site of the machine that deploys/],
  ["names", web(), /a service is STACK_web .*; slipway: containers are STACK-web-1/],
  ["build, which is ignored", web("build: ."), /ignores build and expects the image in a registry/],
  ["a second document, which is not read", `${web()}---\n${web()}`, /reads the first YAML document only/],
  ["!reset, which is ignored", web("hostname: !reset a"), /ignores !reset/],
  [
    "a false that cannot replace a true",
    web("tty: true"),
    /^second\.yml:\d+:\d+: .*an empty value, 0 or false does not replace it/,
    { second: "services: { web: { tty: false } }\n" },
  ],
  [
    "a command that cannot be reset",
    web("command: [a]"),
    /an empty value, 0 or false does not replace it/,
    { second: "services: { web: { command: [] } }\n" },
  ],
  [
    "a health check that is appended to",
    web("healthcheck: { test: [CMD, a] }"),
    /appends this test/,
    { second: "services: { web: { healthcheck: { test: [CMD, b] } } }\n" },
  ],
  [
    "a volume of which the later definition counts alone",
    `volumes: { v: { driver: a } }\n${web()}`,
    /takes the later definition alone, without driver/,
    { second: "volumes: { v: { labels: [a] } }\n" },
  ],
];

describe("a docker stack file", () => {
  for (const [sentence, text, expected, more] of REFUSED)
    it(`is refused for ${sentence}`, () => {
      expect(read(text, more).refused.join("\n")).toMatch(new RegExp(expected, "m"));
    });

  for (const [sentence, text, expected, more = {}] of DIFFERS)
    it(`behaves differently for ${sentence}`, () => {
      const { refused, differs } = read(text, { files: { a: "" }, ...more });
      expect(refused).toEqual([]);
      expect(differs.join("\n")).toMatch(new RegExp(expected, "m"));
    });

  it("says all faults at once, each once", () => {
    const { refused } = read(web("hostnam: a", "init: yes", "stop_grace_period: 1w", "ports: [{ target: web }]"));
    expect(refused.map((line) => /^stack\.yml:(\d+)/.exec(line)?.[1])).toEqual(["4", "5", "6", "7"]);
  });

  it("says once for a service which of its variables are empty", () => {
    const { differs } = read(web("environment: [A=, B=, C=, D=, E=, F=, G=, H=1]"));
    const about = differs.filter((line) => line.includes("whoever deploys"));
    expect(about).toEqual([expect.stringMatching(/takes the value of A, B, C, D, E and 2 others .*; slipway: leaves them empty/)]);
  });

  it("takes the version 3 and none at all for the newest", () => {
    for (const version of ["", 'version: "3"\n', 'version: "3.13"\n'])
      expect(read(`${version}${web("oom_score_adj: 1", "healthcheck: { test: a, start_interval: 1s }")}`).refused).toEqual([]);
  });

  it("says nothing about a port in mode host and an order that is written", () => {
    const text = web(
      "ports: [{ target: 80, published: 80, mode: host }]",
      "restart: always",
      "deploy: { update_config: { order: stop-first, monitor: 5s }, endpoint_mode: dnsrr, replicas: 2 }",
    );
    const { refused, differs } = read(text);
    expect(refused).toEqual([]);
    expect(differs.filter((line) => /mesh|first|virtual/.test(line))).toEqual([]);
  });

  it("keeps what an env_file says to itself: values may be secret", () => {
    const { differs } = read(web("env_file: a.env"), { files: { "a.env": "P='hunter2' # x\n" } });
    expect(differs.join("\n")).toContain("P: docker stack:");
    expect(differs.join("\n")).not.toContain("hunter2");
  });

  it("reads keys that objects have by themselves as any other", () => {
    const { refused } = read("services:\n  constructor: { image: a, toString: b }\n  __proto__: { image: a }\n");
    expect(refused.length).toBeGreaterThan(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

interface Recorded {
  readonly verdicts: readonly {
    readonly text: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly accepted: boolean;
  }[];
  readonly versions: readonly { readonly text: string; readonly since: number | null }[];
}

const RECORDED = JSON.parse(readFileSync(path.join(import.meta.dirname, "fixtures/stack-dialect-recorded.json"), "utf8")) as Recorded;
const ENV_FILES = { "e.env": 'A=b # c\nQ="x"\nHOMEX\n', "bad.env": "A B=1\n", "bad2.env": "=1\n" };

/** As `docker stack config`, which does not know what a deployment would refuse. */
function configAccepts(text: string, environment: Readonly<Record<string, string>> = {}): boolean {
  const files = treeOf({ ...ENV_FILES, "stack.yml": text });
  const { problems } = readStackFile({ files, stackFiles: ["stack.yml"], environment });
  return !problems.some(({ code }) => !code.startsWith("compose.stack.deploy-"));
}

describe("what docker stack config was seen to do", () => {
  it("is what we say of every recorded text", () => {
    const wrong = RECORDED.verdicts.filter(({ text, environment, accepted }) => configAccepts(text, environment) !== accepted);
    expect(wrong).toEqual([]);
    expect(RECORDED.verdicts.length).toBeGreaterThan(300);
  });

  it("is what we say of every key in every version of the format", () => {
    const minors = Array.from({ length: 14 }, (_, minor) => minor);
    const wrong = RECORDED.versions.flatMap(({ text, since }) =>
      minors
        .filter((minor) => configAccepts(`version: "3.${minor}"\n${text}`) !== (since !== null && minor >= since))
        .map((minor) => `3.${minor}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

const PIECES = [
  "null",
  "[]",
  "{}",
  "true",
  "1.5",
  '""',
  "$",
  "${X:-",
  "}",
  ":",
  "- ",
  "\n",
  "  ",
  "&a ",
  "*a",
  "!reset ",
  "x-",
  "'",
  "2020-01-01",
  "<<: ",
];

describe("ranges of ports", () => {
  it("are counted before they are written out", () => {
    const text = web(`ports: [${Array.from({ length: 20_000 }, (_, index) => `"1-65535:${index + 1}"`).join(", ")}]`);
    expect(read(text).refused).toEqual([expect.stringContaining("cannot publish more than 100000 ports")]);
  });
});

describe("reading any text at all", () => {
  it("never throws, and leaves Object.prototype alone", () => {
    const texts = [...RECORDED.verdicts, ...RECORDED.versions].map(({ text }) => text);
    const mutated = fc
      .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(200), fc.nat(5), fc.constantFrom(...PIECES)), { maxLength: 4 }))
      .map(([text, edits]) => edits.reduce((now, [at, cut, piece]) => now.slice(0, at) + piece + now.slice(at + cut), text));
    fc.assert(
      fc.property(mutated, mutated, (text, second) => {
        read(text, { second, environment: { X: "1" } });
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
