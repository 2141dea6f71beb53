import "server-only";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import { coverRefusal } from "@/lib/domain/waivers/request-rules";
import { selfApproval } from "@/lib/domain/waivers/self-approval";
import { waiverStanding } from "@/lib/domain/waivers/standing";
import { refuse } from "@/lib/result";
import {
  type ApproveWaiverRefusal,
  approveWaiverInput,
  type RejectWaiverRefusal,
  rejectWaiverInput,
  withdrawWaiverInput,
} from "../schema";
import { foundWaiver, type LockedWaiver, lockedWaivers, waiverChange } from "./locked-waivers";

type Decided = { waiverId: string };

/** Accepts the risk until the end the request names. Somebody else asked for it, or the label says otherwise. */
export const approveWaiver = projectCommand<typeof approveWaiverInput, Decided, ApproveWaiverRefusal>({
  permission: "waiver.decide",
  input: approveWaiverInput,
  async run(context) {
    const { input, now, actorId, standing } = context;
    const { waivers, budget } = await lockedWaivers(context);
    const waiver = foundWaiver(waivers, input.waiverId);
    const refusal = notOpen(waiver, now) ?? coverRefusalOf(context, waiver, { waivers, budget });
    if (refusal) return refuse(refusal);
    const severity = findItem(context.catalogue, waiver.itemId)?.severity ?? null;
    const { requestedBy } = waiver;
    const allowed = standing.workspace.selfApproval;
    const own = selfApproval({ requestedBy, severity }, { accountId: actorId, allowed });
    if ("code" in own) return refuse(own);

    await decide(context, waiver, { decision: "approved", note: input.note, ...own });
    const { id, itemId, expiresAt } = waiver;
    return {
      ok: true,
      value: { waiverId: id },
      event: { type: "waiver.approved", data: { waiverId: id, itemId, expiresAt, ...own } },
      change: waiverChange({ id, itemId, approvedAt: now, expiresAt, revokedAt: null, ...own }),
    };
  },
});

/** Refuses to accept the risk; the note says what would change the answer. */
export const rejectWaiver = projectCommand<typeof rejectWaiverInput, Decided, RejectWaiverRefusal>({
  permission: "waiver.decide",
  input: rejectWaiverInput,
  async run(context) {
    const waiver = foundWaiver((await lockedWaivers(context)).waivers, context.input.waiverId);
    const refusal = notOpen(waiver, context.now);
    if (refusal) return refuse(refusal);
    await decide(context, waiver, { decision: "rejected", note: context.input.note, selfApproved: false });
    const { id: waiverId, itemId } = waiver;
    return { ok: true, value: { waiverId }, event: { type: "waiver.rejected", data: { waiverId, itemId } } };
  },
});

/** Takes a request back that nobody has decided yet. */
export const withdrawWaiver = projectCommand<typeof withdrawWaiverInput, Decided, RejectWaiverRefusal>({
  permission: "waiver.withdraw",
  input: withdrawWaiverInput,
  async run(context) {
    const waiver = foundWaiver((await lockedWaivers(context)).waivers, context.input.waiverId);
    const refusal = notOpen(waiver, context.now);
    if (refusal) return refuse(refusal);
    await decide(context, waiver, { decision: "withdrawn", note: "", selfApproved: false });
    const { id: waiverId, itemId } = waiver;
    return { ok: true, value: { waiverId }, event: { type: "waiver.withdrawn", data: { waiverId, itemId } } };
  },
});

function notOpen(waiver: LockedWaiver, now: string): RejectWaiverRefusal | null {
  const standing = waiverStanding(waiver, now);
  return standing === "requested" ? null : { code: "waiver-not-open", standing };
}

/** Much may have happened since the request: the item may pass, the budget be full, the end be over. */
function coverRefusalOf(
  { catalogue, facts, now }: ProjectContext,
  { itemId, expiresAt }: LockedWaiver,
  { waivers, budget }: { waivers: readonly LockedWaiver[]; budget: number },
): ApproveWaiverRefusal | null {
  const item = findItem(catalogue, itemId);
  if (!item) return { code: "nothing-to-waive" };
  const state = assessReadiness(catalogue, facts, now).items[itemId];
  if (expiresAt <= now) return { code: "expiry-in-past", now };
  return coverRefusal({ item, state, waivers, budget, asOf: now });
}

type Verdict = { decision: "approved" | "rejected" | "withdrawn"; note: string; selfApproved: boolean };

async function decide(
  { tx, scope, actorId, now }: ProjectContext,
  { id }: LockedWaiver,
  { decision, note, selfApproved }: Verdict,
): Promise<void> {
  await tx
    .updateTable("waiver")
    .set((eb) => ({
      ...{ decision, selfApproved },
      decisionNote: note,
      decidedBy: actorId,
      decidedAt: now,
      version: eb("version", "+", 1),
    }))
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", id)
    .execute();
}
