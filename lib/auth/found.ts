import { notFound } from "next/navigation";
import { z } from "zod";
import { AppError } from "@/lib/errors";

/** What a page is about. Where the query says that there is no such thing, there is no such page. */
export async function found<Value>(looked: Promise<Value>): Promise<Value> {
  try {
    return await looked;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

/** The id a page's address names. What cannot be an id names no page, and PostgreSQL would refuse to look. */
export function namedId(segment: string): string {
  const { success, data } = z.uuid().safeParse(segment);
  return success ? data : notFound();
}
