import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Gives a test file a data directory of its own, gone when the file is done. @returns its path. */
export function temporaryStorage(): string {
  const before = process.env.LAUNCHWORTHY_DATA_DIR;
  const path = mkdtempSync(join(tmpdir(), "launchworthy-storage-"));
  process.env.LAUNCHWORTHY_DATA_DIR = path;
  afterAll(() => {
    if (before === undefined) delete process.env.LAUNCHWORTHY_DATA_DIR;
    else process.env.LAUNCHWORTHY_DATA_DIR = before;
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}

/** Every file below a folder, relative to it; empty when the folder does not exist. */
export function filesBelow(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
  } catch {
    return [];
  }
}
