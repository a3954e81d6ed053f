import { Composer, Lexer, LineCounter, Parser } from "yaml";
import type { Document } from "yaml";
import { MAX_DEPTH, MAX_DOCUMENTS, MAX_TOKENS } from "./limits.ts";
import type { Spent } from "./limits.ts";

/** A YAML text as the library reads it. */
export interface Documents {
  readonly list: readonly Document.Parsed[];
  readonly lines: LineCounter;
  /** Reading ended at a limit: nothing of the text is to be used. */
  readonly refusal: { readonly code: string; readonly message: string; readonly offset: number } | undefined;
}

/**
 * Reads the documents of a YAML text. Token by token, so that a hostile text ends at a limit: the library itself knows
 * none, makes an object of each token and recurses into nested collections only when a document is complete.
 */
export function readDocuments(text: string, spent: Spent): Documents {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  // The failsafe schema leaves every plain scalar as its source text: we read those by Go's rules.
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, logLevel: "silent", strict: false });
  const list: Document.Parsed[] = [];
  let directives = 0;
  const compose = (tokens: ReturnType<Parser["next"]>): void => {
    for (const token of tokens) {
      if (token.type === "directive") directives++;
      for (const document of composer.next(token)) list.push(document);
    }
  };
  // The parser does so at the start of a text that it reads by itself.
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    spent.tokens++;
    const refusal = refusalOf(spent, parser.stack.length, list.length + directives);
    if (refusal) return { list: [], lines, refusal: { ...refusal, offset: parser.offset } };
    compose(parser.next(lexeme));
  }
  compose(parser.end());
  for (const document of composer.end()) list.push(document);
  return { list, lines, refusal: undefined };
}

/** What the parser's stack holds besides the collections that are open: the document and what is being read. */
const STACK_BASE = 4;

function refusalOf(spent: Spent, stack: number, documents: number): { code: string; message: string } | undefined {
  if (spent.tokens > MAX_TOKENS) return { code: "yaml-too-many-nodes", message: `The YAML has more than ${MAX_TOKENS} tokens.` };
  if (stack > MAX_DEPTH + STACK_BASE) return { code: "yaml-too-deep", message: `The YAML is nested deeper than ${MAX_DEPTH} levels.` };
  if (documents > MAX_DOCUMENTS)
    return { code: "yaml-too-many-documents", message: `The file has more than ${MAX_DOCUMENTS} YAML documents and directives.` };
  return undefined;
}
