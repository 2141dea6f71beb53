import "server-only";
import { sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { AppError } from "@/lib/errors";
import { refuse } from "@/lib/result";
import { type DecideRowRefusal, decideRowInput } from "../schema";
import { lockedReview, noticed, refuseOver } from "./locked-review";
import { type LockedRow, lockedRows, standingOf, writeRows } from "./locked-rows";

type RowVersion = { rowId: string; version: number };

/** Decides on one row, takes the decision back, or keeps a note on it. */
export const decideRow = projectCommand<typeof decideRowInput, RowVersion, DecideRowRefusal>({
  permission: "weeklyReview.run",
  input: decideRowInput,
  async run(context) {
    const { reviewId, rowId, version, changes } = context.input;
    const review = await lockedReview(context, reviewId);
    if (review.status !== "open") return refuseOver(review);
    const row = await oneRow(context, reviewId, rowId);
    if (row.version !== version) return refuse({ code: "changed-meanwhile", current: standingOf(row) });
    const { decision = row.decision, note = row.note } = changes;
    if (decision === row.decision && note === row.note) return refuse({ code: "unchanged" });
    return {
      ok: true,
      value: { rowId, version: version + 1 },
      write: {
        statement: writeRows(context, reviewId, [{ id: rowId, decision, note, version }]),
        otherwise: async () =>
          refuse({
            code: "changed-meanwhile",
            current: standingOf(await oneRow(context, reviewId, rowId)),
          }),
      },
      parts: [noticed(context)],
      event:
        decision === row.decision
          ? { type: "weeklyReview.rowNoted", data: { reviewId, rowId } }
          : { type: "weeklyReview.rowDecided", data: { reviewId, rowId, decision } },
    };
  },
});

async function oneRow(context: ProjectContext, reviewId: string, rowId: string): Promise<LockedRow> {
  const [row] = await lockedRows(context, reviewId, sql`r."id" = ${rowId}::uuid`);
  if (!row) throw new AppError("not-found", "This review has no such row.");
  return row;
}
