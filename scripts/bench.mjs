// Measures the production build against the raw limit of this machine: `npm run bench -- --quick`.
import { join } from "node:path";
import { ensureBrowser, findBrowser } from "./browser.mjs";
import { buildIfChanged, bundle } from "./build.mjs";
import { giveUp, handOver } from "./console.mjs";
import { installPackages, pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

await installPackages();
await buildIfChanged();
if (!(await ensureBrowser())) giveUp("The bench looks at pages with a browser.");
for (const name of ["main", "limit-server"]) await bundle(`bench/${name}.ts`, `dist/bench/${name}.mjs`);
process.chdir(root);
const browser = findBrowser();
const env = { ...process.env, ...(browser ? { PLAYWRIGHT_CHROMIUM: browser } : {}) };
const args = ["--enable-source-maps", join("dist", "bench", "main.mjs"), ...process.argv.slice(2)];
handOver(pinnedNode(), args, env);
