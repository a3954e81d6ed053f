import { byText } from "../../model/order.ts";

const ALL = "ALL";

/**
 * `cap_add` and `cap_drop` as engines list them: `net_admin` → `CAP_NET_ADMIN`, each once, sorted; ALL stands for
 * every other, and what is added is not dropped. Source: docker/cli opts, EffectiveCapAddCapDrop.
 */
export function capabilities(added: readonly string[] = [], dropped: readonly string[] = []): { CapAdd?: string[]; CapDrop?: string[] } {
  const add = named(added);
  const drop = named(dropped).filter((name) => !add.includes(name));
  return { ...(add.length === 0 ? {} : { CapAdd: add }), ...(drop.length === 0 ? {} : { CapDrop: drop }) };
}

function named(written: readonly string[]): string[] {
  const names = new Set(
    written.map((name) => name.trim().toUpperCase()).map((name) => (name === ALL || name === "RESET" ? name : prefixed(name))),
  );
  return names.has(ALL) ? [ALL] : [...names].sort(byText);
}

function prefixed(name: string): string {
  return name.startsWith("CAP_") ? name : `CAP_${name}`;
}
