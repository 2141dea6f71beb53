import { defineConfig } from "@playwright/test";
import everyday from "../../playwright.config";

/** Run by `npm run evidence` alone: it writes down what the tests of every day only insist on. */
export default defineConfig({
  ...everyday,
  testDir: ".",
  testMatch: "axe-report.ts",
  globalSetup: "../world/server.ts",
  outputDir: "../../test-results",
  reporter: [["list"]],
});
