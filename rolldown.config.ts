import { defineConfig, type Plugin } from "rolldown";
import { thirdPartyLicenses } from "./.ci/third-party.ts";

/**
 * What our dependencies load and slipway never calls: dockerode's SSH client, BuildKit session and build contexts
 * (slipway brings its own transport), and Ink's development tools. Left out, a command starts several times faster.
 */
const UNUSED = [
  "docker-modem",
  "ssh2",
  "cpu-features",
  "@grpc/grpc-js",
  "@grpc/proto-loader",
  "protobufjs",
  "tar-fs",
  "@balena/dockerignore",
  "react-devtools-core",
];

function withoutUnused(): Plugin {
  const prefix = "\0unused:";
  return {
    name: "without-unused",
    resolveId: (id) => (UNUSED.includes(id) ? prefix + id : null),
    load: (id) => (id.startsWith(prefix) ? { code: "export default {};", moduleSideEffects: false } : null),
  };
}

export default defineConfig({
  input: { bin: "src/bin.ts" },
  platform: "node",
  transform: { define: { "process.env.NODE_ENV": '"production"' } },
  plugins: [withoutUnused(), thirdPartyLicenses()],
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    sourcemap: false,
    minify: "dce-only",
  },
});
