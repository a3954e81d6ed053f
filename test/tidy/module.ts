import { parseSync } from "rolldown/utils";

/** What one source file says about the rest of the world. */
export interface Module {
  /** Repository-relative, `/`-separated. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Names that are used as values or types and not as properties: `Date`, `process`. */
  readonly names: ReadonlySet<string>;
  /** `object.property` where the object is a plain name: `Math.random`. */
  readonly members: ReadonlySet<string>;
}

export interface Import {
  /** As written. */
  readonly from: string;
  /** Erased at run time. */
  readonly typeOnly: boolean;
  /** `import()`: loaded when it is reached. */
  readonly lazy: boolean;
  /** Imported names; empty for `import()`, `export * from` and the like. */
  readonly names: readonly string[];
}

type Tree = Readonly<Record<string, unknown>>;

export function readModule(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]!.message}`);
  const found = { imports: [] as Import[], names: new Set<string>(), members: new Set<string>() };
  visit(program as unknown as Tree, found);
  return { path, ...found };
}

interface Found {
  readonly imports: Import[];
  readonly names: Set<string>;
  readonly members: Set<string>;
}

function visit(tree: Tree, found: Found): void {
  const read = importOf(tree);
  if (read !== undefined) {
    found.imports.push(read);
    if (!read.lazy) return;
  }
  if (tree["type"] === "Identifier" || tree["type"] === "JSXIdentifier") found.names.add(String(tree["name"]));
  const member = memberOf(tree);
  if (member !== undefined) found.members.add(member);
  for (const [key, value] of Object.entries(tree)) {
    if (isPropertyName(tree, key)) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isTree(child)) visit(child, found);
  }
}

function importOf(tree: Tree): Import | undefined {
  const source = literal(tree["source"]);
  switch (tree["type"]) {
    case "ImportDeclaration": {
      const specifiers = tree["specifiers"] as readonly Tree[];
      const typeOnly =
        tree["importKind"] === "type" || (specifiers.length > 0 && specifiers.every((each) => each["importKind"] === "type"));
      return { from: source!, typeOnly, lazy: false, names: specifiers.flatMap((each) => nameOf(each["imported"])) };
    }
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
      return source === undefined ? undefined : { from: source, typeOnly: tree["exportKind"] === "type", lazy: false, names: [] };
    case "ImportExpression":
      return { from: source ?? "(computed)", typeOnly: false, lazy: true, names: [] };
    case "TSImportType":
      return { from: source!, typeOnly: true, lazy: false, names: [] };
    default:
      return undefined;
  }
}

function memberOf(tree: Tree): string | undefined {
  if (tree["type"] !== "MemberExpression") return undefined;
  const [object, property] = [nameOf(tree["object"])[0], tree["computed"] ? literal(tree["property"]) : nameOf(tree["property"])[0]];
  return object === undefined || property === undefined ? undefined : `${object}.${property}`;
}

/** `x.Date`, `{ Date: 1 }` and `interface { Date: string }` do not use the global. */
function isPropertyName(tree: Tree, key: string): boolean {
  if (tree["computed"] === true || tree["shorthand"] === true) return false;
  return (
    key === "key" || (tree["type"] === "MemberExpression" && key === "property") || (tree["type"] === "TSQualifiedName" && key === "right")
  );
}

function nameOf(value: unknown): string[] {
  return isTree(value) && value["type"] === "Identifier" ? [String(value["name"])] : [];
}

function literal(value: unknown): string | undefined {
  return isTree(value) && typeof value["value"] === "string" ? value["value"] : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && typeof (value as Tree)["type"] === "string";
}
