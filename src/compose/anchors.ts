import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Alias, Document, Node } from "yaml";

/**
 * What every alias of a document stands for: the last node before it that has its anchor. The library's own
 * `alias.resolve` looks through the whole document each time, which is quadratic.
 */
export function aliasTargets(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  const visit = (node: Node | null | undefined): void => {
    if (!node) return;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
      return;
    }
    // Before what is inside: a collection may hold an alias of itself.
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isScalar(node)) return;
    if (isSeq<Node>(node)) node.items.forEach(visit);
    else if (isMap<Node, Node>(node)) node.items.forEach(visitPair);
  };
  const visitPair = ({ key, value }: { key: Node; value: Node | null }): void => {
    visit(key);
    visit(value);
  };
  visit(document.contents);
  return targets;
}
