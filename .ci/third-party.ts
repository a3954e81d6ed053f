import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "rolldown";

const LICENSE_FILE = /^(licen[cs]e|copying|notice)/i;

/** Puts the licences of the packages that went into the bundle beside it, as these licences ask. */
export function thirdPartyLicenses(): Plugin {
  return {
    name: "third-party-licenses",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === "chunk" ? output.moduleIds : []));
      const packages = [...new Set(modules.flatMap(packageFolder))].sort();
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY-LICENSES.txt", source: packages.map(licenseOf).join("\n\n") });
    },
  };
}

/** `…/node_modules/@scope/name/lib/file.js` → `…/node_modules/@scope/name`. */
function packageFolder(moduleId: string): string[] {
  const found = /^[^\0].*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(moduleId);
  return found === null ? [] : [found[0]];
}

function licenseOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Record<string, string>;
  const texts = readdirSync(folder).filter((file) => LICENSE_FILE.test(file));
  const body = texts.map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return [`===== ${name} ${version} (${license ?? "see below"}) =====`, ...body].join("\n\n");
}
