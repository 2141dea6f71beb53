import type pg from "pg";
import type { BudgetId, Reading } from "../budgets";
import { type Installation, type Running, startInstallation } from "../installation";
import type { Pairs } from "../load";
import { connect, type LoadedWorkspace, type Saver, type Size } from "../workspaces";

/** What every measure works with: the app, the limit beside it on the same database, and the loads. */
export type Bench = {
  app: Installation;
  limit: Running;
  twin: Running;
  /** A connection of the owner role, for looking and preparing; nothing that is timed goes through it. */
  owner: pg.Client;
  workspaces: Record<Size, LoadedWorkspace>;
  /** Thirty-two founders in the largest workspace. */
  savers: readonly Saver[];
  /** Folder for what a measure leaves behind. */
  folder: string;
  quick: boolean;
  pairs: Pairs;
};

/** Some budgets and how to read them. */
export type Measure = { reads: readonly BudgetId[]; run: (bench: Bench) => Promise<Reading[]> };

/** Does something while neither the app nor its database runs, and starts both again. */
export async function withoutApp<T>(bench: Bench, work: () => Promise<T>): Promise<T> {
  await bench.owner.end();
  await bench.app.stop();
  try {
    return await work();
  } finally {
    bench.app = await startInstallation(bench.app.dataDir);
    bench.owner = await connect(bench.app.ownerUrl);
  }
}
