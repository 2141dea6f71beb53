import "server-only";
import { constants } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { keepFolderOwner } from "@/lib/private-file";

/** Where files in use live; the folder of one in the making is beside it, on the same disk. */
export function blobFolder(): string {
  return join(dataFolder(), "blobs");
}

export function stagingFolder(): string {
  return join(dataFolder(), "uploads");
}

/** Makes a folder below the data directory, each level readable by its owner only. */
export async function makePrivateFolder(path: string): Promise<void> {
  let level = dataFolder();
  for (const name of relative(level, path).split(sep)) {
    level = join(level, name);
    if ((await mkdir(level, { recursive: true, mode: 0o700 })) !== undefined) {
      keepFolderOwner(level);
      await syncFolder(dirname(level));
    }
  }
}

/** A new name is only safe from a power cut once its folder has reached the disk too. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function dataFolder(): string {
  return resolve(process.env.LAUNCHWORTHY_DATA_DIR || ".data");
}
