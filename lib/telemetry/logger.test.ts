import { Writable } from "node:stream";
import pino from "pino";
import { expect, it } from "vitest";
import { loggerOptions } from "./logger";

function linesOf(write: (log: pino.Logger) => void): string {
  let text = "";
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  write(pino({ ...loggerOptions, level: "info" }, stream));
  return text;
}

it("A failed statement is logged without the row it choked on", () => {
  const error = Object.assign(new Error("duplicate key value"), {
    code: "23505",
    detail: "Key (email)=(ada@example.com) already exists.",
    client: { password: "secret" },
  });
  const line = linesOf((log) => log.error({ error }, "a form failed"));
  expect(line).toContain("23505");
  expect(line).not.toContain("ada@example.com");
  expect(line).not.toContain("secret");
});

it("What could identify a person never gets into a log", () => {
  const line = linesOf((log) => log.info({ email: "ada@example.com", input: { password: "hunter2" } }, "x"));
  expect(line).not.toMatch(/ada@example|hunter2/);
});
