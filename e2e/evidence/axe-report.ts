import { writeFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { furnish } from "../a11y/furnished";
import { screens } from "../a11y/screens";
import { test } from "../world/test";

type Results = Awaited<ReturnType<AxeBuilder["analyze"]>>;

/** Axe's own shape, without the markup of each node: which rules ran on which screen, and what they found. */
type ScreenReport = Pick<Results, "testEngine" | "timestamp" | "url"> & {
  colorScheme: "light" | "dark";
  violations: readonly { id: string; impact: string | null; help: string; nodes: number }[];
  incomplete: readonly string[];
  passes: readonly string[];
};

test("what axe says about every screen, light and dark", async ({ browser, baseURL, device, complaints }) => {
  test.setTimeout(900_000);
  complaints.tolerate(/404/);
  const furnished = await furnish(browser, baseURL);
  const reports: ScreenReport[] = [];
  for (const [folder, faces] of Object.entries(screens)) {
    for (const screen of faces) {
      const signedIn = screen.as === "founder" ? { storageState: furnished.state } : {};
      const page: Page = await device({ reducedMotion: "reduce", ...signedIn });
      await page.goto(screen.path(furnished));
      await page.waitForLoadState("networkidle");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        reports.push(brief(await new AxeBuilder({ page }).analyze(), `/${folder}`, colorScheme));
      }
      await page.context().close();
    }
  }
  const lines = reports.map((report) => JSON.stringify(report)).join(",\n");
  writeFileSync(process.env.LAUNCHWORTHY_AXE_REPORT ?? "test-results/axe.json", `[\n${lines}\n]\n`);
});

/** The address is the page's place in the app: slugs and ids of a test's world say nothing. */
function brief(
  { testEngine, timestamp, violations, incomplete, passes }: Results,
  url: string,
  colorScheme: "light" | "dark",
): ScreenReport {
  return {
    testEngine,
    timestamp,
    url,
    colorScheme,
    violations: violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact: impact ?? null,
      help,
      nodes: nodes.length,
    })),
    incomplete: incomplete.map(({ id }) => id),
    passes: passes.map(({ id }) => id),
  };
}
