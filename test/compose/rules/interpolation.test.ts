import { describe, expect, it } from "vitest";
import { attributes, canonical, load, refusal, refused } from "./rule.ts";

const environment = { X: "1", E: "", Y: "why", P: "${X}", D: "a$b" };

function label(template: string): unknown {
  const made = attributes(`labels: [${JSON.stringify(`k=${template}`)}]`, "", { environment }) as { labels?: { k: string } };
  return made.labels?.k.replaceAll("$$", "$") ?? made;
}

describe("§4.2 operators", () => {
  const table: [string, string, string, string][] = [
    ["${%}", "", "", "1"],
    ["$%", "", "", "1"],
    ["${%:-w}", "w", "w", "1"],
    ["${%-w}", "w", "", "1"],
    ["${%:+w}", "", "", "w"],
    ["${%+w}", "", "w", "w"],
    ["${%:-}", "", "", "1"],
    ["${%-}", "", "", "1"],
    ["${%:+}", "", "", ""],
    ["${%:-$Y}", "why", "why", "1"],
    ["${%:-${Y:-z}}", "why", "why", "1"],
    ["${%:+${Y}}", "", "", "why"],
    ["${%+[${Y}]}", "", "[why]", "[why]"],
    ["${%-${U-${E-z}}}", "", "", "1"],
  ];
  it.each(table)("%s: unset %j, empty %j, set %j", (template, unset, empty, set) => {
    expect(["U", "E", "X"].map((name) => label(template.replace("%", name)))).toEqual([unset, empty, set]);
  });

  it.each<[string, string]>([
    ["a$$b", "a$b"],
    ["$$$$", "$$"],
    ["$$$X", "$1"],
    ["$${X}", "${X}"],
    ["${U:-$$X}", "$X"],
    ["${U:-$${X}}", "${X}"],
    ["$1 $- $(x) $. $/ $", "$1 $- $(x) $. $/ $"],
    ["$X.$Y/$X-$Y", "1.why/1-why"],
    ["$XY", ""],
    ["${X}Y", "1Y"],
    ["${x}", ""],
    ["$_", ""],
    ["${_A1:-ok}", "ok"],
    ["${U-a-b}", "a-b"],
    ["${U:-a:?b}", "a:?b"],
    ["${U:-:-}", ":-"],
    ["${U:-+}", "+"],
    ["${U?-}${X}", "refused"],
    ["${U:-a b # c}", "a b # c"],
    ['${U:-{"a":{"b":[1,2]}}}!', '{"a":{"b":[1,2]}}!'],
    ["${U:-a}b}", "ab}"],
    ["${U:-{a}}}", "{a}}"],
    ["${X:-{}", "refused"],
    ["$P", "${X}"],
    ["${P}", "${X}"],
    ["$D", "a$b"],
    ["${U:-é✓}", "é✓"],
    ["${U:-${U:-${U:-${U:-deep}}}}", "deep"],
  ])("%s is %s", (template, expected) => {
    if (expected === "refused") expect(label(template)).toHaveProperty("refused");
    else expect(label(template)).toBe(expected);
  });

  it.each([
    "${}",
    "${ X}",
    "${X }",
    "${1}",
    "${X!}",
    "${X/a/b}",
    "${X:=d}",
    "${X=d}",
    "${#X}",
    "${X",
    "${X:",
    "${X:}",
    "${X:d}",
    "${X.y}",
    "a${",
    "${-a}",
    "${U:-${}}",
    "${X[0]}",
    "${X@Q}",
  ])("%s is no template, and the problem says where", (template) => {
    const result = load(`services:\n  a:\n    image: x\n    labels: {k: '${template}'}`, { environment });
    expect(result.problems[0]).toMatchObject({ code: "compose.interpolation", at: "services.a.labels.k", line: 4 });
  });

  it.each<[string, string]>([
    ["${U?}", "The required variable U is missing a value."],
    ["${U:?}", "The required variable U is missing a value."],
    ["${U?say $Y}", "The required variable U is missing a value: say why."],
    ["${E:?${X}}", "The required variable E is missing a value: 1."],
    ["${U?a-b}", "The required variable U is missing a value: a-b."],
    ["${U:-${E:?no}}", "The required variable E is missing a value: no."],
  ])("%s fails", (template, message) => expect(refused(`labels: ["k=${template}"]`, "", { environment })).toBe(message));

  it("a default that is not used neither warns nor fails (newer than docker compose 2.40.3, which evaluated it)", () => {
    const result = load("services: {a: {image: '${X:-${U:?no}}${U:+${V:?no}}${X:-$W}'}}", { environment });
    expect(result.problems).toEqual([]);
    expect(result.project!.services["a"]!.image).toBe("11");
  });

  it("an unset variable becomes empty with one warning for each place", () => {
    const result = load("services: {a: {image: 'x$U', user: '$U$U'}}");
    expect(result.problems.map(({ code, at }) => [code, at])).toEqual([
      ["compose.unset-variable", "services.a.image"],
      ["compose.unset-variable", "services.a.user"],
    ]);
  });
});

describe("§4.1 where it applies", () => {
  it("to every value, and to no key", () => {
    const made = canonical(
      "name: n$X\nx-a: [$Y, {$X: $X}]\nservices: {a: {image: 'i:$X', labels: {$X: $X}, environment: [$Y=$X], command: 'run $X'}}",
      {
        environment,
      },
    );
    expect(made).toMatchObject({
      name: "n1",
      "x-a": ["why", { $$X: "1" }],
      services: { a: { image: "i:1", labels: { $$X: "1" }, environment: { why: "1" }, command: ["run", "1"] } },
    });
  });

  it("not to numbers and booleans, and a value stays text where text is due", () => {
    expect(attributes("labels: {a: $X, b: 1, c: true}, hostname: '$X'", "", { environment })).toEqual({
      labels: { a: "1", b: "1", c: "true" },
      hostname: "1",
    });
  });

  it("to extends and include", () => {
    const files = {
      "compose.yaml": "include: ['$DIR/i.yaml']\nservices: {a: {extends: {file: '$DIR/b.yaml', service: $S}}}",
      "d/i.yaml": "services: {i: {image: i}}",
      "d/b.yaml": "services: {s: {image: '$X'}}",
    };
    expect(canonical(files, { environment: { DIR: "d", S: "s", X: "found" } })).toMatchObject({
      services: { a: { image: "found" }, i: { image: "i" } },
    });
  });

  it("per file and before merging: a $$ of one file is not seen by the next", () => {
    const files = { "a.yaml": "services: {a: {image: x, labels: {k: '$${X}'}}}", "b.yaml": "services: {a: {labels: {l: '$X'}}}" };
    expect(canonical(files, { environment, composeFiles: ["proj/a.yaml", "proj/b.yaml"] })).toMatchObject({
      services: { a: { labels: { k: "$${X}", l: "1" } } },
    });
  });

  it("a $$ of an included file stays one $", () => {
    const files = { "compose.yaml": "include: [i.yaml]\nservices: {}", "i.yaml": "services: {i: {image: i, labels: {k: '$${X} $$$$'}}}" };
    expect(canonical(files, { environment })).toMatchObject({ services: { i: { labels: { k: "$${X} $$$$" } } } });
  });
});

describe("§4.4 casts", () => {
  const cast = (text: string, value: string) => attributes(text, "", { environment: { V: value } });

  it.each<[string, string, unknown]>([
    ["scale: $V", "3", { scale: 3 }],
    ["cpu_shares: $V", "+5", { cpu_shares: 5 }],
    ["oom_score_adj: '$V'", "-5", { oom_score_adj: -5 }],
    ["pids_limit: $V", "-1", { pids_limit: -1 }],
    ["healthcheck: {retries: $V}", "0", { healthcheck: { retries: 0 } }],
    ["healthcheck: {disable: $V}", "yes", { healthcheck: { disable: true } }],
    ["ulimits: {nofile: $V}", "7", { ulimits: { nofile: 7 } }],
    ["ulimits: {nofile: {soft: $V, hard: $V}}", "7", { ulimits: { nofile: { soft: 7, hard: 7 } } }],
    ["cpus: $V", "1.5", { cpus: 1.5 }],
    ["cpus: $V", ".5", { cpus: 0.5 }],
    ["init: $V", "TRUE", { init: true }],
    ["init: $V", "n", { init: false }],
    ["tty: $V", "On", { tty: true }],
    ["privileged: $V", "off", {}],
    ["read_only: $V", "y", { read_only: true }],
    ["attach: $V", "no", { attach: false }],
    ["ports: [{target: $V, published: $V}]", "80", { ports: [{ mode: "ingress", target: 80, published: "80", protocol: "tcp" }] }],
    ["ports: ['$V:$V']", "80", { ports: [{ mode: "ingress", target: 80, published: "80", protocol: "tcp" }] }],
    ["stop_grace_period: $V", "1m", { stop_grace_period: "1m0s" }],
    ["restart: $V", "no", { restart: "no" }],
    ["volumes: [{type: tmpfs, target: /t, read_only: $V}]", "on", { volumes: [{ type: "tmpfs", target: "/t", read_only: true }] }],
    ["deploy: {replicas: $V}", "2", { deploy: { replicas: 2, resources: {}, placement: {} } }],
    [
      "deploy: {resources: {limits: {cpus: $V, pids: $V}}}",
      "2",
      { deploy: { resources: { limits: { cpus: 2, pids: 2 } }, placement: {} } },
    ],
    [
      "deploy: {update_config: {parallelism: $V, max_failure_ratio: $V}}",
      "0",
      { deploy: { update_config: { parallelism: 0 }, resources: {}, placement: {} } },
    ],
  ])("%s with %s", (text, value, expected) => expect(cast(text, value)).toEqual(expected));

  it.each<[string, string]>([
    ["scale: $V", "1.5"],
    ["scale: $V", ""],
    ["scale: $V", " 1"],
    ["scale: $V", "1_000"],
    ["scale: $V", "0x10"],
    ["init: $V", "1"],
    ["init: $V", "t"],
    ["init: $V", ""],
    ["cpus: $V", "many"],
    ["cpus: $V", ""],
    ["healthcheck: {retries: $V}", "-1"],
  ])("%s with %j is refused", (text, value) => expect(cast(text, value)).toHaveProperty("refused"));

  it("of networks, volumes, secrets and configs", () => {
    const top =
      "networks: {n: {external: $V, internal: $V}}\nvolumes: {v: {external: $V}}\nsecrets: {s: {external: $V}}\nconfigs: {c: {external: $V}}";
    const made = canonical(
      `services: {a: {image: x, networks: [n], volumes: ['v:/v'], secrets: [s], configs: [c]}}`.replaceAll("'v:/v'", "'vv:/v'") +
        `\n${top.replace("{v:", "{vv:")}`,
      {
        environment: { V: "true" },
      },
    );
    expect(made).toMatchObject({
      networks: { n: { external: true, internal: true, name: "n" } },
      volumes: { vv: { external: true, name: "vv" } },
      secrets: { s: { external: true } },
      configs: { c: { external: true } },
    });
  });

  it("a word for true or false is refused with what is allowed", () => {
    expect(refusal("services: {a: {image: x, init: maybe}}")).toBe('"maybe" is not true or false.');
  });
});
