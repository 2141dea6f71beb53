import type { CDPSession, Locator, Page } from "playwright";
import type { BudgetId, Reading } from "../budgets";
import { fillBusyProject } from "../busy-project";
import { median } from "../load";
import type { Bench, Measure } from "./bench";
import { open, signIn } from "./paint";

const PLAN = { place: 2, integrations: 1, reviews: 0, tasks: 200 };
const STEPS = 60;
const FRAME_MS = 16;
const SETTLE_MS = 1_200;

/**
 * A plan of two hundred tasks on a machine four times slower: the longest the page kept the main thread while
 * the plan was scrolled, and while a bar was dragged. Above 16.7 ms a frame is dropped. Time of the processor,
 * not of the clock: what else runs on the machine does not count.
 */
export const timeline: Measure = {
  reads: ["P19 scroll", "P19 drag"],
  run: async (bench) => {
    const workspace = bench.workspaces[10_000];
    const { slug } = await fillBusyProject(bench.owner, workspace, PLAN);
    const url = `${bench.app.origin}/${workspace.slug}/projects/${slug}/rollout`;
    const scrolls: number[] = [];
    const drags: number[] = [];
    for (let round = 0; round < (bench.quick ? 2 : 5); round++) {
      const { scroll, drag } = await visit(bench, url);
      scrolls.push(scroll);
      drags.push(drag);
    }
    return [reading("P19 scroll", scrolls), reading("P19 drag", drags)];
  },
};

function reading(id: BudgetId, values: readonly number[]): Reading {
  return { id, value: median([...values]), spread: [Math.min(...values), Math.max(...values)] };
}

async function visit(bench: Bench, url: string): Promise<{ scroll: number; drag: number }> {
  const browser = await open();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, bench);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(SETTLE_MS);
    const plan = page.getByRole("region", { name: "Plan of the rollout" });
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const bars = plan.getByRole("button", { name: /: planned / });
    // Found before the clock runs: looking for a bar by its name reads the whole page.
    const early = await middleOf(bars.nth(2));
    const scroll = await longestTask(cdp, () => scrolled(page, early));
    const later = await middleOf(bars.nth(80));
    const drag = await longestTask(cdp, () => dragged(page, later));
    return { scroll, drag };
  } finally {
    await browser.close();
  }
}

type Point = { x: number; y: number };

async function middleOf(bar: Locator): Promise<Point> {
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (box === null) throw new Error("There is no such bar.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function scrolled(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y);
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(FRAME_MS);
  }
}

/** Never dropped: the next visit finds the plan as it was. */
async function dragged(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.move(x + step * 4, y);
    await page.waitForTimeout(FRAME_MS);
  }
  await page.keyboard.press("Escape");
  await page.mouse.up();
}

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };

/** Milliseconds of processor time of the longest task of a page's main thread meanwhile. */
async function longestTask(cdp: CDPSession, work: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...value.filter(isTraceEvent));
  cdp.on("Tracing.dataCollected", collect);
  const traceConfig = { includedCategories: ["devtools.timeline", "toplevel"] };
  await cdp.send("Tracing.start", { traceConfig, transferMode: "ReportEvents" });
  await work();
  const complete = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.end");
  await complete;
  cdp.off("Tracing.dataCollected", collect);
  const main = new Set(events.filter(isMainThread).map(threadOf));
  const tasks = events.filter((event) => event.name.endsWith("RunTask") && main.has(threadOf(event)));
  if (tasks.length === 0) throw new Error("The trace holds nothing the page did.");
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1_000));
}

function isMainThread({ name, args }: TraceEvent): boolean {
  return name === "thread_name" && args?.name === "CrRendererMain";
}

/** Threads of two processes may have the same number. */
function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}

function isTraceEvent(value: object): value is TraceEvent {
  return "name" in value && typeof value.name === "string" && "tid" in value;
}
