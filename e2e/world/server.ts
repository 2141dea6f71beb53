import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FullConfig } from "@playwright/test";
import { createScratchDatabase } from "@/lib/db/testing/scratch-database";
import { startInstance } from "./instance";
import { startMailbox } from "./mailbox";

/**
 * Starts the production build, empty and with a mail server of its own, and stops it after the last test.
 * Mail arrives as files in the folder that `LAUNCHWORTHY_TEST_MAIL` names.
 */
export default async function startServer(config: FullConfig): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(process.env.LAUNCHWORTHY_TEST_DIR ?? tmpdir(), "launchworthy-e2e-"));
  const dataDir = join(folder, "data");
  const mailFolder = join(folder, "mail");
  mkdirSync(mailFolder);
  process.env.LAUNCHWORTHY_TEST_MAIL = mailFolder;
  const mailbox = await startMailbox(mailFolder);
  const external = process.env.DATABASE_URL;
  const scratch = external ? await createScratchDatabase(folder, external) : null;
  const server = await startInstance({
    port: new URL(config.projects[0]?.use.baseURL ?? "").port,
    dataDir,
    name: "server",
    env: {
      DATABASE_URL: scratch?.ownerUrl ?? "",
      LAUNCHWORTHY_SMTP_URL: mailbox.url,
    },
  });

  return async () => {
    await server.stop();
    await mailbox.stop();
    await scratch?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
