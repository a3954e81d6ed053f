import { patternTable } from "./pattern.ts";
import { Float } from "./tree.ts";
import type { Path, Value } from "./tree.ts";

type Kind = "int" | "float" | "bool";

function rows(kind: Kind, prefix: string, names: string): Record<string, Kind> {
  return Object.fromEntries(names.split(" ").map((name) => [`${prefix}${name}`, kind]));
}

// Where `${X}` must become a number or a boolean, because substitution always gives a string. Source: compose-go loader/interpolate.go.
const kindAt = patternTable<Kind>({
  ...rows("int", "services.*.", "cpu_count cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares oom_score_adj pids_limit scale"),
  ...rows("int", "services.*.", "healthcheck.retries deploy.replicas deploy.update_config.parallelism deploy.rollback_config.parallelism"),
  ...rows("int", "services.*.", "deploy.restart_policy.max_attempts deploy.placement.max_replicas_per_node ports.*.target"),
  ...rows("int", "services.*.", "ulimits.* ulimits.*.soft ulimits.*.hard"),
  ...rows("float", "services.*.", "cpu_percent cpus deploy.update_config.max_failure_ratio deploy.rollback_config.max_failure_ratio"),
  ...rows("bool", "services.*.", "init oom_kill_disable privileged read_only stdin_open tty healthcheck.disable depends_on.*.required"),
  ...rows("bool", "services.*.", "depends_on.*.restart volumes.*.read_only volumes.*.volume.nocopy volumes.*.bind.create_host_path"),
  ...rows("bool", "networks.*.", "external internal attachable enable_ipv4 enable_ipv6"),
  ...rows("bool", "", "volumes.*.external secrets.*.external configs.*.external"),
});

const BOOL_WORDS = new Map([
  ["true", true],
  ["y", true],
  ["yes", true],
  ["on", true],
  ["false", false],
  ["n", false],
  ["no", false],
  ["off", false],
]);

const EXPECTED: Readonly<Record<Kind, readonly [what: string, example: string]>> = {
  int: ["an integer", "a whole number such as 3"],
  float: ["a number", "a number such as 0.5"],
  bool: ["true or false", "true or false"],
};

/** The text as the type that its place wants; the text itself where any string will do. */
export function castPath(path: Path, text: string, fail: (message: string, hint: string) => void): Value {
  // Every cast is below a key: an item of a list stands where a mapping is due, which the schema says.
  const kind = typeof path.at(-1) === "number" ? undefined : kindAt(path);
  if (kind === undefined) return text;
  const value = cast(kind, text);
  if (value !== undefined) return value;
  fail(`${JSON.stringify(text)} is not ${EXPECTED[kind][0]}.`, `Write ${EXPECTED[kind][1]}.`);
  // One fault, one problem: what follows sees a value of the right type.
  return kind === "bool" ? false : 0;
}

export function cast(kind: Kind, text: string): Value | undefined {
  if (kind === "bool") return BOOL_WORDS.get(text.toLowerCase());
  if (kind === "int") return /^[-+]?\d+$/.test(text) ? Number(text) : undefined;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? new Float(Number(text)) : undefined;
}
