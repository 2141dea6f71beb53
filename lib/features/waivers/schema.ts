import { z } from "zod";
import type { CoverRefusal, ExpiryRefusal } from "@/lib/domain/waivers/request-rules";
import type { SelfApprovalRefusal } from "@/lib/domain/waivers/self-approval";
import { MOST_WAIVER_BUDGET, type WaiverStanding } from "@/lib/domain/waivers/words";

export const TEXT_LIMIT = 4_000;

function words(missing: string) {
  return z
    .string()
    .trim()
    .min(1, missing)
    .max(TEXT_LIMIT, "Keep this under 4,000 characters.")
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "This text cannot be stored.");
}
const optionalNote = z.union([z.string().trim().length(0), words("")]).default("");

/** A day means its end in the workspace's zone. */
const expiry = z
  .string()
  .trim()
  .refine(
    (text) => z.union([z.iso.date(), z.iso.datetime({ offset: true })]).safeParse(text).success,
    "Give the last day as YYYY-MM-DD, or an instant with its offset.",
  );

export const requestWaiverInput = z.strictObject({
  itemId: z.string().min(1, "Choose the item whose risk is to be accepted.").max(100),
  reason: words("Say why the risk is acceptable for now."),
  compensatingControl: words("Say what limits the damage until it is fixed."),
  /** Left out: thirty days from now. */
  expiresAt: expiry.nullable().default(null),
  /** The waiver this one is to follow. */
  renews: z.uuid().nullable().default(null),
});
export type RequestWaiverInput = z.input<typeof requestWaiverInput>;

export const approveWaiverInput = z.strictObject({ waiverId: z.uuid(), note: optionalNote });
export type ApproveWaiverInput = z.input<typeof approveWaiverInput>;
export const rejectWaiverInput = z.strictObject({
  waiverId: z.uuid(),
  note: words("Say why, so that the team knows what would change your mind."),
});
export type RejectWaiverInput = z.input<typeof rejectWaiverInput>;
export const withdrawWaiverInput = z.strictObject({ waiverId: z.uuid() });
export type WithdrawWaiverInput = z.input<typeof withdrawWaiverInput>;
export const revokeWaiverInput = z.strictObject({
  waiverId: z.uuid(),
  reason: words("Say why the risk is no longer acceptable."),
});
export type RevokeWaiverInput = z.input<typeof revokeWaiverInput>;

export const setWaiverBudgetInput = z.strictObject({
  budget: z
    .int("Give a whole number.")
    .min(0, "The budget cannot be below zero.")
    .max(MOST_WAIVER_BUDGET, `At most ${MOST_WAIVER_BUDGET} risks can be accepted at once.`),
});
export type SetWaiverBudgetInput = z.input<typeof setWaiverBudgetInput>;

export type RequestWaiverRefusal =
  | { code: "unknown-item" }
  | CoverRefusal
  | ExpiryRefusal
  | { code: "waiver-requested-already" }
  | { code: "unknown-renewal" };
/** The request is no longer open: what became of it. */
type NotOpen = { code: "waiver-not-open"; standing: WaiverStanding };
export type ApproveWaiverRefusal = NotOpen | CoverRefusal | ExpiryRefusal | SelfApprovalRefusal;
export type RejectWaiverRefusal = NotOpen;
export type RevokeWaiverRefusal = { code: "waiver-not-active"; standing: WaiverStanding };
export type SetWaiverBudgetRefusal = { code: "unchanged" };

type Person = { id: string; name: string };

/** A waiver as it is shown; instants are ISO 8601. */
export type Waiver = {
  id: string;
  itemId: string;
  reason: string;
  compensatingControl: string;
  requestedBy: Person;
  requestedAt: string;
  expiresAt: string;
  renews: string | null;
  standing: WaiverStanding;
  /** Whole days until its end; 0 on the last day, and unless it is active. */
  daysLeft: number;
  /** Active, and in its last week. */
  expiring: boolean;
  decision: { by: Person; at: string; note: string } | null;
  selfApproved: boolean;
  revocation: { by: Person; at: string; reason: string } | null;
  version: number;
};

export type WaiverBudget = {
  budget: number;
  /** Items whose risk is accepted now. */
  used: number;
};

/** Days as YYYY-MM-DD. */
export type ExpiryDays = { first: string; usual: string; last: string };
