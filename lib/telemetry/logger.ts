import pino from "pino";
import { sourceStack } from "./source-stack";

/** What could identify a person never gets into a log. */
export const loggerOptions: pino.LoggerOptions = {
  level: process.env.LAUNCHWORTHY_LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      "*.email",
      "*.password",
      "*.token",
      "*.secret",
      "*.authorization",
      "*.cookie",
      "email",
      "password",
      "token",
    ],
    censor: "[redacted]",
  },
  serializers: { error: plainError },
};

/** Structured logs, one JSON object a line on stdout. */
export const logger = pino(loggerOptions);

/**
 * What an error may say in a log. Drivers hang whole connections and the rows they choked on onto their
 * errors (`client`, `detail`, `where`); neither belongs here.
 */
function plainError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { type: error.name, message: error.message, code, stack: sourceStack(error.stack) };
}
