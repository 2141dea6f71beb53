import { z } from "zod";

/** One session, or all but the one that asks. */
export const revokeSessionsInput = z.union([
  z.strictObject({ sessionId: z.uuid() }),
  z.strictObject({ others: z.literal(true) }),
]);
