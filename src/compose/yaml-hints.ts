interface Wording {
  /** Instead of the parser's own words, which speak of its grammar. */
  readonly message?: string;
  readonly hint: string;
}

/** What people did when the YAML parser gives one of its codes, and how to mend it. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  BAD_ALIAS: { hint: "An anchor or alias has a name of letters, digits, - and _." },
  BAD_DQ_ESCAPE: {
    message: "A backslash in double quotes begins an escape that YAML does not have.",
    hint: "Write it twice, or use single quotes.",
  },
  BAD_INDENT: {
    message: "The indentation does not fit that of the lines before.",
    hint: "Begin the attributes of one mapping in the same column.",
  },
  BAD_SCALAR_START: { message: "A value cannot begin with this character.", hint: "Put the value in quotes." },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "A second colon makes a mapping where none can be.",
    hint: "Put the value in quotes, or begin a new line.",
  },
  BLOCK_IN_FLOW: { message: "Inside of [ ] and { } no lines with dashes or names of their own can stand.", hint: "Write it with commas." },
  COMMENT_SPACE: { message: "A comment needs a space before its #.", hint: "Put a space there, or the value in quotes." },
  KEY_OVER_1024_CHARS: { message: "A name cannot be longer than 1024 characters.", hint: "Check that a quote is not left open." },
  MISSING_CHAR: { hint: "Close what is open, or put the value in quotes." },
  MULTILINE_IMPLICIT_KEY: {
    message: "A name and its colon must be on one line.",
    hint: "Check that a colon is not missing, or put the value in quotes.",
  },
  MULTIPLE_ANCHORS: { hint: "Keep one anchor." },
  MULTIPLE_TAGS: { hint: "Keep one tag." },
  TAB_AS_INDENT: { message: "A tab cannot indent.", hint: "Indent with spaces." },
  UNEXPECTED_TOKEN: { hint: "Put the value in quotes, or check the line before." },
};

/** The parser's message in words of those who write manifests, with what to do. */
export function yamlWording(code: string, message: string): { readonly message: string; readonly hint: string | undefined } {
  const wording = WORDINGS[code];
  if (code === "MISSING_CHAR" && message.includes("quote")) return { message: "A quote is not closed.", hint: "Close it." };
  if (/end with a [\]}]/.test(message)) return { message: `A ${message.includes("}") ? "{" : "["} is not closed.`, hint: "Close it." };
  return { message: wording?.message ?? message, hint: wording?.hint };
}
