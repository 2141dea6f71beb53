import { accessSync, chmodSync, constants, mkdirSync, statSync } from "node:fs";
import { StartError } from "./start-error";

/**
 * Makes the data directory readable by its owner only.
 * @throws StartError when it cannot be made or written.
 */
export function prepareDataDir(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (!statSync(path).isDirectory()) throw new Error("it is a file");
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o700);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The data directory ${path} cannot be used (${reason}). Set LAUNCHWORTHY_DATA_DIR.`);
  }
}
