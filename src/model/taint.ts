/** What a taint does to services that do not tolerate it. Source: the words of Kubernetes. */
export type TaintEffect = "NoSchedule" | "PreferNoSchedule" | "NoExecute";

export interface Taint {
  readonly key: string;
  /** `""` where none is written. */
  readonly value: string;
  readonly effect: TaintEffect;
}

const PATTERN = /^([^\s=:]+)(?:=([^\s=:]*))?(?::(NoSchedule|PreferNoSchedule|NoExecute))?$/;

/** `gpu`, `team=retail`, `disk=slow:PreferNoSchedule`; undefined when it is none of these. */
export function parseTaint(text: string): Taint | undefined {
  const match = PATTERN.exec(text.trim());
  if (!match) return undefined;
  return { key: match[1]!, value: match[2] ?? "", effect: (match[3] as TaintEffect | undefined) ?? "NoSchedule" };
}

export function isToleration(text: string): boolean {
  return text.trim() === "*" || PATTERN.test(text.trim());
}

/** A toleration is written like a taint; what it leaves out it does not ask about. `*` bears everything. */
export function tolerates(toleration: string, taint: Taint): boolean {
  const match = toleration.trim() === "*" ? undefined : PATTERN.exec(toleration.trim());
  if (match === undefined) return true;
  if (match === null || match[1] !== taint.key) return false;
  return (match[2] === undefined || match[2] === taint.value) && (match[3] === undefined || match[3] === taint.effect);
}
