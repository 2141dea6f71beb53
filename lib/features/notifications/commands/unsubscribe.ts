import "server-only";
import { sql } from "kysely";
import { openUnsubscribeSecret } from "@/lib/auth/unsubscribe-secret";
import { identityCommand } from "@/lib/db/identity-command";
import { defaultPreference } from "@/lib/domain/inbox/kinds";
import { refuse } from "@/lib/result";
import { unsubscribeInput } from "../schema";

/**
 * Ends one person's letters of one kind, on the strength of a letter they hold: no sign-in, and done twice
 * it changes nothing. The inbox stays as it is.
 */
export const unsubscribe = identityCommand<typeof unsubscribeInput, null, { code: "link-not-valid" }>({
  input: unsubscribeInput,
  enter: async ({ secret }) => openUnsubscribeSecret(secret)?.workspaceId ?? null,
  async run({ tx, input }) {
    const subscription = openUnsubscribeSecret(input.secret);
    if (!subscription) return refuse({ code: "link-not-valid" });
    const { workspaceId, accountId, kind } = subscription;
    const { inApp } = defaultPreference(kind);
    const { numAffectedRows } = await sql`
      insert into notification_preference ("workspaceId", "accountId", "kind", "inApp", "mail")
      select m."workspaceId", m."accountId", ${kind}, ${inApp}, false from member m
      where m."workspaceId" = ${workspaceId}::uuid and m."accountId" = ${accountId}::uuid
      on conflict ("workspaceId", "accountId", "kind") do update set "mail" = false`.execute(tx);
    if (!numAffectedRows) return refuse({ code: "link-not-valid" });
    const event = { type: "notifications.configured", data: { kinds: [kind] } } as const;
    return {
      ok: true,
      value: null,
      event: { accountId, ...event },
      workspaceEvent: { actorId: accountId, ...event },
    };
  },
});
