import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { aDevice, anAddress } from "./device";
import { type Person, signUp } from "./people";

export { expect };

type World = {
  /** What a page must never say; ends every test that uses a page. */
  complaints: Complaints;
  /** Another browser, on another machine. */
  device: (options?: BrowserContextOptions) => Promise<Page>;
  /** Somebody who just signed up, with a workspace of their own, on the test's own page. */
  founder: Person;
  /** Somebody else who just signed up, on a device of theirs. */
  newcomer: (name: string) => Promise<Person>;
};

export type Complaints = {
  /** Lets a page say this once it is asked for something that is not there. */
  tolerate: (pattern: RegExp) => void;
  watch: (context: BrowserContext) => void;
};

/** The test of every journey: no console error, no broken content policy, whichever page it visits. */
export const test = base.extend<World>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  extraHTTPHeaders: async ({}, use) => use(anAddress()),
  complaints: [
    async ({ context }, use) => {
      const heard: string[] = [];
      const tolerated: RegExp[] = [];
      const complaints: Complaints = {
        tolerate: (pattern) => void tolerated.push(pattern),
        watch: (watched) => listen(watched, heard),
      };
      complaints.watch(context);
      await use(complaints);
      const unexpected = heard.filter((text) => !tolerated.some((pattern) => pattern.test(text)));
      expect(unexpected, "what the pages complained about").toEqual([]);
    },
    { auto: true },
  ],
  device: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const page = await aDevice(browser, baseURL, options);
      complaints.watch(page.context());
      contexts.push(page.context());
      return page;
    });
    for (const context of contexts) await context.close();
  },
  newcomer: async ({ device }, use) => {
    await use(async (name) => signUp(await device(), name));
  },
  founder: async ({ page }, use) => {
    await use(await signUp(page, "Ada Founder"));
  },
});

function listen(context: BrowserContext, heard: string[]): void {
  const hear = (page: Page) => {
    page.on("pageerror", (error) => heard.push(`${error.message} (${page.url()})`));
    page.on("console", (message) => {
      if (message.type() === "error") heard.push(`${message.text()} (${message.location().url})`);
    });
  };
  for (const page of context.pages()) hear(page);
  context.on("page", hear);
}
