import { describe, expect, it } from "vitest";
import { attributes, canonical, refusal, serviceOf } from "./rule.ts";

describe("§17 Y1 scalars become text as Go prints them", () => {
  const table: [string, string][] = [
    ["1", "1"],
    ["+1", "1"],
    ["-0", "0"],
    ["007", "7"],
    ["0440", "288"],
    ["-010", "-8"],
    ["0o17", "15"],
    ["0x1F", "31"],
    ["0b101", "5"],
    ["1_000", "1000"],
    ["0x_ff", "255"],
    ["9223372036854775807", "9223372036854775807"],
    ["9223372036854775808", "9223372036854775808"],
    ["18446744073709551616", "1.8446744073709552e+19"],
    ["1.0", "1"],
    ["1.50", "1.5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["-1.5e3", "-1500"],
    ["1e3", "1000"],
    ["1e6", "1e+06"],
    ["1e21", "1e+21"],
    ["1e-5", "1e-05"],
    ["0.0001", "0.0001"],
    ["123456.7", "123456.7"],
    ["1234567.8", "1.2345678e+06"],
    ["1.1e+2", "110"],
    ["-.inf", "-Inf"],
    [".NaN", "NaN"],
    ["true", "true"],
    ["True", "true"],
    ["FALSE", "false"],
    ["yes", "yes"],
    ["NO", "NO"],
    ["on", "on"],
    ["y", "y"],
    ["22:22", "22:22"],
    ["1:30:00", "1:30:00"],
    ["1.2.3", "1.2.3"],
    ["0x", "0x"],
    ["0xg", "0xg"],
    ["1e", "1e"],
    ["1__0", "10"],
    ["'1.0'", "1.0"],
    ['"0440"', "0440"],
    ["!!str 1.0", "1.0"],
    ["!!str true", "true"],
    ["'2024-01-01'", "2024-01-01"],
    ["2024-01", "2024-01"],
  ];
  it.each(table)("%s is %s", (scalar, text) => {
    expect(
      serviceOf(
        `services:\n  a:\n    image: x\n    environment:\n      K: ${scalar}\n    labels:\n      K: ${scalar}\n    sysctls:\n      K: ${scalar}`,
      ),
    ).toEqual({
      environment: { K: text },
      labels: { K: text },
      sysctls: { K: text },
    });
  });

  it.each(["2024-01-01", "2024-01-01T10:00:00Z", "2024-01-01 10:00:00"])("the date %s is no text", (date) => {
    expect(refusal(`services:\n  a:\n    image: x\n    environment:\n      K: ${date}`)).not.toBe("");
  });

  it.each(["", "~", "null", "Null"])("%j is null: unset in environment, empty in labels", (text) => {
    expect(serviceOf(`services:\n  a:\n    image: x\n    environment:\n      K: ${text}\n    labels:\n      K: ${text}`)).toEqual({
      environment: { K: null },
      labels: { K: "" },
    });
  });

  it("numbers where numbers are due", () => {
    expect(attributes("scale: 0x2, mem_limit: 0b100000000000, cpus: 1_0.5, stop_signal: SIGTERM")).toEqual({
      scale: 2,
      mem_limit: "2048",
      cpus: 10.5,
      stop_signal: "SIGTERM",
    });
  });

  it.each([
    "image: 1",
    "image: true",
    "hostname: 1",
    "user: 1000",
    "restart: no",
    "restart: false",
    "container_name: 12",
    "working_dir: 1",
    "privileged: 1",
    "image: ",
    "image: [x]",
  ])("%s", (text) => {
    const accepted = text === "restart: no";
    expect(refusal(`services: {a: {${text.startsWith("image") ? text : `image: x, ${text}`}}}`) === "").toBe(accepted);
  });
});

describe("§17 Y2 anchors, aliases and merge keys", () => {
  it.each<[string, unknown]>([
    ["x-b: &b {image: x, user: u}\nservices: {a: *b}", { user: "u" }],
    ["x-b: &b {image: x, user: u}\nservices: {a: {<<: *b, user: v}}", { user: "v" }],
    ["x-b: &b {image: x, user: u}\nservices: {a: {user: v, <<: *b}}", { user: "v" }],
    ["x-b: &b {image: x, user: u}\nx-c: &c {user: c, hostname: h}\nservices: {a: {<<: [*b, *c]}}", { user: "u", hostname: "h" }],
    ["x-b: &b {image: x, user: u}\nx-c: &c {<<: *b, hostname: h}\nservices: {a: {<<: *c}}", { user: "u", hostname: "h" }],
    ["x-l: &l [{image: x}, {user: u}]\nservices: {a: {<<: *l}}", { user: "u" }],
    ["services: {a: {<<: {image: x, user: u}}}", { user: "u" }],
    ["x-e: &e {A: 1, B: 2}\nservices: {a: {image: x, environment: {<<: *e, B: 3}}}", { environment: { A: "1", B: "3" } }],
    ["x-p: &p ['80']\nservices: {a: {image: x, ports: *p}}", { ports: [{ mode: "ingress", target: 80, protocol: "tcp" }] }],
    ["x-v: &v 512\nservices: {a: {image: x, cpu_shares: *v}}", { cpu_shares: 512 }],
    ["services: {b: &b {image: x, labels: &l {k: 1}}, a: {<<: *b, annotations: *l}}", { labels: { k: "1" }, annotations: { k: "1" } }],
    ["x-v: &v '${U:-t}'\nservices: {a: {image: x, user: *v}}", { user: "t" }],
  ])("%s", (text, expected) => expect(serviceOf(text)).toEqual(expected));

  it.each(["services: {a: *nope}", "services: {a: {<<: 1, image: x}}", "services: {a: {<<: [1], image: x}}", "x-a: &a [*a]\nservices: {}"])(
    "%s is refused",
    (text) => {
      expect(refusal(text)).not.toBe("");
    },
  );
});

describe("§17 Y3 keys", () => {
  it.each([
    "services: {a: {image: x, image: y}}",
    "services: {a: {image: x}, a: {image: y}}",
    "services: {a: {image: x, environment: {K: 1, K: 2}}}",
    "x-a: {k: 1, 'k': 2}\nservices: {}",
    "name: a\nname: b\nservices: {}",
    "x-b: &b {user: u}\nx-c: &c {hostname: h}\nservices: {a: {<<: *b, <<: *c, image: x}}",
  ])("%s repeats a key", (text) => expect(refusal(text)).toMatch(/already defined/));

  it.each([
    "services: {1: {image: x}}",
    "services: {a: {image: x, labels: {1: a}}}",
    "services: {a: {image: x, environment: {true: a}}}",
    "x-a: {1.5: a}\nservices: {}",
    "? [a]\n: b\n",
  ])("%s has a key that is no text", (text) => {
    expect(refusal(text)).toMatch(/key/i);
  });

  it.each<[string, boolean]>([
    ["services: {'a.b-c_1': {image: x}}", true],
    ["services: {'1a': {image: x}}", true],
    ["services: {'-a': {image: x}}", true],
    ["services: {'a b': {image: x}}", false],
    ["services: {'a/b': {image: x}}", false],
    ["services: {'é': {image: x}}", false],
    ["services: {'': {image: x}}", false],
    ["services: {x-a: {image: x}}", true],
    ["services: {a: {image: x}}\nvolumes: {'a b': }", false],
    ["services: {a: {image: x}}\nvolumes: {x-data: }", true],
  ])("%s: %s", (text, isTaken) => expect(refusal(text) === "").toBe(isTaken));
});

describe("extensions", () => {
  it("are allowed in every object, and at the top they are printed as they are", () => {
    const text =
      "x-a: {k: [1, 1.5, true, ~, text], x-b: 1}\nservices:\n  a:\n    image: x\n    x-s: 1\n    build: {context: ., x-b: 1}\n    deploy: {x-d: 1, resources: {x-r: 1, limits: {x-l: 1}}}\n    healthcheck: {x-h: 1}\n    logging: {x-l: 1}\n    networks: {n: {x-n: 1}}\n    volumes: [{type: volume, target: /v, x-v: 1}]\nnetworks: {n: {x-n: 1, ipam: {x-i: 1, config: [{subnet: 10.0.0.0/8, x-c: 1}]}}}";
    const made = canonical(text);
    expect(made["x-a"]).toEqual({ k: [1, 1.5, true, null, "text"], "x-b": 1 });
    expect(JSON.stringify({ ...made, "x-a": 0 }).match(/"x-[a-z]+"/g)).toEqual(['"x-a"']);
  });

  it("x- is an ordinary key where keys belong to the user", () => {
    expect(attributes("labels: {x-k: 1}, environment: {x-k: 1}, depends_on: [x-b]}, x-b: {image: y")).toEqual({
      labels: { "x-k": "1" },
      environment: { "x-k": "1" },
      depends_on: { "x-b": { condition: "service_started", required: true } },
    });
  });
});
