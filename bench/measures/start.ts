import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmptyApp } from "../empty-app";
import { startInstallation } from "../installation";
import { load, median } from "../load";
import { signedIn } from "../workspaces";
import { type Bench, type Measure, withoutApp } from "./bench";
import { portfolioTarget } from "./throughput";

const PAIRS = 5;

/** From nothing to the first page that came out of the database, PostgreSQL's own start included. */
export const coldStart: Measure = {
  reads: ["P13 start"],
  run: (bench) =>
    withoutApp(bench, async () => {
      const ratios: number[] = [];
      const times: number[] = [];
      for (let pair = 0; pair < (bench.quick ? 2 : PAIRS); pair++) {
        const base = await timed(async () => (await startEmptyApp(bench.folder)).stop);
        const subject = await timed(() => firstPage(bench));
        ratios.push(subject / base);
        times.push(subject);
      }
      const spread = [Math.min(...ratios), Math.max(...ratios)] as const;
      return [{ id: "P13 start", value: median(ratios), spread, note: `${Math.round(median(times))} ms` }];
    }),
};

export const memory: Measure = {
  reads: ["P13 RSS"],
  run: async (bench) => {
    const { slug } = bench.workspaces[10_000];
    const { failed } = await load(portfolioTarget(bench, `/${slug}`), 8, bench.quick ? 10 : 60);
    if (failed > 0) throw new Error(`${failed} requests failed.`);
    const kB = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${bench.app.pid}/status`, "utf8"))?.[1]);
    return [{ id: "P13 RSS", value: kB / 1_024, note: "the Node process, portfolio HTML" }];
  },
};

async function firstPage({ app, workspaces }: Bench): Promise<() => Promise<void>> {
  const { slug, session } = workspaces[10_000];
  const started = await startInstallation(app.dataDir);
  const headers = signedIn(started.origin, { session, workspace: slug });
  const answer = await fetch(`${started.origin}/${slug}`, { headers });
  if (!answer.ok) throw new Error(`The first page answered ${answer.status}.`);
  await answer.arrayBuffer();
  return started.stop;
}

async function timed(start: () => Promise<() => Promise<void>>): Promise<number> {
  const began = performance.now();
  const stop = await start();
  const took = performance.now() - began;
  await stop();
  await sleep(500);
  return took;
}
