import { z } from "zod";
import { DRILL_KINDS, DRILL_OUTCOMES, type Drill } from "@/lib/domain/operations/drills";

export const recordDrillInput = z.strictObject({
  kind: z.enum(DRILL_KINDS),
  outcome: z.enum(DRILL_OUTCOMES),
  performedAt: z.iso.datetime({ offset: true, error: "Give the moment as ISO 8601, with its zone." }),
  note: z
    .string()
    .trim()
    .max(2_000, "Keep the note under 2,000 characters.")
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "This text cannot be stored.")
    .default(""),
  /** The record this one puts right. */
  corrects: z.uuid().nullable().default(null),
});

export type RecordDrillRefusal =
  | { code: "drill-in-future"; now: string }
  | { code: "no-such-drill" | "corrected-already" | "drill-of-another-kind" };

export type RecordedDrill = Drill & {
  note: string;
  by: { id: string; name: string };
  recordedAt: string;
  /** The record that put this one right; null while it counts. */
  correctedBy: string | null;
  /** The instant from which a restore that worked proves nothing any more; null for anything else. */
  endsAt: string | null;
};
