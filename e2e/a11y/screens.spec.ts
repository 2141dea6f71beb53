import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { test as everyday, expect } from "../world/test";
import { type Furnished, furnish } from "./furnished";
import { pageFolders, type Screen, screens } from "./screens";

const test = everyday.extend<object, { furnished: Furnished }>({
  furnished: [
    async ({ browser }, use, workerInfo) => {
      await use(await furnish(browser, workerInfo.project.use.baseURL));
    },
    { scope: "worker" },
  ],
});

test("every page of the app is on the list of screens, and nothing else", () => {
  const listed = Object.keys(screens).sort();
  expect(listed.filter((folder) => !pageFolders().includes(folder))).toEqual([]);
  expect(pageFolders().filter((folder) => !listed.includes(folder))).toEqual([]);
});

for (const [folder, faces] of Object.entries(screens)) {
  for (const [index, screen] of faces.entries()) {
    const face = faces.length > 1 ? `, face ${index + 1}` : "";
    test(`axe finds nothing on /${folder}${face}, light and dark, wide and narrow`, async ({
      device,
      furnished,
      complaints,
    }) => {
      if (screen.path(furnished).includes("no-such-link")) complaints.tolerate(/404/);
      const page = await open(device, furnished, screen);
      await bringAxe(page);
      for (const colorScheme of ["light", "dark"] as const) {
        for (const width of [1440, 390]) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await page.setViewportSize({ width, height: 900 });
          expect(await violations(page), `${colorScheme} at ${width}`).toEqual([]);
          expect(await overflow(page), `what sticks out at ${width}`).toBe(0);
        }
      }
    });
  }
}

async function open(
  device: (options?: object) => Promise<Page>,
  furnished: Furnished,
  screen: Screen,
): Promise<Page> {
  const signedIn = screen.as === "founder" ? { storageState: furnished.state } : {};
  const page = await device({ reducedMotion: "reduce", ...signedIn });
  await page.goto(screen.path(furnished));
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  return page;
}

/** Puts axe into the page, half a megabyte that stays there: each look after it costs the rules alone. */
async function bringAxe(page: Page): Promise<void> {
  await new AxeBuilder({ page }).withRules(["document-title"]).setLegacyMode().analyze();
}

/** By every rule. No page of ours holds a frame, so the result need not be put together in a page of its own. */
async function violations(page: Page): Promise<unknown[]> {
  const builder = new AxeBuilder({ page, axeSource: "void 0" }).setLegacyMode();
  const { violations: found } = await builder.options({ resultTypes: ["violations"] }).analyze();
  return found.map(({ id, help, nodes }) => [id, help, nodes.map(({ html }) => html)]);
}

/** How many pixels the page can be scrolled sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
