// Starts Launchworthy on an empty checkout: no dependency, Node 20 or newer.
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { findInstance } from "../server/instance-lock.mjs";
import { buildIfChanged, serverBundle } from "./build.mjs";
import { giveUp, handOver } from "./console.mjs";
import { installPackages, pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

requireNode20();
loadDotEnv();
await refuseWhatCannotWork();
await installPackages();
await buildIfChanged();
const env = { ...process.env, NODE_ENV: "production", LAUNCHWORTHY_DATA_DIR: dataDir() };
handOver(pinnedNode(), [serverBundle], env);

function requireNode20() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) giveUp(`Node.js 20 or newer is needed to begin; this is ${process.version}.`);
}

function loadDotEnv() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile?.(file);
}

/** Installing and building take minutes: what would fail afterwards anyway is said before. */
async function refuseWhatCannotWork() {
  const dataDir = resolve(process.env.LAUNCHWORTHY_DATA_DIR || join(root, ".data"));
  const holder = findInstance(dataDir);
  if (holder) {
    giveUp(
      `Launchworthy already runs on ${dataDir}: process ${holder.pid}, http://localhost:${holder.port}.`,
    );
  }
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || "127.0.0.1";
  if (Number.isInteger(port) && (await isTaken(port, host))) {
    giveUp(`Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free one.`);
  }
}

function dataDir() {
  return resolve(process.env.LAUNCHWORTHY_DATA_DIR || join(root, ".data"));
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function isTaken(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error) => done("code" in error && error.code === "EADDRINUSE"));
    probe.listen(port, host, () => probe.close(() => done(false)));
  });
}
