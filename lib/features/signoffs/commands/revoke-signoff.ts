import "server-only";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { signoffChange } from "@/lib/domain/readiness/change";
import { AppError } from "@/lib/errors";
import { refuse } from "@/lib/result";
import { type RevokeSignoffRefusal, revokeSignoffInput } from "../schema";

/** Takes a sign-off back, with the reason. It stays on record and no longer counts. */
export const revokeSignoff = projectCommand<
  typeof revokeSignoffInput,
  { signoffId: string },
  RevokeSignoffRefusal
>({
  permission: "signoff.revoke",
  input: revokeSignoffInput,
  async run(context) {
    const { input, facts, actorId, standing, now } = context;
    const fact = facts.signoffs.find((signoff) => signoff.id === input.signoffId);
    if (!fact) throw new AppError("not-found", "There is no such sign-off here.");
    if (fact.revokedAt !== null) return refuse({ code: "already-revoked" });
    if (fact.by !== actorId && standing.role !== "owner") return refuse({ code: "not-the-signer" });
    await store(context, fact.id, input.reason);
    return {
      ok: true,
      value: { signoffId: fact.id },
      event: { type: "signoff.revoked", data: { signoffId: fact.id, scope: fact.scope } },
      // A key of its own: within a minute the revision of the sign-off would swallow it otherwise.
      change: {
        key: `signoff-revoked:${fact.id}`,
        facts: signoffChange(fact.id, { ...fact, revokedAt: now }),
      },
    };
  },
});

async function store({ tx, scope, actorId, now }: ProjectContext, signoffId: string, reason: string) {
  await tx
    .updateTable("signoff")
    .set({ revokedBy: actorId, revokedAt: now, revokeReason: reason })
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", signoffId)
    .execute();
}
