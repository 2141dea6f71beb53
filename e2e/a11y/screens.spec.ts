import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { aDevice } from "../world/device";
import { test as everyday, expect } from "../world/test";
import { type Furnished, furnish } from "./furnished";
import { pageFolders, type Screen, screens } from "./screens";

/** One browser per viewer for all of a worker's screens: what is in its cache need not be compiled again. */
type Desks = Record<Screen["as"], BrowserContext>;

const test = everyday.extend<object, { furnished: Furnished; desks: Desks }>({
  furnished: [
    async ({ browser }, use, workerInfo) => {
      await use(await furnish(browser, workerInfo.project.use.baseURL));
    },
    { scope: "worker" },
  ],
  desks: [
    async ({ browser, furnished }, use, workerInfo) => {
      const { baseURL } = workerInfo.project.use;
      const founder = (await aDevice(browser, baseURL, { storageState: furnished.state })).context();
      const visitor = (await aDevice(browser, baseURL)).context();
      await use({ founder, visitor });
      await Promise.all([founder.close(), visitor.close()]);
    },
    { scope: "worker" },
  ],
});

test("every page of the app is on the list of screens, and nothing else", () => {
  const listed = Object.keys(screens).sort();
  expect(listed.filter((folder) => !pageFolders().includes(folder))).toEqual([]);
  expect(pageFolders().filter((folder) => !listed.includes(folder))).toEqual([]);
});

// The reference of the API alone holds thousands of elements.
test.describe.configure({ timeout: 120_000 });

for (const [folder, faces] of Object.entries(screens)) {
  for (const [index, screen] of faces.entries()) {
    const face = faces.length > 1 ? `, face ${index + 1}` : "";
    test(`axe finds nothing on /${folder}${face}, light and dark, wide and narrow`, async ({
      desks,
      furnished,
      complaints,
    }) => {
      if (screen.path(furnished).includes("no-such-link")) complaints.tolerate(/404/);
      complaints.watch(desks[screen.as]);
      const page = await open(desks, furnished, screen);
      await bringAxe(page);
      for (const colorScheme of ["light", "dark"] as const) {
        for (const width of [1440, 390]) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await page.setViewportSize({ width, height: 900 });
          expect(await violations(page, colorScheme), `${colorScheme} at ${width}`).toEqual([]);
          expect(await overflow(page), `what sticks out at ${width}`).toBe(0);
        }
      }
      await page.close();
    });
  }
}

async function open(desks: Desks, furnished: Furnished, screen: Screen): Promise<Page> {
  const page = await desks[screen.as].newPage();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(screen.path(furnished));
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  return page;
}

/** Puts axe into the page, half a megabyte that stays there: each look after it costs the rules alone. */
async function bringAxe(page: Page): Promise<void> {
  await new AxeBuilder({ page }).withRules(["document-title"]).setLegacyMode().analyze();
}

/**
 * By every rule in the light; the dark changes colours and nothing else, so there those that look at colours.
 * No page of ours holds a frame, so the result need not be put together in a page of its own.
 */
async function violations(page: Page, colorScheme: "light" | "dark"): Promise<unknown[]> {
  const builder = new AxeBuilder({ page, axeSource: "void 0" })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] });
  if (colorScheme === "dark") builder.withRules(["color-contrast", "link-in-text-block"]);
  const { violations: found } = await builder.analyze();
  return found.map(({ id, help, nodes }) => [id, help, nodes.map(({ html }) => html)]);
}

/** How many pixels the page can be scrolled sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
