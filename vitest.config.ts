import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    alias: { "server-only": new URL("./scripts/empty.mjs", import.meta.url).pathname },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,cli,components,db,lib,scripts,server}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,process}.test.ts", "**/node_modules/**"],
          // The same number as below: Vitest runs two projects side by side only when they agree on it.
          maxWorkers: 2,
          isolate: false,
          setupFiles: ["app/api/v1/testing/openapi-first.ts"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["{app,db,e2e,lib}/**/*.db.test.ts"],
          globalSetup: ["lib/db/testing/global-setup.ts"],
          pool: "forks",
          maxWorkers: 2,
          // One database and one set of modules per worker: loading them anew for each file took half the time.
          isolate: false,
          setupFiles: ["app/api/v1/testing/openapi-first.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Starts, signals and kills real servers: one file at a time, after the build.
          name: "process",
          include: ["{lib,scripts,server}/**/*.process.test.ts"],
          pool: "forks",
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
