import { randomInt } from "node:crypto";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";

/** A fresh browser at an address of its own, so that what counts attempts by address counts them apart. */
export async function aDevice(
  browser: Browser,
  baseURL: string | undefined,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL, extraHTTPHeaders: anAddress(), ...options });
  return context.newPage();
}

/** One of the sixteen million of 10.0.0.0/8, as a proxy would report it. */
export function anAddress(): { "x-forwarded-for": string } {
  return { "x-forwarded-for": ["10", randomInt(256), randomInt(256), randomInt(1, 255)].join(".") };
}
