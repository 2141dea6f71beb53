import { z } from "zod";
import { TOKEN_SCOPES } from "@/lib/domain/access/token-scopes";

export const MAX_TOKEN_DAYS = 365;

export const createTokenInput = z.strictObject({
  name: z.string().trim().min(1, "Say what the token is for.").max(80, "Keep the name under 80 characters."),
  scopes: z
    .array(z.enum(TOKEN_SCOPES))
    .min(1, "Choose at least one scope.")
    .transform((scopes) => TOKEN_SCOPES.filter((scope) => scopes.includes(scope))),
  expiresInDays: z
    .int()
    .min(1, "A token lives at least a day.")
    .max(MAX_TOKEN_DAYS, `A token lives at most ${MAX_TOKEN_DAYS} days.`)
    .default(90),
});
export const revokeTokenInput = z.strictObject({ tokenId: z.uuid() });
