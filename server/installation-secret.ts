import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writePrivateFile } from "@/lib/private-file";

/** The installation's own key, made on the first start and kept in the data directory. */
export function installationSecret(dataDir: string): string {
  const path = join(dataDir, "installation-secret");
  if (!existsSync(path)) writePrivateFile(path, `${randomBytes(32).toString("base64url")}\n`);
  return readFileSync(path, "utf8").trim();
}
