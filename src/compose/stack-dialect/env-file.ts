export interface EnvEntry {
  readonly name: string;
  /** undefined: a bare name, which takes the client's value. */
  readonly value: string | undefined;
  /** 1-based. */
  readonly line: number;
}

export interface EnvFault {
  readonly line: number;
  readonly message: string;
}

/**
 * Reads an env_file as docker stack and `docker run` do: everything after `=` is the value, quotes, comments and `$`
 * included. Source: docker/cli pkg/kvfile.
 */
export function readEnvFile(text: string): { readonly entries: readonly EnvEntry[]; readonly faults: readonly EnvFault[] } {
  const entries: EnvEntry[] = [];
  const faults: EnvFault[] = [];
  text
    .replace(/^\ufeff/, "")
    .split("\n")
    .forEach((written, index) => {
      const line = index + 1;
      const statement = written.replace(/\r$/, "").replace(/^[ \t]+/, "");
      if (statement === "" || statement.startsWith("#")) return;
      const equals = statement.indexOf("=");
      const name = equals < 0 ? statement : statement.slice(0, equals);
      if (name === "") faults.push({ line, message: "a line begins with =, without a name" });
      else if (/\s/.test(name)) faults.push({ line, message: `the name ${JSON.stringify(name)} has a space in it` });
      else entries.push({ name, value: equals < 0 ? undefined : statement.slice(equals + 1), line });
    });
  return { entries, faults };
}
