import { configDefaults, defineConfig } from "vitest/config";

/** Suites that start Docker Engines: they share network namespaces, bridges and two cores, so one file at a time. */
const REAL_ENGINES = ["test/fleet/**/*.test.ts", "test/engine/docker*.test.ts", "test/engine/docker*/**/*.test.ts"];

export default defineConfig({
  test: {
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "src/**/*.tsx"],
      exclude: ["src/**/generated/**"],
      reporter: ["text-summary", "html"],
    },
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: [...configDefaults.exclude, ...REAL_ENGINES],
          testTimeout: 15_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "engines",
          include: REAL_ENGINES,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // After the fast ones: timings on busy cores say nothing.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
