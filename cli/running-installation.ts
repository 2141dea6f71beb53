import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * Points this program at the installation whose data directory is set: its database, as the app's own
 * role, and its key. Call it before anything that queries.
 *
 * @throws with one sentence when nothing has been started there yet.
 */
export function connectToInstallation(): void {
  const dataDir = resolve(process.env.LAUNCHWORTHY_DATA_DIR || ".data");
  process.env.LAUNCHWORTHY_DATA_DIR = dataDir;
  process.env.LAUNCHWORTHY_SECRET ||= read(join(dataDir, "installation-secret"));
  process.env.LAUNCHWORTHY_APP_URL ||= databaseUrl(dataDir);
}

function databaseUrl(dataDir: string): string {
  const external = process.env.DATABASE_URL;
  if (external) return process.env.MIGRATION_DATABASE_URL ? external : withAppRole(dataDir, external);
  const { port, appPassword }: { port: number; appPassword: string } = JSON.parse(
    read(join(dataDir, "postgres.json")),
  );
  return `postgresql://launchworthy_app:${appPassword}@127.0.0.1:${port}/launchworthy`;
}

function withAppRole(dataDir: string, ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = "launchworthy_app";
  url.password = read(join(dataDir, "app-role-password"));
  return url.toString();
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    throw new Error(`Nothing was started here yet (${path} is missing). Run npm start first.`);
  }
}
