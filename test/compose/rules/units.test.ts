import { describe, expect, it } from "vitest";
import { attributes, refused } from "./rule.ts";

describe("§10 sizes", () => {
  it.each<[string, string | undefined]>([
    ["1", "1"],
    ["0", undefined],
    ["-1", "-1"],
    ["1_024", "1024"],
    ["0x400", "1024"],
    ["'0'", undefined],
    ["'1024'", "1024"],
    ["1B", "1"],
    ["1 b", "1"],
    ["1kib", "1024"],
    ["1 KB", "1024"],
    ["1.5k", "1536"],
    [".5k", "512"],
    ["2Mi", undefined],
    ["2MiB", "2097152"],
    ["1T", "1099511627776"],
    ["1PB", "1125899906842624"],
    ["'1.9'", "1"],
    ["1.k", "1024"],
    ["8796093022208", "8796093022208"],
    ["$SIZE", "536870912"],
  ])("mem_limit: %s", (size, expected) => {
    const made = attributes(`mem_limit: ${size}`, "", { environment: { SIZE: "512m" } });
    if (size === "2Mi") expect(made).toHaveProperty("refused");
    else expect(made).toEqual(expected === undefined ? {} : { mem_limit: expected });
  });

  it.each(["1e3x", "1gg", "'1m '", "' 1m'", "m", "'-1m'", "'1,5g'", "''", "1 0", "+1m"])("mem_limit: %s is refused", (size) => {
    expect(refused(`mem_limit: ${size}`)).toMatch(/is not a size|must be|one of/);
  });

  it.each(["shm_size", "memswap_limit", "mem_reservation", "mem_swappiness"])("%s takes units, too", (attribute) => {
    expect(attributes(`${attribute}: 2k`)).toEqual({ [attribute]: "2048" });
  });
});

describe("§10 durations", () => {
  it.each<[string, string]>([
    ["1h", "1h0m0s"],
    ["90m", "1h30m0s"],
    ["1.5s", "1.5s"],
    ["1m0.25s", "1m0.25s"],
    ["1d12h", "36h0m0s"],
    ["2w1d", "360h0m0s"],
    ["0.5d", "12h0m0s"],
    ["100ms", "100ms"],
    ["1500ms", "1.5s"],
    ["1µs", "1µs"],
    ["1500ns", "1.5µs"],
    ["-1m", "-1m0s"],
    ["+1m", "1m0s"],
    ["0s", "0s"],
    ["'0'", "0s"],
    [".5s", "500ms"],
    ["1.s", "1s"],
    ["1s1m", "1m1s"],
  ])("%s is %s", (text, printed) => expect(attributes(`stop_grace_period: ${text}`)).toEqual({ stop_grace_period: printed }));

  it.each(["1", "1.5", "'1'", "1y", "1M", "s", "'1 m'", "1m 30s", "-", "1h-30m", "1,5s", "true"])("%s is refused", (text) => {
    expect(refused(`stop_grace_period: ${text}`)).not.toBe("");
  });

  it("zero is not printed where absent means the same", () => {
    expect(attributes("deploy: {update_config: {delay: 0s, monitor: 1m}, restart_policy: {delay: 0s}}")).toEqual({
      deploy: { update_config: { monitor: "1m0s" }, restart_policy: { delay: "0s" }, resources: {}, placement: {} },
    });
  });
});

describe("§10 cpus and other numbers", () => {
  it.each<[string, unknown]>([
    ["cpus: 0.5", { cpus: 0.5 }],
    ["cpus: '1.50'", { cpus: 1.5 }],
    ["cpus: 2", { cpus: 2 }],
    ["cpus: 1.23456789", { cpus: 1.2345679 }],
    ["cpus: 0.1", { cpus: 0.1 }],
    ["cpus: '1e1'", { cpus: 10 }],
    ["cpus: 0", {}],
    ["cpu_shares: '512'", { cpu_shares: 512 }],
    ["cpu_shares: 1.9", { cpu_shares: 1 }],
    ["cpu_quota: -1", { cpu_quota: -1 }],
    ["cpu_percent: 50", { cpu_percent: 50 }],
    ["pids_limit: -1", { pids_limit: -1 }],
    ["pids_limit: 1e2", { pids_limit: 100 }],
    ["oom_score_adj: '-500'", { oom_score_adj: -500 }],
    ["scale: 0", { scale: 0 }],
    ["scale: '2'", { scale: 2 }],
  ])("%s", (text, expected) => expect(attributes(text)).toEqual(expected));

  it.each([
    "cpus: a",
    "cpus: ''",
    "cpus: '0x2'",
    "cpus: ' 1'",
    "cpus: '1_0'",
    "cpu_count: '1.5'",
    "oom_score_adj: 2000",
    "scale: 1.5",
    "scale: a",
    "scale: -1",
    "deploy: {replicas: -1}",
  ])("%s is refused", (text) => expect(refused(text)).not.toBe(""));
});

describe("§10 pull_policy", () => {
  it.each(["always", "never", "missing", "build", "daily", "weekly", "every_12h", "every_1w2d3h4m5s", "refresh"])("%s", (policy) => {
    expect(attributes(`pull_policy: ${policy}`)).toEqual({ pull_policy: policy });
  });

  it("if_not_present is missing", () => expect(attributes("pull_policy: if_not_present")).toEqual({ pull_policy: "missing" }));

  it.each(["sometimes", "every_", "every_1y", "''"])("%s is refused", (policy) => expect(refused(`pull_policy: ${policy}`)).not.toBe(""));
});
