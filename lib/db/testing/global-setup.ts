import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../embedded/start-embedded";
import { migrate } from "../migrate";
import { createScratchDatabase } from "./scratch-database";

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
  }
}

type TestDatabase = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

let dataDir: string | null = null;
let database: TestDatabase | null = null;

/** One migrated database for all database tests of a run; each test brings its own workspace. */
export async function setup(project: TestProject): Promise<void> {
  dataDir = mkdtempSync(join(process.env.LAUNCHWORTHY_TEST_DIR ?? tmpdir(), "launchworthy-db-"));
  const external = process.env.DATABASE_URL;
  database = external
    ? await createScratchDatabase(dataDir, external)
    : await startEmbedded(dataDir, { durability: "throwaway" });
  const { ownerUrl, appUrl } = database;
  await migrate({ ownerUrl, appUrl, directory: "db/migrations" });
  project.provide("ownerUrl", ownerUrl);
  project.provide("appUrl", appUrl);
  process.env.LAUNCHWORTHY_OWNER_URL = ownerUrl;
  process.env.LAUNCHWORTHY_APP_URL = appUrl;
  process.env.LAUNCHWORTHY_DATA_DIR = dataDir;
  process.env.LAUNCHWORTHY_SECRET ??= "a secret for tests only, of forty-four letters";
}

export async function teardown(): Promise<void> {
  await database?.stop();
  if (dataDir) rmSync(dataDir, { recursive: true, force: true });
}
