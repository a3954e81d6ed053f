/** Nanoseconds of a Go duration text as canonical Compose prints it (`1m30s`, `500ms`, `1h`); undefined when it is none. */
export function durationNs(text: string): number | undefined {
  const units: Readonly<Record<string, number>> = {
    ns: 1,
    us: 1e3,
    µs: 1e3,
    ms: 1e6,
    s: 1e9,
    m: 60e9,
    h: 3600e9,
    d: 86_400e9,
    w: 604_800e9,
  };
  if (text === "0") return 0;
  const sign = text.startsWith("-") ? -1 : 1;
  const body = text.replace(/^[-+]/, "");
  if (!/^(\d+(\.\d*)?(ns|us|µs|ms|s|m|h|d|w))+$/.test(body)) return undefined;
  let total = 0;
  for (const [, amount, unit] of body.matchAll(/(\d+(?:\.\d*)?)(ns|us|µs|ms|s|m|h|d|w)/g)) total += Number(amount) * units[unit!]!;
  return sign * Math.round(total);
}

export function durationMs(text: string): number | undefined {
  const ns = durationNs(text);
  return ns === undefined ? undefined : ns / 1e6;
}

/** Bytes of a canonical size (a decimal number) or of `512m`-like text, units of 1024; undefined when it is none. */
export function sizeBytes(text: string | number): number | undefined {
  if (typeof text === "number") return text;
  const match = /^(-?\d+(?:\.\d+)?)\s?([bkmgtp]?)(?:i?b)?$/i.exec(text.trim());
  if (!match) return undefined;
  const power = "bkmgtp".indexOf((match[2] || "b").toLowerCase());
  return Math.trunc(Number(match[1]) * 1024 ** power);
}

/** `512 MiB`, `1.5 GiB`, for people. */
export function formatBytes(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number.isInteger(value) ? value : value.toFixed(1)} ${units[unit]}`;
}
