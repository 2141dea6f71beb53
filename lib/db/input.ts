import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** Parses an input at a door. @throws AppError "invalid" naming every field and what to do about it. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new AppError("invalid", issues[0]?.message ?? "The input is not valid.", { issues });
}
