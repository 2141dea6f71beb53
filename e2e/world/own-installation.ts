import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, type Instance, startInstance } from "./instance";
import { test } from "./test";

export type OwnInstallation = {
  /** Where it answers; known from the first test on. */
  baseUrl: () => string;
  /** Holds the instant it takes for the present; empty, its time is the machine's. */
  clock: string;
};

/** An installation of a file's own, in which time can pass: its clock moves nobody else's. */
export function ownInstallation(name: string): OwnInstallation {
  const folder = mkdtempSync(join(process.env.LAUNCHWORTHY_TEST_DIR ?? tmpdir(), `launchworthy-${name}-`));
  const [clock, dataDir] = [join(folder, "clock"), join(folder, "data")];
  let running: Instance;
  test.beforeAll(async () => {
    mkdirSync(dataDir);
    writeFileSync(clock, "");
    const env = { LAUNCHWORTHY_TEST_CLOCK: clock, DATABASE_URL: "" };
    running = await startInstance({ port: await freePort(), dataDir, name, env });
  });
  test.afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { baseUrl: () => running.baseUrl, clock };
}
