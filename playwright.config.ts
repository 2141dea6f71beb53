import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

const port = Number(process.env.LAUNCHWORTHY_E2E_PORT ?? 3210);

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/world/server.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  // A shared machine may stall for seconds; what fails twice is a failure.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.LAUNCHWORTHY_E2E_REPORT
    ? [["list"], ["json", { outputFile: process.env.LAUNCHWORTHY_E2E_REPORT }]]
    : [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: "chromium",
    // A trace costs a quarter of every test; it is drawn when one is tried again, or for whoever asks with `--trace on`.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
