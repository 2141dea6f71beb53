import { STACKS, type Stack } from "@/lib/domain/catalogue/types";

export const STACK_COOKIE = "lw-stack";

export const STACK_LABELS = {
  "nextjs-supabase": "Next.js with Supabase",
  firebase: "Firebase",
  "node-postgres": "Node.js with PostgreSQL",
  "python-fastapi": "Python with FastAPI",
  "ai-builder": "Lovable, Bolt, Replit and their kind",
} as const satisfies Record<Stack, string>;

/** The stack a person chose last; the first one for who never chose. */
export function stackFromCookie(value: string | undefined): Stack {
  return STACKS.find((stack) => stack === value) ?? STACKS[0];
}
