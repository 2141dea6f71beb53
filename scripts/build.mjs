import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { giveUp, runHere, say } from "./console.mjs";
import { sourceFingerprint } from "./fingerprint.mjs";
import { installPackages, pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";
import { assembleStandalone } from "./standalone.mjs";

/** Builds the web app and the server unless what is there was built from the same sources. */
export async function buildIfChanged() {
  const wanted = sourceFingerprint();
  if (existsSync(serverBundle) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  say("Building (about a minute; only after a change) …");
  const started = Date.now();
  rmSync(stampFile, { force: true });
  await bundleServer();
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  if ((await runHere(pinnedNode(), [next, "build"], { cwd: root, env })) !== 0) {
    giveUp("The build failed; the reason is above.");
  }
  if (process.env.LAUNCHWORTHY_STANDALONE === "1") await assembleStandalone();
  writeFileSync(stampFile, wanted);
  say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The server with our own modules, in parts that are loaded when they are needed; packages stay where they are. */
export async function bundleServer() {
  const folder = dirname(serverBundle);
  // Names hold a digest: the parts of earlier builds would stay for ever. A running server has long loaded its own.
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (/^server-.+\.mjs(\.map)?$/.test(name)) rmSync(join(folder, name));
  }
  await esbuild("server/start.ts", [
    "--splitting",
    `--outdir=${folder}`,
    "--entry-names=server",
    "--chunk-names=server-[name]-[hash]",
    "--out-extension:.js=.mjs",
  ]);
}

/** @param {string} entry @param {string} outfile both relative to the root */
export async function bundle(entry, outfile) {
  await esbuild(entry, [`--outfile=${outfile}`]);
}

/** @param {string} entry @param {string[]} where */
async function esbuild(entry, where) {
  const code = await runHere(
    pinnedNode(),
    [
      join(root, "node_modules", "esbuild", "bin", "esbuild"),
      entry,
      "--bundle",
      "--platform=node",
      "--target=node22",
      "--format=esm",
      "--packages=external",
      "--sourcemap",
      // The package only tells client code apart from server code at build time, and throws elsewhere.
      "--alias:server-only=./scripts/empty.mjs",
      ...where,
      "--log-level=warning",
    ],
    { cwd: root },
  );
  if (code !== 0) giveUp(`${entry} could not be bundled; the reason is above.`);
}

export const serverBundle = join(root, "dist", "server.mjs");
const stampFile = join(root, "dist", "built-from");

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await installPackages();
  await buildIfChanged();
}
