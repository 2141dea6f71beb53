import "server-only";
import { v7 as uuidv7 } from "uuid";
import { allows } from "@/lib/auth/access";
import { hashSecret, newSecret } from "@/lib/auth/secrets";
import { command } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { createTokenInput, revokeTokenInput } from "./schema";

const DAY_MS = 86_400_000;
const HINT_LENGTH = 4;

export type CreatedToken = { tokenId: string; secret: string; expiresAt: string };

/** Creates a token that acts as its creator in this workspace. The secret is in the answer and nowhere else. */
export const createToken = command<
  typeof createTokenInput,
  CreatedToken,
  { code: "tokens-cannot-make-tokens" }
>({
  permission: "token.create",
  input: createTokenInput,
  async run({ tx, scope, actorId, now, input }) {
    // A leaked token must not be able to outlive its own expiry through a child.
    if (scope.actor.kind !== "person") return refuse({ code: "tokens-cannot-make-tokens" });
    const tokenId = uuidv7();
    const secret = newSecret("lw_");
    const expiresAt = new Date(Date.parse(now) + input.expiresInDays * DAY_MS);
    await tx
      .insertInto("api_token")
      .values({
        workspaceId: scope.workspaceId,
        id: tokenId,
        accountId: actorId ?? "",
        name: input.name,
        hash: hashSecret(secret),
        hint: secret.slice(-HINT_LENGTH),
        scopes: input.scopes,
        createdAt: now,
        expiresAt,
      })
      .execute();
    return {
      ok: true,
      value: { tokenId, secret, expiresAt: expiresAt.toISOString() },
      event: { type: "token.created", data: { tokenId, scopes: input.scopes } },
    };
  },
});

/** Revokes one's own token; whoever holds `token.revokeAny` may revoke anybody's. */
export const revokeToken = command<typeof revokeTokenInput, null, { code: "no-such-token" }>({
  permission: "token.revoke",
  input: revokeTokenInput,
  async run({ tx, scope, standing, actorId, now, input }) {
    let query = tx
      .updateTable("api_token")
      .set({ revokedAt: now })
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", input.tokenId)
      .where("revokedAt", "is", null);
    if (!allows({ ...scope, role: standing.role }, "token.revokeAny"))
      query = query.where("accountId", "=", actorId ?? "");
    const revoked = await query.returning("id").executeTakeFirst();
    if (!revoked) return refuse({ code: "no-such-token" });
    return { ok: true, value: null, event: { type: "token.revoked", data: { tokenId: input.tokenId } } };
  },
});
