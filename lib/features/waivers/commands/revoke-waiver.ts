import "server-only";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { waiverStanding } from "@/lib/domain/waivers/standing";
import { refuse } from "@/lib/result";
import { type RevokeWaiverRefusal, revokeWaiverInput } from "../schema";
import { foundWaiver, lockedWaivers, waiverChange } from "./locked-waivers";

/** Ends an active waiver before its time: the risk counts again from this moment. */
export const revokeWaiver = projectCommand<
  typeof revokeWaiverInput,
  { waiverId: string },
  RevokeWaiverRefusal
>({
  permission: "waiver.revoke",
  input: revokeWaiverInput,
  async run(context) {
    const { input, now } = context;
    const waiver = foundWaiver((await lockedWaivers(context)).waivers, input.waiverId);
    const standing = waiverStanding(waiver, now);
    if (standing !== "active") return refuse({ code: "waiver-not-active", standing });
    await revoke(context, waiver.id, input.reason);
    const { id, itemId, decidedAt, expiresAt, selfApproved } = waiver;
    const fact = { id, itemId, approvedAt: decidedAt ?? now, expiresAt, revokedAt: now, selfApproved };
    return {
      ok: true,
      value: { waiverId: id },
      event: { type: "waiver.revoked", data: { waiverId: id, itemId } },
      change: waiverChange(fact),
    };
  },
});

async function revoke(
  { tx, scope, actorId, now }: ProjectContext,
  waiverId: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("waiver")
    .set((eb) => ({
      revokedBy: actorId,
      revokedAt: now,
      revokeReason: reason,
      version: eb("version", "+", 1),
    }))
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", waiverId)
    .execute();
}
