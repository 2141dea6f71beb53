import { resolve } from "node:path";
import { z } from "zod";

/** Every variable a person may set, read and checked once when the server starts; `.env.example` explains each. */
export const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  LAUNCHWORTHY_DATA_DIR: z
    .string()
    .default(".data")
    .transform((path) => resolve(path)),
  LAUNCHWORTHY_BASE_URL: z.string().transform(toBaseUrl).nullable().default(null),
  LAUNCHWORTHY_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  LAUNCHWORTHY_DEMO: z.enum(["0", "1"]).default("1"),
  LAUNCHWORTHY_SIGNUP: z.enum(["open", "invite"]).default("open"),
  LAUNCHWORTHY_SECRET: z.string().min(32).optional(),
  LAUNCHWORTHY_RATE_LIMIT: z.coerce.number().int().min(0).optional(),
  LAUNCHWORTHY_MAX_FILE_MIB: z.coerce.number().positive().optional(),
  LAUNCHWORTHY_MAX_PROJECT_MIB: z.coerce.number().positive().optional(),
  LAUNCHWORTHY_METRICS_TOKEN: z.string().min(16).optional(),
  LAUNCHWORTHY_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" })
    .optional(),
  LAUNCHWORTHY_MAIL_FROM: z.string().optional(),
  LAUNCHWORTHY_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  LAUNCHWORTHY_TEST_CLOCK: z.string().optional(),
  DATABASE_URL: z.string().transform(checkDatabaseUrl).optional(),
  MIGRATION_DATABASE_URL: z.string().transform(checkDatabaseUrl).optional(),
});
export type Env = z.infer<typeof Env>;

/** Set by the server for the code it hosts; never by a person. */
export const providedByServer = ["LAUNCHWORTHY_APP_URL", "LAUNCHWORTHY_OWNER_URL"] as const;

export type EnvResult = { ok: true; env: Env } | { ok: false; problems: string[] };

/**
 * @param source e.g. `process.env`; an empty value counts as not set.
 * @returns one sentence per problem, naming the variable and never its value (it may be a password).
 */
export function readEnv(source: Record<string, string | undefined>): EnvResult {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    };
  }
  const problems = contradictions(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, env: parsed.data };
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function contradictions(env: Env): string[] {
  const problems: string[] = [];
  if (env.LAUNCHWORTHY_TEST_CLOCK !== undefined && !isLoopback(env.HOST)) {
    problems.push("LAUNCHWORTHY_TEST_CLOCK: only allowed while HOST is a loopback address");
  }
  if (env.MIGRATION_DATABASE_URL !== undefined && env.DATABASE_URL === undefined) {
    problems.push("MIGRATION_DATABASE_URL: needs DATABASE_URL, the app role's address, beside it");
  }
  return problems;
}

function toBaseUrl(text: string, context: z.RefinementCtx): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, "");
  if (isOrigin) return url;
  context.addIssue({ code: "custom", message: "must be an origin such as https://launchworthy.example" });
  return null;
}

function checkDatabaseUrl(text: string, context: z.RefinementCtx): string {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) {
    context.addIssue({ code: "custom", message: "must be a postgresql:// address" });
  }
  return text;
}
