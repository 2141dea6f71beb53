import pino from "pino";

/** Structured logs, one JSON object a line on stdout. What could identify a person never gets in. */
export const logger = pino({
  level: process.env.LAUNCHWORTHY_LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["*.email", "*.password", "*.token", "*.secret", "*.authorization", "*.cookie", "email", "password", "token"],
    censor: "[redacted]",
  },
  serializers: { error: pino.stdSerializers.err },
});
