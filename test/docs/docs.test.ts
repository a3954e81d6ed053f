import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { attributesPage } from "../../.ci/compose-attributes.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { loadFleet } from "../../src/compose/fleet.ts";
import { EXIT_CODES } from "../../src/model/event.ts";
import { formatProblem } from "../../src/model/problem.ts";
import { type Revision, treeOf } from "../../src/model/revision.ts";
import { desiredOf } from "../../src/reconcile/load.ts";
import { anchors, links, pages, read, ROOT } from "./markdown.ts";

const PAGES = pages();
/** What users read: here every option is slipway's, unless the line is another program's. */
const FOR_USERS = PAGES.filter(({ file }) => file === "README.md" || file.startsWith("docs/guide/") || file.startsWith("samples/"));

/** Command → its long options; `network init` and aliases included. */
function commands(): Map<string, Set<string>> {
  const program = buildProgram(() => Promise.resolve());
  const found = new Map<string, Set<string>>([["help", new Set()]]);
  const add = (names: readonly string[], command: (typeof program.commands)[number]): void => {
    for (const name of names) found.set(name, new Set([...command.options.map((option) => option.long ?? ""), "--help"]));
  };
  for (const command of program.commands) {
    add([command.name(), ...command.aliases()], command);
    for (const sub of command.commands) add([`${command.name()} ${sub.name()}`], sub);
  }
  return found;
}

const COMMANDS = commands();
const OPTIONS = new Set([...COMMANDS.values()].flatMap((options) => [...options]));
OPTIONS.add("--version");

interface Call {
  readonly where: string;
  readonly command: string;
  readonly options: readonly string[];
}

/** Of messages and of the first line of `top`, where "slipway" is a word. */
const NO_COMMAND = /slipway (fleet|does|works|is)\b/;

/** `slipway COMMAND --option …` as it stands in code. */
function calls(): Call[] {
  return PAGES.flatMap(({ file, code }) =>
    code.flatMap((line) =>
      [...line.matchAll(/(?:^|[\s/`(])slipway ((?:network )?[a-z]+)\b([^#|;`]*)/g)]
        .filter(([whole]) => !NO_COMMAND.test(whole))
        .map(([, command = "", rest = ""]) => ({ where: `${file}: ${line}`, command, options: optionsOf(rest) })),
    ),
  );
}

function optionsOf(text: string): string[] {
  return [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option);
}

describe("links", () => {
  it.each(PAGES.map((page) => [page.file, page] as const))("of %s lead somewhere", (file, page) => {
    const broken = links(page).filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [name = "", anchor] = target.split("#");
      const full = name === "" ? file : path.posix.join(path.posix.dirname(file), name);
      if (!existsSync(path.join(ROOT, full))) return true;
      return anchor !== undefined && !anchors(read(full)).has(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe("the command line in the docs", () => {
  it("has only commands that exist", () => {
    expect(calls().length).toBeGreaterThan(50);
    expect(calls().filter(({ command }) => !COMMANDS.has(command))).toEqual([]);
  });

  it("gives commands only options that they have", () => {
    const unknown = calls().flatMap(({ where, command, options }) =>
      options.filter((name) => COMMANDS.get(command)?.has(name) === false).map((name) => `${where} (${name})`),
    );
    expect(unknown).toEqual([]);
  });

  it("names no option that slipway does not have", () => {
    const foreign = /^(\$ )?(npm|git|docker|ssh|source|systemctl|RUN|COPY)\b/;
    const lines = FOR_USERS.flatMap(({ file, code }) => code.filter((line) => !foreign.test(line)).map((line) => ({ file, line })));
    expect(
      lines.flatMap(({ file, line }) =>
        optionsOf(line)
          .filter((name) => !OPTIONS.has(name))
          .map((name) => `${file}: ${name}`),
      ),
    ).toEqual([]);
  });

  it("is complete in the guide", () => {
    const { text } = read("docs/guide/commands.md");
    const hidden = ["complete", "network"];
    expect([...COMMANDS.keys()].filter((name) => !hidden.includes(name) && !text.includes(`\`slipway ${name}`))).toEqual([]);
    expect([...OPTIONS].filter((name) => !text.includes(`${name}\``) && !text.includes(`${name} `))).toEqual([]);
  });
});

describe("exit codes", () => {
  it.each(["README.md", "docs/guide/commands.md"])("in %s are those of the program", (file) => {
    const rows = [...read(file).text.matchAll(/^\| (\d+) \| ([a-z-]+)(?::| \|)/gm)].map(
      ([, code = "", outcome = ""]) => [outcome, Number(code)] as const,
    );
    const { interrupted, ...others } = EXIT_CODES;
    expect(Object.fromEntries(rows)).toEqual(file === "README.md" ? { ...others, interrupted } : others);
  });
});

/** Compose files where the examples of the guide expect them. */
const STACK = "services: { web: { image: web:1 } }\n";
const STACKS = Object.fromEntries(
  [
    "stacks/shop/compose.yaml",
    "stacks/blog/compose.yaml",
    "more/blog/compose.yaml",
    "apps/web/compose.prod.yaml",
    "services/shop/compose.yaml",
    "services/shop/compose.prod.yaml",
  ].map((file) => [file, STACK]),
);

function examples(file: string, isMeant: RegExp): (readonly [string, string])[] {
  return read(file)
    .blocks.filter(({ language, text }) => language === "yaml" && isMeant.test(text))
    .map(({ text }, place) => [`${file} (${place + 1})`, text] as const);
}

describe("examples of fleet.yaml", () => {
  const all = ["README.md", "docs/guide/fleet.md", "docs/guide/getting-started.md"].flatMap((file) => examples(file, /^hosts:/m));

  it("are found", () => {
    expect(all.length).toBeGreaterThan(6);
  });

  it.each(all)("%s loads without a word", (_where, text) => {
    const { fleet, problems } = loadFleet(treeOf({ ...STACKS, "fleet.yaml": text }), { rootCommit: "0123456789abcdef" });
    expect(problems.map(formatProblem)).toEqual([]);
    expect(fleet?.hosts.length).toBeGreaterThan(0);
  });

  it("are explained key by key", () => {
    const { text } = read("docs/guide/fleet.md");
    const schema: unknown = JSON.parse(readFileSync(path.join(ROOT, "schemas/fleet.schema.json"), "utf8"));
    expect([...keysOf(schema)].filter((key) => !new RegExp(`[\`.]${key}[\`.]`).test(text))).toEqual([]);
  });
});

/** Names of properties, without what is below something that is not supported yet. */
function keysOf(schema: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown, isProperties: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, below] of Object.entries(value)) {
      if (isProperties) found.add(key);
      if (isProperties && JSON.stringify(below).includes("Not yet supported")) continue;
      if (key !== "tenant") visit(below, key === "properties" && !isProperties);
    }
  };
  visit(schema, false);
  return found;
}

describe("examples of Compose files", () => {
  const all = ["README.md", "docs/guide/getting-started.md", "docs/guide/compose.md"].flatMap((file) => examples(file, /^services:/m));

  it("are found", () => {
    expect(all.length).toBeGreaterThan(3);
  });

  it.each(all)("%s loads without a word", (_where, text) => {
    const fleet = "name: docs\nhosts: { a: { endpoint: 'unix:///var/run/docker.sock' } }\n";
    const files = treeOf({ "fleet.yaml": fleet, "stacks/shop/compose.yaml": text });
    const { problems, stacks } = desiredOf(files, { ...REVISION, files }, { environment: {}, profiles: [], envFiles: [] });
    expect(problems.map(formatProblem)).toEqual([]);
    expect(stacks.map(({ name }) => name)).toEqual(["shop"]);
  });
});

describe("the page of every attribute", () => {
  it("is what the schema and the table of verdicts give", () => {
    const schema = JSON.parse(readFileSync(path.join(ROOT, "schemas/compose.schema.json"), "utf8")) as Record<string, unknown>;
    expect(read("docs/guide/compose-attributes.md").text === attributesPage(schema), "run npm run generate").toBe(true);
  });

  it("describes every attribute, and says what becomes of it", () => {
    const rows = [...read("docs/guide/compose-attributes.md").text.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)];
    expect(rows.length).toBeGreaterThan(300);
    const [says, here] = [0, 1];
    const cells = rows.map(([, name = "", rest = ""]) => [name, ...rest.split(/(?<!\\)\|/).map((cell) => cell.trim())] as const);
    expect(cells.filter((row) => row[says + 1] === "").map(([name]) => name)).toEqual([]);
    expect([...new Set(cells.map((row) => row[here + 1]))].sort()).toEqual(["refused", "supported", "warned"]);
  });
});

const REVISION: Omit<Revision, "files"> = {
  repository: "/srv/infra",
  ref: "HEAD",
  commit: "0123456789abcdef0123456789abcdef01234567",
  dirty: false,
  author: "Ann",
  authorEmail: "ann@example.org",
  committedAt: "2026-01-31T12:00:00Z",
  subject: "Test",
  signature: "none",
  rootCommit: "0123456789abcdef0123456789abcdef01234567",
};
