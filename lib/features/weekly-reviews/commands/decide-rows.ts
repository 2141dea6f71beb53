import "server-only";
import { sql } from "kysely";
import type { z } from "zod";
import { projectCommand } from "@/lib/db/command";
import { AppError } from "@/lib/errors";
import { refuse } from "@/lib/result";
import { type DecideRowsRefusal, decideRowsInput, type rowDecisions } from "../schema";
import { lockedReview, noticed, refuseOver } from "./locked-review";
import { type LockedRow, lockedRows, standingOf, type WrittenRow, writeRows } from "./locked-rows";

/** Decides on many rows at once: all of them, or none where somebody changed one meanwhile. */
export const decideRows = projectCommand<typeof decideRowsInput, { decided: number }, DecideRowsRefusal>({
  permission: "weeklyReview.run",
  input: decideRowsInput,
  async run(context) {
    const { reviewId, rows: asked } = context.input;
    const review = await lockedReview(context, reviewId);
    if (review.status !== "open") return refuseOver(review);
    const standing = await lockedRows(context, reviewId, sql`true`);
    const older = changedMeanwhile(standing, asked);
    if (older.length > 0) return refuse({ code: "rows-changed", rows: older.map(standingOf) });
    const written = rowsToWrite(standing, asked);
    if (written.length === 0) return refuse({ code: "unchanged" });
    const decisions = [...new Set(written.flatMap(({ decision }) => decision ?? []))];
    return {
      ok: true,
      value: { decided: written.length },
      write: {
        statement: writeRows(context, reviewId, written),
        otherwise: async () => refuse({ code: "unchanged" }),
      },
      parts: [noticed(context)],
      event: { type: "weeklyReview.rowsDecided", data: { reviewId, rows: written.length, decisions } },
    };
  },
});

type Asked = z.output<typeof rowDecisions>;

function changedMeanwhile(standing: readonly LockedRow[], asked: Asked): readonly LockedRow[] {
  if ("keepUnchanged" in asked) return [];
  return asked.decisions.flatMap(({ rowId, version }) => {
    const row = rowIn(standing, rowId);
    return row.version === version ? [] : [row];
  });
}

function rowsToWrite(standing: readonly LockedRow[], asked: Asked): readonly WrittenRow[] {
  if ("keepUnchanged" in asked) {
    return standing
      .filter(({ tag, decision }) => tag === "unchanged" && decision === null)
      .map(({ id, note, version }) => ({ id, note, version, decision: "keep" }));
  }
  return asked.decisions.flatMap(({ rowId, decision }) => {
    const { id, note, version, decision: before } = rowIn(standing, rowId);
    return before === decision ? [] : [{ id, note, version, decision }];
  });
}

function rowIn(standing: readonly LockedRow[], rowId: string): LockedRow {
  const row = standing.find(({ id }) => id === rowId);
  if (!row) throw new AppError("not-found", "This review has no such row.");
  return row;
}
