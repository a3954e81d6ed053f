import type { ServiceContext } from "../context.ts";
import { repositoryPath } from "../paths.ts";

/** `security_opt`: a seccomp profile is read from the commit and sent inline, `systempaths=unconfined` becomes its two fields. */
export function security(context: ServiceContext): Record<string, unknown> {
  const written = context.service["security_opt"] as readonly string[] | undefined;
  if (!written) return {};
  const unconfined = written.some((option) => /^systempaths[=:]unconfined$/.test(option));
  const options = written.filter((option) => !/^systempaths[=:]/.test(option)).map((option) => inlineSeccomp(option, context));
  return {
    ...(options.length === 0 ? {} : { SecurityOpt: options }),
    ...(unconfined ? { MaskedPaths: [], ReadonlyPaths: [] } : {}),
  };
}

function inlineSeccomp(option: string, context: ServiceContext): string {
  const match = /^seccomp[=:](.+)$/.exec(option);
  const profile = match?.[1];
  if (profile === undefined || profile === "unconfined" || profile === "builtin") return option;
  const path = repositoryPath(profile, context.directory);
  if (path === undefined || context.files.stat(path)?.kind !== "file") {
    context.report(
      "error",
      "desired.seccomp-profile",
      "security_opt",
      `seccomp profile ${profile} is not a file of the repository`,
      "commit the profile, or write seccomp=unconfined",
    );
    return option;
  }
  try {
    return `seccomp=${JSON.stringify(JSON.parse(new TextDecoder().decode(context.files.read(path))))}`;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    context.report("error", "desired.seccomp-profile", "security_opt", `seccomp profile ${profile} is not JSON: ${error.message}`);
    return option;
  }
}
