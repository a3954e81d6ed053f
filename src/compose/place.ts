import { isToleration } from "../model/taint.ts";
import type { Mapping, Path, Report } from "./tree.ts";
import { texts } from "./values.ts";

const COMPARES = /^([^=!]+)(==|!=)./;
const ATTRIBUTE = /^(node\.(id|hostname|ip|role|platform\.(os|arch)|labels\..+)|engine\.labels\..+)$/i;

/** What is no condition or no toleration would never hold, and nobody would hear of it. */
export function checkPlace(model: Mapping, place: Mapping, path: Path, report: Report): void {
  const refuse = (key: string, index: number, message: string, hint: string): void =>
    report.add({ code: "format", message, hint, root: model, path: [...path, key, index] });
  for (const [index, text] of texts(place["prefer"]).entries()) {
    const key = COMPARES.exec(text)?.[1]?.trim();
    if (key === undefined) refuse("prefer", index, `${text} is not a condition.`, "Write KEY == VALUE or KEY != VALUE.");
    else if (!ATTRIBUTE.test(key))
      refuse(
        "prefer",
        index,
        `hosts have no ${key}.`,
        "Use node.labels.NAME, node.hostname, node.id, node.ip, node.role, node.platform.os, node.platform.arch or engine.labels.NAME.",
      );
  }
  for (const [index, text] of texts(place["tolerate"]).entries())
    if (!isToleration(text))
      refuse(
        "tolerate",
        index,
        `${JSON.stringify(text)} is not a toleration.`,
        "Write * or a taint: KEY or KEY=VALUE, with :NoSchedule, :PreferNoSchedule or :NoExecute, or without.",
      );
}
