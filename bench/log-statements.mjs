// Loaded into a server before anything else: writes down every statement that a request gives the driver.
// What jobs and timers ask beside it belongs to no request and is left out.
import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import { Server } from "node:http";
import pg from "pg";

const log = process.env.LAUNCHWORTHY_BENCH_STATEMENTS;
const { query } = pg.Client.prototype;
const { emit } = Server.prototype;
if (log) {
  const request = new AsyncLocalStorage();
  Server.prototype.emit = function (event, ...rest) {
    const next = () => emit.call(this, event, ...rest);
    return event === "request" ? request.run(true, next) : next();
  };
  pg.Client.prototype.query = function (config, ...rest) {
    const text = typeof config === "string" ? config : config.text;
    if (request.getStore()) appendFileSync(log, `${JSON.stringify(text)}\n`);
    return query.call(this, config, ...rest);
  };
}
