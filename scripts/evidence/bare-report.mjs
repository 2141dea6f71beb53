import { existsSync, readFileSync } from "node:fs";
import { root } from "../root.mjs";

/**
 * A JUnit report without what belongs to the machine: its name, its paths, what the tests printed.
 * Times stay; they say how much was run. @param {string} file @returns {string | null}
 */
export function bareReport(file) {
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .replaceAll(/ hostname="[^"]*"/g, "")
    .replaceAll(/[ \t]*<system-(out|err)>[\s\S]*?<\/system-\1>\n?/g, "")
    .replaceAll(/>\s*<\/testcase>/g, "/>")
    .replaceAll(/^ +/gm, "")
    .replaceAll(`${root}/`, "")
    .replaceAll(/ time="(\d+\.\d{1,3})\d*"/g, ' time="$1"');
}
