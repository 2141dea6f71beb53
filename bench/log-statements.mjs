// Loaded into a server before anything else: writes down every statement the driver is given.
import { appendFileSync } from "node:fs";
import pg from "pg";

const log = process.env.LAUNCHWORTHY_BENCH_STATEMENTS;
const { query } = pg.Client.prototype;
if (log) {
  pg.Client.prototype.query = function (config, ...rest) {
    appendFileSync(log, `${JSON.stringify(typeof config === "string" ? config : config.text)}\n`);
    return query.call(this, config, ...rest);
  };
}
