// Prints the address of the running embedded database, for psql and the like: `npm run -s db:url [owner|app]`.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { giveUp, say } from "./console.mjs";
import { root } from "./root.mjs";

const role = process.argv[2] ?? "owner";
if (role !== "app" && role !== "owner") giveUp("Which role: owner (the default) or app?");
const stateFile = join(resolve(process.env.LAUNCHWORTHY_DATA_DIR || join(root, ".data")), "postgres.json");
if (!existsSync(stateFile))
  giveUp(`There is no embedded database here yet (${stateFile}): run npm start first.`);
const state = JSON.parse(readFileSync(stateFile, "utf8"));
say(`postgresql://launchworthy_${role}:${state[`${role}Password`]}@127.0.0.1:${state.port}/launchworthy`);
