import { z } from "zod";
import type { DayRange, Overlap, Shift } from "@/lib/domain/operations/rota";

export const MOST_SHIFTS = 200;
const MOST_DAYS = 366;

const day = z.iso.date("Give every shift a first and a last day, as YYYY-MM-DD.");
const shift = z
  .strictObject({
    accountId: z.uuid("Choose somebody who can read the project."),
    fromDay: day,
    toDay: day,
    reachedBy: z
      .string()
      .trim()
      .max(200, "Keep this under 200 characters.")
      .refine((text) => text.isWellFormed() && !text.includes("\0"), "This text cannot be stored.")
      .default(""),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, {
    path: ["toDay"],
    error: "A shift ends after it begins.",
  })
  .refine(({ fromDay, toDay }) => Date.parse(toDay) - Date.parse(fromDay) < MOST_DAYS * 86_400_000, {
    path: ["toDay"],
    error: "A shift lasts a year at most.",
  });

export const onCallContent = z.strictObject({
  shifts: z.array(shift).max(MOST_SHIFTS, `A rota holds ${MOST_SHIFTS} shifts at most.`),
});
export const setOnCallInput = onCallContent.extend({ version: z.int().min(1) });

export type SetOnCallRefusal =
  | { code: "changed-meanwhile"; current: { version: number } }
  | { code: "shift-over"; today: string }
  | { code: "cannot-be-on-call"; accountIds: readonly string[] }
  | { code: "unchanged" };

/** The rota from today on, and what is wrong with it. */
export type Rota = {
  version: number;
  shifts: readonly (Shift & { name: string; present: boolean })[];
  /** Who answers today. */
  now: readonly (Shift & { name: string })[];
  /** Days without anybody among today and the next seven. */
  gaps: readonly DayRange[];
  overlaps: readonly Overlap[];
  /** Everybody who can be on call, by name. */
  people: readonly { id: string; name: string }[];
  today: string;
};
