// Fills a workspace of the running installation for measuring: `npm run seed:scale -- --projects 10000`.
import { join } from "node:path";
import { bundle } from "./build.mjs";
import { handOver } from "./console.mjs";
import { installPackages, pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

await installPackages();
await bundle("db/seed/scale/main.ts", "dist/seed-scale.mjs");
handOver(pinnedNode(), [
  "--enable-source-maps",
  join(root, "dist", "seed-scale.mjs"),
  ...process.argv.slice(2),
]);
