import { type Browser, type BrowserContext, chromium } from "playwright";
import { startEmptyApp } from "../empty-app";
import { median } from "../load";
import type { Bench, Measure } from "./bench";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PAIRS = 9;
const SETTLE_MS = 1_200;

type Visit = { lcp: number; bytes: number; requests: number };

/** A phone on a slow line: four times slower, 10 Mbit/s, 40 ms. */
export const paint: Measure = {
  reads: ["P10"],
  run: async (bench) => {
    const empty = await startEmptyApp(bench.folder);
    const browser = await open();
    try {
      const ratios: number[] = [];
      const seen: Visit[] = [];
      for (let pair = 0; pair < (bench.quick ? 3 : PAIRS); pair++) {
        const base = await visit(browser, `${empty.origin}/`, null, true);
        const subject = await visit(browser, portfolioUrl(bench), bench, true);
        seen.push(subject);
        ratios.push(subject.lcp / base.lcp);
      }
      const spread = [Math.min(...ratios), Math.max(...ratios)] as const;
      const note = `portfolio at ${Math.round(median(seen.map(({ lcp }) => lcp)))} ms`;
      return [{ id: "P10", value: median(ratios), spread, note }];
    } finally {
      await browser.close();
      await empty.stop();
    }
  },
};

/** Everything a first visit moves: page, scripts, styles, fonts. Compressed by the app itself. */
export const wire: Measure = {
  reads: ["P11 kB", "P11 requests"],
  run: async (bench) => {
    const browser = await open();
    try {
      const { bytes, requests } = await visit(browser, portfolioUrl(bench), bench, false);
      return [
        { id: "P11 kB", value: bytes / 1_000 },
        { id: "P11 requests", value: requests },
      ];
    } finally {
      await browser.close();
    }
  },
};

export function open(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.PLAYWRIGHT_CHROMIUM, args: FLAGS });
}

function portfolioUrl({ app, workspaces }: Bench): string {
  return `${app.origin}/${workspaces[10_000].slug}`;
}

/** A cold visit in a context of its own; `bench` names whom the cookie belongs to. */
async function visit(browser: Browser, url: string, bench: Bench | null, throttled: boolean): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    if (bench) await signIn(context, bench);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    if (throttled) {
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      const bytesPerSecond = 10_000_000 / 8;
      await cdp.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 40,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond,
      });
    }
    let bytes = 0;
    let requests = 0;
    cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    const answer = await page.goto(url, { waitUntil: "load" });
    if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}.`);
    await page.waitForTimeout(SETTLE_MS);
    return { lcp: await page.evaluate(largestPaint), bytes, requests };
  } finally {
    await context.close();
  }
}

export async function signIn(context: BrowserContext, { app, workspaces }: Bench): Promise<void> {
  const { session } = workspaces[10_000];
  await context.addCookies([
    { name: "launchworthy-session", value: session, url: app.origin, httpOnly: true },
  ]);
}

/** Runs in the page: milliseconds from the start of the navigation. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
  });
}
