// Runs one of the operator's programs in cli/ against the running installation: `node scripts/run.mjs user-reset …`.
import { join } from "node:path";
import { bundle } from "./build.mjs";
import { giveUp, handOver } from "./console.mjs";
import { installPackages, pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

const [, , name, ...args] = process.argv;
if (!name || !/^[a-z-]+$/.test(name)) giveUp("Which program? See the scripts in package.json.");
await installPackages();
await bundle(`cli/${name}.ts`, `dist/cli/${name}.mjs`);
handOver(pinnedNode(), ["--enable-source-maps", join(root, "dist", "cli", `${name}.mjs`), ...args]);
